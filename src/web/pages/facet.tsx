/** Values of one kind by which results can be narrowed, each with its count; choosing again widens. */
export const Facet = ({
  title,
  values,
  chosen,
  onChoose,
}: {
  title: string
  values: { value: string; label: string; count: number }[]
  chosen: string | null
  onChoose: (value: string | undefined) => void
}) => {
  if (values.length < 2 && !chosen) return null
  return (
    <section>
      <h2 className="eyebrow">{title}</h2>
      <ul>
        {values.slice(0, 12).map((one) => (
          <li key={one.value}>
            <button
              type="button"
              aria-pressed={chosen === one.value}
              onClick={() => onChoose(chosen === one.value ? undefined : one.value)}
            >
              {one.label} <span>{one.count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
