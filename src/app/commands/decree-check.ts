import { checkDecree } from '#kernel/org/check-decree.ts'
import { readDecree } from '#kernel/org/decree-file.ts'

export const summary = 'sprawdza plik zarządzenia o organizacji urzędu'
export const usage = `bin/decree-check PLIK   plik YAML albo JSON, opisany w docs/decree-file.md
Wypisuje każdy błąd z dwoma wierszami, które się wykluczają; kończy się kodem 1, gdy pliku nie wolno wczytać.`

/** Needs no database: versions already loaded are compared at loading. */
export const run = async ([path]: string[]): Promise<void> => {
  if (!path) throw new Error(usage)
  const file = readDecree(path)
  const faults = checkDecree(file)
  if (faults.length)
    throw new Error(faults.map(({ message, rows }) => `${message}\n  ${rows.join('\n  ')}`).join('\n'))
  const { units, outside, posts, duties, decree } = file
  console.log(
    `Zarządzenie ${decree.number}, obowiązuje od ${decree.inForceFrom}: plik poprawny. ` +
      `Komórki: ${units.length}, adresaci: ${outside.length}, stanowiska: ${posts.length}, zadania: ${duties.length}.`,
  )
}
