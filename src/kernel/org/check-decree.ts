import type { DecreeFile } from './decree-file.ts'

/** A rule broken by two rows of the file, both named so that a person finds them. */
export interface DecreeFault {
  rule: 'symbol' | 'code' | 'cycle' | 'root' | 'parent' | 'post' | 'holder' | 'duty' | 'period'
  rows: [string, string]
  message: string
}

/** A version already known, whose days must not overlap. */
export interface KnownVersion {
  number: string
  inForceFrom: string
  inForceTo: string | null
}

const repeated = (keys: readonly string[]): [number, number][] => {
  const seen = new Map<string, number>()
  const pairs: [number, number][] = []
  for (const [index, key] of keys.entries()) {
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else pairs.push([first, index])
  }
  return pairs
}

const cycles = (units: DecreeFile['units']): DecreeFault[] => {
  const parents = new Map(units.map((unit) => [unit.symbol, unit.parent]))
  for (const { symbol } of units) {
    const visited = new Set<string>()
    for (let at: string | undefined = symbol; at; at = parents.get(at)) {
      if (visited.has(at)) {
        const row = (name: string) => `units: ${name} (parent: ${parents.get(name)})`
        return [
          {
            rule: 'cycle',
            rows: [row(at), row(parents.get(at)!)],
            message: `Komórki ${at} i ${parents.get(at)} są podległe sobie nawzajem.`,
          },
        ]
      }
      visited.add(at)
    }
  }
  return []
}

const overlapping = (file: DecreeFile, known: readonly KnownVersion[]): DecreeFault[] =>
  known
    .filter((version) => version.number !== file.decree.number)
    .filter(
      (version) =>
        version.inForceFrom <= (file.decree.inForceTo ?? '9999-12-31') &&
        file.decree.inForceFrom <= (version.inForceTo ?? '9999-12-31'),
    )
    .filter((version) => version.number !== file.decree.repeals?.number)
    .map((version) => ({
      rule: 'period',
      rows: [
        `decree ${file.decree.number} od ${file.decree.inForceFrom}`,
        `decree ${version.number} od ${version.inForceFrom}`,
      ],
      message: `Dwa zarządzenia (${version.number} i ${file.decree.number}) obowiązywałyby tego samego dnia. Dopisz „repeals” albo datę końca.`,
    }))

/** One tree has one top: a second unit without a parent would vanish from the chart. */
const roots = (units: DecreeFile['units']): DecreeFault[] => {
  const [first, ...others] = units.filter((unit) => !unit.parent)
  return others.map((other) => ({
    rule: 'root',
    rows: [`units: ${first!.symbol} ${first!.name}`, `units: ${other.symbol} ${other.name}`],
    message: `Komórki ${first!.symbol} i ${other.symbol} nie mają nadrzędnej, a szczyt struktury jest jeden.`,
  }))
}

const repeatedDuties = (duties: DecreeFile['duties']): DecreeFault[] =>
  repeated(duties.map((duty) => duty.id)).map(([a, b]) => ({
    rule: 'duty',
    rows: [`duties: ${duties[a]!.id} ${duties[a]!.duty}`, `duties: ${duties[b]!.id} ${duties[b]!.duty}`],
    message: `Numer ${duties[a]!.id} mają dwa zadania.`,
  }))

/** Everything that keeps a decree from being loaded; empty when it may be. */
export const checkDecree = (file: DecreeFile, known: readonly KnownVersion[] = []): DecreeFault[] => {
  const all = [...file.units, ...file.outside]
  const symbols = new Set(all.map((unit) => unit.symbol))
  const codes = new Set(file.posts.map((post) => post.code))
  const missing = (rule: DecreeFault['rule'], from: string, to: string, what: string): DecreeFault => ({
    rule,
    rows: [from, to],
    message: `${from} wskazuje ${what} „${to}”, którego w pliku nie ma.`,
  })
  return [
    ...repeated(all.map((unit) => unit.symbol)).map(
      ([a, b]): DecreeFault => ({
        rule: 'symbol',
        rows: [`units: ${all[a]!.symbol} ${all[a]!.name}`, `units: ${all[b]!.symbol} ${all[b]!.name}`],
        message: `Symbol ${all[a]!.symbol} mają dwie komórki: „${all[a]!.name}” i „${all[b]!.name}”.`,
      }),
    ),
    ...repeated(file.posts.map((post) => post.code)).map(
      ([a, b]): DecreeFault => ({
        rule: 'code',
        rows: [
          `posts: ${file.posts[a]!.code} ${file.posts[a]!.name}`,
          `posts: ${file.posts[b]!.code} ${file.posts[b]!.name}`,
        ],
        message: `Kod ${file.posts[a]!.code} mają dwa stanowiska.`,
      }),
    ),
    ...repeatedDuties(file.duties),
    ...all
      .filter((unit) => unit.parent && !symbols.has(unit.parent))
      .map((unit) => missing('parent', `Komórka ${unit.symbol}`, unit.parent!, 'komórkę nadrzędną')),
    ...all
      .filter((unit) => unit.subordinateTo && !codes.has(unit.subordinateTo))
      .map((unit) => missing('post', `Komórka ${unit.symbol}`, unit.subordinateTo!, 'stanowisko')),
    ...file.posts
      .filter((post) => !symbols.has(post.unit))
      .map((post) => missing('post', `Stanowisko ${post.code}`, post.unit, 'komórkę')),
    ...file.duties
      .filter((duty) => duty.unit !== '*' && !symbols.has(duty.unit))
      .map((duty) => missing('duty', `Zadanie ${duty.id}`, duty.unit, 'komórkę')),
    ...file.holders.flatMap((holder): DecreeFault[] => {
      if (!codes.has(holder.post))
        return [missing('holder', `Osoba ${holder.person}`, holder.post, 'stanowisko')]
      const outside =
        holder.from < file.decree.inForceFrom ||
        (holder.to ?? '9999-12-31') > (file.decree.inForceTo ?? '9999-12-31')
      return outside && (holder.to !== undefined || holder.from < file.decree.inForceFrom)
        ? [
            {
              rule: 'holder',
              rows: [
                `holders: ${holder.person} ${holder.from}–${holder.to ?? ''}`,
                `posts: ${holder.post} od ${file.decree.inForceFrom}`,
              ],
              message: `Okres osoby ${holder.person} na stanowisku ${holder.post} wykracza poza czas obowiązywania zarządzenia.`,
            },
          ]
        : []
    }),
    ...(symbols.size === all.length ? cycles(file.units) : []),
    ...roots(file.units),
    ...overlapping(file, known),
  ]
}
