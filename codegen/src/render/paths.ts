/** paths.ts: the description by path and method, as openapi-fetch and other clients of openapi-typescript's types read it. */
import { keyOf, quote } from '../model/names.js'
import {
  type BodyShape,
  type OperationShape,
  type ParameterShape,
  type ResponseShape,
} from '../model/OperationShape.js'
import { type Plan } from '../plan/Plan.js'
import { bodiesOf, viewOf } from '../plan/views.js'
import { codeOf, comment, file, indent, isUsed } from './text.js'
import { typeIn } from './types.js'

const sentType = (shape: BodyShape['shape'], plan: Plan, depth: number): string =>
  typeIn(viewOf(shape, 'sent'), 'sent', plan, 'models.', depth)

const block = (head: string, members: ReadonlyArray<string>, depth: number): string =>
  `${indent(depth)}readonly ${head}: {\n${members.join('')}${indent(depth)}}\n`

/** On one line: what is inside is mostly a name. */
const record = (members: ReadonlyArray<readonly [string, string]>): string =>
  `{ ${members.map(([key, type]) => `readonly ${key}: ${type}`).join('; ')} }`

const parametersOf = (where: ParameterShape['in'], { parameters }: OperationShape, plan: Plan): string => {
  const those = parameters.filter((parameter) => parameter.in === where)
  const members = those.map(({ name, shape, isRequired }) => {
    const type = sentType(shape, plan, 5)
    return `${indent(5)}readonly ${keyOf(name)}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'}\n`
  })
  const mark = those.some(({ isRequired }) => isRequired) ? '' : '?'
  return block(`${where}${mark}`, members, 4)
}

const places = ['query', 'header', 'path', 'cookie'] as const

/** A place of which nothing is described takes nothing. */
const allParametersOf = (operation: OperationShape, plan: Plan): string => {
  const has = (place: ParameterShape['in']): boolean => operation.parameters.some((parameter) => parameter.in === place)
  const used = places.filter(has)
  if (used.length === 0) return `${indent(3)}readonly parameters: None\n`
  const unused = places.filter((place) => !has(place)).map((place) => `readonly ${place}?: never`)
  return block(
    'parameters',
    [
      ...used.map((place) => parametersOf(place, operation, plan)),
      unused.length === 0 ? '' : `${indent(4)}${unused.join('; ')}\n`,
    ],
    3,
  )
}

const bodyOf = (operation: OperationShape, plan: Plan): string => {
  if (operation.body === null) return `${indent(3)}readonly requestBody?: never\n`
  const contents = bodiesOf(operation).map((body): readonly [string, string] => {
    const name = plan.bodyNameOf(operation, body)
    return [keyOf(body.mediaType), name === null ? sentType(body.shape, plan, 3) : `models.${name}`]
  })
  const mark = operation.body.isRequired ? '' : '?'
  return `${indent(3)}readonly requestBody${mark}: { readonly content: ${record(contents)} }\n`
}

/** What bytes become is for the caller of the client to say. */
const responseOf = ({ status, content }: ResponseShape, plan: Plan): string => {
  const contents = content.map(({ mediaType, shape }): readonly [string, string] => {
    if (shape === 'text') return [keyOf(mediaType), 'string']
    return [keyOf(mediaType), shape === 'bytes' ? 'unknown' : typeIn(viewOf(shape, 'received'), 'received', plan)]
  })
  const key = /^\d+$/.test(status) ? status : keyOf(status)
  return `${indent(4)}readonly ${key}: ${contents.length === 0 ? 'Empty' : `Answer<${record(contents)}>`}\n`
}

const operationOf = (operation: OperationShape, plan: Plan): string => {
  const responses = operation.responses.map((response) => responseOf(response, plan))
  const members = [allParametersOf(operation, plan), bodyOf(operation, plan), block('responses', responses, 3)]
  return comment(operation.doc, 2) + block(operation.method, members, 2)
}

/** Types that the paths are made of, by how they are used; each is written where it is used. */
const parts: Readonly<Record<string, string>> = {
  'None\n': `interface None {
  readonly query?: never
  readonly header?: never
  readonly path?: never
  readonly cookie?: never
}`,
  'Answer<': `interface Answer<Content> {
  readonly headers: { readonly [name: string]: unknown }
  readonly content: Content
}`,
  'Empty\n': `interface Empty {
  readonly headers: { readonly [name: string]: unknown }
  readonly content?: never
}`,
}

export const renderPaths = (plan: Plan): string => {
  const paths = new Map<string, Array<OperationShape>>()
  for (const operation of plan.operations) paths.set(operation.path, [...(paths.get(operation.path) ?? []), operation])
  const items = [...paths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, operations]) =>
      block(
        quote(path),
        operations.sort((a, b) => (a.method < b.method ? -1 : 1)).map((operation) => operationOf(operation, plan)),
        1,
      ),
    )
  const text = `export interface paths {\n${items.join('')}}`
  const code = codeOf(text)
  return file('Paths, methods, parameters and contents, for clients such as openapi-fetch: `createClient<paths>()`.', [
    isUsed('models.', code) ? "import type * as models from './models.js'" : '',
    ...Object.entries(parts).flatMap(([name, part]) => (isUsed(name, code) ? [part] : [])),
    text,
  ])
}
