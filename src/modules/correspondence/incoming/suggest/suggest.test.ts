import { expect, test } from 'vitest'
import { deadlineWords } from './deadline-words.ts'
import { letterDate } from './letter-date.ts'
import { matterNumbers } from './matter-numbers.ts'
import { channelOf, enclosures, rNumber } from './posting.ts'
import { proposeFields } from './propose-fields.ts'
import { senderHints } from './sender-hints.ts'
import { subjectOf } from './subject.ts'
import { theirReference } from './their-reference.ts'

// 24 November 2026 is a Tuesday.
const received = '2026-11-24'

test.each([
  ['Kraków, dnia 12 listopada 2026 r.', '2026-11-12'],
  ['Nowa Huta, 3.11.2026', '2026-11-03'],
  ['Uchwała z 2 lutego 2024 r.\nWarszawa, dn. 20 listopada 2026 r.', '2026-11-20'],
  ['Data pisma: 2026-11-19', '2026-11-19'],
  ['w sprawie wydarzenia 5 listopada 2026', '2026-11-05'],
  ['Kraków, 31.02.2026', undefined],
  ['Zapraszamy na 12 grudnia 2026 r.', undefined],
  ['bez daty', undefined],
])('the day of a letter: %s', (text, date) => {
  expect(letterDate(text, received)?.value).toBe(date)
})

test.each([
  // KPA art. 57 § 1: the day of receipt is not counted; § 4: a term ending on a free day ends on the next working one.
  [
    'Proszę o odpowiedź w terminie 14 dni od otrzymania pisma.',
    '2026-12-08',
    '„w terminie 14 dni” od wpływu 24.11.2026',
  ],
  ['wzywam do zapłaty w ciągu 7 dni', '2026-12-01', '„w ciągu 7 dni” od wpływu 24.11.2026'],
  ['w terminie czternastu dni', '2026-12-08', undefined],
  ['w terminie 14 (czternastu) dni', '2026-12-08', undefined],
  ['w terminie do 5 dni roboczych', '2026-12-01', undefined],
  // 24 December is free since 2025, then Christmas and a Sunday.
  ['w terminie miesiąca', '2026-12-28', undefined],
  ['w ciągu dwóch lat', undefined, undefined],
  ['w ciągu 2 tygodni', '2026-12-08', undefined],
  ['Odpowiedzi proszę udzielić do dnia 12 grudnia 2026 r.', '2026-12-12', '„do dnia 12 grudnia 2026”'],
  ['nie później niż do 4.12.2026', '2026-12-04', '„nie później niż do 4.12.2026”'],
  ['Termin odpowiedzi: 2026-12-10', '2026-12-10', undefined],
  ['wystawa od 1 grudnia 2026 r. do 12 grudnia 2026 r.', undefined, undefined],
  ['umowa obowiązywała do 1.01.2020', undefined, undefined],
  ['odpowiedź do 18.12.2026, a wyjaśnienia w terminie 7 dni', '2026-12-01', undefined],
  [
    'Prosimy o stanowisko w terminie 30 dni. Pouczenie: zażalenie przysługuje w terminie 7 dni od doręczenia.',
    '2026-12-28',
    undefined,
  ],
  ['w terminie 999999 dni', undefined, undefined],
])('by when: %s', (text, due, why) => {
  const found = deadlineWords(text, received)
  expect(found?.value).toBe(due)
  if (why) expect(found?.why).toBe(why)
})

test.each([
  ['Znak: WS.052.14.2026.JK', 'WS.052.14.2026.JK'],
  ['Nasz znak: ZTP/II/123-4/2026   Kraków', 'ZTP/II/123-4/2026'],
  ['L.dz. 123/2026', '123/2026'],
  ['Sygn. akt II SA/Kr 12/26', 'II SA/Kr 12/26'],
  ['znak sprawy: RO-14.2026.', 'RO-14.2026'],
  ['Wasz znak: KP-04.1510.3.2026\nZnak: A-1/26', 'A-1/26'],
  ['w odpowiedzi na pismo znak KP-04.1510.3.2026', undefined],
  ['na znak protestu', undefined],
])('their reference: %s', (text, value) => {
  expect(theirReference(text)?.value).toBe(value)
})

