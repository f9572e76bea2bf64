export const summary = 'mierzy produkt obok cienkiej wersji w tym samym przebiegu'
export const usage = `bin/bench                    100 000 spraw
bin/bench --scale 100000 --scale 1000000   kolejno dla każdej wielkości
bin/bench --seconds 4        czas jednego pomiaru`

/** Runs the measurement of `bench/`. */
export const run = async (args: string[]): Promise<void> => {
  const { bench } = await import('../../../bench/bench.ts')
  const scales = args.flatMap((word, index) => (word === '--scale' ? [Number(args[index + 1])] : []))
  const seconds = args.includes('--seconds') ? Number(args[args.indexOf('--seconds') + 1]) : 4
  await bench({ scales: scales.length ? scales : [100_000], seconds })
}
