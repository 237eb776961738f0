/** Runs command lines in the process of `commandHost`, which starts with the first of them. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundleProgram } from '../bundleProgram.js'

export interface CommandLine {
  readonly args: ReadonlyArray<string>
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Standard input. */
  readonly input: string
}

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const state: { host?: Promise<ChildProcess> | undefined; last: Promise<unknown> } = { last: Promise.resolve() }

const startHost = async (): Promise<ChildProcess> => {
  const host = fork(await bundleProgram(fileURLToPath(new URL('commandHost.ts', import.meta.url))), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // Neither process keeps the other alive.
  host.unref()
  host.channel?.unref()
  return host
}

const runNow = async (line: CommandLine): Promise<CommandResult> => {
  const host = await (state.host ??= startHost())
  return new Promise<CommandResult>((resolve, reject) => {
    const onExit = (code: number | null): void => {
      state.host = undefined
      reject(new Error(`the command host exited with code ${code} while it ran ${line.args.join(' ')}`))
    }
    host.once('exit', onExit)
    host.once('message', (result: CommandResult) => {
      host.off('exit', onExit)
      resolve(result)
    })
    host.send(line)
  })
}

/** Runs a command line when those before it have ended. */
export const runInHost = (line: CommandLine): Promise<CommandResult> => {
  const result = state.last.then(() => runNow(line))
  state.last = result.catch(() => undefined)
  return result
}
