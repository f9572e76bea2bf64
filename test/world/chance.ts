/** Repeatable chance: the same seed tells the same story (mulberry32). */
export interface Chance {
  /** In [0, 1). */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True in `share` of cases. */
  happens(share: number): boolean
}

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    pick: (items) => items[whole(0, items.length - 1)]!,
    happens: (share) => next() < share,
  }
}

/** Ids made of the world's own time and chance, in the form of UUIDv7, so that they sort as the story goes. */
export const worldIds = (chance: Chance, clock: () => Date) => {
  let last = 0
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(chance.next() * 16).toString(16)).join('')
  return (): string => {
    last = Math.max(last + 1, clock().getTime())
    const time = last.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
  }
}
