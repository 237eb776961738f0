/**
 * Uploads that the platform can sign nothing for, or whose parts the storage does not accept: the
 * server answers with nothing.
 */
import { either as E } from 'fp-ts'
import { bytesSource, nodeOperationsOf, type S3ApiKey } from 'pangea-fp/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { must, startWorld, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.sandbox.close())

const partBytes = 5 * 1024 * 1024
const source = () => bytesSource('reads.fq', new Uint8Array(partBytes + 1))

const newField = async () => {
  const all = nodeOperationsOf(world.pangea)
  const sample = await must(all.ensureSample(world.library, { name: 'S' }))
  const result = await must(all.createResult({ sample: sample.uuid, module_name: 'raw' }))
  return must(all.ensureField(result, 'reads'))
}

it('a key that the storage does not know gives no address', async () => {
  const all = nodeOperationsOf(world.pangea)
  const [key] = await must(all.listS3ApiKeys)
  const secret = world.sandbox.s3.secretAccessKey
  const withKey = (private_key: string) => all.updateS3ApiKey(key?.uuid as S3ApiKey['uuid'], { private_key })
  await must(withKey('wrong'))
  const refused = await all.uploadField(await newField(), source(), { partBytes, thresholdBytes: partBytes })()
  await must(withKey(secret))
  expect(refused).toMatchObject(
    E.left({ _tag: 'TransferRefused', reason: expect.stringContaining('gave no address') as string }),
  )
})

it('parts that the storage does not accept are refused, and can be sent again', async () => {
  const all = nodeOperationsOf(world.pangea)
  const field = await newField()
  world.sandbox.setFaults([{ target: 's3', method: 'PUT', effect: { lose: true } }])
  const refused = await all.uploadField(field, source(), { partBytes, thresholdBytes: partBytes })()
  world.sandbox.setFaults([])
  expect(refused).toMatchObject(
    E.left({ _tag: 'TransferRefused', reason: expect.stringContaining('did not accept the parts') as string }),
  )
  await must(all.uploadField(field, source(), { partBytes, thresholdBytes: partBytes }))
})
