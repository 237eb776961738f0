import { describe, expect, it } from 'vitest'
import { makePointerMemory } from '../../../src/ops/files/pointerMemory.js'
import type { SmallUpload } from '../../../src/generated/models.js'

const form = (key: string, url = 'https://s3.example.org/reads'): SmallUpload =>
  ({ url, fields: { key } }) as unknown as SmallUpload

const pointer = (key: string) => ({
  __type__: 's3',
  uri: `s3://reads/${key}`,
  endpoint_url: 'https://s3.example.org',
})

describe('makePointerMemory', () => {
  it('a pointer is known once another one of its bucket was read', () => {
    const memory = makePointerMemory()
    expect(memory.recall(form('a/1'))).toBeNull()
    memory.learn(form('a/1'), {
      ...pointer('a/1'),
      presigned_url: 'https://s3.example.org/reads/a/1?X-Amz-Signature=x',
    })
    expect(memory.recall(form('b / é/2'))).toEqual(pointer('b / é/2'))
    expect(memory.recall(form('b/2', 'https://s3.example.org/other'))).toBeNull()
  })

  it.each([
    ['has members that this version does not know', { ...pointer('a/1'), checksum: 'x' }],
    ['names another object', pointer('other/1')],
    ['names more than a bucket before the key', { ...pointer('a/1'), uri: 's3://reads/prefix/a/1' }],
    ['is of another kind', { ...pointer('a/1'), __type__: 'sra' }],
    ['is no pointer', {}],
  ])('nothing is known from a pointer that %s', (_, stored) => {
    const memory = makePointerMemory()
    memory.learn(form('a/1'), stored)
    expect(memory.recall(form('a/1'))).toBeNull()
  })
})
