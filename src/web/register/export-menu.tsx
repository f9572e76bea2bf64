import { longestPrint } from '#kernel/register/longest-print.ts'

interface ExportMenuProps {
  register: string
  /** Filters, words and order of the list as it stands. */
  query: URLSearchParams
  /** How many records the list has, at least. */
  total: number
}

const labels = { csv: 'CSV', xlsx: 'Arkusz XLSX', pdf: 'PDF do druku' } as const

/** The list as files. A print of too many records is not offered, and says what to do instead. */
export const ExportMenu = ({ register, query, total }: ExportMenuProps) => (
  <details className="menu">
    <summary className="button">Eksport</summary>
    <div className="sheet">
      {(['csv', 'xlsx', 'pdf'] as const).map((format) => {
        if (format === 'pdf' && total > longestPrint)
          return (
            <button key={format} type="button" aria-disabled="true">
              {labels.pdf}
              <span className="small">
                Wydruk mieści najwyżej 5000 wpisów. Zawęź listę filtrem albo pobierz arkusz.
              </span>
            </button>
          )
        const asked = new URLSearchParams(query)
        asked.set('format', format)
        return (
          <a key={format} href={`/api/v1/${register}/export?${asked}`} download>
            {labels[format]}
          </a>
        )
      })}
    </div>
  </details>
)
