/** Bodies other than JSON, decoded by the platform itself. */
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { exactNumber } from 'pangea-fp'
import { describe, expect, it } from 'vitest'
import type { Body, Operation } from '../../src/generated/operation.js'
import { buildRequest, type BuiltRequest } from '../../src/http/buildRequest.js'
import { makeOperation } from './makeOperation.js'

const operation = (bodies: ReadonlyArray<Body>): Operation<Record<string, unknown>, unknown, never> =>
  makeOperation({ id: 'send', method: 'POST', path: '/send', hasBody: true, bodies })

const form: Body = { mediaType: 'application/x-www-form-urlencoded', as: 'form' }
const multipart: Body = { mediaType: 'multipart/form-data', as: 'multipart' }

const sent = (body: unknown, ...bodies: ReadonlyArray<Body>): BuiltRequest => {
  const built = buildRequest(operation(bodies), { body })
  if (E.isLeft(built)) throw new Error(`${built.left.argument} ${built.left.problem}`)
  return built.right
}

const readForm = async ({ headers, body, bytes }: BuiltRequest): Promise<FormData> => {
  const content = (bytes ?? body ?? '') as string | Uint8Array<ArrayBuffer>
  return new Response(content, { headers: headers ?? {} }).formData()
}

const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0') && one.isWellFormed())

describe('a form', () => {
  it('a form is decoded to the same fields', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(text, fc.oneof(text, fc.array(text, { minLength: 1 }))), async (fields) => {
        const data = await readForm(sent({ ...fields }, form))
        const expected = Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((one) => [name, one] as const),
        )
        expect([...data.entries()]).toEqual(expected)
      }),
    )
  })

  it('a form writes numbers, booleans and, without a style, objects as JSON', () => {
    expect(sent({ n: 1.5, is: true, none: undefined, at: { a: [1] } }, form)).toEqual({
      operationId: 'send',
      method: 'POST',
      target: '/send',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'n=1.5&is=true&at=%7B%22a%22%3A%5B1%5D%7D',
    })
  })

  it('a form writes every digit of an ExactNumber, in a field, in JSON and in any style', () => {
    const [id, members] = [exactNumber('9007199254740993'), { card: { style: 'deepObject', explode: true } }] as const
    expect(sent({ id, ids: [id, 1], at: { id }, card: { id } }, { ...form, members })).toMatchObject({
      body: 'id=9007199254740993&ids=9007199254740993&ids=1&at=%7B%22id%22%3A9007199254740993%7D&card%5Bid%5D=9007199254740993',
    })
    const { bytes } = sent({ id, at: { id } }, multipart)
    expect(new TextDecoder().decode(bytes)).toContain('name="id"\r\n\r\n9007199254740993\r\n')
    expect(new TextDecoder().decode(bytes)).toContain('application/json\r\n\r\n{"id":9007199254740993}\r\n')
  })

  it('a form writes a field in its style', () => {
    const members = { card: { style: 'deepObject', explode: true }, ids: { explode: false } } as const
    expect(sent({ card: { exp: { year: 2030 } }, ids: [1, 2] }, { ...form, members })).toMatchObject({
      body: 'card%5Bexp%5D%5Byear%5D=2030&ids=1,2',
    })
  })
})

