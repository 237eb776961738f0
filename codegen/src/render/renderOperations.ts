/**
 * Renders operations.ts: each operation as a separate export, so that bundlers drop unused ones.
 */
import type { InlineCodecs } from '../plan/nameInlineSchemas.js'
import {
  type BodyShape,
  type ContentShape,
  defaultStyles,
  type Encoding,
  type OperationShape,
  type ParameterShape,
  type ResponseShape,
} from '../model/OperationShape.js'
import type { Plan } from '../plan/Plan.js'
import { propertyKey, type LocalName, localNames, quote } from '../model/identifiers.js'
import { requestBodiesOf } from '../plan/Usage.js'
import { shapeInDirection } from '../plan/shapeInDirection.js'
import { constraintComment, joinParagraphs } from './constraintComments.js'
import { withoutCommentsAndStrings, docComment, sourceFile, indent, isUsed } from './sourceCode.js'
import { emptyRecord, type TypeContext, typeScriptType } from './typeScriptType.js'

const sentContext = (plan: Plan): TypeContext => ({
  nameOf: plan.nameOf,
  direction: 'sent',
  isChecked: plan.isChecked('sent'),
  prefix: 'models$.',
})
const receivedContext = (plan: Plan): TypeContext => ({
  nameOf: plan.nameOf,
  direction: 'received',
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
  const members = those.map(({ name, shape, isRequired, doc: description, untypedKeywords }) => {
    const doc = joinParagraphs(description, constraintComment(untypedKeywords, true))
    const type = typeScriptType(shapeInDirection(shape, 'sent'), sentContext(plan), 2)
    return `${docComment(doc, 2)}${indent(2)}readonly ${propertyKey(name)}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'}\n`
  })
  const isOptional = those.every((parameter) => !parameter.isRequired)
  return [
    `${indent(1)}readonly ${where}${isOptional ? '?' : ''}: {\n${members.join('')}${indent(1)}}${isOptional ? ' | undefined' : ''}\n`,
  ]
}

/** Groups the media types of a request body by their TypeScript type. */
const bodyChoices = (operation: OperationShape, plan: Plan): ReadonlyMap<string, ReadonlyArray<BodyShape>> => {
  const choices = new Map<string, ReadonlyArray<BodyShape>>()
  for (const body of requestBodiesOf(operation)) {
    const name = plan.bodyNameOf(operation, body)
    const type =
      name === null
        ? typeScriptType(
            shapeInDirection(body.shape, 'sent'),
            { ...sentContext(plan), isChecked: body.as === 'json' && body === operation.body },
            1,
          )
        : `models$.${name}`
    choices.set(type, [...(choices.get(type) ?? []), body])
  }
  return choices
}

const bodyProperty = (type: string, { body }: OperationShape): string =>
  `${indent(1)}readonly body${body?.isRequired === true ? '' : '?'}: ${type}${body?.isRequired === true ? '' : ' | undefined'}\n`

/**
 * With several media types, the caller chooses one in `contentType`; `application/json` is the
 * default.
 */
const contentTypeProperty = (bodies: ReadonlyArray<BodyShape>): string => {
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
    const parts = [...parameters, ...choices.map(([type]) => bodyProperty(type, operation))]
    return parts.length === 0 ? emptyRecord : record(parts)
  }
  return choices
    .map(([type, bodies]) => record([...parameters, contentTypeProperty(bodies), bodyProperty(type, operation)]))
    .join(' | ')
}

const isSuccess = ({ status }: ResponseShape): boolean => status.startsWith('2')

const contentType = ({ shape }: ContentShape, plan: Plan): string => {
  if (shape === 'text') return 'string'
  return shape === 'bytes'
    ? 'Uint8Array'
    : typeScriptType(shapeInDirection(shape, 'received'), receivedContext(plan), 0)
}

const okType = ({ responses }: OperationShape, plan: Plan): string => {
  const types = responses
    .filter(isSuccess)
    .flatMap(({ content }) => (content.length === 0 ? ['void'] : content.map((one) => contentType(one, plan))))
  return types.length === 0 ? 'void' : [...new Set(types)].join(' | ')
}

/** Returns the type of error statuses: `number` if one is a range such as `4XX`, or `default`. */
const errorsType = ({ responses }: OperationShape): string => {
  const statuses = responses
    .filter((response) => !isSuccess(response) && !/^[13]/.test(response.status))
    .map(({ status }) => status)
  if (statuses.length === 0) return 'never'
  return statuses.every((status) => /^\d+$/.test(status)) ? statuses.join(' | ') : 'number'
}

const contentOf = (content: ContentShape, inlineCodecs: InlineCodecs): string => {
  const { mediaType, shape } = content
  const codec =
    shape === 'text' || shape === 'bytes' ? `'${shape}'` : `codecs$.${inlineCodecs.responseCodecOf(content)}`
  return `${propertyKey(mediaType)}: ${codec}`
}

const responseOf = ({ status, content }: ResponseShape, inlineCodecs: InlineCodecs): string => {
  const members = content.map((one) => contentOf(one, inlineCodecs)).join(', ')
  return `${indent(2)}${/^\d+$/.test(status) ? status : propertyKey(status)}: ${members === '' ? '{}' : `{ ${members} }`},\n`
}

/** Lists only what differs from the defaults. */
const encodingOf = (
  { style, explode, allowReserved }: Encoding,
  otherwise: Encoding['style'],
): ReadonlyArray<string> => [
  ...(style === otherwise ? [] : [`style: '${style}'`]),
  ...(explode === (style === 'form') ? [] : [`explode: ${explode}`]),
  ...(allowReserved ? ['allowReserved: true'] : []),
]

