import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Money } from '#kernel/field/money.ts'
import type { FieldDescription, RecordJson } from '#kernel/register/description.ts'
import type { ProblemJson } from '../api/client.ts'
import { filesQuery } from '../api/queries.ts'
import { FieldInput } from '../register/field-input.tsx'
import { withFileNames } from './file-names.ts'
import { Journey } from './journey.tsx'
import { MealsGrid } from './meals-grid.tsx'
import { focusSoon, newRow, type Row } from './new-row.ts'
import { periodsBetween } from './periods.ts'
import { QuickRows } from './quick-rows.tsx'
import { WaitingReceipts } from './waiting-receipts.tsx'

interface SettlementFormProps {
  register: string
  record: RecordJson
  fields: FieldDescription[]
  values: Record<string, unknown>
  errors: NonNullable<ProblemJson['errors']>
  onChange: (id: string, value: unknown) => void
}

const rare = ['domesticMeals', 'foodMoney', 'hospitalDays', 'domesticParts', 'rateRule']

/** What the traveller enters: the way in time, nights, meals, journeys, expenses with their receipts. */
export const SettlementForm = ({
  register,
  record,
  fields,
  values,
  errors,
  onChange,
}: SettlementFormProps) => {
  const files = useQuery(filesQuery(register, record.id)).data ?? []
  const field = (id: string) => fields.find((one) => one.id === id)
  const input = (id: string): ReactNode => {
    const found = field(id)
    return (
      found && (
        <FieldInput
          key={id}
          field={found}
          value={withFileNames(values[id], files)}
          error={errors.find((error) => error.path === id)?.message}
          errors={errors}
          onChange={(value) => onChange(id, value)}
        />
      )
    )
  }
  // Bills of a trip are mostly in the currency of its advance.
  const currency = (record.advances as { amount: Money }[] | undefined)?.[0]?.amount.currency
  const rows = (id: string, focus: string) => (
    <QuickRows
      field={field(id)!}
      value={values[id]}
      focus={focus}
      currency={currency}
      onChange={(value) => onChange(id, value)}
    />
  )
  const [from, to] = field('borderOut')
    ? [values.borderOut, values.borderBack]
    : [values.departedAt, values.returnedAt]
  const nights = (values.nights as Row[] | null) ?? []
  const openNight = (index: number) => {
    if (nights[index]) return focusSoon(`field-nights-${index}-kind`)
    onChange('nights', [...nights, newRow(field('nights')!, nights, 'invoice', currency)])
    focusSoon(`field-nights-${nights.length}-amount`)
  }
  const used = rare.filter((id) => field(id))
  return (
    <>
      <Journey
        values={values}
        isForeign={Boolean(field('borderOut'))}
        input={input}
        onChange={onChange}
        onNight={openNight}
      />
      <fieldset className="panel">
        <legend>Noclegi</legend>
        {input('nights')}
        {rows('nights', 'amount')}
      </fieldset>
      <fieldset className="panel">
        <legend>Bezpłatne posiłki</legend>
        <MealsGrid
          field={field('meals')!}
          periods={periodsBetween(from, to)}
          value={values.meals}
          errors={errors}
          onChange={(value) => onChange('meals', value)}
        />
      </fieldset>
      <fieldset className="panel">
        <legend>Dojazdy</legend>
        {input('localTransport')}
        {input('mileage')}
        {rows('mileage', 'km')}
      </fieldset>
      <fieldset className="panel">
        <legend>Wydatki i rachunki</legend>
        {input('costs')}
        {rows('costs', 'what')}
        <WaitingReceipts register={register} id={record.id} values={values} onChange={onChange} />
        {input('receipts')}
      </fieldset>
      {used.length > 0 && (
        <details className="panel rare">
          <summary>Rzadsze przypadki: wyżywienie w pieniądzu, szpital, części krajowe, dzień kursu</summary>
          {used.map(input)}
        </details>
      )}
    </>
  )
}
