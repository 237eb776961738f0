/** What a command takes, as the shell counts it: all of its threads, and those of the programs that it starts. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface Taken {
  readonly seconds: number
  readonly cpuSeconds: number
  /** As the command says itself, where it does. */
  readonly peakMiB: number | null
}

const run = promisify(execFile)

/** Node reads a company's certificates at each start, which takes it as long as all else does; loopback needs none. */
const noCertificates: NodeJS.ProcessEnv = { NODE_EXTRA_CA_CERTS: undefined }

/** What takes longer hangs, and so would everything behind it. */
const patienceMs = 180_000

export const measured = async (
  command: string,
  args: ReadonlyArray<string>,
  env: NodeJS.ProcessEnv = {},
): Promise<Taken> => {
  const script = 'TIMEFORMAT="taken %R %U %S"; time "$@"'
  const { stdout, stderr } = await run('bash', ['-c', script, 'bash', command, ...args], {
    env: { ...process.env, ...noCertificates, ...env },
    maxBuffer: 2 ** 26,
    timeout: patienceMs,
  })
  const [, wall = '', user = '', system = ''] = /taken ([\d.]+) ([\d.]+) ([\d.]+)/.exec(stderr) ?? []
  const said = /^\{.*"peakMiB":([\d.]+)\}$/m.exec(stdout)?.[1]
  return {
    seconds: Number(wall),
    cpuSeconds: Number(user) + Number(system),
    peakMiB: said === undefined ? null : Number(said),
  }
}
