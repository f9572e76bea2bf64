import { addDays, addYears, type PlainDate, partsOf, plainDate } from './calendar/plain-date.ts'
import { count } from './polish/plural.ts'
import type { Step } from './step.ts'

/** Archival category: A kept for ever, B and BE with their years, Bc only as long as it is useful. */
export type ArchivalCategory = { kind: 'A' } | { kind: 'Bc' } | { kind: 'B' | 'BE'; years: number }

/** What becomes of the files when the period ends. */
export type RetentionOutcome = 'never' | 'consent' | 'expertise' | 'after-use'

/**
 * Dates of a closed matter. `keepUntil` is the last day of the period, `destroyFrom` the first day it may be destroyed
 * (null for A and Bc); `transferOn` the day from which files go to the archive (null for Bc, which never go there).
 */
export type Retention = {
  outcome: RetentionOutcome
  countedFrom: PlainDate
  keepUntil: PlainDate | null
  destroyFrom: PlainDate | null
  transferOn: PlainDate | null
  steps: Step[]
}

const instruction = 'rozporządzenie z 18.01.2011 (Dz.U. 2011 nr 14 poz. 67)'
const archives = 'ustawa z 14.07.1983 o narodowym zasobie archiwalnym i archiwach'
/** Years files wait in the unit before they go to the archive. */
const yearsInUnit = 2

/** Reads „A”, „B5”, „BE10”, „Bc”; undefined for anything else, also for B without years. */
export function parseCategory(text: string): ArchivalCategory | undefined {
  const plain = text.trim()
  if (plain === 'A' || plain === 'Bc') return { kind: plain }
  const [, kind, years] = /^(BE|B)([1-9]\d?)$/.exec(plain) ?? []
  return kind ? { kind: kind as 'B' | 'BE', years: Number(years) } : undefined
}

/** Writes a category as the file plan does. */
export function formatCategory(category: ArchivalCategory): string {
  return 'years' in category ? `${category.kind}${category.years}` : category.kind
}

/** 1 January of the year after closing: full years of keeping count from it. */
function firstCountedDay(closedOn: PlainDate): PlainDate {
  return plainDate(partsOf(closedOn).year + 1, 1, 1)
}

/** The day from which files of a matter closed on a day are handed to the archive. */
export function transferToArchiveOn(closedOn: PlainDate): PlainDate {
  return addYears(firstCountedDay(closedOn), yearsInUnit)
}

const endings: Record<'B' | 'BE', { outcome: RetentionOutcome; step: Omit<Step, 'value'> }> = {
  B: {
    outcome: 'consent',
    step: { text: 'Zniszczyć można za zgodą archiwum państwowego, nie wcześniej niż', legalBasis: archives },
  },
  BE: {
    outcome: 'expertise',
    step: {
      text: 'Archiwum państwowe przeprowadza ekspertyzę i może zmienić kategorię, po',
      legalBasis: archives,
    },
  },
}

/** How long the files of a matter closed on a day are kept and what happens then. */
export function destroyAfter(category: ArchivalCategory, closedOn: PlainDate): Retention {
  const countedFrom = firstCountedDay(closedOn)
  const counted = {
    text: 'Pełne lata liczy się od 1 stycznia roku po zakończeniu sprawy',
    legalBasis: instruction,
    value: countedFrom,
  }
  const transferOn = category.kind === 'Bc' ? null : transferToArchiveOn(closedOn)
  const transfer = { text: 'Akta przekazuje się do archiwum po dwóch latach', legalBasis: instruction }
  const open = { countedFrom, keepUntil: null, destroyFrom: null, transferOn }
  if (category.kind === 'Bc') {
    const step = {
      text: 'Niszczy się po wykorzystaniu, bez przekazania do archiwum',
      legalBasis: instruction,
      value: 'Bc',
    }
    return { ...open, outcome: 'after-use', steps: [step] }
  }
  const shared = [counted, { ...transfer, value: transferToArchiveOn(closedOn) }]
  if (category.kind === 'A') {
    const step = { text: 'Materiały archiwalne przechowuje się wieczyście', legalBasis: archives, value: 'A' }
    return { ...open, outcome: 'never', steps: [...shared, step] }
  }
  const { outcome, step } = endings[category.kind]
  const destroyFrom = addYears(countedFrom, category.years)
  const period = { text: 'Okres przechowywania', legalBasis: 'jednolity rzeczowy wykaz akt' }
  return {
    outcome,
    countedFrom,
    keepUntil: addDays(destroyFrom, -1),
    destroyFrom,
    transferOn,
    steps: [
      ...shared,
      { ...period, value: count(category.years, 'rok', 'lata', 'lat') },
      { ...step, value: destroyFrom },
    ],
  }
}
