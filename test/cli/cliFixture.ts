/** The fixture of CLI tests: runs the `pangea` command in a temporary folder, against a sandbox. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { bundleProgram } from '../bundleProgram.js'
import { startSandboxFixture, type SandboxFixture } from '../e2e/sandboxFixture.js'
import { type CommandResult, runInHost } from './runInHost.js'

export type { CommandResult } from './runInHost.js'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))

export const filesIn = async (path: string): Promise<ReadonlyArray<string>> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

export const uploadArgs = (sample: string, file: string, ...more: ReadonlyArray<string>): ReadonlyArray<string> => [
  'upload',
  'file',
  'Lab',
  'Subway',
  sample,
  file,
  '--module',
  'raw::raw_reads',
  '--field',
  'read_1',
  ...more,
]

export const useCliFixture = () => {
  const state: { fixture?: SandboxFixture; folder: string; program: string } = { folder: '', program: '' }
  beforeAll(async () => {
    state.program = await bundleProgram(main)
    state.fixture = await startSandboxFixture()
  })
  afterAll(() => state.fixture?.sandbox.close())
  beforeEach(async () => {
    state.folder = await mkdtemp(join(tmpdir(), 'pangea-cli-'))
    return () => rm(state.folder, { recursive: true, force: true })
  })
  const fixture = (): SandboxFixture => {
    if (state.fixture === undefined) throw new Error('the sandbox has not started')
    return state.fixture
  }
  const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
    ...process.env,
    PANGEA_ENDPOINT: fixture().sandbox.endpoint,
    PANGEA_TOKEN: fixture().pangea.security?.token ?? '',
    PANGEA_API_CACHE_DIR: join(state.folder, 'cache'),
    // Tests never read or change the login of the person who runs them.
    XDG_CONFIG_HOME: join(state.folder, 'config'),
    PANGEA_KEYCHAIN: 'off',
    PANGEA_PROFILE: undefined,
    PANGEA_USER: undefined,
    PANGEA_PASS: undefined,
    // Both turn colors on, also in a pipe.
    CI: undefined,
    FORCE_COLOR: undefined,
    ...more,
  })
  const ending = (child: ChildProcess): Promise<CommandResult> => {
    const said = { stdout: '', stderr: '' }
    child.stdout?.on('data', (text: Buffer) => (said.stdout += text.toString()))
    child.stderr?.on('data', (text: Buffer) => (said.stderr += text.toString()))
    return once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  }
  const start = (args: ReadonlyArray<string>, more: NodeJS.ProcessEnv = {}) => {
    const child: ChildProcess = spawn(process.execPath, [state.program, ...args], {
      cwd: state.folder,
      env: environment(more),
    })
    return { child, ended: ending(child) }
  }
  const run = (args: ReadonlyArray<string>, more: NodeJS.ProcessEnv = {}, input = ''): Promise<CommandResult> =>
    runInHost({ args, cwd: state.folder, env: environment(more), input })
  /** Runs a shell script in which `pangea` is the command, and `$PANGEA` its quoted words. */
  const script = (text: string): Promise<CommandResult> => {
    const words = [process.execPath, state.program].map((word) => `'${word}'`).join(' ')
    const lines = `pangea() { ${words} "$@"; }\n${text}\n`
    return ending(spawn('bash', ['-c', lines], { cwd: state.folder, env: environment({ PANGEA: words }) }))
  }
  return {
    fixture,
    folder: (): string => state.folder,
    /** Starts a process, to send it signals or bytes, or to run several at once. */
    start,
    script,
    /** Runs a command with these variables and standard input; one at a time, unlike `start`. */
    run,
    pangea: (...args: ReadonlyArray<string>): Promise<CommandResult> => run(args),
  }
}
