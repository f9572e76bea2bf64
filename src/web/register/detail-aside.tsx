import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ObligationJson, RecordJson, RegisterDescription } from '#kernel/register/description.ts'
import { duePhrase } from '#law/deadlines/level.ts'
import { formatDateLong } from '#law/polish/format.ts'
import { api } from '../api/client.ts'
import { filesQuery, linksQuery, meQuery, registersQuery } from '../api/queries.ts'
import { uploadFile } from '../api/upload.ts'
import { Badge } from '../ui/badge.tsx'

type Duty = ObligationJson & { steps?: { text: string; legalBasis: string; value: string }[] }

const Deadlines = ({ record }: { record: RecordJson }) => {
  const today = useQuery(meQuery).data?.today ?? ''
  const duties = (record.obligations ?? []) as Duty[]
  if (duties.length === 0) return null
  return (
    <section className="panel" aria-labelledby="deadlines">
      <header>
        <h2 id="deadlines">Terminy</h2>
      </header>
      <div className="body stack">
        {duties.map((duty) => (
          <div key={duty.id}>
            <p>
              {duty.level === 'done' ? (
                <Badge tone="good">załatwione</Badge>
              ) : (
                <Badge
                  tone={
                    duty.level === 'late' || duty.level === 'today'
                      ? 'danger'
                      : duty.level === 'soon'
                        ? 'warning'
                        : 'neutral'
                  }
                >
                  {duePhrase(duty.due, today)}
                </Badge>
              )}{' '}
              {duty.what}
            </p>
            {duty.steps && duty.steps.length > 0 && (
              <details className="why small">
                <summary>Dlaczego {formatDateLong(duty.due)}?</summary>
                <ol>
                  {duty.steps.map((step) => (
                    <li key={step.text}>
                      {step.text} <span className="quiet">({step.legalBasis})</span>
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

const Files = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => {
  const client = useQueryClient()
  const files = useQuery(filesQuery(register.id, record.id)).data ?? []
  const add = async (list: Iterable<File>) => {
    const sent = await Promise.all([...list].map(uploadFile))
    await api(`/api/v1/${register.id}/${record.id}/files`, {
      method: 'POST',
      body: { fileIds: sent.map((file) => file.id) },
    })
    await client.invalidateQueries({ queryKey: ['files', register.id, record.id] })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its equal in the file button
    <section
      className="panel"
      aria-labelledby="files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void add(event.dataTransfer.files)
      }}
    >
      <header>
        <h2 id="files">Pliki{files.length > 0 && ` (${files.length})`}</h2>
      </header>
      <div className="body">
        <ul className="plain-list">
          {files.map((file) => (
            <li key={file.id}>
              <a href={`/api/v1/files/${file.id}`}>{file.name}</a>{' '}
              <span className="small quiet nowrap">
                {Math.max(1, Math.round(file.size / 1024)).toLocaleString('pl-PL')} kB
              </span>
            </li>
          ))}
        </ul>
        <label className="small no-print drop">
          Dołącz pliki albo upuść je tutaj
          <input type="file" multiple onChange={(event) => void add(event.target.files ?? [])} />
        </label>
      </div>
    </section>
  )
}

const Links = ({ register, record }: { register: RegisterDescription; record: RecordJson }) => {
  const links = useQuery(linksQuery(register.id, record.id)).data ?? []
  const registers = useQuery(registersQuery).data ?? []
  if (links.length === 0) return null
  return (
    <section className="panel" aria-labelledby="links">
      <header>
        <h2 id="links">Powiązane</h2>
      </header>
      <div className="body">
        <ul className="plain-list">
          {links.map((link) => {
            const target = registers.find((one) => one.id === link.register)
            return (
              <li key={link.id}>
                <span className="small quiet">{target?.label.one}</span>
                <br />
                <Link to="/$slug/$key" params={{ slug: target?.slug ?? link.register, key: link.id }}>
                  {[link.number, link.label].filter(Boolean).join(' · ')}
                </Link>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

/** The column of doing: deadlines with their reasons, files, and what hangs together. */
export const DetailAside = ({
  register,
  record,
  children,
}: {
  register: RegisterDescription
  record: RecordJson
  /** What the module adds, under the deadlines. */
  children?: ReactNode
}) => (
  <aside className="stack" aria-label="Terminy, pliki i powiązania">
    <Deadlines record={record} />
    {children}
    <Files register={register} record={record} />
    <Links register={register} record={record} />
  </aside>
)
