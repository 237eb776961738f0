/**
 * Compares the alternatives of two schemas. Fewer alternatives in a request or more in a response
 * break callers.
 */
import type { SchemaAlternative } from './SchemaAlternative.js'
import type { Severity } from './Change.js'
import { compareObjects } from './compareObjects.js'
import { changesGeneratedType, isSameConstraint, compareConstraintValues } from './compareConstraintValues.js'
import { matchAlternatives } from './matchAlternatives.js'
import type { DescriptionSchemas } from './DescriptionSchemas.js'
import { type SchemaContext, severityWhenNarrowed, severityWhenWidened } from './SchemaContext.js'
import { splitAnyByType } from './splitAnyByType.js'
import { describeAlternative } from './describeSchema.js'
import { describeConstraintChange } from './describeConstraintChange.js'

const pointers = (
  old: SchemaAlternative,
  current: SchemaAlternative,
): { readonly old: string; readonly new: string } => ({
  old: old.pointer,
  new: current.pointer,
})

/** A property that no longer matches a pattern is validated as an additional property. */
const fallsToAdditionalProperties = (key: string, { additionalProperties }: SchemaAlternative): boolean =>
  key === 'patternProperties' && (additionalProperties === false || (additionalProperties?.length ?? 0) > 0)

const compareConstraints = (old: SchemaAlternative, current: SchemaAlternative, context: SchemaContext): void => {
  for (const key of [...new Set([...old.constraints.keys(), ...current.constraints.keys()])].sort()) {
    const [before, after] = [old.constraints.get(key), current.constraints.get(key)]
    if (isSameConstraint(before, after)) continue
    const change = fallsToAdditionalProperties(key, current)
      ? 'incomparable'
      : compareConstraintValues(key, before, after)
    // Responses aren't checked for limits, so only what changes their generated type matters.
    const severity: Severity =
      context.direction === 'sent'
        ? change === 'widened'
          ? 'safe'
          : 'breaking'
        : changesGeneratedType(key, current.kind) && change !== 'narrowed'
          ? 'breaking'
          : 'safe'
    context.addChange({
      severity,
      kind: key === 'format' || key === 'x-brand' ? 'format-changed' : 'limit-changed',
      ...describeConstraintChange(key, before, after),
      ...pointers(old, current),
    })
  }
}

const compareLiterals = (old: SchemaAlternative, current: SchemaAlternative, context: SchemaContext): void => {
  const removed = old.values.filter((value) => !current.values.includes(value))
  const added = current.values.filter((value) => !old.values.includes(value))
  const at = pointers(old, current)
  const listValues = (values: SchemaAlternative['values']): string =>
    values.map((value) => JSON.stringify(value)).join(', ')
  // An open enum allows other values anyway, so changes of the listed ones are safe.
  if (removed.length > 0) {
    const severity =
      context.direction === 'sent' && old.isOpen && current.isOpen ? 'safe' : severityWhenNarrowed(context)
    context.addChange({
      severity,
      kind: 'enum-narrowed',
      text: `drops the enum ${removed.length === 1 ? 'value' : 'values'} ${listValues(removed)}`,
      before: listValues(removed),
      ...at,
    })
  }
  if (added.length > 0) {
    const severity =
      context.direction === 'received' && old.isOpen && current.isOpen ? 'safe' : severityWhenWidened(context)
    context.addChange({
      severity,
      kind: 'enum-widened',
      text: `adds the enum ${added.length === 1 ? 'value' : 'values'} ${listValues(added)}`,
      after: listValues(added),
      ...at,
    })
  }
  if (old.isOpen !== current.isOpen) {
    context.addChange({
      severity: current.isOpen ? severityWhenWidened(context) : severityWhenNarrowed(context),
      kind: current.isOpen ? 'enum-opened' : 'enum-closed',
      text: current.isOpen
        ? 'becomes an open enum: it may have other values'
        : 'becomes a closed enum: it has no other values',
      ...at,
    })
  }
}

const compareArrays = (old: SchemaAlternative, current: SchemaAlternative, context: SchemaContext): void => {
  const length = Math.max(old.prefixItems.length, current.prefixItems.length)
  const describeLength = ({ items, prefixItems }: SchemaAlternative): string =>
    items !== false ? 'any number of items' : prefixItems.length === 1 ? '1 item' : `${prefixItems.length} items`
  for (let i = 0; i < length; i++) {
    const [before, after] = [old.prefixItems[i] ?? old.items, current.prefixItems[i] ?? current.items]
    if (before !== false && after !== false) context.compareNested(before, after, `${context.label}[${i}]`)
  }
  if (describeLength(old) !== describeLength(current)) {
    const isShorter =
      current.items === false && (old.items !== false || current.prefixItems.length < old.prefixItems.length)
    // A tuple of another length is another type, in either direction.
    context.addChange({
      severity: isShorter || old.items === false ? 'breaking' : severityWhenWidened(context),
      kind: 'length-changed',
      text: 'changes its number of items',
      before: describeLength(old),
      after: describeLength(current),
      ...pointers(old, current),
    })
  }
  if (old.items !== false && current.items !== false)
    context.compareNested(old.items, current.items, `${context.label}[]`)
}

