import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { connect } from '../connect.ts'

const root = join(import.meta.dirname, '../../..')

const command = (dataDir: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'src/app/cli.ts'), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, KANCELARIA_DATA: dataDir },
    encoding: 'utf8',
    stdio: 'pipe',
  })

it('a backup made while the server runs restores all committed before it began; a damaged one is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  chmodSync(folder, 0o755)
  const [data, restored, backup] = ['data', 'restored', 'backup'].map((name) => join(folder, name))
  const { db, close } = await connect({ dataDir: data!, databaseUrl: undefined })
  await db.pool.query('create table schema_migration (name text); create table note (id int)')
  await db.pool.query('insert into note select generate_series(1, 1000)')
  mkdirSync(join(data!, 'files'))
  writeFileSync(join(data!, 'files', 'letter'), 'Szanowni Państwo')
  command(data!, 'backup', backup!)
  await close()

  expect(command(restored!, 'restore', backup!, '--verify')).toContain('Baza wstała')
  const again = await connect({ dataDir: restored!, databaseUrl: undefined })
  expect((await again.db.pool.query('select count(*)::int from note')).rows).toEqual([{ count: 1000 }])
  await again.close()

  writeFileSync(join(backup!, 'files', 'letter'), 'Szanowni Panstwo')
  expect(() => command(join(folder, 'third'), 'restore', backup!)).toThrow('zmieniony: files/letter')
  rmSync(folder, { recursive: true, force: true })
})
