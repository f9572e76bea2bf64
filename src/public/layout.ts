import { html } from 'ghtml'
import { typeset } from '#law/polish/typography.ts'
import type { Copy, Language } from './copy/copy.ts'
import type { PublicCity } from './deps.ts'

/** Where own static files of residents' pages are served from. */
export const assetsPath = '/publiczne'

/** What one page of residents consists of. */
export interface Page {
  lang: Language
  copy: Copy
  city: PublicCity
  /** Heading and title of the page. */
  title: string
  /** HTML, already escaped. */
  body: string
  /** Path of the page, for the menu and the other language; left out where there is no other language. */
  path?: string
  /** The title of a page with errors says so first. */
  wrong?: boolean
  /** Optional helpers from our own origin; the page does everything without them. */
  scripts?: readonly ('draft' | 'proof')[]
}

/** Polish text of a page with hard spaces; other languages as they are. */
export const words = (lang: Language, text: string): string => (lang === 'pl' ? typeset(text) : text)

/** Address in the language of the page. */
export const href = (lang: Language, path: string): string => (lang === 'pl' ? path : `${path}?lang=${lang}`)

const menu = ({ lang, copy, path }: Page) =>
  (
    [
      ['/zgloszenie', copy.pages.submission],
      ['/status', copy.pages.status],
      ['/przyjecia', copy.pages.receptions],
    ] as const
  ).map(([to, label]) =>
    path === to
      ? html`<li><a href="${href(lang, to)}" aria-current="page">${label}</a></li>`
      : html`<li><a href="${href(lang, to)}">${label}</a></li>`,
  )

const languageLink = ({ lang, copy, path }: Page) => {
  if (!path) return ''
  const other = lang === 'pl' ? 'en' : 'pl'
  return html`<a class="language" href="${href(other, path)}" lang="${other}" hreflang="${other}">${copy.otherLanguage}</a>`
}

const footer = ({ lang, copy, city }: Page) =>
  html`<footer class="footer"><p>${city.office}, ${city.chancellery}<br>${city.address}<br>${city.hours}<br>tel. ${city.phone}, <a href="mailto:${city.email}">${city.email}</a></p>
<p><a href="/deklaracja-dostepnosci"!${lang === 'pl' ? '' : ' hreflang="pl"'}>${copy.pages.accessibility}</a></p></footer>`

/** A whole page for residents: no inline script or style, everything from our own origin. */
export const renderPage = (page: Page): string =>
  html`<!doctype html>
<html lang="${page.copy.htmlLang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.wrong ? page.copy.errorTitle : ''}${page.title} – ${page.city.office}</title>
<link rel="stylesheet" href="${assetsPath}/public.css">
!${(page.scripts ?? []).map((name) => html`<script type="module" src="${assetsPath}/${name}.js"></script>`)}
</head>
<body>
<a class="skip" href="#tresc">${page.copy.skip}</a>
<header class="header"><p class="office">${page.city.office} · <strong>${page.city.chancellery}</strong></p>
<nav aria-label="${page.copy.menu}"><ul>!${menu(page)}</ul></nav>!${languageLink(page)}</header>
<main id="tresc" tabindex="-1"><h1>${words(page.lang, page.title)}</h1>
!${page.body}
</main>
!${footer(page)}
</body></html>`
