import { either as E, option as O, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { FileError } from '../../../src/errors/TransferError.js'
import { bytesSource } from '../../../src/transfer/Source.js'
import { nodeHash } from '../../../src/transfer/node/hash/nodeHash.js'
import type { Hashing } from '../../../src/transfer/Hashing.js'
import type { FileStore, StoredFile } from '../../../src/ops/files/FileStore.js'
import type { NodePangea } from '../../../src/ops/files/NodePangea.js'
import { verifyFiles } from '../../../src/ops/files/verifyFileStore.js'
import { seededBytes } from '../../transfer/fixture.js'
import { sha256 } from '../../transfer/storageTestServer.js'

const good = seededBytes(1000, 1)
const other = seededBytes(1000, 2)
const third = seededBytes(1000, 3)

const failing = (code: string): FileError => ({
  _tag: 'FileError',
  operation: 'read',
  path: '/store/x',
  cause: { name: 'Error', message: code, code },
})

/** A store with these files, some of which can't be read. */
const storeOf = (
  files: ReadonlyArray<{ readonly name: Buffer; readonly bytes: Buffer; readonly error?: FileError }>,
) => {
  const discarded: Array<string> = []
  const stored = files.map(({ name, bytes }): StoredFile => ({
    sha256: sha256(name),
    sizeBytes: bytes.length,
    source: bytesSource(sha256(name), bytes),
  }))
  const errors = new Map(files.map(({ name, error }) => [sha256(name), error]))
  const hashing: Hashing = {
    ...nodeHash,
    hashRange: (algorithm, source, ...rest) => {
      const error = errors.get(source.name)
      const hash = nodeHash.hashRange(algorithm, source, ...rest)
      return error === undefined ? hash : { ...hash, digest: TE.left(error) }
    },
  }
  const store: Pick<FileStore, 'list' | 'discard' | 'pin'> = {
    list: TE.right(stored),
    discard: (sum) => async () => {
      discarded.push(sum)
      return E.right(undefined)
    },
    pin: () => TE.right(O.none),
  }
  return { discarded, env: { hashing, files: store } as unknown as NodePangea }
}

describe('verifyFiles', () => {
  it('verifyFiles removes files with wrong bytes, and no others', async () => {
    const { env, discarded } = storeOf([
      { name: good, bytes: good },
      { name: other, bytes: good },
    ])
    expect(await verifyFiles()(env)()).toEqual(E.right({ checked: 2, damaged: [sha256(other)] }))
    expect(discarded).toEqual([sha256(other)])
  })

  it.each(['EMFILE', 'EIO', 'EACCES', 'ESTALE', ''])(
    'verifyFiles lists unreadable files (%s), keeps them and checks the others',
    async (code) => {
      const error = failing(code)
      const { env, discarded } = storeOf([
        { name: good, bytes: good, error },
        { name: other, bytes: third },
      ])
      expect(await verifyFiles()(env)()).toEqual(
        E.right({ checked: 1, damaged: [sha256(other)], unread: [{ sha256: sha256(good), error }] }),
      )
      expect(discarded).toEqual([sha256(other)])
    },
  )

  it('verifyFiles ignores files that are evicted concurrently', async () => {
    const { env, discarded } = storeOf([{ name: good, bytes: good, error: failing('ENOENT') }])
    expect(await verifyFiles()(env)()).toEqual(E.right({ checked: 0, damaged: [] }))
    expect(discarded).toEqual([])
  })
})
