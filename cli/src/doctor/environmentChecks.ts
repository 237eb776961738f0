/** Checks this computer and the way to the server: everything that isn't an operation. */
import { connect as connectTls } from 'node:tls'
import { function as F, task as T, taskEither as TE } from 'fp-ts'
import { describe, isCacheEnabled, type NodePangea, verifyCache } from 'pangea-fp/node'
import { cacheFolder } from '../input/cacheFolder.js'
import { checkTargetFolder, probeFolder } from '../input/targetFolder.js'
import { formatCount } from '../render/formatCount.js'
import type { Facts, Finding, Status } from './Probe.js'
import { isProxied, proxyProblem, proxyText } from './proxySettings.js'

// helpers

const finding = (check: string, status: Status, expected: string, found: string): Finding => ({
  check,
  kind: 'environment',
  status,
  expected,
  found,
  method: '',
  path: '',
})

const minimumNode = [20, 19] as const

const maxSkewMs = 60_000
const connectMs = 10_000

const reasonOf = (thrown: unknown): string => {
  const { message, cause } = thrown as { readonly message?: string; readonly cause?: { readonly message?: string } }
  return cause?.message ?? message ?? String(thrown)
}

const isLoopback = ({ hostname }: URL): boolean => /^(?:localhost|127\..*|\[::1\])$/.test(hostname)

// checks

export const checkNode = (version: string): Finding => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isRecent = major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1])
  return finding('node_version', isRecent ? 'ok' : 'failed', `${minimumNode.join('.')} or later`, version)
}

export const checkProxy = (variables: NodeJS.ProcessEnv): Finding => {
  const problem = proxyProblem(variables)
  return finding('proxy', problem === null ? 'ok' : 'failed', 'none, or valid URLs', problem ?? proxyText(variables))
}

/** Compares this computer's clock with the server's. */
export const checkClock =
  (endpoint: string, signal: AbortSignal): T.Task<Finding> =>
  async () => {
    const expected = 'within 60 s of the server'
    const url = new URL(`${endpoint}/api/organizations`)
    if (isProxied(process.env, url)) return finding('clock_skew', 'skipped', expected, 'the server is behind a proxy')
    try {
      const sentMs = Date.now()
      const { headers } = await fetch(url, {
        method: 'HEAD',
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(connectMs)]),
      })
      const serverMs = Date.parse(headers.get('date') ?? '')
      if (Number.isNaN(serverMs)) return finding('clock_skew', 'skipped', expected, 'the server states no time')
      // The header has whole seconds, rounded down.
      const skewMs = (sentMs + Date.now()) / 2 - (serverMs + 500)
      const found = `${Math.abs(skewMs / 1000).toFixed(0)} s ${skewMs < 0 ? 'behind' : 'ahead'}`
      return finding('clock_skew', Math.abs(skewMs) <= maxSkewMs ? 'ok' : 'failed', expected, found)
    } catch (thrown) {
      // The connection has a check of its own.
      return finding('clock_skew', 'skipped', expected, `no response: ${reasonOf(thrown)}`)
    }
  }

const certificateOf = (url: URL): Promise<{ readonly validTo: string }> =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const socket = connectTls({ host, port: Number(url.port || 443), servername: host, timeout: connectMs }, () => {
      resolve({ validTo: socket.getPeerCertificate().valid_to })
      socket.destroy()
    })
    socket.on('timeout', () => socket.destroy(new Error('it did not respond in time')))
    socket.on('error', reject)
  })

/** Checks the certificate of the server. */
export const checkTls =
  (endpoint: string): T.Task<Finding> =>
  async () => {
    const url = new URL(endpoint)
    const expected = 'https with a valid certificate'
    if (url.protocol !== 'https:')
      return isLoopback(url)
        ? finding('tls', 'skipped', expected, 'http, on this computer')
        : finding('tls', 'failed', expected, 'http: anyone on the way can read your token')
    if (isProxied(process.env, url)) return finding('tls', 'skipped', expected, 'the server is behind a proxy')
    try {
      const { validTo } = await certificateOf(url)
      return finding('tls', 'ok', expected, `valid until ${new Date(validTo).toISOString().slice(0, 10)}`)
    } catch (thrown) {
      return finding('tls', 'failed', expected, reasonOf(thrown))
    }
  }

export const checkToken = (pangea: NodePangea, facts: Facts, account: Finding | undefined): Finding => {
  const expected = 'accepted by the server'
  if (pangea.security === null) return finding('token', 'skipped', expected, 'no token: only public data are visible')
  return facts.accountId === undefined
    ? finding('token', 'failed', expected, account?.found ?? 'not tried')
    : finding('token', 'ok', expected, `belongs to user ${facts.accountId}`)
}

/** Reads the first byte of a stored file. */
export const checkStorage = (pangea: NodePangea, { fileUrl: url }: Facts, signal: AbortSignal): T.Task<Finding> => {
  const expected = 'a file can be read'
  if (url === undefined)
    return T.of(finding('storage', 'skipped', expected, 'the server shows you no file among its first fields'))
  const { host } = new URL(url)
  return F.pipe(
    pangea.storage.get({ url, signal, range: { start: 0, end: 1 }, ifMatch: null }),
    TE.tap(({ discard }) => TE.fromTask(discard)),
    TE.match(
      (error) =>
        finding('storage', 'failed', expected, error._tag === 'BodyFailed' ? error.cause.message : describe(error)),
      ({ status }) => finding('storage', 'ok', expected, `HTTP ${status} from ${host}`),
    ),
  )
}

const folderAdvice = 'Set PANGEA_API_CACHE_DIR to another folder.'

/** Writes to the cache folder, and verifies the checksums of all cached responses. */
export const checkCache = (variables: NodeJS.ProcessEnv): T.Task<Finding> => {
  const expected = 'writable and intact'
  if (!isCacheEnabled(variables)) return T.of(finding('cache', 'skipped', expected, 'off: USE_PANGEA_CACHE=false'))
  return F.pipe(
    checkTargetFolder(cacheFolder(), folderAdvice),
    TE.flatMap(() => probeFolder(cacheFolder(), folderAdvice)),
    TE.flatMap(() =>
      F.pipe(
        verifyCache(cacheFolder()),
        TE.mapLeft((error) => describe(error)),
      ),
    ),
    TE.match(
      (problem) => finding('cache', 'failed', expected, problem),
      ({ entries, problems }) =>
        problems.length === 0
          ? finding('cache', 'ok', expected, `${formatCount(entries, 'entry', 'entries')} in ${cacheFolder()}`)
          : finding(
              'cache',
              'failed',
              expected,
              `${formatCount(problems.length, 'unusable file')}: run pangea cache gc`,
            ),
    ),
  )
}
