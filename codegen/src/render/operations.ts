/**
 * operations.ts: each operation as an export of its own, so that bundlers keep those that are used.
 */
import { type Answers } from '../plan/answers.js'
import {
  type BodyShape,
  type ContentShape,
  defaultStyles,
  type Encoding,
  type OperationShape,
  type ParameterShape,
  type ResponseShape,
} from '../model/OperationShape.js'
import { type Plan } from '../plan/Plan.js'
import { propertyKey, type LocalName, localNames, quote } from '../model/identifiers.js'
import { bodiesOf, viewOf } from '../plan/views.js'
import { beyondSentences, docWith } from './beyond.js'
import { codeOf, comment, file, indent, isUsed } from './text.js'
import { emptyRecord, type TypeContext, typeOf } from './types.js'

const sent = (plan: Plan): TypeContext => ({
  nameOf: plan.nameOf,
  view: 'sent',
  isChecked: plan.isChecked('sent'),
  prefix: 'models$.',
})
const received = (plan: Plan): TypeContext => ({
  nameOf: plan.nameOf,
  view: 'received',
  isChecked: plan.isChecked('received'),
  prefix: 'models$.',
})

const parametersType = (
  where: ParameterShape['in'],
  { parameters }: OperationShape,
  plan: Plan,
): ReadonlyArray<string> => {
  const those = parameters.filter((parameter) => parameter.in === where)
  if (those.length === 0) return []
  const members = those.map(({ name, shape, isRequired, doc: said, untypedKeywords }) => {
    const doc = docWith(said, beyondSentences(untypedKeywords, true))
    const type = typeOf(viewOf(shape, 'sent'), sent(plan), 2)
    return `${comment(doc, 2)}${indent(2)}readonly ${propertyKey(name)}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'}\n`
  })
  const isOptional = those.every((parameter) => !parameter.isRequired)
  return [
    `${indent(1)}readonly ${where}${isOptional ? '?' : ''}: {\n${members.join('')}${indent(1)}}${isOptional ? ' | undefined' : ''}\n`,
  ]
}

/** The media types that take the same, together. */
const bodyChoices = (operation: OperationShape, plan: Plan): ReadonlyMap<string, ReadonlyArray<BodyShape>> => {
  const choices = new Map<string, ReadonlyArray<BodyShape>>()
  for (const body of bodiesOf(operation)) {
    const name = plan.bodyNameOf(operation, body)
    const type =
      name === null
        ? typeOf(
            viewOf(body.shape, 'sent'),
            { ...sent(plan), isChecked: body.as === 'json' && body === operation.body },
            1,
          )
        : `models$.${name}`
    choices.set(type, [...(choices.get(type) ?? []), body])
  }
  return choices
}

const bodyMember = (type: string, { body }: OperationShape): string =>
  `${indent(1)}readonly body${body?.isRequired === true ? '' : '?'}: ${type}${body?.isRequired === true ? '' : ' | undefined'}\n`

/**
 * With several media types the caller says which one it is; `application/json` goes without saying.
 */
const tagMember = (bodies: ReadonlyArray<BodyShape>): string => {
  const isImplied = bodies.some(({ mediaType }) => mediaType === 'application/json')
  const types = bodies.map(({ mediaType }) => quote(mediaType)).join(' | ')
  return `${indent(1)}readonly contentType${isImplied ? '?' : ''}: ${types}${isImplied ? ' | undefined' : ''}\n`
}

const argsType = (operation: OperationShape, plan: Plan): string => {
  const parameters = (['path', 'query', 'header', 'cookie'] as const).flatMap((where) =>
    parametersType(where, operation, plan),
  )
  const choices = [...bodyChoices(operation, plan)]
  const hasChoice = operation.body !== null && operation.body.others.length > 0
  const record = (parts: ReadonlyArray<string>): string => `{\n${parts.join('')}}`
  if (!hasChoice) {
    const parts = [...parameters, ...choices.map(([type]) => bodyMember(type, operation))]
    return parts.length === 0 ? emptyRecord : record(parts)
  }
  return choices
    .map(([type, bodies]) => record([...parameters, tagMember(bodies), bodyMember(type, operation)]))
    .join(' | ')
}

