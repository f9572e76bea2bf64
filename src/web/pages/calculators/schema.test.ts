import { describe, expect, it } from 'vitest'
import { bodyOf, controlOf } from './schema.ts'

const trip = {
  type: 'object',
  properties: {
    start: { type: 'string' },
    basis: { type: 'string', enum: ['employee', 'councillor'] },
    advance: { type: ['string', 'number'] },
    meals: {
      type: 'array',
      items: { type: 'object', properties: { day: { type: 'integer' }, lunch: { type: 'boolean' } } },
    },
  },
}

describe('forms from schemas of calculators', () => {
  it('chooses a control for each member', () => {
    const kinds = Object.entries(trip.properties).map(([name, schema]) => controlOf(schema, name))
    expect(kinds).toEqual(['instant', 'choice', 'number', 'list'])
    expect(controlOf({ type: 'string', format: 'date' }, 'from')).toBe('date')
  })
  it('leaves out what is empty, makes whole numbers numbers and keeps amounts as typed', () => {
    const values = {
      start: '2026-03-10T06:15',
      basis: '',
      advance: '1 234,50',
      meals: [{ day: '2', lunch: true }],
    }
    expect(bodyOf(trip, values)).toEqual({
      start: '2026-03-10T06:15',
      advance: '1 234,50',
      meals: [{ day: 2, lunch: true }],
    })
  })
  it('leaves a wrong whole number for the server to refuse', () =>
    expect(bodyOf({ type: 'integer' }, 'dwa')).toBe('dwa'))
})
