import type { InputProps } from '../field-input.tsx'

const parts = [
  ['street', 'Ulica', 'address-line1'],
  ['number', 'Numer', 'off'],
  ['postcode', 'Kod', 'postal-code'],
  ['city', 'Miejscowość', 'address-level2'],
  ['district', 'Dzielnica', 'off'],
] as const

/** Street, number, postcode, town and district, each in a field of its own. */
export const AddressInput = ({ id, field, value, onChange, describedBy, errors }: InputProps) => {
  const address = (value ?? {}) as Record<string, string | null>
  return (
    <div
      className="address-input"
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
    >
      {parts.map(([part, label, autoComplete], index) => (
        <label key={part} data-part={part}>
          <span className="small">{label}</span>
          <input
            id={index === 0 ? id : undefined}
            className="input"
            autoComplete={autoComplete}
            value={address[part] ?? ''}
            aria-invalid={errors?.some((error) => error.path === `${field.id}.${part}`) || undefined}
            onChange={(event) => onChange({ ...address, [part]: event.target.value })}
          />
        </label>
      ))}
    </div>
  )
}
