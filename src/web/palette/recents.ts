const setting = 'kancelaria.recent'
const most = 8

/** An address opened lately from the palette. */
export interface Recent {
  label: string
  note?: string | undefined
  href: string
}

/** Addresses opened lately, the newest first; kept on this computer alone. */
export const recents = (): Recent[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(setting) ?? '[]')
    return Array.isArray(kept) ? (kept as Recent[]) : []
  } catch {
    return []
  }
}

/** Remembers an address as the newest. */
export const remember = (recent: Recent): void => {
  const others = recents().filter((one) => one.href !== recent.href)
  localStorage.setItem(setting, JSON.stringify([recent, ...others].slice(0, most)))
}
