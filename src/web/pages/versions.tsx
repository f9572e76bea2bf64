import { useQuery } from '@tanstack/react-query'
import type { OrgNode, VersionJson } from '#kernel/org/structure.ts'
import { addDays } from '#law/calendar/plain-date.ts'
import { formatDateLong, formatDateShort } from '#law/polish/format.ts'
import { differenceOf } from './org-difference.ts'
import { structureQuery } from './queries.ts'

const Difference = ({ root, from }: { root: OrgNode; from: string }) => {
  const before = useQuery(structureQuery(addDays(from, -1))).data
  if (!before) return null
  const { added, removed, renamed } = differenceOf(before.root, root)
  const lines = [
    ...added.map((unit) => `dodano ${unit.symbol} ${unit.name}`),
    ...removed.map((unit) => `usunięto ${unit.symbol} ${unit.name}`),
    ...renamed.map(({ from: old, to }) => `${to.symbol}: „${old.name}” → „${to.name}”`),
  ]
  return (
    <span className="help">
      {lines.length === 0 ? 'Bez zmian komórek względem poprzedniej.' : `Zmiany: ${lines.join('; ')}.`}
    </span>
  )
}

/** A slider through the versions of the structure, each said in words, with what it changed. */
export const Versions = ({
  versions,
  current,
  root,
  onDay,
}: {
  versions: VersionJson[]
  current: string
  root: OrgNode
  onDay: (day: string) => void
}) => {
  const ordered = [...versions].sort((a, b) => a.inForceFrom.localeCompare(b.inForceFrom))
  const at = ordered.findIndex((version) => version.id === current)
  const version = ordered[at]!
  const words = `nr\u00A0${version.number} od ${formatDateShort(version.inForceFrom)}${
    version.inForceTo ? ` do ${formatDateShort(version.inForceTo)}` : ''
  }`
  if (ordered.length === 1)
    return (
      <div className="field">
        <span className="label">Wersja struktury</span>
        <span className="version">{words}</span>
      </div>
    )
  return (
    <div className="field">
      <label htmlFor="org-version">Wersja struktury</label>
      <input
        id="org-version"
        type="range"
        min={0}
        max={ordered.length - 1}
        value={at}
        aria-valuetext={`nr ${version.number}, obowiązuje od ${formatDateLong(version.inForceFrom)}`}
        onChange={(event) => onDay(ordered[Number(event.target.value)]!.inForceFrom)}
      />
      <span className="small quiet">{words}</span>
      {at > 0 && <Difference root={root} from={version.inForceFrom} />}
    </div>
  )
}
