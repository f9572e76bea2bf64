import { z } from 'zod'
import { warsawDay } from '#kernel/clock.ts'
import type { App, Deps } from '#kernel/http/app.ts'
import { parseInput } from '#kernel/register/schema.ts'
import { calculators } from '#law/calculators.ts'

/** Calculators of law: `POST /api/v1/law/{calculator}`, and their descriptions for the page „Kalkulatory”. */
export const lawRoutes = (app: App, deps: Deps): void => {
  const items = calculators.map(({ id, label, description, input, example }) => ({
    id,
    label,
    description,
    example,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
  }))
  app.get('/api/v1/law', {
    schema: { tags: ['Prawo'], summary: 'Kalkulatory z opisem danych' },
    handler: async () => ({ items }),
  })
  for (const calculator of calculators)
    app.post(`/api/v1/law/${calculator.id}`, {
      schema: {
        tags: ['Prawo'],
        summary: calculator.label,
        description: calculator.description,
        body: z.unknown(),
      },
      handler: async (request) =>
        calculator.run(parseInput(calculator.input, request.body), warsawDay(deps.clock())),
    })
}
