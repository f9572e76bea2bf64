type Kept = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

const owner = 'kancelaria.person'
/**
 * Words of people and addresses of records. Notes that have not reached the server stay: they exist nowhere else, and
 * are shown only to who may open their record.
 */
const ofPerson = ['kancelaria.draft.', 'kancelaria.recent']

/** Removes what a person has left in the browser; the server keeps their drafts (OWASP ASVS 4.0 8.2.3). */
export const forgetPerson = (kept: Kept = localStorage): void => {
  const keys = Array.from({ length: kept.length }, (_, at) => kept.key(at) ?? '')
  for (const key of keys) if (ofPerson.some((start) => key.startsWith(start))) kept.removeItem(key)
  kept.removeItem(owner)
}

/** Says whose the browser is now; what somebody else has left in it goes. */
export const belongTo = (personId: string, kept: Kept = localStorage): void => {
  if (kept.getItem(owner) === personId) return
  forgetPerson(kept)
  kept.setItem(owner, personId)
}
