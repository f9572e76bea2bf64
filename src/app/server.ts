import { city, letterhead } from '#city/krakow/city.ts'
import { recordReads } from '#kernel/audit/read-log.ts'
import { duplicatesRoutes } from '#kernel/contacts/duplicates.routes.ts'
import { documentsRoutes } from '#kernel/documents/documents.routes.ts'
import { draftsRoutes } from '#kernel/drafts/drafts.routes.ts'
import { duplicateSentence, mayReadFile } from '#kernel/files/record-access.ts'
import { recordFilesRoutes } from '#kernel/files/record-files.routes.ts'
import { fileRoutes } from '#kernel/files/routes.ts'
import { historyRoutes } from '#kernel/history/history.routes.ts'
import { type App, createApp } from '#kernel/http/app.ts'
import { guardHeaders } from '#kernel/http/guard-headers.ts'
import { identityRoutes } from '#kernel/identity/identity.routes.ts'
import { lawRoutes } from '#kernel/law-api/law.routes.ts'
import { linksRoutes } from '#kernel/links/links.routes.ts'
import { outboxPage } from '#kernel/mail/outbox-page.ts'
import { caseListRoutes } from '#kernel/matters/case-list.routes.ts'
import { metricRoutes } from '#kernel/matters/metric.routes.ts'
import { myDayRoutes } from '#kernel/my-day/my-day.routes.ts'
import { notesRoutes } from '#kernel/notes/notes.routes.ts'
import { noticesRoutes } from '#kernel/notices/notices.routes.ts'
import { obligationsRoutes } from '#kernel/obligations/obligations.routes.ts'
import { openApiRoutes } from '#kernel/openapi/openapi.routes.ts'
import { handOverRoutes } from '#kernel/org/hand-over.routes.ts'
import { meRoutes } from '#kernel/org/me.routes.ts'
import { orgRoutes } from '#kernel/org/org.routes.ts'
import { catalogueRoutes } from '#kernel/register/catalogue.routes.ts'
import { exportRoutes } from '#kernel/register/export.routes.ts'
import { registerRoutes } from '#kernel/register/register.routes.ts'
import { suggestRoutes } from '#kernel/register/suggest.routes.ts'
import { searchRoutes } from '#kernel/search/search.routes.ts'
import { correspondenceRoutes } from '#modules/correspondence/index.ts'
import { residentsRoutes } from '#modules/residents/index.ts'
import { tripsRoutes } from '#modules/trips/index.ts'
import { publicRoutes } from '#public/index.ts'
import { decreeRoutes } from './decree.routes.ts'
import { readExternalPrograms } from './external-programs.ts'
import { identifyActor } from './identify-actor.ts'
import type { Installation } from './installation.ts'
import { operationsRoutes } from './operations.routes.ts'
import { systemPersonId } from './seed.ts'
import { staffPages } from './staff-pages.ts'

/** The whole application over one installation; `listen` starts it, `close` ends it in order. */
export const createServer = async (installation: Installation): Promise<App> => {
  const { deps, identity, log, config, events, store, secret } = installation
  const app = createApp({ logger: log, trustProxy: config.trustProxy })
  await guardHeaders(app, { https: installation.baseUrl.startsWith('https:') })
  await openApiRoutes(app, deps.registry)
  identifyActor(app, installation)
  identityRoutes(app, deps, identity)
  operationsRoutes(app, installation)
  recordReads(app, deps)

  const fileDeps = {
    ...deps,
    store,
    mayRead: (fileId: string, actor: Parameters<typeof mayReadFile>[3]) =>
      mayReadFile(deps.db, deps.registry, fileId, actor),
    describeDuplicate: (register: string, id: string, actor: Parameters<typeof mayReadFile>[3]) =>
      duplicateSentence(deps.db, deps.registry, register, id, actor),
    received: (fileId: string) =>
      deps.db.transaction((tx) => deps.queue.send(tx, 'read-file-text', { file: fileId })),
  }
  await fileRoutes(app, fileDeps)
  recordFilesRoutes(app, fileDeps)
  catalogueRoutes(app, deps, installation.dutyOf)
  // Before the routes of every register, whose addresses theirs are more exact than.
  correspondenceRoutes(app, { ...deps, store })
  residentsRoutes(app, { ...deps, store, systemPersonId })
  tripsRoutes(app, deps, readExternalPrograms(process.env, config.mode).nbp)
  documentsRoutes(app, deps, { letterhead, baseUrl: installation.baseUrl })
  metricRoutes(app, deps)
  caseListRoutes(app, deps)
  exportRoutes(app, deps)
  registerRoutes(app, deps)
  historyRoutes(app, deps)
  notesRoutes(app, deps)
  linksRoutes(app, deps)
  duplicatesRoutes(app, deps)
  draftsRoutes(app, deps)
  noticesRoutes(app, deps, events)
  suggestRoutes(app, deps)
  searchRoutes(app, deps)
  obligationsRoutes(app, deps)
  myDayRoutes(app, deps)
  meRoutes(app, deps, { city: installation.city, mode: config.mode })
  orgRoutes(app, deps)
  handOverRoutes(app, deps)
  decreeRoutes(app, installation)
  lawRoutes(app, deps)
  await publicRoutes(app, { ...deps, store, systemPersonId, secret, city })
  if (config.mode === 'demo') outboxPage(app, deps)
  await staffPages(app, installation)
  return app
}
