import type { Hunspell } from 'hunspell-wasm'

let loading: Promise<Hunspell> | undefined

/** The Polish dictionary, read once per process (about 0.3 s and 80 MB) when first needed. */
export const polishDictionary = (): Promise<Hunspell> => {
  loading ??= (async () => {
    const [{ createHunspellFromStrings }, { default: polish }] = await Promise.all([
      import('hunspell-wasm'),
      import('dictionary-pl'),
    ])
    const decoder = new TextDecoder()
    return createHunspellFromStrings(decoder.decode(polish.aff), decoder.decode(polish.dic))
  })()
  return loading
}
