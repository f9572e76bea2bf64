import type { FastifyReply } from 'fastify'

/** Answers a page of a resident's own matter: never cached, never shown in search engines. */
export const sendPage = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
    .serializer((text) => text as string)
    .send(page)