describe('a multipart form', () => {
  const fileName = text.filter((one) => !/[\r\n"]/.test(one) && one !== '')

  it('a multipart form is decoded to the same strings and bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(text, bytes, fileName, async (note, content, name) => {
        const data = await readForm(
          sent({ note, photo: { bytes: content, fileName: name, mediaType: 'image/png' } }, multipart),
        )
        const photo = data.get('photo') as File
        expect(data.get('note')).toBe(note)
        expect(new Uint8Array(await photo.arrayBuffer())).toEqual(new Uint8Array(content))
        expect([photo.name, photo.type]).toEqual([name, 'image/png'])
      }),
      { numRuns: 200 },
    )
  })

  it('a multipart form may contain what looks like its own boundary', async () => {
    const evil = '------form-part-0\r\n------form-part-1--'
    const data = await readForm(sent({ a: evil, b: new TextEncoder().encode(evil) }, multipart))
    expect(data.get('a')).toBe(evil)
    expect(await (data.get('b') as File).text()).toBe(evil)
  })

  it('a multipart form is always the same bytes, with a part for each item and the declared types', () => {
    const body = { tags: ['a', 'b'], meta: { n: 1 }, csv: new Uint8Array([65]), 'q"\n': 1 }
    const members = { csv: { mediaType: 'text/csv' } }
    const built = sent(body, { ...multipart, members })
    expect(built).toEqual(sent(body, { ...multipart, members }))
    expect(built.headers).toEqual({ 'Content-Type': 'multipart/form-data; boundary=----form-part-0' })
    expect(new TextDecoder().decode(built.bytes).split('\r\n')).toEqual([
      '------form-part-0',
      'Content-Disposition: form-data; name="tags"',
      '',
      'a',
      '------form-part-0',
      'Content-Disposition: form-data; name="tags"',
      '',
      'b',
      '------form-part-0',
      'Content-Disposition: form-data; name="meta"',
      'Content-Type: application/json',
      '',
      '{"n":1}',
      '------form-part-0',
      'Content-Disposition: form-data; name="csv"; filename="csv"',
      'Content-Type: text/csv',
      '',
      'A',
      '------form-part-0',
      'Content-Disposition: form-data; name="q%22%0A"',
      '',
      '1',
      '------form-part-0--',
      '',
    ])
  })
})

describe('any other body', () => {
  const json: Body = { mediaType: 'application/merge-patch+json', as: 'json' }
  const bytes: Body = { mediaType: 'application/octet-stream', as: 'bytes' }
  const csv: Body = { mediaType: 'text/csv', as: 'text' }

  it('a text or binary body is sent under its media type', () => {
    expect(sent({ a: null }, json)).toMatchObject({
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: '{"a":null}',
    })
    expect(sent('a,b\n', csv)).toMatchObject({ headers: { 'Content-Type': 'text/csv' }, body: 'a,b\n' })
    expect(sent(new Uint8Array([1, 2]), bytes)).toMatchObject({
      headers: { 'Content-Type': 'application/octet-stream' },
      body: null,
      bytes: new Uint8Array([1, 2]),
    })
  })

  it('a body is sent in the media type that the caller names, or else in the first', () => {
    const send = (args: Record<string, unknown>) => buildRequest(operation([json, csv]), args)
    expect(send({ body: [1] })).toMatchObject(E.right({ body: '[1]' }))
    expect(send({ body: 'a', contentType: 'text/csv' })).toMatchObject(E.right({ body: 'a' }))
    expect(send({ body: 'a', contentType: 'text/html' })).toEqual(
      E.left({ argument: 'contentType', problem: 'is text/html; it can be application/merge-patch+json, text/csv' }),
    )
  })

  it.each([
    [form, 'a=1', 'body', 'is not an object of form fields'],
    [form, { a: [null] }, 'body/a', 'has an item 0 that is a null; expected a string, number or boolean'],
    [multipart, { 'a/b': ['x', '\ud800'] }, 'body/a~1b/1', 'contains a lone surrogate'],
    [multipart, { a: { b: Number.NaN } }, 'body/a/b', "is NaN, which JSON can't represent"],
    [bytes, 'text', 'body', 'must be a Uint8Array'],
    [csv, { a: 1 }, 'body', 'must be a string'],
    [json, undefined, 'body', "is undefined, which JSON can't represent"],
  ])('a body of %j rejects %j', (chosen, body, argument, problem) => {
    expect(buildRequest(operation([chosen]), { body })).toEqual(E.left({ argument, problem }))
  })

  it('an optional body may be omitted', () => {
    const built = buildRequest({ ...operation([json]), isBodyOptional: true }, {})
    expect(built).toEqual(E.right({ operationId: 'send', method: 'POST', target: '/send', body: null }))
  })
})
