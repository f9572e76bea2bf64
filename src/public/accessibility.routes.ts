import { html } from 'ghtml'
import type { App } from '#kernel/http/app.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { pl } from './copy/pl.ts'
import type { PublicDeps } from './deps.ts'
import { renderPage } from './layout.ts'

/**
 * GET /deklaracja-dostepnosci: the declaration of the act of 4 April 2019 on digital accessibility (art. 10), with the
 * identifiers which its technical conditions prescribe so that programs can read it.
 */
export const accessibilityRoutes = (app: App, { city }: Pick<PublicDeps, 'city'>): void => {
  const { published, reviewed, coordinator } = city.accessibility
  const body = html`<p id="a11y-wstep"><span id="a11y-podmiot">${city.office}</span> zobowiązuje się zapewnić dostępność swojej strony internetowej zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych. Deklaracja dotyczy strony <a id="a11y-url" href="/zgloszenie">Sprawy mieszkańców</a>.</p>
<ul><li>Data publikacji strony: <time id="a11y-data-publikacja" datetime="${published}">${formatDateLong(published)}</time></li>
<li>Data ostatniej istotnej aktualizacji: <time id="a11y-data-aktualizacja" datetime="${reviewed}">${formatDateLong(reviewed)}</time></li></ul>
<h2 id="a11y-status">Stan dostępności cyfrowej</h2><p>Strona jest zgodna z ustawą. Spełnia wymagania WCAG 2.1 na poziomie AA sprawdzane automatycznie. Badania z użytkownikami czytników ekranu jeszcze nie było.</p>
<h2 id="a11y-data-sporzadzenie">Przygotowanie deklaracji</h2><p>Deklarację sporządzono <time datetime="${reviewed}">${formatDateLong(reviewed)}</time> na podstawie samooceny.</p>
<h2 id="a11y-kontakt">Informacje zwrotne i kontakt</h2><p>Zgłoś problem z dostępnością. Odpowiada <span id="a11y-osoba">${coordinator}</span>, e-mail <a id="a11y-email" href="mailto:${city.email}">${city.email}</a>, telefon <span id="a11y-telefon">${city.phone}</span>.</p>
<h2 id="a11y-procedura">Procedura wnioskowo-skargowa</h2><p>Każdy może żądać dostępności strony lub jej elementu. Podaj swoje dane, stronę i sposób kontaktu. Odpowiemy w ciągu 7 dni, a jeżeli to niemożliwe, powiemy, kiedy to zrobimy, najpóźniej w 2 miesiące. Na odmowę możesz złożyć skargę do nas, a potem do Rzecznika Praw Obywatelskich.</p>
<h2 id="a11y-architektura">Dostępność architektoniczna</h2><p>${city.address}. Powiedz w zgłoszeniu, czego potrzebujesz: wejścia bez schodów, tłumacza języka migowego albo pętli indukcyjnej.</p>
<h2>Skróty klawiszowe</h2><p>Strona nie ma własnych skrótów. Używasz skrótów przeglądarki.</p>`
  const page = renderPage({ lang: 'pl', copy: pl, city, title: 'Deklaracja dostępności', body })
  app.get(
    '/deklaracja-dostepnosci',
    { config: { public: true }, schema: { hide: true } },
    (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .serializer((text) => text as string)
        .send(page),
  )
}
