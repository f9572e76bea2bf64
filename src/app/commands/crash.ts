export const summary = 'zabija działającą Kancelarię i bazę przez -9 i sprawdza, czy nic nie przepadło'
export const usage = `bin/crash [N]   N rund (3); własny folder danych w katalogu tymczasowym

W każdej rundzie kilka osób rejestruje sprawy i przesyła pliki, po czym ginie w losowej chwili serwer, baza,
jej sesja albo wszystko naraz. Po ponownym uruchomieniu sprawdza: potwierdzone wpisy, ciągłość numerów, łańcuch
historii, skróty plików, czas podniesienia się. Kod 1, gdy coś się nie zgadza.`

/** Prints one line per round and the sum; exit code 1 when anything acknowledged is missing or broken. */
export const run = async ([given = '3']: string[]): Promise<void> => {
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1) throw new Error('Podaj liczbę rund, na przykład: bin/crash 20')
  const { crashRounds } = await import('#test/crash/rounds.ts')
  const { usual, rounds } = await crashRounds(count, (round) => {
    const { accident, after, matters, files, cutShort, recovery, seals, faults } = round
    console.log(
      `${accident} po ${after} ms: spraw ${matters}, plików ${files}, przerwanych ${cutShort}, pieczęci ${seals}, ` +
        `gotowa po ${recovery} ms, usterek ${faults.length}`,
    )
    for (const fault of faults) console.log(`  ${fault}`)
  })
  const slowest = Math.max(...rounds.map((round) => round.recovery))
  const faults = rounds.reduce((sum, round) => sum + round.faults.length, 0)
  console.log(
    `Rund: ${rounds.length}, usterek: ${faults}. Podniesienie się: najdłużej ${slowest} ms, zwykły start ${usual} ms.`,
  )
  if (faults > 0) process.exitCode = 1
}
