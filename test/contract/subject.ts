import { expect } from 'vitest'
import type { Fields } from '#kernel/field/field.ts'
import { nobody } from '#kernel/permissions/rule.ts'
import type { Row } from '#kernel/register/definition.ts'
import { findRow } from '#kernel/register/read.ts'
import type { Register } from '#kernel/register/registry.ts'
import { type Asked, openApplication } from './application.ts'
import { openSpecimens } from './specimens.ts'

/** Words which no message to people may have. */
export const english =
  /\b(invalid|expected|received|required|must|should|too (big|small|long)|unrecognized)\b/i

/** May people make records of the register, or only actions? */
export const isMadeByPeople = (register: Register): boolean => register.definition.access.create !== nobody

/** Nothing to tell of: no value or an empty list. */
export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** Ids in order of the list, or sorted for comparing sets. */
export const ids = (items: readonly Record<string, any>[], sorted = true): string[] => {
  const all = items.map((item) => item.id as string)
  return sorted ? all.sort() : all
}

/** One application with specimens for all contracts of a file. */
export const openContracts = async () => {
  const application = await openApplication()
  const specimens = await openSpecimens(application)
  const close = async () => {
    expect(application.errors, 'errors logged by the application').toEqual([])
    await application.close()
  }
  return { application, specimens, close }
}

export type Contracts = Awaited<ReturnType<typeof openContracts>>

/** A register under contract: one record and five more like it, and somebody who may read it. */
export const openSubject = async ({ application, specimens }: Contracts, register: Register) => {
  const url = `/api/v1/${register.definition.id}`
  const row: Row = await specimens.make(register)
  for (let n = 0; n < 5; n++) await specimens.make(register)
  const author = specimens.authorOf(register)
  const readers = specimens.readersOf(register, row)
  const reader = readers.includes(author) ? author : readers[0]!
  expect(reader, 'somebody may read the specimen').toBeTruthy()
  const ask = (method: string, to: string, asked: Asked = {}) =>
    application.ask(method, to, { login: reader, ...asked })
  return {
    url,
    row,
    reader,
    fields: register.fields as Fields,
    ask,
    of: (suffix: string) => `${url}/${row.id}${suffix}`,
    /** All the reader sees of the register. */
    listed: async (query = '') => {
      const items: Record<string, any>[] = []
      let cursor: string | null = ''
      do {
        const answer = await ask('GET', `${url}?limit=200&${query}${cursor ? `&cursor=${cursor}` : ''}`)
        expect(answer.status, answer.text).toBe(200)
        items.push(...answer.body.items)
        cursor = answer.body.nextCursor
      } while (cursor)
      return items
    },
    detail: async (login = reader) => (await application.ask('GET', `${url}/${row.id}`, { login })).body,
    /** The record as it is stored now. */
    stored: async () => (await findRow(application.db, register, row.id))!,
  }
}

export type Subject = Awaited<ReturnType<typeof openSubject>>
