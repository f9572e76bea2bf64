/** A usual instruction for its letters typed alone („pz ” → „Proszę o załatwienie.”); other words as they are. */
export const expandShort = (
  typed: string,
  instructions: readonly { short: string; text: string }[],
): string => {
  const word = typed.trim().toLocaleLowerCase('pl')
  return instructions.find(({ short }) => short.toLocaleLowerCase('pl') === word)?.text ?? typed
}
