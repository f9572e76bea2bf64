import { useQuery } from '@tanstack/react-query'
import { useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ActionDescription, RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { recordQuery, registersQuery } from '../api/queries.ts'
import { provisionName } from '../pages/provision-name.ts'
import { decreeQuery, searchQuery, structureQuery } from '../pages/queries.ts'
import { flatten } from '../pages/units.ts'
import { extensions } from '../register/extensions.ts'
import { answering, type Entry, provisionAsked } from './entry.ts'
import { recents } from './recents.ts'

export interface Group {
  id: string
  label: string
  entries: Entry[]
}

/** An action chosen for the record on the screen. */
export interface Chosen {
  register: RegisterDescription
  record: RecordJson
  action: ActionDescription
}

const screens: Entry[] = [
  { id: 's-day', label: 'Mój dzień', href: '/', words: 'dziś start' },
  { id: 's-deadlines', label: 'Terminy', href: '/terminy', words: 'tablica zaległości po terminie' },
  { id: 's-registers', label: 'Rejestry', href: '/rejestry' },
  { id: 's-org', label: 'Organizacja', href: '/organizacja', words: 'schemat struktura zastępstwa komórki' },
  { id: 's-decree', label: 'Zarządzenie', href: '/zarzadzenie', words: 'zadania paragraf' },
  { id: 's-law', label: 'Kalkulatory', href: '/kalkulatory', words: 'termin dieta delegacja kwota słownie' },
  { id: 's-notices', label: 'Powiadomienia', href: '/powiadomienia' },
  { id: 's-settings', label: 'Moje ustawienia', href: '/ustawienia', words: 'hasło sesje klucze skróty' },
]

/** Screens of modules whose registers the person sees, each once. */
const screensOf = (registers: readonly RegisterDescription[]): Entry[] => {
  const shown = registers.flatMap((register) => extensions[register.id]?.screens ?? [])
  return [...new Set(shown)].map((screen) => ({ id: `s-${screen.href}`, ...screen }))
}

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 150)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The record on the screen with its register, when a single record is shown. */
const useCurrent = (registers: readonly RegisterDescription[]) => {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [, slug, key, more] = path.split('/')
  const register = registers.find((one) => one.slug === slug)
  const isRecord = Boolean(register && key && key !== 'nowy' && !more)
  const record = useQuery({
    ...recordQuery(register?.id ?? '', decodeURIComponent(key ?? '')),
    enabled: isRecord,
  }).data
  return isRecord && register && record ? { register, record } : undefined
}

const actionsOf = (current: ReturnType<typeof useCurrent>, onAction: (chosen: Chosen) => void): Entry[] =>
  current
    ? current.register.actions
        .filter((action) => current.record.allowedActions?.some((one) => one.id === action.id && one.allowed))
        .map((action) => ({
          id: `a-${action.id}`,
          label: action.label,
          note: current.record.number ?? current.record.label,
          run: () => onAction({ ...current, action }),
        }))
    : []

/** What the palette offers for a question: what can be done, where one can go, what was found. */
export const useGroups = (asked: string, onAction: (chosen: Chosen) => void) => {
  const registers = useQuery(registersQuery).data ?? []
  const current = useCurrent(registers)
  const question = asked.trim()
  const settled = useSettled(question)
  const search = new URLSearchParams({ q: settled, limit: '8' }).toString()
  const found = useQuery({ ...searchQuery(search), enabled: settled.length > 1 })
  const paragraph = provisionAsked(question)
  const decree = useQuery({ ...decreeQuery, enabled: paragraph !== undefined })

  const structure = useQuery({ ...structureQuery(), enabled: question.length > 1 }).data
  const units = structure ? [...flatten(structure.root), ...structure.outside.flatMap(flatten)] : []

  const doing: Entry[] = [
    ...actionsOf(current, onAction),
    ...registers
      .filter((one) => one.create.allowed)
      .map((one) => ({
        id: `n-${one.id}`,
        label: one.create.label,
        note: one.label.many,
        href: `/${one.slug}/nowy`,
      })),
  ]
  const going: Entry[] = [
    ...screens,
    ...screensOf(registers),
    ...units.map((unit) => ({
      id: `u-${unit.id}`,
      label: unit.name,
      note: unit.symbol,
      href: `/organizacja?komorka=${unit.symbol}`,
    })),
    ...registers.map((one) => ({
      id: `r-${one.id}`,
      label: one.label.many,
      note: 'rejestr',
      href: `/${one.slug}`,
    })),
    ...registers.flatMap((one) =>
      one.list.views.map((view) => ({
        id: `v-${one.id}-${view.id}`,
        label: `${one.label.many}: ${view.label}`,
        note: 'widok',
        href: `/${one.slug}?${view.query}`,
      })),
    ),
  ]
  const people: Entry[] = units.flatMap((unit) =>
    unit.posts.flatMap((post) =>
      post.holders.map((holder) => ({
        id: `o-${post.id}-${holder.person.id}`,
        label: holder.person.label,
        note: `${unit.symbol} · ${post.name}`,
        href: `/organizacja?komorka=${unit.symbol}`,
      })),
    ),
  )
  const records: Entry[] =
    question.length > 1
      ? (found.data?.items ?? []).map((item) => ({
          id: `f-${item.id}`,
          label: [item.number, item.title].filter(Boolean).join(' '),
          note: item.kindLabel,
          href: `/${registers.find((one) => one.id === item.kind)?.slug ?? item.kind}/${item.id}`,
        }))
      : []
  const paragraphs: Entry[] =
    paragraph === undefined
      ? []
      : (decree.data?.items ?? [])
          .filter((one) => `${one.id}.`.startsWith(paragraph === '' ? '' : `${paragraph}.`))
          .slice(0, 8)
          .map((one) => ({
            id: `p-${one.id}`,
            label: `${provisionName(one.id)} ${one.duty}`,
            href: `/zarzadzenie#p-${one.id}`,
          }))
  const lately: Entry[] =
    question === ''
      ? recents()
          .slice(0, 5)
          .map((one) => ({ ...one, id: `l-${one.href}` }))
      : []
  const doNow: Group = {
    id: 'do',
    label: 'Zrób',
    entries: question ? answering(doing, question).slice(0, 6) : doing.slice(0, current ? 7 : 5),
  }
  const latelyGroup: Group = { id: 'lately', label: 'Ostatnio', entries: lately }
  const groups: Group[] = [
    { id: 'paragraphs', label: 'Zarządzenie', entries: paragraphs },
    // What can be done with the record on the screen comes before everything else.
    ...(current ? [doNow, latelyGroup] : [latelyGroup, doNow]),
    {
      id: 'go',
      label: 'Przejdź',
      entries: question ? answering(going, question).slice(0, 8) : screens.slice(0, 6),
    },
    { id: 'people', label: 'Osoby', entries: question ? answering(people, question).slice(0, 4) : [] },
    { id: 'records', label: 'Wpisy', entries: records },
  ]
  return {
    groups: groups.filter((group) => group.entries.length > 0),
    searching: question.length > 1 && (settled !== question || found.isFetching),
  }
}
