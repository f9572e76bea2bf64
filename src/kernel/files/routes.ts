import multipart from '@fastify/multipart'
import { sql } from 'drizzle-orm'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { type App, actorOf, type Deps } from '#kernel/http/app.ts'
import { forbidden, invalid, notFound } from '#kernel/http/problem.ts'
import type { Actor } from '#kernel/permissions/actor.ts'
import { contentDisposition, rangeOf } from './disposition.ts'
import { readFileContent } from './extract.ts'
import { servedAs } from './media-type.ts'
import { pagePicture } from './page-picture.ts'
import { duplicatesOf, receiveFile } from './receive.ts'
import { markLabels } from './sniff.ts'
import type { FileStore } from './store.ts'
import { thumbnail } from './thumbnail.ts'

/** What file routes are given by the composition root. */
export interface FileDeps extends Deps {
  store: FileStore
  /** Who may read some record the file is linked to; the uploader of an unlinked file is let in without asking. */
  mayRead(fileId: string, actor: Actor): Promise<boolean>
  /** Sentence such as „Już jest w sprawie KP-02.1510.15.2026.” for a record the actor may read; null otherwise. */
  describeDuplicate(register: string, recordId: string, actor: Actor): Promise<string | null>
  /** Called when a file has been entered, to queue reading of its text and scanning. */
  received(fileId: string): Promise<void>
}

interface FileRow {
  id: string
  name: string
  mediaType: string
  size: number
  sha256: string
  state: 'stored' | 'scanned' | 'quarantined'
  createdBy: string
  linked: boolean
}

const readable = async (deps: FileDeps, id: string, actor: Actor): Promise<FileRow> => {
  const file = await deps.db.first<FileRow>(sql`
    select id, name, media_type as "mediaType", size, sha256, state, created_by as "createdBy",
      exists (select from file_link l where l.file_id = file.id) as linked
    from file where id = ${id}`)
  const own = file && !file.linked && file.createdBy === actor.personId
  if (!file || !(own || (await deps.mayRead(id, actor))))
    throw notFound('Nie ma takiego pliku albo nie masz do niego dostępu.')
  if (file.state === 'quarantined')
    throw forbidden(
      'W pliku wykryto złośliwe oprogramowanie. Wydać go może tylko administrator bezpieczeństwa.',
    )
  return file
}

const guard = (reply: FastifyReply) =>
  reply.headers({
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    'cache-control': 'private, no-cache',
  })

const send = async (deps: FileDeps, file: FileRow, range: string | undefined, reply: FastifyReply) => {
  const { type, inline } = servedAs(file.mediaType)
  guard(reply).headers({
    'content-type': type,
    'content-disposition': contentDisposition(file.name, inline),
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
  })
  const part = rangeOf(range, file.size)
  if (part === 'outside') return reply.code(416).header('content-range', `bytes */${file.size}`).send()
  if (part === 'whole')
    return reply.header('content-length', file.size).send(await deps.store.open(file.sha256))
  return reply
    .code(206)
    .headers({
      'content-range': `bytes ${part.start}-${part.end}/${file.size}`,
      'content-length': part.end - part.start + 1,
    })
    .send(await deps.store.open(file.sha256, part))
}

const plainLook =
  'body{font:15px/1.45 system-ui,sans-serif;margin:16px;overflow-wrap:anywhere}dt{color:#65676c;font-size:13px}dd{margin:0 0 6px}'

const page = (body: string) =>
  `<!doctype html><html lang="pl"><meta charset="utf-8"><title>Podgląd</title><style>${plainLook}</style><body>${body}</body></html>`

const preview = async (deps: FileDeps, file: FileRow, reply: FastifyReply) => {
  if (file.mediaType.startsWith('image/') && file.mediaType !== 'image/svg+xml') {
    const picture = await deps.store.withLocal(file.sha256, thumbnail)
    if (!picture) throw notFound('Obrazu nie da się otworzyć.')
    return guard(reply).type('image/webp').send(picture)
  }
  if (servedAs(file.mediaType).inline) return send(deps, file, undefined, reply)
  const read = await deps.store.withLocal(file.sha256, (path) =>
    readFileContent({ path, mediaType: file.mediaType, as: 'html' }),
  )
  if (!('content' in read))
    throw notFound('Plików tego rodzaju nie pokazujemy w przeglądarce – pobierz plik.')
  return guard(reply).type('text/html; charset=utf-8').send(page(read.content))
}

const params = z.object({ id: z.uuid({ error: 'Niepoprawny identyfikator pliku.' }) })

const pageParams = params.extend({ page: z.coerce.number().int().min(1).max(100_000) })

/** One page as a picture; `x-pages` says of how many. */
const picture = async (deps: FileDeps, file: FileRow, page: number, reply: FastifyReply) => {
  const shown = await deps.store.withLocal(file.sha256, (path) => pagePicture(path, file.mediaType, page))
  if (!shown) throw notFound('Plik tego rodzaju nie ma stron do pokazania.')
  if ('reason' in shown) throw notFound(shown.reason)
  return guard(reply).header('x-pages', shown.pages).type('image/webp').send(shown.picture)
}

/** POST /api/v1/files, GET /api/v1/files/{id}, its preview and its pages as pictures. */
export const fileRoutes = async (app: App, deps: FileDeps): Promise<void> => {
  // The store counts bytes itself and refuses with a Polish sentence, so the parser's own limit stays away.
  await app.register(multipart, { limits: { fileSize: Number.MAX_SAFE_INTEGER, files: 1 } })

  app.post('/api/v1/files', { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
    const actor = actorOf(request)
    const part = request.isMultipart() ? await request.file() : undefined
    if (!part)
      throw invalid([{ path: 'file', message: 'Dołącz plik (formularz wieloczęściowy).', rule: 'required' }])
    const receipt = { id: deps.newId(), by: actor.personId, at: deps.clock() }
    const file = await receiveFile(deps.db, deps.store, part.filename, part.file, receipt)
    await deps.received(file.id)
    const same = await duplicatesOf(deps.db, file.id, file.sha256)
    const told = await Promise.all(
      same.map(async ({ register, recordId }) => ({
        register,
        recordId,
        message: await deps.describeDuplicate(register, recordId, actor),
      })),
    )
    return reply
      .code(201)
      .header('location', `/api/v1/files/${file.id}`)
      .send({
        id: file.id,
        name: file.name,
        mediaType: file.mediaType,
        size: file.size,
        sha256: file.sha256,
        marks: file.marks.map((mark) => ({ mark, message: markLabels[mark] })),
        duplicates: told.filter((duplicate) => duplicate.message !== null),
      })
  })

  app.get('/api/v1/files/:id', { schema: { params } }, async (request, reply) => {
    const file = await readable(deps, request.params.id, actorOf(request))
    return send(deps, file, request.headers.range, reply)
  })

  app.get('/api/v1/files/:id/preview', { schema: { params } }, async (request, reply) => {
    const file = await readable(deps, request.params.id, actorOf(request))
    return preview(deps, file, reply)
  })

  app.get('/api/v1/files/:id/pages/:page', { schema: { params: pageParams } }, async (request, reply) => {
    const file = await readable(deps, request.params.id, actorOf(request))
    return picture(deps, file, request.params.page, reply)
  })
}
