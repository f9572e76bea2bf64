/** Who writes to the office in the demo world, with the way their letters come. */
export const writers = [
  ['Rada Dzielnicy I Stare Miasto', 'internal'],
  ['Wojewoda Małopolski', 'eDelivery'],
  ['Ministerstwo Spraw Zagranicznych', 'epuap'],
  ['Konsulat Generalny Republiki Federalnej Niemiec', 'email'],
  ['Stowarzyszenie Miłośników Plant', 'paper'],
  ['Związek Kombatantów, Koło nr 3', 'paper'],
  ['Spółdzielnia Mieszkaniowa „Zgoda”', 'registered'],
  ['Teatr Lalek „Promyk”', 'email'],
  ['Szkoła Podstawowa nr 33', 'inPerson'],
  ['Towarzystwo Opieki nad Zwierzętami', 'fax'],
] as const

/** What letters are about, with the unit that settles them and one of its people. */
export const matters = [
  ['zaproszenie Prezydenta na jubileusz', 'KP-03', 'krajowa'],
  ['prośba o patronat honorowy', 'KP-03', 'a.gil'],
  ['wizyta delegacji miasta partnerskiego', 'KP-01', 'zagraniczna'],
  ['skład delegacji na konferencję', 'KP-01', 'w.kos'],
  ['prośba o spotkanie z Prezydentem', 'KP-02', 'mieszkancy'],
  ['skarga na hałas nocny', 'KP-02', 'm.kruk'],
  ['zgoda na użycie herbu Miasta', 'KP-04', 'prawnik'],
  ['rozliczenie dotacji celowej', 'KP-04', 'budzet'],
  ['życzenia i podziękowania', 'KP-04', 'sekretariat'],
] as const

/** How letters that need no answer of their own are closed. */
export const outcomes = [
  'Wyjaśniono telefonicznie, notatka w sprawie.',
  'Przyjęto do wiadomości.',
  'Udział potwierdzono organizatorowi.',
  'Ad acta.',
] as const
