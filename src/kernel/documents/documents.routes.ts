import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { contentDisposition } from '#kernel/files/disposition.ts'
import type { App, Deps } from '#kernel/http/app.ts'
import { inContext } from '#kernel/http/context.ts'
import { refused } from '#kernel/http/problem.ts'
import { recordOf } from '#kernel/register/record-route.ts'
import { type Letter, renderLetter } from '#kernel/templates/letter.ts'
import { letterDocx } from '#kernel/templates/letter-docx.ts'
import {
  addresseeOf,
  type LetterDocument,
  type LetterSetting,
  letterFileName,
  letterOf,
} from './letter-of.ts'

const params = z.object({ key: z.string().min(1).max(300) })

const forms = {
  pdf: { summary: 'Pismo jako PDF', type: 'application/pdf', make: renderLetter },
  docx: {
    summary: 'Pismo do dalszej edycji (DOCX)',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: letterDocx,
  },
} satisfies Record<string, { summary: string; type: string; make: (letter: Letter) => Promise<Uint8Array> }>

/** The letter of a document as it would be printed now. */
export const documentsRoutes = (app: App, deps: Deps, setting: LetterSetting): void => {
  const letterFor = async (request: FastifyRequest, key: string): Promise<Letter> => {
    const { row } = await recordOf(deps, request, { register: 'documents', key })
    const document = row as LetterDocument
    if (document.kind === 'incoming')
      throw refused('To pismo przychodzące: jego treść jest w załączonych plikach, a nie w druku urzędu.')
    return inContext(deps, request, async (ctx) =>
      letterOf(ctx, setting, document, await addresseeOf(ctx, document)),
    )
  }
  for (const [extension, form] of Object.entries(forms))
    app.get(`/api/v1/documents/:key/${extension}`, {
      config: { scope: 'documents:read' },
      schema: { tags: ['Pisma'], summary: form.summary, params },
      handler: async (request, reply: FastifyReply) => {
        const letter = await letterFor(request, request.params.key)
        return reply
          .type(form.type)
          .header('content-disposition', contentDisposition(letterFileName(letter, extension), false))
          .send(Buffer.from(await form.make(letter)))
      },
    })
}
