import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What each file of `commands/` exports; its name is the command's name. */
export interface Command {
  /** One line for the list of commands. */
  summary: string
  /** What `--help` prints below the summary. */
  usage: string
  /** Rejects with a message for people when the command fails. */
  run(args: string[]): Promise<void>
}

const folder = join(import.meta.dirname, 'commands')

const load = (name: string): Promise<Command> => import(join(folder, `${name}.ts`))

const names = () =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3))

const printCommands = async () => {
  for (const name of names()) console.log(`bin/${name.padEnd(16)} ${(await load(name)).summary}`)
}

const main = async ([name, ...args]: string[]) => {
  if (!name || name === '--help') return printCommands()
  if (!/^[a-z-]+$/.test(name) || !existsSync(join(folder, `${name}.ts`))) {
    throw new Error(`Nie ma polecenia „${name}”. Lista: bin/kancelaria --help`)
  }
  const command = await load(name)
  if (args.includes('--help')) return console.log(`${command.summary}\n\n${command.usage}`)
  await command.run(args)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(process.env.KANCELARIA_DEBUG ? error : (error as Error).message)
  process.exitCode = 1
}
