import { expect, it } from 'vitest'
import { type Inline, readBody } from './body.ts'

const runsOf = (html: string): Inline[] => {
  const [block] = readBody(html)
  return block?.tag === 'p' || block?.tag === 'heading' ? block.children : []
}
const text = (words: string): Inline => ({ tag: 'text', text: words })

it('quotes and hard spaces look across a bold word', () => {
  expect(
    runsOf('<p>Uchwała "<strong>Zielony Kraków</strong>" z <strong>5</strong> maja w <em>sali</em>.</p>'),
  ).toEqual([
    text('Uchwała „'),
    { tag: 'strong', children: [text('Zielony Kraków')] },
    text('” z\u00A0'),
    { tag: 'strong', children: [text('5')] },
    text('\u00A0maja w\u00A0'),
    { tag: 'em', children: [text('sali')] },
    text('.'),
  ])
})

it('three dots become one sign wherever a mark cuts them, and words stay in their marks', () => {
  expect(runsOf('<p>tak..<strong>. i "nie"</strong></p>')).toEqual([
    text('tak…'),
    { tag: 'strong', children: [text(' i\u00A0„nie”')] },
  ])
  expect(runsOf('<p>od… do... <u>w domu</u></p>')).toEqual([
    text('od… do… '),
    { tag: 'u', children: [text('w\u00A0domu')] },
  ])
})

it('a line break stays where it was, also in a heading', () => {
  expect(runsOf('<h2>Rada "A"<br>i "B"</h2>')).toEqual([text('Rada „A”'), { tag: 'br' }, text('i\u00A0„B”')])
})
