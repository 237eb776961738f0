/** Selects the headers that are stored with an object, and those that a GET overrides. */
import { s3Error } from './s3Error.js'

type Headers = Readonly<Record<string, string>>

const storedHeaders = /^(content-(type|disposition|language)|cache-control|expires|x-amz-meta-[\w.-]+)$/
const overridable = /^response-(content-(?:type|disposition|language|encoding)|cache-control|expires)$/

/**
 * Returns the headers to store. `aws-chunked` only describes the transfer, so it is dropped from
 * the encoding.
 */
export const objectHeaders = (sent: Headers): Headers => {
  const encodings = (sent['content-encoding'] ?? '').split(',').map((name) => name.trim())
  const encoding = encodings.filter((name) => name !== '' && name !== 'aws-chunked').join(',')
  const selected = Object.entries(sent).filter(([name, value]) => storedHeaders.test(name) && value !== '')
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(selected.map(([name, value]) => [name, headerText(value)])),
    ...(encoding === '' ? {} : { 'content-encoding': headerText(encoding) }),
  }
}

/**
 * Returns the headers that `response-content-type` and similar parameters override in one response.
 */
export const responseOverrides = (query: ReadonlyArray<readonly [name: string, value: string]>): Headers =>
  Object.fromEntries(
    query.flatMap(([name, value]) => {
      const header = overridable.exec(name)?.[1]
      return header === undefined ? [] : [[header, headerText(value)]]
    }),
  )

/**
 * Encodes UTF-8 as the Latin-1 string that Node expects. Rejects line breaks, which would start
 * another header.
 */
const headerText = (value: string): string => {
  const bytes = Buffer.from(value, 'utf8').toString('latin1')
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(bytes)) throw s3Error('InvalidArgument', 'A header has a control character.')
  return bytes
}
