import { html } from 'ghtml'
import { warsawDay } from '#kernel/clock.ts'
import type { App } from '#kernel/http/app.ts'
import { formatDateWithWeekday } from '#law/polish/format.ts'
import { copyOf } from './copy/copy.ts'
import type { PublicDeps } from './deps.ts'
import { longDay } from './form/sent.page.ts'
import { href, renderPage, words } from './layout.ts'
import { comingReceptions } from './receptions.ts'
import { sendPage } from './send-page.ts'

/** GET /przyjecia: the published days on which the Mayor and deputies receive residents (KPA art. 253). */
export const receptionsRoutes = (app: App, deps: PublicDeps): void => {
  app.get('/przyjecia', { config: { public: true }, schema: { hide: true } }, async (request, reply) => {
    const { lang, copy } = copyOf((request.query as { lang?: unknown }).lang)
    const { receptions } = copy
    const days = await comingReceptions(deps.db, warsawDay(deps.clock()))
    const rows = days.map(
      (day) =>
        html`<tr><th scope="row">${lang === 'pl' ? formatDateWithWeekday(day.date) : longDay(lang, day.date)}</th><td>${day.startsAt}–${day.endsAt}</td><td>${day.venue}</td><td>${day.hosts.join(', ')}</td><td>${day.free}</td></tr>`,
    )
    const table = html`<div class="scroll" tabindex="0" role="region" aria-label="${receptions.caption}"><table><caption>${receptions.caption}</caption><thead><tr><th scope="col">${receptions.day}</th><th scope="col">${receptions.hours}</th><th scope="col">${receptions.venue}</th><th scope="col">${receptions.who}</th><th scope="col">${receptions.free}</th></tr></thead><tbody>!${rows}</tbody></table></div>`
    const body = html`<p>${words(lang, receptions.duty)}</p>!${rows.length ? table : html`<p>${words(lang, receptions.none)}</p>`}
<p><a class="button" href="${href(lang, '/zgloszenie')}">${receptions.ask}</a></p>`
    const page = { lang, copy, city: deps.city, title: receptions.title, body, path: '/przyjecia' }
    return sendPage(reply, renderPage(page))
  })
}
