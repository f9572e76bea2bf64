/** Invented people and their troubles. No real person is meant. */
export const givenNames =
  'Jan Maria Krzysztof Anna Tomasz Ewa Marek Zofia Piotr Helena Andrzej Joanna Stefan Irena Kamil Wanda Jerzy Danuta Igor Lucyna Bartosz Celina Damian Estera Feliks Grażyna Henryk Iga Julian Kinga'.split(
    ' ',
  )
export const familyNames =
  'Kos Wróbel Sójka Kania Bąk Cichy Dąbek Fijoł Gajda Hajduk Iwan Jurga Kluska Łoza Mięta Nurek Obara Płonka Rogala Sroka Trela Ulman Wajda Ząbek Żurek Ćwik Śnieg Pająk Mucha Zając'.split(
    ' ',
  )

export const districts =
  'Stare Miasto|Grzegórzki|Prądnik Czerwony|Prądnik Biały|Krowodrza|Bronowice|Zwierzyniec|Dębniki|Łagiewniki-Borek Fałęcki|Swoszowice|Podgórze Duchackie|Bieżanów-Prokocim|Podgórze|Czyżyny|Mistrzejowice|Bieńczyce|Wzgórza Krzesławickie|Nowa Huta'.split(
    '|',
  )
export const streets =
  'Długa|Szeroka|Lipowa|Kalinowa|Wrzosowa|Ogrodowa|Klonowa|Jasna|Topolowa|Zielna|Krótka|Polna|Spacerowa|Nadbrzeżna'.split(
    '|',
  )

/** Troubles by topic: what it is about, whom to ask, what is asked. */
export const troubles = [
  {
    topic: 'roads',
    unit: 'ZDMK',
    subject: 'Dziurawy chodnik przy ul.',
    question: 'Kiedy planowany jest remont chodnika i czy teren zabezpieczono?',
  },
  {
    topic: 'roads',
    unit: 'ZDMK',
    subject: 'Brak przejścia dla pieszych na ul.',
    question: 'Czy w tym miejscu można wyznaczyć przejście dla pieszych?',
  },
  {
    topic: 'roads',
    unit: 'ZDMK',
    subject: 'Zapadnięta studzienka na ul.',
    question: 'Kto odpowiada za studzienkę i kiedy zostanie naprawiona?',
  },
  {
    topic: 'transport',
    unit: 'ZTP',
    subject: 'Spóźnienia autobusów na przystanku ul.',
    question: 'Jaka była punktualność linii w ostatnich trzech miesiącach?',
  },
  {
    topic: 'transport',
    unit: 'ZTP',
    subject: 'Prośba o wiatę przystankową na ul.',
    question: 'Czy wiata mieści się w planie na przyszły rok?',
  },
  {
    topic: 'greenery',
    unit: 'ZZM',
    subject: 'Wycinka drzew przy ul.',
    question: 'Na jakiej podstawie wycięto drzewa i czy przewidziano nasadzenia?',
  },
  {
    topic: 'greenery',
    unit: 'ZZM',
    subject: 'Zaniedbany skwer przy ul.',
    question: 'Kto utrzymuje skwer i jaki jest harmonogram prac?',
  },
  {
    topic: 'housing',
    unit: 'ZBK',
    subject: 'Zawilgocone mieszkanie komunalne, ul.',
    question: 'Jaki jest stan techniczny lokalu i termin remontu?',
  },
  {
    topic: 'housing',
    unit: 'ZBK',
    subject: 'Zamiana mieszkania komunalnego, ul.',
    question: 'Na jakim etapie jest wniosek o zamianę?',
  },
  {
    topic: 'waste',
    unit: 'MPO',
    subject: 'Nieodebrane odpady przy ul.',
    question: 'Dlaczego nie odebrano odpadów i kiedy nastąpi odbiór?',
  },
  {
    topic: 'safety',
    unit: 'SM',
    subject: 'Zakłócanie ciszy nocnej, ul.',
    question: 'Jakie działania podjęto po zgłoszeniach?',
  },
  {
    topic: 'social',
    unit: 'MOPS',
    subject: 'Pomoc dla samotnej osoby starszej, ul.',
    question: 'Czy osoba jest objęta pomocą i jakie usługi można przyznać?',
  },
  {
    topic: 'education',
    unit: 'WE',
    subject: 'Miejsca w przedszkolu, rejon ul.',
    question: 'Ile miejsc będzie wolnych w najbliższym naborze?',
  },
  {
    topic: 'planning',
    unit: 'WP',
    subject: 'Planowana zabudowa przy ul.',
    question: 'Jakie jest przeznaczenie działki i stan postępowania?',
  },
] as const

export const answers = [
  'Prace ujęto w planie na najbliższy kwartał. Miejsce zabezpieczono taśmą i oznakowano.',
  'Po wizji w terenie potwierdzamy zgłoszenie. Wykonawca otrzymał zlecenie z terminem 30 dni.',
  'Zadanie nie ma dziś pokrycia w budżecie. Wniosek zgłosimy do projektu na przyszły rok.',
  'Sprawa została załatwiona: usterkę usunięto, dokumentację zdjęciową załączamy.',
]
export const orders = [
  'Przedstawić harmonogram naprawy i wykonać ją w tym kwartale.',
  'Przeprowadzić wizję w terenie z udziałem mieszkańców i zdać sprawę z ustaleń.',
  'Przygotować wycenę i wniosek do projektu budżetu.',
  'Zweryfikować rozkład jazdy i przedstawić propozycję zmian.',
]
