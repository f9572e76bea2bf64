import type { topics } from '#modules/residents/submissions.fields.ts'
import { en } from './en.ts'
import { pl } from './pl.ts'

export type Language = 'pl' | 'en'

/** Every text of the residents' pages; a language without one of them does not compile. */
export interface Copy {
  htmlLang: string
  skip: string
  menu: string
  pages: { submission: string; status: string; receptions: string; accessibility: string }
  otherLanguage: string
  errorTitle: string
  errorSummary: (count: number) => string
  form: {
    title: string
    intro: string[]
    steps: [string, string, string, string]
    stepOf: (step: number, of: number) => string
    next: string
    back: string
    change: string
    send: string
    optional: string
    none: string
    choose: string
    wish: string
    wishes: { meeting: string; answer: string; forward: string }
    subject: string
    subjectHint: string
    text: string
    textHint: string
    topic: string
    topics: Record<keyof typeof topics, string>
    street: string
    ownStreet: string
    address: string
    house: string
    district: string
    place: string
    files: string
    filesHint: string
    filesKept: string
    remove: string
    upload: string
    anonymous: string
    anonymousHint: string
    givenName: string
    familyName: string
    organisation: string
    represents: string
    email: string
    phone: string
    postcode: string
    city: string
    contactHint: string
    channel: string
    channels: { email: string; post: string; phone: string }
    accessibility: string
    needs: { sign: string; steps: string; easy: string; loop: string }
    trap: string
    clause: (chancellery: string) => string[]
    clauseMore: string
    clauseVersion: string
    consent: string
    draft: string
    draftForget: string
    printHint: string
    sentTitle: string
    sentLead: string
    sentNumber: string
    sentCode: string
    sentNext: (due: string) => string
    sentKeep: string
    statusLink: string
  }
  errors: {
    wish: string
    subject: string
    subjectLong: string
    text: string
    textLong: string
    name: string
    nameLong: string
    email: string
    phone: string
    contact: string
    postcode: string
    address: string
    anonymousMeeting: string
    consent: string
    tooManyFiles: string
    expired: string
    tooFast: string
    robot: string
  }
  status: {
    title: string
    intro: string
    number: string
    numberHint: string
    code: string
    check: string
    wrong: string
    received: string
    changed: string
    due: string
    meeting: string
    whose: string
    moves: { office: string; units: string; you: string; nobody: string }
    states: Record<string, string>
    again: string
  }
  receptions: {
    title: string
    duty: string
    none: string
    caption: string
    day: string
    hours: string
    venue: string
    who: string
    free: string
    ask: string
  }
}

/** Texts of the language of `?lang=`; Polish unless English was asked for. */
export const copyOf = (lang: unknown): { lang: Language; copy: Copy } =>
  lang === 'en' ? { lang: 'en', copy: en } : { lang: 'pl', copy: pl }
