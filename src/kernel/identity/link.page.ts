import { html } from 'ghtml'

const page = (title: string, body: string) => html`<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title} – Kancelaria</title>
</head>
<body>
<main>
<h1>${title}</h1>
!${body}
</main>
</body>
</html>`

const mistakes = (messages: readonly string[]) =>
  messages.length === 0
    ? ''
    : html`<div role="alert"><p>Popraw dane:</p><ul>!${messages.map((message) => html`<li>${message}</li>`)}</ul></div>`

const passwords = html`
<p><label>Hasło (co najmniej 12 znaków)<br>
<input name="password" type="password" autocomplete="new-password" minlength="12" maxlength="128" required></label></p>
<p><label>Powtórz hasło<br>
<input name="repeated" type="password" autocomplete="new-password" minlength="12" maxlength="128" required></label></p>`

/** The form of the first administrator; `values` are what was typed before, `messages` what is wrong with it. */
export const setupPage = (values: { name: string; email: string }, messages: readonly string[]): string =>
  page(
    'Pierwszy administrator',
    html`
<p>Utwórz konto pierwszego administratora. Tego linku można użyć tylko raz.</p>
!${mistakes(messages)}
<form method="post">
<p><label>Imię i nazwisko<br>
<input name="name" autocomplete="name" maxlength="200" required value="${values.name}"></label></p>
<p><label>Adres e-mail<br>
<input name="email" type="email" autocomplete="username" maxlength="254" required value="${values.email}"></label></p>
!${passwords}
<p><button>Utwórz konto</button></p>
</form>`,
  )

/** The form by which the owner of an account sets a password. */
export const passwordPage = (email: string, messages: readonly string[]): string =>
  page(
    'Ustaw hasło',
    html`
<p>Konto: ${email}</p>
!${mistakes(messages)}
<form method="post">
<input name="username" type="hidden" autocomplete="username" value="${email}">
!${passwords}
<p><button>Ustaw hasło</button></p>
</form>`,
  )

/** Shown when the link has done its work. */
export const donePage = (): string =>
  page('Hasło ustawione', html`<p>Możesz się teraz <a href="/logowanie">zalogować</a>.</p>`)

/** Shown for a link that does not work. */
export const gonePage = (detail: string): string => page('Link nie działa', html`<p>${detail}</p>`)
