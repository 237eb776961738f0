/**
 * Decodes parameters as a server does by the RFCs and OpenAPI. Written independently of the
 * encoder, as its inverse.
 */
import type { Parameter } from '../../src/generated/operation.js'

export type Value = string | ReadonlyArray<string> | Readonly<Record<string, string>>
export type Kind = 'one' | 'list' | 'object'

type Pairs = ReadonlyArray<readonly [string, string]>

const plain = decodeURIComponent

const record = (pairs: Pairs): Value => Object.fromEntries(pairs)

/** `a,1,b,2` */
const alternating = (texts: ReadonlyArray<string>): Value =>
  record(texts.flatMap((text, i) => (i % 2 === 0 ? [[text, texts[i + 1] ?? '?'] as const] : [])))

/** `a=1` */
const assignment = (text: string): readonly [string, string] => {
  const at = text.indexOf('=')
  return at < 0 ? [plain(text), ''] : [plain(text.slice(0, at)), plain(text.slice(at + 1))]
}

const listed = (text: string, kind: Kind, separator: string, read: (text: string) => string = plain): Value => {
  if (kind === 'one') return read(text)
  const texts = text.split(separator).map(read)
  return kind === 'list' ? texts : alternating(texts)
}

/** Decodes a path parameter. */
export const decodePath = ({ name, style = 'simple', explode = false }: Parameter, text: string, kind: Kind): Value => {
  if (style === 'simple') {
    return explode && kind === 'object' ? record(text.split(',').map(assignment)) : listed(text, kind, ',')
  }
  const mark = style === 'label' ? '.' : ';'
  if (!text.startsWith(mark)) throw new Error(`no "${mark}"`)
  const inside = text.slice(1)
  if (style === 'label') {
    if (kind === 'one' || !explode) return listed(inside, kind, ',')
    const texts = inside.split('.')
    return kind === 'list' ? texts.map(plain) : record(texts.map(assignment))
  }
  const named = inside.split(';')
  if (explode && kind === 'object') return record(named.map(assignment))
  const values = named.map((one) => {
    if (one !== encodeURIComponent(name) && !one.startsWith(`${encodeURIComponent(name)}=`)) throw new Error('no name')
    return one.slice(encodeURIComponent(name).length + 1)
  })
  return explode && kind === 'list' ? values.map(plain) : listed(values.join(), kind, ',')
}

/**
 * Decodes a query parameter; `undefined` if nothing was sent: an empty list looks like a missing
 * one.
 */
export const decodeQuery = (
  { name, style = 'form', explode = style === 'form' }: Parameter,
  text: string,
  kind: Kind,
): Value | undefined => {
  if (text === '') return undefined
  const raw = text.split('&').map((pair): readonly [string, string] => {
    const at = pair.indexOf('=')
    return [plain(pair.slice(0, at)), pair.slice(at + 1)]
  })
  if (style === 'deepObject' && kind !== 'one') {
    const inner = raw.map(([key, value]): readonly [string, string] => [key.slice(name.length + 1, -1), plain(value)])
    return kind === 'list' ? inner.map(([, value]) => value) : record(inner)
  }
  const all = raw.map(([key, value]): readonly [string, string] => [key, plain(value)])
  if (explode && kind === 'object') return record(all)
  if (all.some(([key]) => key !== name)) throw new Error('another name')
  if (explode && kind === 'list') return all.map(([, value]) => value)
  const [, value = ''] = raw[0] ?? []
  // Both separators are percent-encoded themselves, so a server splits the items after unescaping.
  if (style === 'spaceDelimited' && kind !== 'one') return listed(plain(value), kind, ' ', (one) => one)
  if (style === 'pipeDelimited' && kind !== 'one') return listed(plain(value), kind, '|', (one) => one)
  return listed(value, kind, ',')
}

export const decodeHeader = ({ explode = false }: Parameter, text: string, kind: Kind): Value => {
  if (kind === 'one') return text
  const texts = text.split(',')
  if (kind === 'list') return texts
  return explode ? record(texts.map((one) => one.split('=') as [string, string])) : alternating(texts)
}
