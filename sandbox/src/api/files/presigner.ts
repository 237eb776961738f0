/** Presigned download URLs. One that was signed a moment ago for the same object is handed out again. */
import { presignGet, type S3Account } from '../../signing/presign.js'

export const presignedForSeconds = 24 * 60 * 60
const reusedForMs = 60_000
const remembered = 10_000

export interface Presigner {
  readonly nowMs: () => number
  readonly download: (account: S3Account, key: string) => string
}

export const makePresigner = (nowMs: () => number): Presigner => {
  const signed = new Map<string, { readonly url: string; readonly atMs: number }>()
  return {
    nowMs,
    download: (account, key) => {
      const id = JSON.stringify([account.endpoint, account.bucket, account.accessKeyId, account.secretAccessKey, key])
      const before = signed.get(id)
      if (before !== undefined && nowMs() - before.atMs < reusedForMs) return before.url
      const url = presignGet(account, key, { expiresInSeconds: presignedForSeconds, nowMs: nowMs() })
      if (signed.size >= remembered) signed.clear()
      signed.set(id, { url, atMs: nowMs() })
      return url
    },
  }
}
