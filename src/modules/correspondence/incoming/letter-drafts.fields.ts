import { f } from '#kernel/field/index.ts'
import { channels } from '../channels.ts'
import { optionalLetterFields } from './incoming-letters.fields.ts'

/** Why something that came gets no number (instrukcja kancelaryjna § 42: what is not registered). */
export const asideReasons = {
  advertisement: 'reklama, oferta niezamawiana',
  wishes: 'życzenia, zaproszenie do wiadomości',
  private: 'przesyłka prywatna',
  duplicate: 'to samo pismo, już zarejestrowane',
  misdirected: 'trafiło do nas omyłkowo',
} as const

/** What is kept of a letter while it waits for its number. */
export const letterDraftFields = {
  source: f.text('Plik', { required: true, readonly: true, search: true }),
  channel: f.choice('Jak wpłynęło', channels),
  receivedOn: f.date('Data wpływu'),
  subject: f.text('Czego dotyczy', { search: true }),
  ...optionalLetterFields,
  mailFrom: f.text('Adres nadawcy wiadomości', { readonly: true, personal: true }),
  mailName: f.text('Nazwa nadawcy wiadomości', { readonly: true, personal: true }),
  mailSubject: f.multiline('Temat wiadomości', { readonly: true }),
  mailDate: f.date('Data wiadomości', { readonly: true }),
  problems: f.multiline('Na co zwrócić uwagę', { readonly: true }),
  registeredAs: f.ref('incoming-letters', 'Zarejestrowano jako', { readonly: true }),
  aside: f.choice('Dlaczego nie zarejestrowano', asideReasons, { readonly: true }),
}
