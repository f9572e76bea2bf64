import sharp from 'sharp'
import { renderSheet } from '#kernel/templates/sheet.ts'
import { msgFile } from '#test/msg-file.ts'

/** A file as it is dropped on the queue. */
export interface Dropped {
  name: string
  mimeType: string
  buffer: Buffer
}

const subjects = [
  'naprawy chodnika przy ul. Lipowej',
  'patronatu nad Świętem Ulicy Długiej',
  'zaproszenia na jubileusz szkoły',
  'sterylizacji kotów wolno żyjących',
  'oświetlenia przejścia przy ul. Prostej',
  'współpracy z miastem partnerskim',
  'budowy ścieżki rowerowej',
  'hałasu w okolicy Rynku',
]
const senders = [
  'Jan Kos',
  'Fundacja Zielona Dzielnica',
  'Rada Rodziców SP nr 5',
  'Stowarzyszenie Nasza Ulica',
]

const subjectOf = (n: number) => `${subjects[n % subjects.length]} (${n})`
const senderOf = (n: number) => senders[n % senders.length]!

const scan = async (n: number): Promise<Dropped> => ({
  name: `skan-${String(n).padStart(3, '0')}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    await renderSheet({
      title: 'Pismo',
      blocks: [
        senderOf(n),
        `Kraków, dnia ${1 + (n % 20)} listopada 2026 r.`,
        `Znak: P.${n}.2026`,
        `Dotyczy: ${subjectOf(n)}`,
        'Szanowny Panie Prezydencie,',
        'zwracamy się z prośbą o zajęcie się sprawą opisaną w załączeniu.',
        ...(n % 3 === 0 ? ['Prosimy o odpowiedź w terminie 14 dni od otrzymania pisma.'] : []),
      ].map((text) => ({ kind: 'paragraph' as const, text })),
    }),
  ),
})

const message = (n: number): Dropped => ({
  name: `wiadomosc-${n}.eml`,
  mimeType: 'message/rfc822',
  buffer: Buffer.from(
    [
      `From: =?utf-8?B?${Buffer.from(senderOf(n)).toString('base64')}?= <nadawca${n}@example.pl>`,
      'To: sekretariat@umk.example',
      `Subject: =?utf-8?B?${Buffer.from(`Sprawa ${subjectOf(n)}`).toString('base64')}?=`,
      'Date: Mon, 23 Nov 2026 10:00:00 +0100',
      `Message-ID: <${n}@example.pl>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Dzień dobry, proszę o odpowiedź do dnia 10 grudnia 2026 r.',
    ].join('\r\n'),
  ),
})

const outlook = (n: number): Dropped => ({
  name: `outlook-${n}.msg`,
  mimeType: 'application/vnd.ms-outlook',
  buffer: msgFile({
    subject: `Zapytanie w sprawie ${subjectOf(n)}`,
    body: 'Uprzejmie proszę o informację.',
    from: { name: senderOf(n), address: `nadawca${n}@example.pl` },
    at: '2026-11-23T09:30:00Z',
  }),
})

const picture = async (n: number): Promise<Dropped> => ({
  name: `zdjecie-pisma-${n}.png`,
  mimeType: 'image/png',
  buffer: await sharp({
    create: { width: 300, height: 420, channels: 3, background: { r: 250, g: 250, b: 240 + n } },
  })
    .png()
    .toBuffer(),
})

/** Forty letters of a morning: twenty scans, ten messages, seven of Outlook, two photographs, one dropped twice. */
export const morningMail = async (): Promise<Dropped[]> => {
  const scans: Dropped[] = []
  for (let n = 1; n <= 20; n += 1) scans.push(await scan(n))
  const messages = Array.from({ length: 10 }, (_, index) => message(21 + index))
  const ofOutlook = Array.from({ length: 7 }, (_, index) => outlook(31 + index))
  return [
    ...scans,
    ...messages,
    ...ofOutlook,
    await picture(1),
    await picture(2),
    { ...messages[0]!, name: 'kopia.eml' },
  ]
}