const compareMatched = (
  old: SchemaAlternative,
  current: SchemaAlternative,
  context: SchemaContext,
  oldSchemas: DescriptionSchemas,
  currentSchemas: DescriptionSchemas,
): void => {
  const label = current.via.at(-1) ?? context.label
  const inner: SchemaContext = {
    ...context,
    label,
    addChange: (finding) => context.addChange({ subject: label, ...finding }),
  }
  context.recordRename(old.via, current.via)
  if (old.bases.length === current.bases.length) {
    old.bases.forEach((name, i) => context.recordRename([name], current.bases.slice(i, i + 1)))
  }
  context.compareDocumentation(old.docs, current.docs, label, pointers(old, current))
  compareConstraints(old, current, inner)
  if (old.isInteger !== current.isInteger) {
    inner.addChange({
      severity: current.isInteger ? severityWhenNarrowed(context) : severityWhenWidened(context),
      kind: 'type-changed',
      text: 'changes type',
      before: describeAlternative(old, oldSchemas),
      after: describeAlternative(current, currentSchemas),
      ...pointers(old, current),
    })
  }
  if (current.kind === 'literals') compareLiterals(old, current, inner)
  if (current.kind === 'array') compareArrays(old, current, inner)
  if (current.kind === 'object') compareObjects(old, current, inner, oldSchemas, currentSchemas)
}

/** Whether an alternative of another kind accepts every value of `small`. */
const isSubset = (small: SchemaAlternative, large: SchemaAlternative): boolean =>
  large.kind === 'any' || (small.kind === 'literals' && small.values.every((value) => typeof value === large.kind))

export const compareAlternatives = (
  oldAlternatives: ReadonlyArray<SchemaAlternative>,
  currentAlternatives: ReadonlyArray<SchemaAlternative>,
  context: SchemaContext,
  oldSchemas: DescriptionSchemas,
  currentSchemas: DescriptionSchemas,
): void => {
  const [before, after] = splitAnyByType(oldAlternatives, currentAlternatives)
  const { pairs, removed, added } = matchAlternatives(before, after, oldSchemas, currentSchemas)
  for (const [left, right] of pairs) compareMatched(left, right, context, oldSchemas, currentSchemas)

  const isNull = ({ kind }: SchemaAlternative): boolean => kind === 'null'
  const rest = { removed: removed.filter((one) => !isNull(one)), added: added.filter((one) => !isNull(one)) }
  const describeAll = (all: ReadonlyArray<SchemaAlternative>, schemas: DescriptionSchemas): string =>
    all.map((one) => describeAlternative(one, schemas)).join(' or ')
  const [left, right] = [rest.removed, rest.added]
  const isWider = left.every((one) => right.some((other) => isSubset(one, other)))
  const isNarrower = right.every((one) => left.some((other) => isSubset(one, other)))
  if (left.length > 0 || right.length > 0) {
    const severity = isWider ? severityWhenWidened(context) : isNarrower ? severityWhenNarrowed(context) : 'breaking'
    context.addChange({
      severity,
      kind: left.length > 0 && right.length > 0 ? 'type-changed' : left.length > 0 ? 'type-narrowed' : 'type-widened',
      text:
        left.length > 0 && right.length > 0
          ? 'changes type'
          : left.length > 0
            ? `no longer allows ${describeAll(left, oldSchemas)}`
            : `also allows ${describeAll(right, currentSchemas)}`,
      before: left.length > 0 ? describeAll(left, oldSchemas) : null,
      after: right.length > 0 ? describeAll(right, currentSchemas) : null,
    })
  }
  // An alternative that accepts any value accepts null too.
  const isAny = (all: ReadonlyArray<SchemaAlternative>): boolean => all.some(({ kind }) => kind === 'any')
  if (added.some(isNull) && !isAny(before))
    context.addChange({ severity: severityWhenWidened(context), kind: 'nullable-added', text: 'may be null' })
  if (removed.some(isNull) && !isAny(after))
    context.addChange({
      severity: severityWhenNarrowed(context),
      kind: 'nullable-removed',
      text: 'may no longer be null',
    })
}
