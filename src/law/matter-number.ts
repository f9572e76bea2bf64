/**
 * Sign of a matter (regulation of 18 January 2011, annex 1 § 5): unit, class of the file plan, number in the list of
 * matters, year. In a subgroup set apart, `group` is the number of the matter it grew from and `sequence` counts in it.
 * `lead` is the mark of the person in charge, which may follow the year.
 */
export type MatterNumber = {
  unit: string
  jrwa: string
  group?: number
  sequence: number
  year: number
  lead?: string
}

const pattern =
  /^(?<unit>\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*)\.(?<jrwa>\d{1,5})\.(?:(?<group>[1-9]\d*)\.)?(?<sequence>[1-9]\d*)\.(?<year>\d{4})(?:\.(?<lead>\p{Lu}[\p{Lu}\d]*))?$/u

/** Reads `KP-02.1510.15.2026`, `KP-02.1510.15.3.2026` or `KP-02.1510.15.2026.AN`; undefined when it is no sign of a matter. */
export function parseMatterNumber(text: string): MatterNumber | undefined {
  const found = pattern.exec(text.trim())?.groups
  if (!found) return undefined
  return {
    unit: found.unit!,
    jrwa: found.jrwa!,
    ...(found.group && { group: Number(found.group) }),
    sequence: Number(found.sequence),
    year: Number(found.year),
    ...(found.lead && { lead: found.lead }),
  }
}

/** Writes a sign of a matter; the inverse of `parseMatterNumber`. */
export function formatMatterNumber({ unit, jrwa, group, sequence, year, lead }: MatterNumber): string {
  return [unit, jrwa, group, sequence, year, lead].filter((part) => part !== undefined).join('.')
}
