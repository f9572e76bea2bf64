import type { OrgNode } from '#kernel/org/structure.ts'
import type { RegisterDescription } from '#kernel/register/description.ts'

interface BoardFiltersProps {
  registers: RegisterDescription[]
  /** Units to choose from; none where the unit is given already. */
  units: OrgNode[]
  unit: string | undefined
  register: string | undefined
  order: string
  onChange: (changed: Record<string, string | undefined>) => void
}

/** Narrowing and grouping of the board; what is chosen stands in the address. */
export const BoardFilters = ({ registers, units, unit, register, order, onChange }: BoardFiltersProps) => (
  <div className="filters board-filters">
    {units.length > 0 && (
      <label>
        <span>Komórka</span>
        <select
          className="input"
          value={unit ?? ''}
          onChange={(event) => onChange({ komorka: event.target.value })}
        >
          <option value="">każda</option>
          {units.map((one) => (
            <option key={one.id} value={one.symbol}>
              {one.symbol} {one.name}
            </option>
          ))}
        </select>
      </label>
    )}
    <label>
      <span>Rejestr</span>
      <select
        className="input"
        value={register ?? ''}
        onChange={(event) => onChange({ rejestr: event.target.value })}
      >
        <option value="">każdy</option>
        {registers.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label.many}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span>Grupuj według</span>
      <select
        className="input"
        value={order}
        onChange={(event) =>
          onChange({ grupuj: event.target.value === 'poziom' ? undefined : event.target.value })
        }
      >
        <option value="poziom">terminu</option>
        <option value="kto">osoby lub komórki</option>
        <option value="rejestr">rejestru</option>
      </select>
    </label>
  </div>
)
