/** Moves the focus `step` places among the elements of a list that match; from outside, to its first. */
export const moveFocus = (list: Element | null, selector: string, step: number): void => {
  const all = [...(list?.querySelectorAll<HTMLElement>(selector) ?? [])]
  const at = all.indexOf(document.activeElement as HTMLElement)
  all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus()
}
