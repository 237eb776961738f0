/** Measures a command with the shell's `time`: all of its threads and child processes. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

export interface Command {
  readonly file: string
  readonly args: ReadonlyArray<string>
  readonly env?: NodeJS.ProcessEnv
}

export interface Measurement {
  readonly seconds: number
  readonly cpuSeconds: number
  /**
   * Reported by the command itself, or else sampled from `/proc` while it runs; `null` without
   * `/proc`.
   */
  readonly peakMiB: number | null
}

const run = promisify(execFile)

/**
 * Disables proxies, and certificate authorities other than this run's: Node reads them at each
 * start, which takes as long as everything else.
 */
const direct: NodeJS.ProcessEnv = Object.fromEntries(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'NODE_EXTRA_CA_CERTS']
    .concat('AWS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'SSL_CERT_FILE', 'SSL_CERT_DIR')
    .map((name) => [name, undefined]),
)

/** A command that takes longer has hung. */
const timeoutMs = 300_000

const contentOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/** Sums up the peak memory of all descendants of a process. */
const peakBelow = async (pid: number): Promise<number> => {
  const children = (await contentOf(`/proc/${pid}/task/${pid}/children`)).split(' ').filter((child) => child !== '')
  const peaks = await Promise.all(
    children.map(async (child) => {
      const [, kiB = '0'] = /VmHWM:\s+(\d+) kB/.exec(await contentOf(`/proc/${child}/status`)) ?? []
      return Number(kiB) / 1024 + (await peakBelow(Number(child)))
    }),
  )
  return peaks.reduce((sum, peak) => sum + peak, 0)
}

export const measureCommand = async ({ file, args, env = {} }: Command): Promise<Measurement> => {
  const script = 'TIMEFORMAT="taken %R %U %S"; time "$@"'
  const running = run('bash', ['-c', script, 'bash', file, ...args], {
    env: { ...process.env, ...direct, ...env },
    maxBuffer: 2 ** 26,
    timeout: timeoutMs,
  })
  let watchedMiB = 0
  const watch = async (): Promise<void> => {
    watchedMiB = Math.max(watchedMiB, await peakBelow(running.child.pid ?? 0))
  }
  const watching = setInterval(() => void watch(), 50)
  const { stdout, stderr } = await running.finally(() => clearInterval(watching))
  const [, wall = '', user = '', system = ''] = /taken ([\d.]+) ([\d.]+) ([\d.]+)/.exec(stderr) ?? []
  const reported = /^\{.*"peakMiB":([\d.]+)\}$/m.exec(stdout)?.[1]
  return {
    seconds: Number(wall),
    cpuSeconds: Number(user) + Number(system),
    peakMiB: reported !== undefined ? Number(reported) : watchedMiB > 0 ? watchedMiB : null,
  }
}
