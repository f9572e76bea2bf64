import type { FieldDescription } from '#kernel/register/description.ts'
import { type MealRow, withMeal } from './periods.ts'

interface MealsGridProps {
  field: FieldDescription
  /** How many 24-hour periods the trip has. */
  periods: number
  value: unknown
  errors: { path: string; message: string }[]
  onChange: (rows: MealRow[]) => void
}

/** Free meals: a row for each 24-hour period, a box for each meal. Rows beyond the trip stay, so that they can be undone. */
export const MealsGrid = ({ field, periods, value, errors, onChange }: MealsGridProps) => {
  const rows = ((value as MealRow[] | null | undefined) ?? []).map(
    (row): MealRow => ({
      ...row,
      day: Number(row.day),
    }),
  )
  const meals = field.columns!.filter((column) => column.kind === 'boolean')
  const last = Math.max(periods, ...rows.map((row) => row.day))
  const own = errors.filter((error) => error.path.split('.')[0] === field.id)
  if (last < 1) return <p className="quiet">Wpisz najpierw początek i koniec podróży.</p>
  return (
    <>
      <div className="table-frame meals">
        <table id={`field-${field.id}`} className="register-table">
          <caption className="hidden-visually">{field.label} w kolejnych dobach podróży</caption>
          <thead>
            <tr>
              <th scope="col">Doba</th>
              {meals.map((meal) => (
                <th key={meal.id} scope="col">
                  {meal.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: last }, (_, index) => index + 1).map((day) => {
              const at = rows.findIndex((one) => one.day === day)
              const row = rows[at]
              const fault = own.find((error) => error.path.startsWith(`${field.id}.${at}.`))
              return (
                <tr key={day}>
                  {/* The link of a mistake about the row leads here. */}
                  <th scope="row" id={row && `field-${field.id}-${at}-day`} tabIndex={fault ? -1 : undefined}>
                    {day}.{fault && <p className="error">{fault.message}</p>}
                  </th>
                  {meals.map((meal) => (
                    <td key={meal.id}>
                      <label className="checkbox">
                        <input
                          id={`doba-${day}-${meal.id}`}
                          type="checkbox"
                          checked={row?.[meal.id] === true}
                          onChange={(event) => onChange(withMeal(rows, day, meal.id, event.target.checked))}
                        />
                        <span className="hidden-visually">
                          {meal.label}, doba {day}
                        </span>
                      </label>
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {own
        .filter((error) => error.path === field.id)
        .map((error) => (
          <p key={error.message} className="error">
            {error.message}
          </p>
        ))}
    </>
  )
}
