import { useState } from 'react'
import { formatNumber } from '#law/polish/format.ts'
import { parseMoney } from '#law/polish/parse.ts'
import type { InputProps } from '../field-input.tsx'

const currencies = ['PLN', 'EUR', 'USD', 'GBP', 'CHF', 'CZK', 'HUF', 'SEK', 'NOK', 'DKK']

/** An amount typed as „1 234,50” and its currency. */
export const MoneyInput = ({ id, field, value, onChange, invalid, describedBy }: InputProps) => {
  const money = value as { amount: string; currency: string } | null | undefined
  const [typed, setTyped] = useState<string>()
  const text = typed ?? (money?.amount ? formatNumber(money.amount, 2) : '')
  const change = (next: string) => {
    setTyped(next)
    onChange(next.trim() ? { amount: parseMoney(next) ?? next, currency: money?.currency ?? 'PLN' } : null)
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
        value={money?.currency ?? 'PLN'}
        onChange={(event) => onChange({ amount: money?.amount ?? '', currency: event.target.value })}
      >
        {currencies.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </select>
    </span>
  )
}
