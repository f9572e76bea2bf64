import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

// Loaded with the first print alone: the compiler takes 60 MB.
let compiler: NodeCompiler | undefined
const open = () => {
  const { NodeCompiler } = createRequire(import.meta.url)(
    '@myriaddreamin/typst-ts-node-compiler',
  ) as typeof import('@myriaddreamin/typst-ts-node-compiler')
  return NodeCompiler.create()
}

/**
 * An accessible PDF (PDF/UA-1) of a Typst template, which must give the document a title and pictures their words.
 * Everything that people wrote comes as data, `json(bytes(sys.inputs.data))`, so
 * that nothing of it is read as markup.
 */
export const renderPdf = (template: string, data: object): Uint8Array => {
  compiler ??= open()
  const pdf = compiler.pdf(
    { mainFileContent: template, inputs: { data: JSON.stringify(data) } },
    { pdfStandard: 'ua-1' },
  )
  // What past prints left in memory goes: two of them may share a template, hardly ever their data.
  compiler.evictCache(1)
  return pdf
}
