import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#kernel/db/embedded.ts'
import { migrate } from '#kernel/db/migrate.ts'

const external = () => {
  const url = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL
  if (!url) return undefined
  const { hostname, searchParams, port, username, password } = new URL(url)
  const config = {
    host: searchParams.get('host') ?? hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  }
  return { config, stop: async () => {} }
}

const throwAway = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kancelaria-test-'))
  const server = await startEmbedded({ dataDir, fsync: false })
  const stop = async () => {
    await server.stop()
    server.erase()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { config: server.config, stop }
}

const createTemplate = async (config: pg.PoolConfig, template: string) => {
  const admin = new pg.Client({ ...config, database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${template}`).finally(() => admin.end())
  const pool = new pg.Pool({ ...config, database: template })
  await migrate(pool).finally(() => pool.end())
}

/** One server for the whole run: the embedded one, or that of TEST_DATABASE_URL; vitest calls it once. */
export default async (project: TestProject) => {
  const { config, stop } = external() ?? (await throwAway())
  const template = `template_${process.pid}_${Date.now()}`
  await createTemplate(config, template)
  project.provide('testServer', { config, template })
  return async () => {
    const admin = new pg.Client({ ...config, database: 'postgres' })
    await admin.connect()
    await admin.query(`drop database if exists ${template} with (force)`).finally(() => admin.end())
    await stop()
  }
}
