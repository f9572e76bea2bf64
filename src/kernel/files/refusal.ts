import { invalid, Problem } from '#kernel/http/problem.ts'

/** „250 MB” */
const megabytes = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))}\u00a0MB`

/** 413: the file is above the limit (bytes). */
export const fileTooLarge = (limit: number) =>
  new Problem({
    status: 413,
    code: 'file-too-large',
    title: 'Plik jest za duży',
    detail: `Plik jest większy niż ${megabytes(limit)}. Podziel go na części albo zmniejsz jakość skanu.`,
  })

/** 422: the file has no content. */
export const emptyFile = () =>
  invalid([
    {
      path: 'file',
      message: 'Plik jest pusty (0 bajtów). Sprawdź, czy zapisał się poprawnie.',
      rule: 'empty',
    },
  ])
