import { allOf, anyOf, atPost, holds, inOffice, isPerson } from '#kernel/permissions/rule.ts'

/** Officers who keep the registers of trips (KP-01, KP-04). */
export const officers = holds('trips.work', 'osoby prowadzące rejestry wyjazdów')
/** The accountant, who pays advances and checks settlements. */
export const accountants = holds('trips.account', 'osoba do spraw budżetowo-finansowych')
/** Whoever approves settlements and consents to advances. */
export const approvers = holds('trips.approve', 'osoby zatwierdzające rozliczenia wyjazdów')
/** Whoever sees all trips: those who keep, check or approve them, and oversight. */
export const overseers = anyOf(
  officers,
  accountants,
  approvers,
  holds('oversight.read', 'osoby nadzorujące terminy'),
)
/** The traveller. */
export const traveller = isPerson('traveller')
// A substitution for chosen permissions gives the principal's posts, but not what is done by post alone.
/** Who accepts the application, by post; a substitute with all permissions too. */
export const acceptors = allOf(atPost('approverPosts'), inOffice)
/** Who orders the trip, by post; a substitute with all permissions too. */
export const orderers = allOf(atPost('orderPosts'), inOffice)
/** Who may read a trip. */
export const readers = anyOf(
  overseers,
  traveller,
  isPerson('createdBy'),
  atPost('approverPosts'),
  atPost('orderPosts'),
)
/** Who prepares a trip: the traveller, whoever entered it, and the officers. */
export const preparers = anyOf(traveller, isPerson('createdBy'), officers)
