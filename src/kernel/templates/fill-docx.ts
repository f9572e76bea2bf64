import { createRequire } from 'node:module'
import type DocxTemplate from 'docxtemplater'
import type Zip from 'pizzip'
import { invalid } from '#kernel/http/problem.ts'

// Loaded with the first template alone: offices fill them seldom.
const load = () => {
  const require = createRequire(import.meta.url)
  return {
    Template: require('docxtemplater') as typeof DocxTemplate,
    Archive: require('pizzip') as typeof Zip,
  }
}

const unreadable =
  'Nie da się odczytać szablonu: to nie jest dokument DOCX albo jego znaczniki są niedomknięte.'

/**
 * The office's own DOCX template with its marks, such as `{adresat}` or `{#osoby}…{/osoby}`, filled with `data`.
 * A mark for which there is no data is refused by name, so that no letter leaves with a hole in it.
 */
export const fillDocx = (template: Buffer, data: Record<string, unknown>): Buffer => {
  const { Template, Archive } = load()
  const missing = new Set<string>()
  const open = () => {
    try {
      return new Template(new Archive(template), {
        paragraphLoop: true,
        linebreaks: true,
        errorLogging: false,
        nullGetter: (part) => {
          if (part.value) missing.add(part.value)
          return ''
        },
      })
    } catch {
      throw invalid([{ path: 'template', message: unreadable, rule: 'template' }])
    }
  }
  const document = open()
  document.render(data)
  if (missing.size > 0)
    throw invalid(
      [...missing].map((name) => ({
        path: name,
        message: `Szablon wymaga danych, których nie ma: „${name}”.`,
        rule: 'missing',
      })),
    )
  return document.toBuffer()
}