const isOk = ({ status }: ResponseShape): boolean => status.startsWith('2')

const contentType = ({ shape }: ContentShape, plan: Plan): string => {
  if (shape === 'text') return 'string'
  return shape === 'bytes' ? 'Uint8Array' : typeOf(viewOf(shape, 'received'), received(plan), 0)
}

const okType = ({ responses }: OperationShape, plan: Plan): string => {
  const types = responses
    .filter(isOk)
    .flatMap(({ content }) => (content.length === 0 ? ['void'] : content.map((one) => contentType(one, plan))))
  return types.length === 0 ? 'void' : [...new Set(types)].join(' | ')
}

/** A range, or `default`, may be any status. */
const errorsType = ({ responses }: OperationShape): string => {
  const statuses = responses
    .filter((response) => !isOk(response) && !/^[13]/.test(response.status))
    .map(({ status }) => status)
  if (statuses.length === 0) return 'never'
  return statuses.every((status) => /^\d+$/.test(status)) ? statuses.join(' | ') : 'number'
}

const contentOf = (content: ContentShape, answers: Answers): string => {
  const { mediaType, shape } = content
  const codec = shape === 'text' || shape === 'bytes' ? `'${shape}'` : `codecs$.${answers.codecOf(content)}`
  return `${propertyKey(mediaType)}: ${codec}`
}

const responseOf = ({ status, content }: ResponseShape, answers: Answers): string => {
  const members = content.map((one) => contentOf(one, answers)).join(', ')
  return `${indent(2)}${/^\d+$/.test(status) ? status : propertyKey(status)}: ${members === '' ? '{}' : `{ ${members} }`},\n`
}

/** What is not as it would be if nothing were said. */
const encodingOf = (
  { style, explode, allowReserved }: Encoding,
  otherwise: Encoding['style'],
): ReadonlyArray<string> => [
  ...(style === otherwise ? [] : [`style: '${style}'`]),
  ...(explode === (style === 'form') ? [] : [`explode: ${explode}`]),
  ...(allowReserved ? ['allowReserved: true'] : []),
]

const parameterOf = (parameter: ParameterShape, answers: Answers): string => {
  const { name, in: where, isRequired, isJson } = parameter
  const codec = answers.parameterCodecOf(parameter)
  const members = [
    `name: ${quote(name)}`,
    `in: '${where}'`,
    `isRequired: ${isRequired}`,
    ...encodingOf(parameter, defaultStyles[where]),
    ...(isJson ? ['isJson: true'] : []),
    ...(codec === null ? [] : [`codec: codecs$.${codec}`]),
  ]
  return `${indent(2)}{ ${members.join(', ')} },\n`
}

const bodyOf = ({ mediaType, as, fields: members }: BodyShape): string => {
  const described = Object.entries(members).map(([name, member]) => {
    const parts = [
      ...(member.encoding === null
        ? []
        : [`style: '${member.encoding.style}'`, ...encodingOf(member.encoding, member.encoding.style)]),
      ...(member.mediaType === null ? [] : [`mediaType: ${quote(member.mediaType)}`]),
    ]
    return `${propertyKey(name)}: { ${parts.join(', ')} }`
  })
  const text = described.length === 0 ? '' : `, members: { ${described.join(', ')} }`
  return `${indent(2)}{ mediaType: ${quote(mediaType)}, as: '${as}'${text} },\n`
}

/** Nothing where it is JSON, as it is nearly always. */
const bodiesMember = (operation: OperationShape): ReadonlyArray<string> => {
  const bodies = bodiesOf(operation)
  const isPlain = bodies.every(({ mediaType, as }) => mediaType === 'application/json' && as === 'json')
  return isPlain ? [] : [`bodies: [\n${bodies.map(bodyOf).join('')}${indent(1)}]`]
}

