/**
 * 64-bit integers in metadata and fields survive the round trip through the client and the server.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  exactNumber,
  fetchSample,
  fileSystemCache,
  nodeOperationsOf,
  reload,
  sampleById,
  withMetadata,
} from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-numbers-'))
  fixture = await startSandboxFixture({ cache: fileSystemCache({ directory: folder }) })
})
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(folder, { recursive: true })
})

const runId = exactNumber(9007199254740993n)
const numbers = { run_id: runId, checksums: [exactNumber((1n << 64n) - 1n), 7], depth_m: 1.5 }

it('metadata keeps its 64-bit integers when another key changes', async () => {
  const { createSample, fetchSampleGroupManifest, listSamples, saveSample } = nodeOperationsOf(fixture.pangea)
  const { uuid } = await orThrow(createSample({ library: fixture.library.uuid, name: 'S1', metadata: numbers }))
  const read = await orThrow(fetchSample(sampleById(uuid))(fixture.pangea))
  expect(read.metadata).toEqual(numbers)
  const moved = await orThrow(
    saveSample(withMetadata(read, (metadata) => ({ ...(metadata as object), city: 'Lisbon' }))),
  )
  expect(moved.metadata).toEqual({ ...numbers, city: 'Lisbon' })
  // From the server, from the cache, in a list, and in a manifest.
  for (const samples of [
    [await orThrow(reload(fetchSample(read))(fixture.pangea))],
    [await orThrow(fetchSample(read)(fixture.pangea))],
    await orThrow(listSamples(fixture.library)),
    (await orThrow(fetchSampleGroupManifest(fixture.library))).samples,
  ])
    expect(samples[0]?.metadata).toEqual(moved.metadata)
})

it('a field keeps its 64-bit integers', async () => {
  const { ensureResult, ensureSample, fetchField, saveBlob, saveField } = nodeOperationsOf(fixture.pangea)
  const sample = await orThrow(ensureSample(fixture.library, { name: 'S2' }))
  const result = await orThrow(ensureResult(sample, { module_name: 'kmers', replicate: '1' }))
  const field = await orThrow(saveBlob(result, 'hashes', [runId, 1]))
  expect((await orThrow(fetchField(field))).stored_data).toEqual([runId, 1])
  const saved = await orThrow(saveField({ ...field, description: 'of 21-mers' }, { readAs: field }))
  expect([saved.stored_data, saved.description]).toEqual([[runId, 1], 'of 21-mers'])
})
