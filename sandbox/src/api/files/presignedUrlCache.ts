/** Presigns download URLs. A URL that was signed recently for the same object is reused. */
import { presignGet, type Presigning, type S3Account } from '../../signing/presignedUrls.js'
import type { SignatureVersion } from '../../signing/s3Account.js'

const defaultExpirySeconds = 24 * 60 * 60
/** Reuses a URL for a tenth of its lifetime at most, so that it is never returned expired. */
const reuseMs = (expiresInSeconds: number): number => Math.min(60_000, expiresInSeconds * 100)
const maxCachedUrls = 10_000

/** Overrides how URLs are signed. The default is Pangea's: version 2, valid for one day. */
export interface PresigningOptions {
  readonly version?: SignatureVersion
  readonly expiresInSeconds?: number
}

export interface Presigner {
  readonly signing: () => Presigning
  readonly download: (account: S3Account, key: string) => string
}

export const makePresigner = (nowMs: () => number, options: PresigningOptions = {}): Presigner => {
  const expiresInSeconds = options.expiresInSeconds ?? defaultExpirySeconds
  const signing = (): Presigning => ({ expiresInSeconds, nowMs: nowMs(), version: options.version ?? 'v2' })
  const cache = new Map<string, { readonly url: string; readonly atMs: number }>()
  return {
    signing,
    download: (account, key) => {
      const id = JSON.stringify([account.endpoint, account.bucket, account.accessKeyId, account.secretAccessKey, key])
      const cached = cache.get(id)
      if (cached !== undefined && nowMs() - cached.atMs < reuseMs(expiresInSeconds)) return cached.url
      const url = presignGet(account, key, signing())
      if (cache.size >= maxCachedUrls) cache.clear()
      cache.set(id, { url, atMs: nowMs() })
      return url
    },
  }
}
