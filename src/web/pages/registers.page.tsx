import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { RegisterDescription } from '#kernel/register/description.ts'
import { fold } from '#law/polish/fold.ts'
import { count, plural } from '#law/polish/plural.ts'
import { typeset } from '#law/polish/typography.ts'
import { registersQuery } from '../api/queries.ts'
import { Failure } from '../ui/failure.tsx'
import { useKeys } from '../ui/keys.ts'
import { useTitle } from '../ui/title.ts'
import { provisionName, sectionOf } from './provision-name.ts'
import { decreeQuery, type Provision, structureQuery } from './queries.ts'
import { flatten } from './units.ts'
import './registers.css'

interface Group {
  key: string
  heading: string
  eyebrow: string
  registers: RegisterDescription[]
}

/** Registers by the unit whose duty they serve first, in the order of the decree. */
const grouped = (
  registers: readonly RegisterDescription[],
  provisions: readonly Provision[],
  unitName: (symbol: string) => string | undefined,
): Group[] => {
  const place = new Map(provisions.map((provision, index) => [provision.id, index]))
  const unitOf = new Map(provisions.map((provision) => [provision.id, provision.unit]))
  const groups = new Map<string, Group & { at: number }>()
  for (const register of registers) {
    const first = register.provisions[0]?.id ?? ''
    const unit = unitOf.get(first) ?? '*'
    const everybody = unit === '*'
    const group = groups.get(unit) ?? {
      key: unit,
      at: place.get(first) ?? provisions.length,
      eyebrow: [first && sectionOf(first), everybody ? undefined : unit].filter(Boolean).join(' · '),
      heading: everybody ? 'Wspólne dla wszystkich komórek' : (unitName(unit) ?? unit),
      registers: [],
    }
    group.registers.push(register)
    groups.set(unit, group)
  }
  return [...groups.values()].sort((a, b) => a.at - b.at)
}

const inRail = new Set(['/organizacja', '/zarzadzenie', '/terminy'])

/** Screens which serve provisions of a unit beside its registers, each once; not those always at hand in the rail. */
const screensOf = (provisions: readonly Provision[], unit: string) => {
  const screens = provisions
    .filter((provision) => provision.unit === unit)
    .flatMap((provision) => provision.where.filter((one) => one.kind === 'screen' && !inRail.has(one.href)))
  return [...new Map(screens.map((screen) => [screen.href, screen])).values()]
}

/** The registers I may read, grouped by the unit and section of the decree which they serve. */
export const RegistersPage = () => {
  useTitle('Rejestry')
  const registers = useQuery(registersQuery)
  const decree = useQuery(decreeQuery).data
  const structure = useQuery(structureQuery()).data
  const [wanted, setWanted] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useKeys({ f: () => field.current?.focus(), '/': () => field.current?.focus() })
  if (registers.error) return <Failure error={registers.error} />
  if (!registers.data) return null

  const units = new Map(structure ? flatten(structure.root).map((unit) => [unit.symbol, unit.name]) : [])
  const needle = fold(wanted.trim())
  const matching = registers.data.filter((register) =>
    fold(
      `${register.label.many} ${register.empty} ${register.provisions.map((one) => one.duty).join(' ')}`,
    ).includes(needle),
  )
  const open = new Map(
    decree?.items.flatMap((provision) => provision.where).map((one) => [one.id, one.open ?? 0] as const),
  )
  const groups = grouped(matching, decree?.items ?? [], (symbol) => units.get(symbol))
  return (
    <>
      <div className="page-head">
        <div>
          <h1>Rejestry</h1>
          <p className="lead">
            {typeset(
              `Widzisz ${count(registers.data.length, 'rejestr', 'rejestry', 'rejestrów')}, w układzie zarządzenia. Liczby otwartych wpisów dotyczą całego urzędu.`,
            )}{' '}
            <Link to="/zarzadzenie">Zobacz całe zarządzenie</Link>
          </p>
        </div>
        <label className="narrow-by">
          <span className="hidden-visually">Szukaj rejestru</span>
          <input
            ref={field}
            className="input"
            type="search"
            placeholder="Szukaj rejestru"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
      </div>
      {groups.length === 0 && <p className="quiet">Żaden rejestr nie ma takiej nazwy ani zadania.</p>}
      {groups.map((group) => (
        <section key={group.key} className="register-group" aria-labelledby={`unit-${group.key}`}>
          <header>
            <p className="eyebrow">{group.eyebrow}</p>
            <h2 id={`unit-${group.key}`}>{typeset(group.heading)}</h2>
          </header>
          <ul className="panel">
            {group.registers.map((register) => (
              <RegisterRow key={register.id} register={register} open={open.get(register.id) ?? 0} />
            ))}
            {screensOf(decree?.items ?? [], group.key).map((screen) => (
              <li key={screen.href}>
                <Link to={screen.href as never} className="name">
                  {screen.label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

const RegisterRow = ({ register, open }: { register: RegisterDescription; open: number }) => (
  <li>
    <div>
      <Link to="/$slug" params={{ slug: register.slug }} className="name">
        {register.label.many}
      </Link>
      <p className="small">{typeset(register.empty)}</p>
      <p className="small quiet">{register.provisions.map((one) => provisionName(one.id)).join(', ')}</p>
    </div>
    <p className="open">
      {open > 0 && (
        <>
          <strong>{open}</strong> {plural(open, 'otwarty', 'otwarte', 'otwartych')}
        </>
      )}
    </p>
    {register.create.allowed && (
      <Link to="/$slug/nowy" params={{ slug: register.slug }} className="button">
        {register.create.label}
      </Link>
    )}
  </li>
)
