import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { inContext } from '#kernel/http/context.ts'
import { forbidden } from '#kernel/http/problem.ts'
import { foreignSource } from '#law/trips/foreign-rates.ts'
import { foreignRows } from '#law/trips/foreign-rows.ts'
import { exchangeRates } from './exchange-rates.register.ts'
import { importRates } from './import-rates.ts'

const body = z.object({
  text: z
    .string({ error: 'Wczytaj plik tabeli A w XML albo JSON.' })
    .min(1, 'Plik jest pusty.')
    .max(1_000_000, 'Plik jest za duży na tabelę kursów.'),
})

const day = z.object({
  on: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'Wpisz dzień, np. 2026-11-24.')
    .optional(),
})

const mayEnter = (request: Parameters<typeof actorOf>[0]) => {
  const { create } = exchangeRates.access
  if (!create.allows(actorOf(request), {})) throw forbidden(`Może to zrobić: ${create.sentence}.`)
}

/**
 * Import of NBP tables, where they are fetched from by themselves (`source`: the administrator's folder or address),
 * and the annex of per diems abroad with sources and marks.
 */
export const ratesRoutes = (app: App, deps: Deps, source: string | undefined): void => {
  app.post('/api/v1/exchange-rates/import', {
    config: { scope: 'exchange-rates:write' },
    schema: { tags: ['Wyjazdy'], summary: 'Wczytuje tabelę A NBP (XML albo JSON)', body },
    handler: (request) => {
      mayEnter(request)
      return inContext(deps, request, (ctx) => importRates(ctx, request.body.text))
    },
  })
  app.get('/api/v1/exchange-rates/source', {
    config: { scope: 'exchange-rates:read' },
    schema: { tags: ['Wyjazdy'], summary: 'Skąd tabele A pobierają się same; null, gdy wyłączone' },
    handler: async (request) => {
      mayEnter(request)
      return { source: source ?? null }
    },
  })
  app.get('/api/v1/trips/annex', {
    config: { scope: 'trips:read' },
    schema: {
      tags: ['Wyjazdy'],
      summary: 'Diety i limity zagraniczne na dzień, z podstawą',
      querystring: day,
    },
    handler: async (request) => {
      const on = request.query.on ?? warsawDay(deps.clock())
      return {
        items: foreignRows
          .filter(([, , , , , from, to]) => from <= on && (to === '' || on <= to))
          .map((row) => {
            const [country, name, currency, perDiem, lodgingLimit, validFrom, , mark] = row
            const source = foreignSource(row)
            return { country, name, currency, perDiem, lodgingLimit, validFrom, mark, source }
          })
          .sort((a, b) => a.name.localeCompare(b.name, 'pl')),
      }
    },
  })
}
