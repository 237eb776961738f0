/**
 * The fixture of transfer tests: a storage test server, an object store that talks to it, and a
 * fake clock.
 */
import { taskEither as TE } from 'fp-ts'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { nodeHash } from '../../src/transfer/node/hash/nodeHash.js'
import { silent } from '../../src/ports/Log.js'
import { noCheckpoints } from '../../src/transfer/checkpoint.js'
import { type HttpObjectStore, httpObjectStore } from '../../src/transfer/node/http/httpObjectStore.js'
import { partsOf, type UploadPlan } from '../../src/transfer/uploadPlan.js'
import type { TransferPorts } from '../../src/transfer/TransferPorts.js'
import type { UploadApi } from '../../src/transfer/UploadJob.js'
import { md5, sha256, type StorageServer, startStorageServer } from './storageTestServer.js'

export interface ApiFailure {
  readonly _tag: 'ServerError' | 'Forbidden' | 'Timeout'
}

/** A plan with parts far smaller than S3 accepts; the engine doesn't check them. */
export const multipartPlan = (sizeBytes: number, partBytes: number): UploadPlan => ({
  _tag: 'Multipart',
  sizeBytes,
  partBytes,
  parts: partsOf(sizeBytes, partBytes),
})
export const smallPlan = (sizeBytes: number): UploadPlan => ({ _tag: 'Small', sizeBytes })

/** Returns pseudo-random bytes, so that shifted or repeated ranges are detected. */
export const seededBytes = (length: number, seed = 1): Buffer => {
  const bytes = Buffer.alloc(length)
  let state = seed
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    bytes[at] = state >> 16
  }
  return bytes
}

export const useTransferFixture = (options: { readonly stallTimeoutMs?: number } = {}) => {
  const state: { server?: StorageServer; storage?: HttpObjectStore; sleeps: Array<number>; nowMs: number } = {
    sleeps: [],
    nowMs: 0,
  }
  beforeAll(() => {
    state.storage = httpObjectStore(options)
  })
  beforeEach(async () => {
    state.sleeps = []
    state.nowMs = 0
    state.server = await startStorageServer()
    return () => state.server?.stop()
  })
  afterAll(() => state.storage?.close())
  const need = <A>(value: A | undefined): A => {
    if (value === undefined) throw new Error('the fixture has not started')
    return value
  }
  return {
    state,
    server: (): StorageServer => need(state.server),
    ports: (): TransferPorts => ({
      storage: need(state.storage),
      hashing: nodeHash,
      checkpoints: noCheckpoints,
      log: silent,
      clock: {
        nowMs: () => state.nowMs,
        sleep: (ms) => async () => {
          state.sleeps.push(ms)
        },
      },
      random: { next: () => 0.5 },
    }),
    /** A fake platform, and the completions it received. */
    api: (key: string, changes: Partial<UploadApi<ApiFailure>> = {}) => {
      const server = need(state.server)
      const completed: Array<ReadonlyArray<{ readonly number: number; readonly etag: string }>> = []
      const api: UploadApi<ApiFailure> = {
        beginSmall: TE.right({ url: `${server.endpoint}/bucket`, fields: { key, policy: 'p0', signature: 's+/=' } }),
        beginMultipart: (count) =>
          TE.right({ urls: Array.from({ length: count }, (_, i) => server.partUrl('u1', i + 1)), uploadId: 'u1' }),
        complete: (uploadId, parts) => async () => {
          completed.push(parts)
          server.join(
            key,
            uploadId,
            parts.map(({ number }) => number),
          )
          return { _tag: 'Right', right: undefined }
        },
        presignedGet: TE.right(server.objectUrl(key)),
        record: () => TE.right(undefined),
        ...changes,
      }
      return { api, completed }
    },
  }
}

/** The result of a download that was verified by its ETag. */
export const downloadedByEtag = (bytes: Buffer, etag = md5(bytes)) => ({
  sizeBytes: bytes.length,
  etag,
  sha256: sha256(bytes),
  verification: 'etag',
  isFetched: true,
})
