import type { Registry } from '#kernel/register/registry.ts'

/** Something in the program behind a provision: found in definitions, never typed by hand. */
export interface Evidence {
  provision: string
  kind: 'register' | 'action' | 'screen'
  id: string
  label: string
  href: string
  /** Claims to cover the provision wholly, or a part. */
  extent: 'complete' | 'part'
}

/** Evidence given by registers and their actions. */
export const evidenceOf = (registry: Registry): Evidence[] =>
  registry.all.flatMap(({ definition }) => {
    const href = `/${definition.slug}`
    const own = Object.entries(definition.provision as Record<string, 'complete' | 'part'>).map(
      ([provision, extent]): Evidence => ({
        provision,
        kind: 'register',
        id: definition.id,
        label: definition.label.many,
        href,
        extent,
      }),
    )
    const acts = Object.entries(definition.actions ?? {}).flatMap(([id, action]) =>
      Object.entries(action.provision ?? {}).map(
        ([provision, extent]): Evidence => ({
          provision,
          kind: 'action',
          id: `${definition.id}.${id}`,
          label: action.label,
          href,
          extent: extent as Evidence['extent'],
        }),
      ),
    )
    return [...own, ...acts]
  })

export interface ProvisionRow {
  id: string
  unit: string
  duty: string
  area: string
  shownBy: string
}

/** Status of each provision: served where something covers it wholly, partly where something covers a part. */
export const coverageOf = (provisions: readonly ProvisionRow[], evidence: readonly Evidence[]) =>
  provisions.map((provision) => {
    const where = evidence.filter((one) => one.provision === provision.id)
    const status = where.some((one) => one.extent === 'complete')
      ? 'served'
      : where.length
        ? 'partly'
        : 'missing'
    return { ...provision, status: status as 'served' | 'partly' | 'missing', where }
  })