const parameterOf = (parameter: ParameterShape, inlineCodecs: InlineCodecs): string => {
  const { name, in: where, isRequired, isJson } = parameter
  const codec = inlineCodecs.parameterCodecOf(parameter)
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

const bodyOf = ({ mediaType, as, fields }: BodyShape): string => {
  const described = Object.entries(fields).map(([name, field]) => {
    const parts = [
      ...(field.encoding === null
        ? []
        : [`style: '${field.encoding.style}'`, ...encodingOf(field.encoding, field.encoding.style)]),
      ...(field.mediaType === null ? [] : [`mediaType: ${quote(field.mediaType)}`]),
    ]
    return `${propertyKey(name)}: { ${parts.join(', ')} }`
  })
  const text = described.length === 0 ? '' : `, members: { ${described.join(', ')} }`
  return `${indent(2)}{ mediaType: ${quote(mediaType)}, as: '${as}'${text} },\n`
}

/** Empty for a JSON body, the usual case. */
const bodiesProperty = (operation: OperationShape): ReadonlyArray<string> => {
  const bodies = requestBodiesOf(operation)
  const isPlain = bodies.every(({ mediaType, as }) => mediaType === 'application/json' && as === 'json')
  return isPlain ? [] : [`bodies: [\n${bodies.map(bodyOf).join('')}${indent(1)}]`]
}

const listOf = (texts: ReadonlyArray<string>): string => `[${texts.join(', ')}]`
const namesOf = (names: ReadonlyArray<string>): string => listOf(names.map(quote))

const bodyCodec = (operation: OperationShape, inlineCodecs: InlineCodecs): ReadonlyArray<string> => {
  const name = inlineCodecs.requestBodyCodecOf(operation)
  return name === null ? [] : [`body: codecs$.${name}`]
}

const operationDoc = ({ doc, untypedKeywords }: OperationShape, { isChecked }: Plan): string =>
  joinParagraphs(
    doc,
    constraintComment(untypedKeywords.sent, isChecked('sent'), 'body of the request'),
    constraintComment(untypedKeywords.unchecked, false, 'body of the request'),
    constraintComment(untypedKeywords.received, isChecked('received'), 'response'),
  )

const valueOf = (operation: OperationShape, inlineCodecs: InlineCodecs): string => {
  const { id, method, path, parameters, body, responses, pagination } = operation
  const list =
    parameters.length === 0
      ? '[]'
      : `[\n${parameters.map((parameter) => parameterOf(parameter, inlineCodecs)).join('')}${indent(1)}]`
  const members = [
    `id: ${quote(id)}`,
    `method: '${method.toUpperCase()}'`,
    `path: ${quote(path)}`,
    `parameters: ${list}`,
    `hasBody: ${body !== null}`,
    ...(body?.isRequired === false ? ['isBodyOptional: true'] : []),
    ...bodiesProperty(operation),
    ...bodyCodec(operation, inlineCodecs),
    `security: ${listOf(operation.security.map(namesOf))}`,
    `pagination: ${pagination === null ? 'null' : `{ parameter: ${quote(pagination.parameter)}, items: ${quote(pagination.items)}, next: ${quote(pagination.next)} }`}`,
    `tags: ${namesOf(operation.tags)}`,
    `invalidates: ${namesOf(operation.invalidates)}`,
    `responses: {\n${responses.map((response) => responseOf(response, inlineCodecs)).join('')}${indent(1)}}`,
  ]
  const text = members.map((member) => `${indent(1)}${member},\n`).join('')
  return `{\n${text}}`
}

const typeOfOperation = (operation: OperationShape, plan: Plan): string =>
  `Operation$<${[argsType(operation, plan), okType(operation, plan), errorsType(operation)].join(', ')}>`

/**
 * An operation whose id isn't a valid identifier is declared under another name and exported under
 * its id.
 */
const declare = (operation: OperationShape, name: LocalName, plan: Plan, inlineCodecs: InlineCodecs): string => {
  const { local, exported } = name
  const doc = docComment(operationDoc(operation, plan), 0)
  const text = `const ${local}: ${typeOfOperation(operation, plan)} = ${valueOf(operation, inlineCodecs)}`
  return local === exported ? `${doc}export ${text}` : `${doc}${text}\nexport { ${local} as ${exported} }`
}

const routesType = (plan: Plan): string => {
  const routes = plan.operations.map(({ id, method, path }) => [`${method.toUpperCase()} ${path}`, id] as const)
  const members = [...routes].sort(([a], [b]) => (a < b ? -1 : 1))
  const text = members.map(([route, id]) => `${indent(1)}readonly ${quote(route)}: ${quote(id)}\n`).join('')
  return `/** The operation at each method and path. */\nexport interface Routes {\n${text}}`
}

export const renderOperations = (plan: Plan, inlineCodecs: InlineCodecs): string => {
  const names = localNames(plan.operations.map(({ id }) => id))
  const parts = plan.operations.map((operation) => declare(operation, names(operation.id), plan, inlineCodecs))
  const code = withoutCommentsAndStrings(parts.join('\n'))
  // Imported names end in `$`, which no generated name does.
  const imports = [
    ...(isUsed('codecs$.', code) ? ["import * as codecs$ from './codecs.js'"] : []),
    ...(isUsed('models$.', code) ? ["import type * as models$ from './models.js'"] : []),
    ...(isUsed('Operation$<', code) ? ["import type { Operation as Operation$ } from './operation.js'"] : []),
  ]
  return sourceFile('The operations of the API, by their ids.', [imports.join('\n'), ...parts, routesType(plan)])
}
