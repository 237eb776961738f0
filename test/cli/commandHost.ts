/**
 * A process that runs command lines of `pangea` one after another. It loads the program only once,
 * which would otherwise take most of the time of a test.
 */
import { Readable } from 'node:stream'
import { runCommandLine } from '../../cli/src/runCommandLine.js'
import type { CommandLine, CommandResult } from './runInHost.js'

/** Replaces `write`, so that the text of one command can be told from that of the next. */
const capture = (stream: NodeJS.WriteStream): (() => string) => {
  const chunks: Array<Buffer> = []
  stream.write = (chunk: string | Uint8Array, ...rest: ReadonlyArray<unknown>) => {
    chunks.push(Buffer.from(chunk as string))
    const done = rest.find((one) => typeof one === 'function')
    if (done !== undefined) process.nextTick(done)
    return true
  }
  return () => Buffer.concat(chunks).toString()
}

const setEnvironment = (env: NodeJS.ProcessEnv): void => {
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, env)
}

const run = async ({ args, cwd, env, input }: CommandLine): Promise<CommandResult> => {
  process.chdir(cwd)
  setEnvironment(env)
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true })
  process.exitCode = undefined
  const stdout = capture(process.stdout)
  const stderr = capture(process.stderr)
  await runCommandLine(args)
  // A command listens for signals until its process ends.
  for (const name of ['SIGINT', 'SIGTERM']) process.removeAllListeners(name)
  return { code: Number(process.exitCode ?? 0), stdout: stdout(), stderr: stderr() }
}

process.on('message', (line: CommandLine) => void run(line).then((result) => process.send?.(result)))
process.on('disconnect', () => process.exit())