const listOf = (texts: ReadonlyArray<string>): string => `[${texts.join(', ')}]`
const namesOf = (names: ReadonlyArray<string>): string => listOf(names.map(quote))

const bodyCodec = (operation: OperationShape, answers: Answers): ReadonlyArray<string> => {
  const name = answers.bodyCodecOf(operation)
  return name === null ? [] : [`body: codecs$.${name}`]
}

const operationDoc = ({ doc, untypedKeywords }: OperationShape, { isChecked }: Plan): string =>
  docWith(
    doc,
    beyondSentences(untypedKeywords.sent, isChecked('sent'), 'body of the request'),
    beyondSentences(untypedKeywords.unchecked, false, 'body of the request'),
    beyondSentences(untypedKeywords.received, isChecked('received'), 'response'),
  )

const valueOf = (operation: OperationShape, answers: Answers): string => {
  const { id, method, path, parameters, body, responses, pagination } = operation
  const list =
    parameters.length === 0
      ? '[]'
      : `[\n${parameters.map((parameter) => parameterOf(parameter, answers)).join('')}${indent(1)}]`
  const members = [
    `id: ${quote(id)}`,
    `method: '${method.toUpperCase()}'`,
    `path: ${quote(path)}`,
    `parameters: ${list}`,
    `hasBody: ${body !== null}`,
    ...(body?.isRequired === false ? ['isBodyOptional: true'] : []),
    ...bodiesMember(operation),
    ...bodyCodec(operation, answers),
    `security: ${listOf(operation.security.map(namesOf))}`,
    `pagination: ${pagination === null ? 'null' : `{ parameter: ${quote(pagination.parameter)}, items: ${quote(pagination.items)}, next: ${quote(pagination.next)} }`}`,
    `tags: ${namesOf(operation.tags)}`,
    `invalidates: ${namesOf(operation.invalidates)}`,
    `responses: {\n${responses.map((response) => responseOf(response, answers)).join('')}${indent(1)}}`,
  ]
  const text = members.map((member) => `${indent(1)}${member},\n`).join('')
  return `{\n${text}}`
}

const typeOfOperation = (operation: OperationShape, plan: Plan): string =>
  `Operation$<${[argsType(operation, plan), okType(operation, plan), errorsType(operation)].join(', ')}>`

/**
 * An operation whose id cannot be declared gets another name within the file, and is exported by
 * its id.
 */
const declare = (operation: OperationShape, name: LocalName, plan: Plan, answers: Answers): string => {
  const { local, exported } = name
  const doc = comment(operationDoc(operation, plan), 0)
  const text = `const ${local}: ${typeOfOperation(operation, plan)} = ${valueOf(operation, answers)}`
  return local === exported ? `${doc}export ${text}` : `${doc}${text}\nexport { ${local} as ${exported} }`
}

const routesType = (plan: Plan): string => {
  const routes = plan.operations.map(({ id, method, path }) => [`${method.toUpperCase()} ${path}`, id] as const)
  const members = [...routes].sort(([a], [b]) => (a < b ? -1 : 1))
  const text = members.map(([route, id]) => `${indent(1)}readonly ${quote(route)}: ${quote(id)}\n`).join('')
  return `/** From method and path to the operation there. */\nexport interface Routes {\n${text}}`
}

export const renderOperations = (plan: Plan, answers: Answers): string => {
  const names = localNames(plan.operations.map(({ id }) => id))
  const parts = plan.operations.map((operation) => declare(operation, names(operation.id), plan, answers))
  const code = codeOf(parts.join('\n'))
  // Imported names end in `$`, as no declared id does.
  const imports = [
    ...(isUsed('codecs$.', code) ? ["import * as codecs$ from './codecs.js'"] : []),
    ...(isUsed('models$.', code) ? ["import type * as models$ from './models.js'"] : []),
    ...(isUsed('Operation$<', code) ? ["import type { Operation as Operation$ } from './operation.js'"] : []),
  ]
  return file('The operations of the API, by their ids.', [imports.join('\n'), ...parts, routesType(plan)])
}
