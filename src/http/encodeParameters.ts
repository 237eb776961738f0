/**
 * Encodes parameters for the path, query, headers and cookies, in all styles of OpenAPI.
 * @since 0.1.0
 */
import { either as E } from 'fp-ts'
import type { Encoding, Parameter } from '../generated/operation.js'
import {
  encodeEach,
  type Encoded,
  isEmpty,
  isPlainObject,
  itemsOf,
  writeValueAsJson,
  membersOf,
  type Pair,
  type ParameterValue,
  splitValue,
  stringOf,
  stringsOf,
  prefixProblem,
  rejectSeparator,
} from './parameterValue.js'
import { type Escape, writeExploded, writeSegment, writeSimple } from './encodeDefaultStyles.js'

// pure helpers

const readParameter = ({ isJson }: Pick<Parameter, 'isJson'>, value: unknown): Encoded<ParameterValue> =>
  isJson === true ? writeValueAsJson(value) : splitValue(value)

const explodes = ({ explode, style }: Encoding, otherwise: Encoding['style']): boolean =>
  explode ?? (style ?? otherwise) === 'form'

// path

/** A dot separates the items of a `label`, and percent-encoding is its only escape. */
const escapeDots: Escape = (text) => encodeURIComponent(text).replaceAll('.', '%2E')

const writeLabel = (parts: ParameterValue, isExploded: boolean): string => {
  if (!isExploded || parts.kind === 'one') return `.${stringsOf(parts).map(encodeURIComponent).join(',')}`
  const texts =
    parts.kind === 'list'
      ? parts.items.map(escapeDots)
      : parts.members.map(([key, value]) => `${escapeDots(key)}=${escapeDots(value)}`)
  return texts.map((text) => `.${text}`).join('')
}

const writeMatrix = (name: string, parts: ParameterValue, isExploded: boolean): string => {
  const assigned = (key: string, value: string): string =>
    value === '' ? `;${encodeURIComponent(key)}` : `;${encodeURIComponent(key)}=${value}`
  if (!isExploded || parts.kind === 'one') return assigned(name, stringsOf(parts).map(encodeURIComponent).join(','))
  return parts.kind === 'list'
    ? parts.items.map((item) => assigned(name, encodeURIComponent(item))).join('')
    : parts.members.map(([key, value]) => assigned(key, encodeURIComponent(value))).join('')
}

// query

/**
 * Leaves the reserved characters of a query as they are, except those that end it, separate its
 * pairs or have another meaning in it.
 */
const escapeForReserved: Escape = (text) =>
  encodeURIComponent(text).replace(/%(2C|2F|3A|3B|3D|3F|40|24)/g, decodeURIComponent)

/** Only separators are unescaped commas, so commas inside an item are always escaped. */
const escapeItem =
  (escape: Escape): Escape =>
  (text) =>
    escape(text).replaceAll(',', '%2C')

/** Writes nested objects, and list items by index, under one name: `filter[author][0]=…`. */
const deepObjectPairs = (name: string, value: unknown, escape: Escape): Encoded<ReadonlyArray<Pair>> => {
  const inside = (key: string, member: unknown): Encoded<ReadonlyArray<Pair>> => {
    const text = prefixProblem('a name', stringOf(key))
    if (E.isLeft(text)) return text
    if (/[[\]]/.test(key)) return E.left(`has a member ${JSON.stringify(key)}; names must have no brackets`)
    const path = `${name}%5B${encodeURIComponent(key)}%5D`
    return prefixProblem(`a member ${JSON.stringify(key)}`, deepObjectPairs(path, member, escape))
  }
  const parts = Array.isArray(value)
    ? itemsOf(value).map((item, i) => [String(i), item] as const)
    : isPlainObject(value)
      ? membersOf(value)
      : null
  return parts === null
    ? E.map((text: string): ReadonlyArray<Pair> => [[name, escape(text)]])(stringOf(value))
    : E.map((pairs: ReadonlyArray<ReadonlyArray<Pair>>) => pairs.flat())(
        encodeEach(parts, ([key, member]) => inside(key, member)),
      )
}

const joinItems = (style: Encoding['style'], parts: ParameterValue, escape: Escape): Encoded<string> => {
  if (style === 'spaceDelimited')
    return E.map((those: ParameterValue) => stringsOf(those).map(escape).join('%20'))(
      rejectSeparator(parts, / /, 'a space'),
    )
  if (style === 'pipeDelimited')
    return E.map((those: ParameterValue) => stringsOf(those).map(escape).join('%7C'))(
      rejectSeparator(parts, /\|/, 'a bar'),
    )
  return E.right(stringsOf(parts).map(escapeItem(escape)).join(','))
}

// operations

/** Encodes a path parameter. */
export const encodePath = (parameter: Parameter, value: unknown): Encoded<string> => {
  const parts = readParameter(parameter, value)
  if (E.isLeft(parts)) return parts
  const { name, style = 'simple' } = parameter
  const isExploded = explodes(parameter, 'simple')
  return writeSegment(parts.right, (those) => {
    if (style === 'label') return writeLabel(those, isExploded)
    return style === 'matrix'
      ? writeMatrix(name, those, isExploded)
      : writeSimple(those, isExploded, encodeURIComponent)
  })
}

/** Encodes the names and values of a query, form or cookie parameter; none for an empty list. */
export const encodeQuery = (
  parameter: Pick<Parameter, 'name' | 'isJson'> & Encoding,
  value: unknown,
): Encoded<ReadonlyArray<Pair>> => {
  const name = encodeURIComponent(parameter.name)
  const escape = parameter.allowReserved === true ? escapeForReserved : encodeURIComponent
  if (parameter.style === 'deepObject' && parameter.isJson !== true) return deepObjectPairs(name, value, escape)
  const taken = readParameter(parameter, value)
  if (E.isLeft(taken)) return taken
  const parts = taken.right
  if (parts.kind === 'one' || explodes(parameter, 'form')) return E.right(writeExploded(name, parts, escape))
  if (isEmpty(parts)) return E.right([])
  return E.map((text: string): ReadonlyArray<Pair> => [[name, text]])(joinItems(parameter.style, parts, escape))
}

/** Escapes JSON characters that a header can't carry. */
const asAscii = (json: string): string =>
  json.replace(/[\x7f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/**
 * Encodes a header parameter. Headers have no escapes, so values that they can't carry, or would
 * change, are rejected.
 */
export const encodeHeader = (parameter: Parameter, value: unknown): Encoded<string> => {
  const parts = readParameter(parameter, value)
  if (E.isLeft(parts)) return parts
  if (isEmpty(parts.right)) return E.left('is empty')
  const isExploded = explodes(parameter, 'simple') && parts.right.kind === 'object'
  const checked = isExploded
    ? rejectSeparator(parts.right, /[,=]/, 'a comma or an equals sign')
    : rejectSeparator(parts.right, /,/, 'a comma')
  if (E.isLeft(checked)) return checked
  if (stringsOf(parts.right).some((text) => text !== text.trim()))
    return E.left('starts or ends with a space, which a header drops')
  const text = writeSimple(parts.right, isExploded, parameter.isJson === true ? asAscii : (item) => item)
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
    ? E.right(text)
    : E.left("contains a control character or one beyond Latin-1, which a header can't carry")
}
