import { useState } from 'react'
import { formatNumber } from '#law/polish/format.ts'
import { parseMoney } from '#law/polish/parse.ts'
import type { InputProps } from '../field-input.tsx'

/** The usual ones first, then the others of the table A of the National Bank. */
const currencies = [
  ...['PLN', 'EUR', 'USD', 'GBP', 'CHF', 'CZK', 'HUF', 'SEK', 'NOK', 'DKK', 'UAH', 'RON', 'TRY', 'JPY'],
  ...['CAD', 'AUD', 'NZD', 'ISK', 'ILS', 'CNY', 'HKD', 'SGD', 'KRW', 'INR', 'THB', 'MYR', 'IDR', 'PHP'],
  ...['MXN', 'BRL', 'CLP', 'ZAR'],
]

/** An amount typed as „1 234,50” and its currency. */
export const MoneyInput = ({ id, field, value, onChange, invalid, describedBy }: InputProps) => {
  const money = value as { amount: string; currency: string } | null | undefined
  const [typed, setTyped] = useState<string>()
  // A draft may hold what is no amount: it stands as it was typed.
  const known = money?.amount && parseMoney(money.amount)
  const text = typed ?? (known ? formatNumber(known, 2) : (money?.amount ?? ''))
  const chosen = money?.currency ?? 'PLN'
  const offered = currencies.includes(chosen) ? currencies : [chosen, ...currencies]
  const change = (next: string) => {
    setTyped(next)
    onChange(next.trim() ? { amount: parseMoney(next) ?? next, currency: chosen } : null)
  }
  return (
    <span className="money-input">
      <input
        id={id}
        className="input"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        onChange={(event) => change(event.target.value)}
        onBlur={() => money && parseMoney(money.amount) !== undefined && setTyped(undefined)}
      />
      <select
        className="input"
        aria-label={`${field.label}: waluta`}
        value={chosen}
        onChange={(event) => onChange({ amount: money?.amount ?? '', currency: event.target.value })}
      >
        {offered.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </select>
    </span>
  )
}
