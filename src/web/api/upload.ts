import { api } from './client.ts'

/** A file as the server has taken it in. */
export interface UploadedFile {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  duplicates: { message: string }[]
}

/** Sends one file; the server streams it to its store. */
export const uploadFile = (file: File): Promise<UploadedFile> => {
  const form = new FormData()
  form.append('file', file, file.name)
  return api<UploadedFile>('/api/v1/files', { method: 'POST', body: form })
}
