/** The headers that are kept with an object, from the request or the form that stored it. */
import { s3Error } from './s3Error.js'

type Headers = Readonly<Record<string, string>>

const kept = /^(content-(type|disposition|language)|cache-control|expires|x-amz-meta-[\w.-]+)$/
const overridable = /^response-(content-(?:type|disposition|language|encoding)|cache-control|expires)$/

/** `aws-chunked` says how the body travelled and is no part of the object's encoding. */
export const objectHeaders = (sent: Headers): Headers => {
  const encodings = (sent['content-encoding'] ?? '').split(',').map((name) => name.trim())
  const encoding = encodings.filter((name) => name !== '' && name !== 'aws-chunked').join(',')
  const chosen = Object.entries(sent).filter(([name, value]) => kept.test(name) && value !== '')
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(chosen.map(([name, value]) => [name, headerText(value)])),
    ...(encoding === '' ? {} : { 'content-encoding': headerText(encoding) }),
  }
}

/** The headers that a GET replaces for one answer by `response-content-type` and its like. */
export const responseOverrides = (query: ReadonlyArray<readonly [name: string, value: string]>): Headers =>
  Object.fromEntries(
    query.flatMap(([name, value]) => {
      const header = overridable.exec(name)?.[1]
      return header === undefined ? [] : [[header, headerText(value)]]
    }),
  )

/** HTTP carries UTF-8 as bytes that look like Latin-1; a line break would start another header. */
const headerText = (value: string): string => {
  const bytes = Buffer.from(value, 'utf8').toString('latin1')
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(bytes)) throw s3Error('InvalidArgument', 'A header has a control character.')
  return bytes
}
