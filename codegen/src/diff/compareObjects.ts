/** Compares the properties of two object schemas in one direction. */
import type { AllOf, SchemaAlternative, ObjectProperty } from './SchemaAlternative.js'
import type { Severity } from './Change.js'
import type { DescriptionSchemas } from './DescriptionSchemas.js'
import { unescapeToken } from '../read/jsonTree.js'
import { type SchemaContext, severityWhenNarrowed, severityWhenWidened } from './SchemaContext.js'
import { describeSchema } from './describeSchema.js'

/**
 * A property as one direction has it. Requests have no read-only properties, and responses no
 * write-only ones.
 */
interface VisibleProperty extends ObjectProperty {
  readonly isRequired: boolean
}

const visibleProperties = (
  object: SchemaAlternative,
  { direction, isPartial }: SchemaContext,
): ReadonlyMap<string, VisibleProperty> => {
  const requiredOnly = [...object.required].filter((name) => !object.properties.has(name))
  const undescribed = requiredOnly.map((name): [string, ObjectProperty] => [
    name,
    {
      schema: [],
      isReadOnly: false,
      isWriteOnly: false,
      defaultValue: null,
      hasServerDefault: false,
      isAlwaysReceived: false,
      pointer: object.pointer,
    },
  ])
  return new Map(
    [...object.properties, ...undescribed].flatMap(([name, property]): ReadonlyArray<[string, VisibleProperty]> => {
      if (direction === 'received' ? property.isWriteOnly : property.isReadOnly) return []
      const isRequired = object.required.has(name)
      return [
        [
          name,
          {
            ...property,
            // A default doesn't make a required property optional in requests; `x-server-default`
            // does.
            isRequired:
              direction === 'received'
                ? isRequired || property.isAlwaysReceived
                : isRequired && !property.hasServerDefault && !isPartial,
          },
        ],
      ]
    }),
  )
}

/**
 * Names an inherited property after the schema that describes it, so that it's reported once for
 * all that inherit it.
 */
const subjectOf = (name: string, pointer: string, { label }: SchemaContext): string => {
  const owner = /^\/components\/schemas\/([^/]+)(\/(allOf|anyOf|oneOf)\/\d+)*\/properties\/[^/]+$/.exec(pointer)?.[1]
  return `${owner === undefined ? label : unescapeToken(owner)}.${name}`
}

const compareDefaults = (
  old: VisibleProperty,
  current: VisibleProperty,
  context: SchemaContext,
  subject: string,
): void => {
  if (old.defaultValue === current.defaultValue) return
  // A new default changes the meaning of requests that omit the property. It doesn't matter if no
  // request can, or in a response, which contains the value.
  const isAlwaysExplicit = context.direction === 'received' || (old.isRequired && current.isRequired)
  const severity: Severity = isAlwaysExplicit ? 'documentation' : old.defaultValue === null ? 'safe' : 'breaking'
  context.addChange({
    severity,
    kind: 'default-changed',
    subject,
    text: `default ${old.defaultValue === null ? 'added' : current.defaultValue === null ? 'removed' : 'changed'}`,
    before: old.defaultValue,
    after: current.defaultValue,
    old: old.pointer,
    new: current.pointer,
  })
}

const compareProperties = (
  old: VisibleProperty,
  current: VisibleProperty,
  context: SchemaContext,
  subject: string,
): void => {
  const at = { subject, old: old.pointer, new: current.pointer }
  if (old.isRequired !== current.isRequired) {
    const isSent = context.direction === 'sent'
    context.addChange({
      severity: current.isRequired ? severityWhenNarrowed(context) : severityWhenWidened(context),
      kind: current.isRequired ? 'member-required' : 'member-optional',
      text: current.isRequired
        ? isSent
          ? 'becomes required'
          : 'is now always present'
        : isSent
          ? 'becomes optional'
          : 'may now be absent',
      ...at,
    })
  }
  compareDefaults(old, current, context, subject)
  context.compareNested(old.schema, current.schema, subject)
}

const compareAdditional = (
  old: SchemaAlternative,
  current: SchemaAlternative,
  context: SchemaContext,
  oldSchemas: DescriptionSchemas,
  currentSchemas: DescriptionSchemas,
): void => {
  const [before, after] = [old.additionalProperties, current.additionalProperties]
  if (Array.isArray(before) && Array.isArray(after)) {
    context.compareNested(before as AllOf, after as AllOf, `${context.label}.*`)
    return
  }
  if (before === after) return
  const describe = (additional: SchemaAlternative['additionalProperties'], schemas: DescriptionSchemas): string =>
    additional === null ? 'not described' : additional === false ? 'none' : describeSchema(additional, schemas)
  const isNarrower = Array.isArray(before) || (after === false && context.direction === 'sent')
  context.addChange({
    severity: isNarrower ? 'breaking' : 'safe',
    kind: 'other-members-changed',
    text: 'changes its additional properties',
    before: describe(before, oldSchemas),
    after: describe(after, currentSchemas),
    old: old.pointer,
    new: current.pointer,
  })
}

const removalText = (remaining: ObjectProperty | undefined, { direction }: SchemaContext): string =>
  remaining === undefined
    ? 'is removed'
    : direction === 'sent'
      ? 'becomes read-only: it is no longer sent'
      : 'becomes write-only: it is no longer received'

export const compareObjects = (
  old: SchemaAlternative,
  current: SchemaAlternative,
  context: SchemaContext,
  oldSchemas: DescriptionSchemas,
  currentSchemas: DescriptionSchemas,
): void => {
  const [before, after] = [visibleProperties(old, context), visibleProperties(current, context)]
  for (const [name, property] of before) {
    const next = after.get(name)
    const subject = subjectOf(name, (next ?? property).pointer, context)
    if (next !== undefined) compareProperties(property, next, context, subject)
    // A request may still send it, and code that reads a response may need it.
    else
      context.addChange({
        severity: 'breaking',
        kind: 'member-removed',
        subject,
        text: removalText(current.properties.get(name), context),
        before: describeSchema(property.schema, oldSchemas),
        old: property.pointer,
        new: current.pointer,
      })
  }
  for (const [name, property] of after) {
    if (before.has(name)) continue
    const isRequired = context.direction === 'sent' && property.isRequired
    context.addChange({
      severity: isRequired ? 'breaking' : 'safe',
      kind: 'member-added',
      subject: subjectOf(name, property.pointer, context),
      text: isRequired ? 'is new and required' : 'is new',
      after: describeSchema(property.schema, currentSchemas),
      old: old.pointer,
      new: property.pointer,
    })
  }
  compareAdditional(old, current, context, oldSchemas, currentSchemas)
}
