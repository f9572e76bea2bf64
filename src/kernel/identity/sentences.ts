/** Polish sentences for better-auth's error codes; others get the general one of their status. */
const byCode: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'Nieprawidłowy adres e-mail lub hasło.',
  INVALID_EMAIL: 'Podaj poprawny adres e-mail.',
  INVALID_PASSWORD: 'Nieprawidłowe hasło.',
  PASSWORD_TOO_SHORT: 'Hasło ma mieć co najmniej 12 znaków.',
  PASSWORD_TOO_LONG: 'Hasło ma mieć najwyżej 128 znaków.',
  INVALID_CODE: 'Nieprawidłowy kod.',
  INVALID_BACKUP_CODE: 'Nieprawidłowy kod zapasowy.',
  INVALID_TWO_FACTOR_COOKIE: 'Logowanie trwało zbyt długo. Zacznij od nowa.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Zbyt wiele błędnych kodów. Zaloguj się od nowa.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Zbyt wiele błędnych kodów. Odczekaj kwadrans i spróbuj ponownie.',
  TOTP_ALREADY_ENABLED: 'Kody jednorazowe są już włączone.',
  TOTP_NOT_ENABLED: 'Kody jednorazowe nie są włączone.',
  SESSION_EXPIRED: 'Sesja wygasła. Zaloguj się ponownie.',
  SESSION_NOT_FRESH: 'Ta zmiana wymaga ponownego zalogowania.',
  PASSKEY_NOT_FOUND: 'Nie ma takiego klucza dostępu.',
  CHALLENGE_NOT_FOUND: 'Potwierdzenie kluczem trwało zbyt długo. Zacznij od nowa.',
  AUTHENTICATION_FAILED: 'Nie udało się potwierdzić kluczem dostępu.',
  FAILED_TO_VERIFY_REGISTRATION: 'Nie udało się zarejestrować klucza dostępu.',
  PROVIDER_NOT_FOUND: 'Nie skonfigurowano logowania przez dostawcę tożsamości.',
  ACCOUNT_DISABLED: 'Konto jest wyłączone. Zwróć się do administratora.',
  DEMO_REFUSED: 'Konta demonstracyjne nie działają w trybie produkcyjnym.',
}

const byStatus: Record<number, [code: string, title: string, detail: string]> = {
  400: ['bad-request', 'Nie udało się', 'Popraw dane i spróbuj ponownie.'],
  401: ['unauthenticated', 'Wymagane zalogowanie', 'Zaloguj się, aby kontynuować.'],
  403: ['forbidden', 'Odmowa', 'Ta czynność jest niedozwolona.'],
  404: ['not-found', 'Nie znaleziono', 'Nie ma takiego adresu.'],
  415: ['media-type', 'Nieobsługiwany format', 'Prześlij dane jako JSON.'],
  429: ['too-many', 'Zbyt wiele prób', 'Odczekaj chwilę i spróbuj ponownie.'],
}

/** What a person is told when the sign-in library answers `status` with its error `code`. */
export const sentenceOf = (status: number, code: string | undefined) => {
  const [general, title, detail] = byStatus[status] ?? byStatus[400]!
  return {
    code: code?.toLowerCase().replaceAll('_', '-') ?? general,
    title,
    detail: byCode[code ?? ''] ?? detail,
  }
}
