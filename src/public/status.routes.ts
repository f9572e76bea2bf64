import { html } from 'ghtml'
import type { App } from '#kernel/http/app.ts'
import { type Copy, copyOf, type Language } from './copy/copy.ts'
import type { PublicDeps } from './deps.ts'
import { type Errors, errorSummary, textField } from './form/fields.ts'
import { longDay } from './form/sent.page.ts'
import { href, renderPage, words } from './layout.ts'
import { countUse, statusLimit } from './limits.ts'
import { sendPage } from './send-page.ts'
import { type PublicStatus, statusOf } from './status-of.ts'

const questionPage = (
  deps: PublicDeps,
  lang: Language,
  copy: Copy,
  values: { number?: string; code?: string } = {},
  errors: Errors = {},
) => {
  const { status } = copy
  const body = html`!${errorSummary(lang, copy.errorSummary(Object.keys(errors).length), errors)}
<p>${words(lang, status.intro)}</p>
<form method="post" action="${href(lang, '/status')}" novalidate>
!${textField({ lang, id: 'number', label: status.number, hint: status.numberHint, value: values.number ?? '', errors }, { width: 'narrow' })}
!${textField({ lang, id: 'code', label: status.code, value: values.code ?? '', errors }, { width: 'narrow' })}
<div class="buttons"><button class="main">${status.check}</button></div></form>`
  const wrong = Object.keys(errors).length > 0
  return renderPage({ lang, copy, city: deps.city, title: status.title, body, path: '/status', wrong })
}

const row = (term: string, value: string | null | undefined) =>
  value ? html`<div><dt>${term}</dt><dd>${value}</dd></div>` : ''

const answerPage = (deps: PublicDeps, lang: Language, copy: Copy, found: PublicStatus) => {
  const { status } = copy
  const { meeting } = found
  const body = html`<p class="state">${words(lang, status.states[found.state] ?? '')}</p>
<dl class="answers">!${row(status.number, found.number)}!${row(status.received, longDay(lang, found.receivedOn))}!${row(status.changed, longDay(lang, found.changedOn))}
!${row(status.due, found.due && longDay(lang, found.due))}!${row(status.meeting, meeting && `${longDay(lang, meeting.date)}, ${meeting.startsAt}, ${meeting.venue}`)}
!${row(status.whose, status.moves[found.move])}</dl>
<p><a href="${href(lang, '/status')}">${status.again}</a></p>`
  return renderPage({ lang, copy, city: deps.city, title: `${status.number} ${found.number}`, body })
}

const hidden = { config: { public: true }, schema: { hide: true } }

/** GET and POST /status: number and code give the state in plain words; neither ever stands in an address. */
export const statusRoutes = (app: App, deps: PublicDeps): void => {
  app.get('/status', hidden, (request, reply) => {
    const { lang, copy } = copyOf((request.query as { lang?: unknown }).lang)
    return sendPage(reply, questionPage(deps, lang, copy))
  })
  app.post('/status', hidden, async (request, reply) => {
    const { lang, copy } = copyOf((request.query as { lang?: unknown }).lang)
    await countUse(deps.db, statusLimit, request.ip, deps.clock())
    const given = (request.body ?? {}) as Record<string, unknown>
    const [number, code] = [String(given.number ?? '').slice(0, 60), String(given.code ?? '').slice(0, 60)]
    const found = await statusOf(deps.db, number.replaceAll('\0', ''), code)
    if (found) return sendPage(reply, answerPage(deps, lang, copy, found))
    const errors = { number: copy.status.wrong }
    return sendPage(reply.code(422), questionPage(deps, lang, copy, { number, code }, errors))
  })
}
