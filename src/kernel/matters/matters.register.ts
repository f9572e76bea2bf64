import { anyOf, holds, isPerson, ofUnit } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'
import { matterActions } from './matters.actions.ts'
import { matterFields } from './matters.fields.ts'
import { prepareMatter } from './prepare-matter.ts'

/** Sprawy: the spine on which letters, deadlines, money and the archive hang (instrukcja kancelaryjna of 18 January 2011). */
export const matters = defineRegister({
  id: 'matters',
  slug: 'sprawy',
  module: 'records',
  provision: { '9.15': 'complete' },
  label: { one: 'Sprawa', many: 'Sprawy' },
  empty: 'Tu leżą sprawy Twojej komórki. Sprawa powstaje przy rejestracji pisma albo zgłoszenia.',
  fields: matterFields,
  title: (matter) => matter.subject,
  number: {
    series: (matter) => `${matter.unitSymbol}.${matter.jrwa}${matter.subgroup ? `.${matter.subgroup}` : ''}`,
    format: (matter, n, year) =>
      matter.subgroup
        ? `${matter.unitSymbol}.${matter.jrwa}.${matter.subgroup}.${n}.${year}`
        : `${matter.unitSymbol}.${matter.jrwa}.${n}.${year}`,
  },
  access: {
    read: anyOf(ofUnit('unit'), isPerson('lead'), holds('matters.all', 'Dyrektor Kancelarii')),
    create: holds('matters.open', 'pracownicy, którzy rejestrują sprawy'),
    update: anyOf(ofUnit('unit'), isPerson('lead')),
  },
  editable: (matter) =>
    matter.state !== 'closed' || 'Sprawa jest zakończona. Aby ją zmienić, najpierw ją wznów.',
  retention: 'B5',
  personalData: { basis: 'art. 6 ust. 1 lit. c i e RODO w związku z KPA' },
  unit: 'unit',
  states: {
    opened: { label: 'wszczęta', tone: 'info' },
    inProgress: { label: 'w toku', tone: 'info' },
    suspended: { label: 'zawieszona', tone: 'warning' },
    closed: { label: 'zakończona', tone: 'good' },
  },
  initial: 'opened',
  open: ['opened', 'inProgress', 'suspended'],
  list: {
    columns: ['number', 'subject', 'lead', 'state', 'openedOn', 'dueOn'],
    filters: ['state', 'unit', 'lead', 'jrwa', 'openedOn', 'dueOn'],
    sort: '-openedOn',
    views: [
      { id: 'open', label: 'W toku', query: 'filter[state][in]=opened,inProgress,suspended' },
      { id: 'closed', label: 'Zakończone', query: 'filter[state]=closed' },
    ],
  },
  form: [
    {
      legend: 'Sprawa',
      fields: ['subject', 'unit', 'jrwa', 'lead', 'parties', 'openedOn', 'confidential', 'remarks'],
    },
  ],
  createLabel: 'Wszcznij sprawę',
  indexes: [
    ['unit', 'openedOn'],
    ['state', 'openedOn'],
  ],
  prepare: prepareMatter,
  actions: matterActions,
})