test.each([
  ['Dotyczy: remontu chodnika przy ul. Lipowej', 'Remontu chodnika przy ul. Lipowej'],
  ['dot. patronatu Prezydenta\nnad Świętem Ulicy.', 'Patronatu Prezydenta nad Świętem Ulicy'],
  ['Dotyczy: wniosku mieszkańców\no budowę przejścia', 'Wniosku mieszkańców o budowę przejścia'],
  ['Jan Kos\nSKARGA na bezczynność\nSzanowny Panie', 'SKARGA na bezczynność'],
  ['zwykły tekst', undefined],
])('subject: %s', (text, value) => {
  expect(subjectOf(text)?.value).toBe(value)
})

test('subject of a message: marks of answers go, 5,000 characters are cut to what the register holds', () => {
  expect(subjectOf('Dotyczy: czego innego', 'Re: Odp: FW: Prośba o spotkanie')?.value).toBe(
    'Prośba o spotkanie',
  )
  const long = subjectOf('', 'Ż'.repeat(5_000))!.value
  expect(long).toHaveLength(300)
  expect(long.endsWith('…')).toBe(true)
})

test.each([
  ['(00)559007734512345678', '00559007734512345678'],
  ['RR 123456789 PL', 'RR123456789PL'],
  ['konto 00559007734512345678901', undefined],
])('number of a registered letter: %s', (text, value) => {
  expect(rNumber(text)?.value).toBe(value)
})

test.each([
  ['Załączniki: 3', 3],
  ['Zał. 2 szt.', 2],
  ['Załączniki:\n1. Statut\n2. Budżet\nDo wiadomości: a/a', 2],
  ['w załączeniu przesyłam', undefined],
])('enclosures: %s', (text, value) => {
  expect(enclosures(text)?.value).toBe(value)
})

test('the way it came is told by its form', () => {
  expect(channelOf(false, undefined, true)).toBe('registered')
  expect(channelOf(true, 'noreply@doreczenia.gov.pl', false)).toBe('eDelivery')
  expect(channelOf(true, 'jan@example.pl', false)).toBe('email')
})

test('signs of matters: ours and others, each once', () => {
  expect(matterNumbers('w sprawie KP-02.1510.15.2026 oraz WS.052.14.2026, (KP-02.1510.15.2026)')).toEqual([
    'KP-02.1510.15.2026',
    'WS.052.14.2026',
  ])
})

const organisation = `Fundacja „Zielona Dzielnica”
ul. Długa 5/7, 31-147 Kraków
NIP 676-217-43-39, biuro@zielona.example
Kraków, dnia 20 listopada 2026 r.
Znak: FZD/12/2026

Pan
Prezydent Miasta Krakowa

Dotyczy: patronatu nad Świętem Ulicy Długiej

Szanowny Panie Prezydencie,
prosimy o objęcie patronatem. Prosimy o odpowiedź w terminie 14 dni.
Z poważaniem
Halina Wróbel
Załączniki: 2`

test('sender of a letter: NIP, addresses of mail and place, names but never the addressee', () => {
  const hints = senderHints(organisation)
  expect(hints.nips).toEqual(['6762174339'])
  expect(hints.emails).toEqual(['biuro@zielona.example'])
  expect(hints.addresses).toEqual([{ street: 'Długa', number: '5/7', postcode: '31-147' }])
  expect(hints.names).toEqual(['Fundacja „Zielona Dzielnica”', 'Halina Wróbel'])
  expect(senderHints('NIP: 123-456-78-90').nips, 'a wrong check digit').toEqual([])
})

test('a whole letter', () => {
  const proposed = proposeFields({ text: organisation }, received)
  expect(Object.fromEntries(Object.entries(proposed).map(([field, one]) => [field, one.value]))).toEqual({
    channel: 'paper',
    letterDate: '2026-11-20',
    theirReference: 'FZD/12/2026',
    subject: 'Patronatu nad Świętem Ulicy Długiej',
    dueOn: '2026-12-08',
    dueWhy: '„w terminie 14 dni” od wpływu 24.11.2026',
    enclosures: 2,
  })
})
