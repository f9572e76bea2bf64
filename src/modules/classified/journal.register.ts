import { f } from '#kernel/field/index.ts'
import { holds } from '#kernel/permissions/rule.ts'
import { defineRegister } from '#kernel/register/definition.ts'

const keepers = holds(
  'classified.keep',
  'Pełnomocnik ds. Ochrony Informacji Niejawnych i Kancelaria Tajna (KP-05)',
)

const fields = {
  date: f.date('Data', { required: true, index: true }),
  kind: f.choice(
    'Czynność',
    {
      received: 'wpłynęło',
      made: 'wytworzono',
      sent: 'wysłano',
      returned: 'zwrócono',
      destroyed: 'zniszczono',
    },
    { required: true },
  ),
  clause: f.choice(
    'Klauzula',
    { restricted: 'zastrzeżone', confidential: 'poufne', secret: 'tajne', topSecret: 'ściśle tajne' },
    { required: true, index: true },
  ),
  from: f.unit('Od kogo'),
  to: f.unit('Do kogo'),
  sheets: f.integer('Liczba arkuszy', { required: true, min: 1, max: 100_000 }),
}

/**
 * The journal of the secret registry (§ 8): that a document passed through, never what it says. There is no field for
 * a subject on purpose: the system is not accredited for classified information.
 */
export const classifiedJournal = defineRegister({
  id: 'classified-journal',
  slug: 'dziennik-kancelarii-tajnej',
  module: 'classified',
  provision: { '8': 'part' },
  label: { one: 'Wpis dziennika', many: 'Dziennik Kancelarii Tajnej' },
  empty: 'Tu odnotowuje się obieg dokumentów niejawnych bez ich treści (§ 8).',
  fields,
  title: (entry) => `Dziennik, ${entry.date}`,
  number: 'DT/{n}/{year}',
  access: { read: keepers, create: keepers, update: keepers },
  retention: 'A',
  list: {
    columns: ['number', 'date', 'kind', 'clause', 'from', 'to', 'sheets'],
    filters: ['date', 'kind', 'clause'],
    sort: '-number',
  },
  createLabel: 'Dodaj wpis dziennika',
})
