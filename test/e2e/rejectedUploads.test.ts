/**
 * Uploads that the platform can't presign, or whose parts the storage rejects: the server responds
 * with an empty body.
 */
import { either as E } from 'fp-ts'
import { bytesSource, nodeOperationsOf, type S3ApiKey } from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orThrow, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
beforeAll(async () => {
  fixture = await startSandboxFixture()
})
afterAll(() => fixture.sandbox.close())

const partBytes = 5 * 1024 * 1024
const source = () => bytesSource('reads.fq', new Uint8Array(partBytes + 1))

const newField = async () => {
  const all = nodeOperationsOf(fixture.pangea)
  const sample = await orThrow(all.ensureSample(fixture.library, { name: 'S' }))
  const result = await orThrow(all.createResult({ sample: sample.uuid, module_name: 'raw' }))
  return orThrow(all.ensureField(result, 'reads'))
}

it("uploadField fails when the storage does not know the bucket's access key", async () => {
  const all = nodeOperationsOf(fixture.pangea)
  const [key] = await orThrow(all.listS3ApiKeys)
  const secret = fixture.sandbox.s3.secretAccessKey
  const withKey = (private_key: string) => all.updateS3ApiKey(key?.uuid as S3ApiKey['uuid'], { private_key })
  await orThrow(withKey('wrong'))
  const refused = await all.uploadField(await newField(), source(), { partBytes, thresholdBytes: partBytes })()
  await orThrow(withKey(secret))
  expect(refused).toMatchObject(
    E.left({ _tag: 'TransferRefused', reason: expect.stringContaining('no upload URL') as string }),
  )
})

it('completeUpload reports parts that the storage rejects, and they can be sent again', async () => {
  const all = nodeOperationsOf(fixture.pangea)
  const field = await newField()
  fixture.sandbox.setFaults([{ target: 's3', method: 'PUT', effect: { lose: true } }])
  const refused = await all.uploadField(field, source(), { partBytes, thresholdBytes: partBytes })()
  fixture.sandbox.setFaults([])
  expect(refused).toMatchObject(
    E.left({ _tag: 'TransferRefused', reason: expect.stringContaining('did not accept the parts') as string }),
  )
  await orThrow(all.uploadField(field, source(), { partBytes, thresholdBytes: partBytes }))
})
