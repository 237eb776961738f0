/**
 * Encodes a request body in its media type. Pure: the same body always gives the same bytes.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import type { Body } from '../generated/operation.js'
import { encodeQuery } from './encodeParameters.js'
import { type BodyProblem, encodeJsonBody, type EncodedBody, writeJsonAt } from './encodeJsonBody.js'
import { pointerStep } from './jsonPointer.js'
import { isPlainObject, itemsOf, membersOf, stringOf } from './parameterValue.js'

// model

type Encoded<A> = E.Either<BodyProblem, A>

type Members = NonNullable<Body['members']>

/** A part of a multipart form. */
interface Part {
  readonly name: string
  readonly fileName: string | null
  readonly mediaType: string | null
  readonly bytes: Uint8Array
}

// pure helpers

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const wrong = (pointer: string, problem: string): Encoded<never> => E.left({ pointer, problem })

const stringIn = (value: unknown, pointer: string): Encoded<string> =>
  E.mapLeft((problem: string): BodyProblem => ({ pointer, problem }))(stringOf(value))

/** Bytes, or a file: bytes with a name and a type. */
interface File {
  readonly bytes: Uint8Array
  readonly fileName?: string
  readonly mediaType?: string
}

const fileOf = (value: unknown): File | null => {
  if (value instanceof Uint8Array) return { bytes: value }
  const isFile = isPlainObject(value) && value['bytes'] instanceof Uint8Array
  return isFile ? (value as unknown as File) : null
}

/** Concatenates the results, up to the first problem. */
const collect = <A>(results: Iterable<Encoded<ReadonlyArray<A>>>): Encoded<ReadonlyArray<A>> => {
  const done: Array<A> = []
  for (const result of results) {
    if (E.isLeft(result)) return result
    done.push(...result.right)
  }
  return E.right(done)
}

// forms

/** Encodes a form field by its style; an object without a style is JSON. */
const encodeFormField = (name: string, value: unknown, members: Members): Encoded<ReadonlyArray<string>> => {
  const { mediaType, ...encoding } = members[name] ?? {}
  const isJson = mediaType === 'application/json' || (Object.keys(encoding).length === 0 && isPlainObject(value))
  const pairs = encodeQuery({ ...encoding, name, isJson }, value)
  if (E.isLeft(pairs)) return wrong(pointerStep(name), pairs.left)
  return E.right(pairs.right.map(([key, text]) => `${key}=${text}`))
}

const encodeForm = (body: unknown, members: Members): Encoded<string> => {
  if (!isPlainObject(body)) return wrong('', 'is not an object of form fields')
  const fields = collect(membersOf(body).map(([name, value]) => encodeFormField(name, value, members)))
  return E.map((texts: ReadonlyArray<string>) => texts.join('&'))(fields)
}

const multipartPartOf = (
  name: string,
  value: unknown,
  members: Members,
  pointer: string,
): Encoded<ReadonlyArray<Part>> => {
  const said = members[name]?.mediaType ?? null
  const file = fileOf(value)
  if (file !== null) {
    const { bytes, fileName = name, mediaType = said ?? 'application/octet-stream' } = file
    return E.right([{ name, fileName, mediaType, bytes }])
  }
  const isJson = said === 'application/json' || isPlainObject(value)
  const text = isJson ? writeJsonAt(value, pointer) : stringIn(value, pointer)
  const mediaType = said ?? (isJson ? 'application/json' : null)
  return E.map((one: string): ReadonlyArray<Part> => [{ name, fileName: null, mediaType, bytes: utf8(one) }])(text)
}

/** Makes a part of each field, and of each item of a list. */
const multipartPartsOf = (body: unknown, members: Members): Encoded<ReadonlyArray<Part>> => {
  if (!isPlainObject(body)) return wrong('', 'is not an object of form fields')
  return collect(
    membersOf(body).flatMap(([name, value]) =>
      Array.isArray(value) && members[name]?.mediaType !== 'application/json'
        ? itemsOf(value).map((item, i) => multipartPartOf(name, item, members, `${pointerStep(name)}${pointerStep(i)}`))
        : [multipartPartOf(name, value, members, pointerStep(name))],
    ),
  )
}

/** Quotes a name as browsers do: characters that would end it are escaped. */
const quoted = (name: string): string =>
  `"${name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}"`

const headOf = ({ name, fileName, mediaType }: Part): string => {
  const file = fileName === null ? '' : `; filename=${quoted(fileName)}`
  const type = mediaType === null ? '' : `\r\nContent-Type: ${mediaType}`
  return `Content-Disposition: form-data; name=${quoted(name)}${file}${type}\r\n\r\n`
}

const indexIn = (bytes: Uint8Array, wanted: Uint8Array): number => {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at
  }
  return -1
}

/** Finds a boundary that none of the parts contains. */
const boundaryFor = (parts: ReadonlyArray<Part>): string => {
  for (let i = 0; ; i++) {
    const boundary = `----form-part-${i}`
    const line = utf8(`--${boundary}`)
    if (parts.every(({ bytes }) => indexIn(bytes, line) < 0)) return boundary
  }
}

const concat = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const multipartOf = (mediaType: string, parts: ReadonlyArray<Part>): EncodedBody => {
  const boundary = boundaryFor(parts)
  const chunks = parts.flatMap((part) => [utf8(`--${boundary}\r\n${headOf(part)}`), part.bytes, utf8('\r\n')])
  return {
    contentType: `${mediaType}; boundary=${boundary}`,
    content: concat([...chunks, utf8(`--${boundary}--\r\n`)]),
  }
}

// operation

/** Encodes a body in one of the media types of its operation. */
export const encodeBody = ({ mediaType, as, members = {} }: Body, body: unknown): Encoded<EncodedBody> => {
  const whole = (content: string | Uint8Array): EncodedBody => ({ contentType: mediaType, content })
  switch (as) {
    case 'json':
      return encodeJsonBody({ mediaType }, body)
    case 'form':
      return E.map(whole)(encodeForm(body, members))
    case 'multipart':
      return E.map((parts: ReadonlyArray<Part>) => multipartOf(mediaType, parts))(multipartPartsOf(body, members))
    case 'text':
      return typeof body === 'string' && body.isWellFormed()
        ? E.right(whole(body))
        : wrong('', typeof body === 'string' ? 'contains a lone surrogate' : 'must be a string')
    case 'bytes': {
      const file = fileOf(body)
      return file === null ? wrong('', 'must be a Uint8Array') : E.right(whole(file.bytes))
    }
  }
}
