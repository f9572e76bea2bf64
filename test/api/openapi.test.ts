import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '#app/registry.ts'
import { type Application, openApplication } from '#test/contract/application.ts'

let application: Application
// biome-ignore lint/suspicious/noExplicitAny: a document of another's format
let document: any
beforeAll(async () => {
  application = await openApplication()
  document = (await application.ask('GET', '/api/openapi.json')).body
})
afterAll(() => application.close())

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const result = await validator.validate(document)
  expect([result.valid, result.errors ?? []]).toEqual([true, []])
  expect(validator.version).toBe('3.1')
})

test('every reference leads somewhere', () => {
  for (const [, name] of JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(document.components.schemas, name).toHaveProperty([name!])
})

test('bodies and answers of every register are those of its fields', () => {
  for (const { definition, fields } of registry.all) {
    const { post, get } = document.paths[`/api/v1/${definition.id}`]
    const input = resolve(post.requestBody.content['application/json'].schema)
    const entered = Object.keys(fields).filter((id) => !fields[id]!.options.readonly)
    expect(Object.keys(input.properties)).toEqual(entered)
    expect(input.required ?? []).toEqual(entered.filter((id) => fields[id]!.options.required))
    const listed = resolve(get.responses[200].content['application/json'].schema.properties.items.items)
    expect(Object.keys(listed.properties)).not.toContain(definition.hidden?.[0])
    for (const [id, action] of Object.entries(definition.actions ?? {})) {
      const operation = document.paths[`/api/v1/${definition.id}/{key}/actions/${id}`].post
      const { schema } = operation.requestBody.content['application/json']
      expect(Object.keys(schema.properties), id).toEqual(Object.keys(action.input ?? {}))
    }
  }
})

test('every operation tells how it refuses', () => {
  for (const operations of Object.values<Record<string, { responses: object; summary: string }>>(
    document.paths,
  ))
    for (const operation of Object.values(operations))
      expect(operation.responses).toHaveProperty(['4XX', 'content', 'application/problem+json'])
})

test('the reference page runs nothing of its own in the page', async () => {
  const page = await application.ask('GET', '/api/docs')
  expect(page.status).toBe(200)
  expect(String(page.headers['content-security-policy'])).toContain("script-src 'self';")
  expect(page.text).not.toMatch(/<script(?![^>]* src=")/)
  expect(page.text).not.toMatch(/https?:/)
  const library = await application.ask('GET', '/api/docs/rapidoc.js')
  expect([library.status, library.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
})

const resolve = (schema: { $ref?: string }): any =>
  schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!] : schema
