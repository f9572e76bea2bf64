/** An invented person of the demo world, with the post held since `from`. */
export interface WorldPerson {
  /** Local part of the e-mail: for the sign-ins of api.md the role itself. */
  login: string
  given: string
  family: string
  post: string
  from: string
}

const since = '2024-05-07'

/** People with the sign-ins named in the contract of the API. */
export const signIns: readonly WorldPerson[] = [
  { login: 'prezydent', given: 'Adam', family: 'Wierzbicki', post: 'prezydent', from: since },
  { login: 'zastepca', given: 'Hanna', family: 'Dudek', post: 'zastepca-prezydenta', from: since },
  { login: 'sekretarz-miasta', given: 'Paweł', family: 'Gołąb', post: 'sekretarz-miasta', from: since },
  { login: 'dyrektor', given: 'Maria', family: 'Wilk', post: 'dyrektor', from: since },
  { login: 'zastepca1', given: 'Ewa', family: 'Sowa', post: 'zastepca-dyrektora-1', from: since },
  { login: 'zastepca2', given: 'Tomasz', family: 'Żak', post: 'zastepca-dyrektora-2', from: since },
  { login: 'sekretariat', given: 'Anna', family: 'Nowak', post: 'sekretariat', from: since },
  { login: 'mieszkancy', given: 'Joanna', family: 'Lis', post: 'mieszkancy', from: since },
  { login: 'krajowa', given: 'Piotr', family: 'Śliwa', post: 'krajowa', from: since },
  { login: 'zagraniczna', given: 'Magdalena', family: 'Brzoza', post: 'zagraniczna', from: since },
  { login: 'wyjazdy', given: 'Krzysztof', family: 'Jeleń', post: 'wyjazdy', from: since },
  { login: 'foto', given: 'Łukasz', family: 'Kania', post: 'foto', from: since },
  { login: 'budzet', given: 'Barbara', family: 'Świerk', post: 'budzet', from: since },
  { login: 'prawnik', given: 'Michał', family: 'Czyż', post: 'prawnik', from: since },
  { login: 'norymberga', given: 'Agnieszka', family: 'Olcha', post: 'norymberga', from: since },
  { login: 'administrator', given: 'Rafał', family: 'Dąb', post: 'administrator', from: since },
  { login: 'pelnomocnik', given: 'Stanisław', family: 'Buk', post: 'pelnomocnik', from: since },
  { login: 'komorka', given: 'Iwona', family: 'Jarząb', post: 'pracownik-zdmk', from: since },
]

/** Colleagues who make the office whole. */
export const colleagues: readonly WorldPerson[] = [
  { login: 'm.kruk', given: 'Marta', family: 'Kruk', post: 'mieszkancy', from: since },
  { login: 'j.wrona', given: 'Jacek', family: 'Wrona', post: 'mieszkancy', from: since },
  { login: 'e.szpak', given: 'Elżbieta', family: 'Szpak', post: 'kierownik', from: since },
  { login: 'd.drozd', given: 'Dorota', family: 'Drozd', post: 'sekretariat', from: since },
  { login: 'k.sikora', given: 'Katarzyna', family: 'Sikora', post: 'sekretariat', from: since },
  { login: 'g.czapla', given: 'Grzegorz', family: 'Czapla', post: 'zastepca-prezydenta', from: since },
  { login: 'w.kos', given: 'Wojciech', family: 'Bocian', post: 'zagraniczna', from: since },
  { login: 'b.pawlak', given: 'Beata', family: 'Zięba', post: 'zagraniczna', from: since },
  { login: 'a.gil', given: 'Andrzej', family: 'Gil', post: 'krajowa', from: since },
  { login: 'z.kawka', given: 'Zofia', family: 'Kawka', post: 'krajowa', from: since },
  { login: 't.perkoz', given: 'Teresa', family: 'Perkoz', post: 'kancelaria-tajna', from: since },
]
