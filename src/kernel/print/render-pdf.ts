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
 * A tagged PDF of a Typst template. Everything that people wrote comes as data, `json(bytes(sys.inputs.data))`, so
 * that nothing of it is read as markup.
 */
export const renderPdf = (template: string, data: object): Uint8Array => {
  compiler ??= open()
  return compiler.pdf({ mainFileContent: template, inputs: { data: JSON.stringify(data) } })
}
