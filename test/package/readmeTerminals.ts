/** The README's commands, as a reader pastes them into two terminals. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './packedPackages.js'
import { type CommandResult, runCommand } from './runCommand.js'

const text = readFileSync(join(root, 'README.md'), 'utf8')

export interface Program {
  readonly file: string
  readonly code: string
  readonly prints: string
}

/** The programs that the README has readers save, with what they must print. */
export const programs: ReadonlyArray<Program> = [
  ...text.matchAll(/^```ts (\S+\.mjs) prints "([^"]+)"\n([\s\S]*?)^```$/gm),
].map(([, file = '', prints = '', code = '']) => ({ file, code, prints }))

/** The packages that the README installs in an empty folder. */
export const installs: ReadonlyArray<string> = (/`npm install ([^`]+ pangea-sandbox)`/.exec(text)?.[1] ?? '').split(' ')

/** The lines of a terminal, by its number. */
export const terminal = (number: number): string =>
  new RegExp(`^\`\`\`sh terminal ${number}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(text)?.[1] ?? ''

export const savePrograms = (folder: string): Promise<unknown> =>
  Promise.all(programs.map(({ file, code }) => writeFile(join(folder, file), code)))

export interface Server {
  /** Everything that it printed before it was ready. */
  readonly printed: string
  /** Runs lines in a second terminal, after the `export` line that the server printed. */
  readonly bash: (lines: string) => Promise<CommandResult>
  readonly stop: () => void
}

/** Runs the lines of the first terminal until the server says how to stop it. */
export const startServer = async (folder: string): Promise<Server> => {
  // In a process group of its own: npx, its shell and the server stop together.
  const child: ChildProcess = spawn('bash', ['-c', terminal(1)], { cwd: folder, detached: true })
  const stop = (): void => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT')
  }
  const printed = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (said.includes('Ctrl-C')) resolve(said)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('close', () => reject(new Error(`the server ended:\n${said}`)))
  })
  const exported = /^export .*$/m.exec(printed)?.[0] ?? ''
  return { printed, stop, bash: (lines) => runCommand('bash', ['-ec', `${exported}\n${lines}`], folder) }
}
