import { expect, it } from 'vitest'
import { readExternalPrograms } from './external-programs.ts'

const env = {
  KANCELARIA_SMTP_URL: 'smtp://mail.example',
  KANCELARIA_MAIL_FROM: 'Kancelaria <kancelaria@urzad.example>',
  KANCELARIA_IMAP_URL: 'imaps://kancelaria%40urzad.example:t%40jne@mail.example/Skrzynka',
}

it('reads where mail goes and comes from', () => {
  expect(readExternalPrograms(env, 'production')).toMatchObject({
    smtp: { url: 'smtp://mail.example' },
    mailbox: {
      host: 'mail.example',
      port: 993,
      secure: true,
      user: 'kancelaria@urzad.example',
      password: 't@jne',
      folder: 'Skrzynka',
    },
  })
})

it('letters have a mailbox of their own', () => {
  const letters = { ...env, KANCELARIA_LETTERS_IMAP_URL: 'imap://pisma:x@mail.example' }
  expect(readExternalPrograms(letters, 'production').lettersMailbox).toMatchObject({
    port: 143,
    user: 'pisma',
    folder: 'INBOX',
  })
  expect(readExternalPrograms(letters, 'demo').lettersMailbox).toBeUndefined()
})

it('nothing leaves a demonstration and nothing comes in', () => {
  expect(readExternalPrograms(env, 'demo')).toMatchObject({ smtp: undefined, mailbox: undefined })
})

it('names what is wrong', () => {
  expect(() => readExternalPrograms({ KANCELARIA_SMTP_URL: 'mail.example' }, 'production')).toThrow('smtp://')
  expect(() => readExternalPrograms({ KANCELARIA_SMTP_URL: 'smtp://x' }, 'production')).toThrow(
    'KANCELARIA_MAIL_FROM',
  )
})
