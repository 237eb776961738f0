/**
 * The structure of OpenAPI documents: which fields of an object contain other objects, and of which
 * kind. All other fields are data.
 */

/**
 * The kinds of objects in a description, named as in the OpenAPI Specification. `text` is prose for
 * people, which may be a reference to a file.
 */
export type ObjectKind =
  | 'callback'
  | 'components'
  | 'description'
  | 'encoding'
  | 'example'
  | 'header'
  | 'info'
  | 'link'
  | 'mediaType'
  | 'operation'
  | 'parameter'
  | 'pathItem'
  | 'paths'
  | 'requestBody'
  | 'response'
  | 'responses'
  | 'schema'
  | 'securityScheme'
  | 'swagger'
  | 'tag'
  | 'text'

/**
 * What a field contains: one object, a list of objects, or a map whose keys are names chosen by the
 * author.
 */
export interface Field {
  readonly kind: ObjectKind
  readonly container: 'one' | 'list' | 'map'
}

export type Fields = ReadonlyMap<string, Field>

const one = (kind: ObjectKind): Field => ({ kind, container: 'one' })
const list = (kind: ObjectKind): Field => ({ kind, container: 'list' })
const map = (kind: ObjectKind): Field => ({ kind, container: 'map' })

const fieldsOf = (named: Readonly<Record<string, Field>>): Fields => new Map(Object.entries(named))
const all = (keys: string, member: Field): Readonly<Record<string, Field>> =>
  Object.fromEntries(keys.split(' ').map((key) => [key, member]))

const methods = 'delete get head options patch post put query trace'
const content = { content: map('mediaType') }
const examples = { examples: map('example') }
const described = all('description summary title', one('text'))

/** Matches every key except extensions. */
const anyKey = '*'

const fieldsByKind: Readonly<Record<ObjectKind, Fields>> = {
  callback: fieldsOf({ [anyKey]: one('pathItem') }),
  components: fieldsOf({
    callbacks: map('callback'),
    examples: map('example'),
    headers: map('header'),
    links: map('link'),
    mediaTypes: map('mediaType'),
    parameters: map('parameter'),
    pathItems: map('pathItem'),
    requestBodies: map('requestBody'),
    responses: map('response'),
    schemas: map('schema'),
    securitySchemes: map('securityScheme'),
  }),
  description: fieldsOf({
    components: one('components'),
    info: one('info'),
    paths: one('paths'),
    tags: list('tag'),
    webhooks: map('pathItem'),
  }),
  encoding: fieldsOf({ headers: map('header') }),
  example: fieldsOf(described),
  header: fieldsOf({ ...described, ...content, ...examples, schema: one('schema') }),
  info: fieldsOf(described),
  link: fieldsOf(described),
  mediaType: fieldsOf({
    ...examples,
    ...all('itemSchema schema', one('schema')),
    encoding: map('encoding'),
    itemEncoding: one('encoding'),
    prefixEncoding: list('encoding'),
  }),
  operation: fieldsOf({
    ...described,
    operationId: one('text'),
    callbacks: map('callback'),
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: one('responses'),
  }),
  parameter: fieldsOf({ ...described, ...content, ...examples, schema: one('schema') }),
  pathItem: fieldsOf({
    ...described,
    ...all(methods, one('operation')),
    additionalOperations: map('operation'),
    parameters: list('parameter'),
  }),
  paths: fieldsOf({ [anyKey]: one('pathItem') }),
  requestBody: fieldsOf({ ...described, ...content }),
  response: fieldsOf({ ...described, ...content, headers: map('header'), links: map('link'), schema: one('schema') }),
  responses: fieldsOf({ [anyKey]: one('response') }),
  schema: fieldsOf({
    ...described,
    ...all('allOf anyOf oneOf prefixItems', list('schema')),
    ...all('$defs definitions dependentSchemas patternProperties properties', map('schema')),
    ...all('additionalProperties contains contentSchema else if items not propertyNames then', one('schema')),
    ...all('unevaluatedItems unevaluatedProperties', one('schema')),
  }),
  securityScheme: fieldsOf({}),
  swagger: fieldsOf({
    definitions: map('schema'),
    info: one('info'),
    parameters: map('parameter'),
    paths: one('paths'),
    responses: map('response'),
    tags: list('tag'),
  }),
  tag: fieldsOf(described),
  text: fieldsOf({}),
}

/** Returns what a field of an object contains; `undefined` if it's data. */
export const fieldOf = (kind: ObjectKind, key: string): Field | undefined => {
  const members = fieldsByKind[kind]
  return members.get(key) ?? (key.startsWith('x-') ? undefined : members.get(anyKey))
}

/** The sections of `components` by kind. Other kinds have none and are inlined. */
const componentsSections: Readonly<Partial<Record<ObjectKind, string>>> = {
  callback: 'callbacks',
  example: 'examples',
  header: 'headers',
  link: 'links',
  parameter: 'parameters',
  requestBody: 'requestBodies',
  response: 'responses',
  schema: 'schemas',
  securityScheme: 'securitySchemes',
}

const swaggerSections: Readonly<Partial<Record<ObjectKind, string>>> = {
  parameter: 'parameters',
  response: 'responses',
  schema: 'definitions',
}

/** Returns the keys that lead to the components of a kind; `null` if there's no such section. */
export const componentsPathOf = (kind: ObjectKind, isSwagger: boolean): ReadonlyArray<string> | null => {
  const home = (isSwagger ? swaggerSections : componentsSections)[kind]
  return home === undefined ? null : isSwagger ? [home] : ['components', home]
}

/** The names of kinds in messages. */
const kindPhrases: Readonly<Partial<Record<ObjectKind, string>>> = {
  mediaType: 'a media type',
  pathItem: 'a path item',
  requestBody: 'a request body',
  securityScheme: 'a security scheme',
  description: 'a complete description',
  swagger: 'a complete description',
  paths: 'all paths',
  responses: 'all responses',
  components: 'all components',
}

export const kindPhrase = (kind: ObjectKind): string =>
  kindPhrases[kind] ?? (/^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`)
