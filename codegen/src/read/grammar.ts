/** What stands where in a description: which members of an object hold another object, and of which kind. Everything else is data. */

/** The kinds of objects that a description is made of. */
export type Kind =
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

/** What a member holds: one object, a list of them, or a map whose keys are names that people chose. */
export interface Member {
  readonly kind: Kind
  readonly holds: 'one' | 'list' | 'map'
}

export type Members = ReadonlyMap<string, Member>

const one = (kind: Kind): Member => ({ kind, holds: 'one' })
const list = (kind: Kind): Member => ({ kind, holds: 'list' })
const map = (kind: Kind): Member => ({ kind, holds: 'map' })

const membersOf = (named: Readonly<Record<string, Member>>): Members => new Map(Object.entries(named))
const all = (keys: string, member: Member): Readonly<Record<string, Member>> =>
  Object.fromEntries(keys.split(' ').map((key) => [key, member]))

const methods = 'delete get head options patch post put query trace'
const content = { content: map('mediaType') }
const examples = { examples: map('example') }
const described = all('description summary title', one('text'))

/** The key that stands for every key but extensions. */
const anyKey = '*'

const grammar: Readonly<Record<Kind, Members>> = {
  callback: membersOf({ [anyKey]: one('pathItem') }),
  components: membersOf({
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
  description: membersOf({
    components: one('components'),
    info: one('info'),
    paths: one('paths'),
    tags: list('tag'),
    webhooks: map('pathItem'),
  }),
  encoding: membersOf({ headers: map('header') }),
  example: membersOf(described),
  header: membersOf({ ...described, ...content, ...examples, schema: one('schema') }),
  info: membersOf(described),
  link: membersOf(described),
  mediaType: membersOf({
    ...examples,
    ...all('itemSchema schema', one('schema')),
    encoding: map('encoding'),
    itemEncoding: one('encoding'),
    prefixEncoding: list('encoding'),
  }),
  operation: membersOf({
    ...described,
    operationId: one('text'),
    callbacks: map('callback'),
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: one('responses'),
  }),
  parameter: membersOf({ ...described, ...content, ...examples, schema: one('schema') }),
  pathItem: membersOf({
    ...described,
    ...all(methods, one('operation')),
    additionalOperations: map('operation'),
    parameters: list('parameter'),
  }),
  paths: membersOf({ [anyKey]: one('pathItem') }),
  requestBody: membersOf({ ...described, ...content }),
  response: membersOf({ ...described, ...content, headers: map('header'), links: map('link'), schema: one('schema') }),
  responses: membersOf({ [anyKey]: one('response') }),
  schema: membersOf({
    ...described,
    ...all('allOf anyOf oneOf prefixItems', list('schema')),
    ...all('$defs definitions dependentSchemas patternProperties properties', map('schema')),
    ...all('additionalProperties contains contentSchema else if items not propertyNames then', one('schema')),
    ...all('unevaluatedItems unevaluatedProperties', one('schema')),
  }),
  securityScheme: membersOf({}),
  swagger: membersOf({
    definitions: map('schema'),
    info: one('info'),
    parameters: map('parameter'),
    paths: one('paths'),
    responses: map('response'),
    tags: list('tag'),
  }),
  tag: membersOf(described),
  text: membersOf({}),
}

/** What a member of an object of some kind holds; `undefined` where it is data. */
export const memberOf = (kind: Kind, key: string): Member | undefined => {
  const members = grammar[kind]
  return members.get(key) ?? (key.startsWith('x-') ? undefined : members.get(anyKey))
}

/** Where the components of a kind are kept, so that a reference can mean them; other kinds stand where they are used. */
const homes: Readonly<Partial<Record<Kind, string>>> = {
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

const swaggerHomes: Readonly<Partial<Record<Kind, string>>> = {
  parameter: 'parameters',
  response: 'responses',
  schema: 'definitions',
}

/** The keys that lead to the components of a kind; `null` when it has none. */
export const homeOf = (kind: Kind, isSwagger: boolean): ReadonlyArray<string> | null => {
  const home = (isSwagger ? swaggerHomes : homes)[kind]
  return home === undefined ? null : isSwagger ? [home] : ['components', home]
}

/** What messages call the kinds. */
const words: Readonly<Partial<Record<Kind, string>>> = {
  mediaType: 'a media type',
  pathItem: 'a path item',
  requestBody: 'a request body',
  securityScheme: 'a security scheme',
  description: 'a whole description',
  swagger: 'a whole description',
  paths: 'all paths',
  responses: 'all responses',
  components: 'all components',
}

export const wordOf = (kind: Kind): string => words[kind] ?? (/^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`)
