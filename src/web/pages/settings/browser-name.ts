const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

const named = (agent: string, names: [RegExp, string][]) =>
  names.find(([pattern]) => pattern.test(agent))?.[1]

/** „Firefox, Windows” of a browser's long name; programs keep the first word of theirs. */
export const browserName = (agent: string | null): string => {
  if (!agent) return 'Nieznana przeglądarka'
  const known = [named(agent, browsers), named(agent, systems)].filter(Boolean).join(', ')
  return known || agent.split(/[\s/]/)[0]!
}
