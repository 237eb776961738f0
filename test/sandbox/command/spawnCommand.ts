/**
 * Spawns the `pangea-sandbox` command in its own process, with its own folder for temporary files.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach } from 'vitest'

const main = fileURLToPath(new URL('../../../sandbox/src/main.ts', import.meta.url))

export interface ExitResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface SpawnedCommand {
  readonly child: ChildProcess
  /** Its standard output until it is ready or exits. */
  readonly ready: Promise<string>
  readonly ended: Promise<ExitResult>
}

export const useCommand = () => {
  const state: { folder: string; children: ChildProcess[] } = { folder: '', children: [] }
  beforeEach(async () => {
    state.folder = await mkdtemp(join(tmpdir(), 'sandbox-command-'))
    return () => rm(state.folder, { recursive: true, force: true })
  })
  afterEach(async () => {
    for (const child of state.children) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    state.children = []
  })
  const start = (...args: ReadonlyArray<string>): SpawnedCommand => {
    const env = { ...process.env, TMPDIR: state.folder }
    const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    state.children.push(child)
    const output = { stdout: '', stderr: '' }
    child.stderr.on('data', (text: Buffer) => (output.stderr += text.toString()))
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }))
    const ready = new Promise<string>((resolve) => {
      child.stdout.on('data', (text: Buffer) => {
        output.stdout += text.toString()
        if (/^\{.*\}\n|Ctrl-C\.\n/.test(output.stdout)) resolve(output.stdout)
      })
      void ended.then(({ stdout }) => resolve(stdout))
    })
    return { child, ready, ended }
  }
  return {
    start,
    folder: (): string => state.folder,
    /** Lists the data folders among the temporary files. */
    listDataFolders: async (): Promise<ReadonlyArray<string>> =>
      (await readdir(state.folder)).filter((name) => name.startsWith('pangea-sandbox-')),
  }
}
