import { expect, test } from 'vitest'
import { readContent } from '#kernel/files/read-content.ts'
import { headLength, sniff } from '#kernel/files/sniff.ts'
import { msgFile } from '#test/msg-file.ts'
import { parseMsg } from './msg.ts'

const message = msgFile({
  subject: 'Prośba o patronat – „Święto Ulicy”',
  body: 'Szanowny Panie Prezydencie,\r\nprosimy o patronat.\r\nZażółć gęślą jaźń.',
  from: { name: 'Halina Wróbel', address: 'halina@example.pl' },
  to: [{ name: 'Sekretariat', address: 'sekretariat@umk.example' }],
  at: '2026-11-23T08:15:00Z',
  attachments: [{ name: 'program.txt', content: Buffer.from('Program święta') }],
})
const msg = 'application/vnd.ms-outlook'

test('a message of Outlook is read whole: people, day, words, attachments', () => {
  const mail = parseMsg(message)
  expect(mail).toMatchObject({
    from: { name: 'Halina Wróbel', address: 'halina@example.pl' },
    to: [{ name: 'Sekretariat', address: 'sekretariat@umk.example' }],
    subject: 'Prośba o patronat – „Święto Ulicy”',
    date: '2026-11-23T08:15:00.000Z',
    problems: [],
  })
  expect(mail.text).toContain('Zażółć gęślą jaźń.')
  expect(mail.attachments.map(({ name, content }) => [name, content.toString()])).toEqual([
    ['program.txt', 'Program święta'],
  ])
})

test('it is told by its content, whatever its name; its words are searched and shown', async () => {
  const head = message.subarray(0, headLength)
  expect(await sniff('list.msg', head, head)).toEqual({ mediaType: msg, marks: [] })
  expect((await sniff('bez-nazwy', head, head)).mediaType).toBe(msg)
  const text = await readContent({ path: '', mediaType: msg, as: 'text' }, message)
  expect(text).toMatchObject({ content: expect.stringContaining('program.txt') })
  const page = await readContent({ path: '', mediaType: msg, as: 'html' }, message)
  expect(page).toMatchObject({ content: expect.stringContaining('Halina Wróbel &lt;halina@example.pl&gt;') })
})

test('a damaged one says so and what to do', async () => {
  for (const broken of [message.subarray(0, 700), Buffer.alloc(4000, 7)])
    expect(await readContent({ path: '', mediaType: msg, as: 'text' }, Buffer.from(broken))).toEqual({
      code: 'corrupt',
      reason: expect.stringContaining('.msg jest uszkodzona'),
    })
})
