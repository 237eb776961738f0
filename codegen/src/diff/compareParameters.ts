/** Compares the parameters of two operations. */
import { joinPointer, child, isNode, type Node, type Located } from '../read/jsonTree.js'
import type { SchemaComparison } from './compareSchemas.js'
import { documentationOf } from './Documentation.js'
import { pathTemplate } from './matchOperations.js'
import type { DescribedParameter, DescribedOperation } from './DescribedOperation.js'
import type { DescriptionSchemas } from './DescriptionSchemas.js'
import type { OperationContext } from './OperationContext.js'
import { compareDocumentation } from './compareDocumentation.js'

/** A parameter has its schema either directly or in its only media type object. */
const schemaLocation = ({ location }: DescribedParameter): Located<Node> => {
  const content = child(location, 'content')
  const [form] = isNode(content?.node) ? Object.entries(content.node) : []
  return form !== undefined && content !== undefined && isNode(form[1])
    ? { node: form[1], pointer: joinPointer(content.pointer, form[0]) }
    : location
}

const isRequired = ({ in: where, location }: DescribedParameter): boolean =>
  where === 'path' || location.node['required'] === true

const describeEncoding = ({ in: where, location: { node } }: DescribedParameter): string => {
  const style =
    typeof node['style'] === 'string' ? node['style'] : where === 'query' || where === 'cookie' ? 'form' : 'simple'
  const explode = typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form'
  const form = isNode(node['content']) ? Object.keys(node['content']).join(' ') : `style ${style}, explode ${explode}`
  return node['allowReserved'] === true ? `${form}, allowReserved` : form
}

const defaultOf = (location: Located<Node>, { propertyOf, schemaIn }: DescriptionSchemas): string | null =>
  schemaIn(location).map((schema) => propertyOf(schema).defaultValue)[0] ?? null

const compareParameter = (
  old: DescribedParameter,
  current: DescribedParameter,
  context: OperationContext,
  comparison: SchemaComparison,
): void => {
  const subject = `${current.in} ${current.name}`
  const at = { subject, directions: ['sent'] as const, old: old.location.pointer, new: current.location.pointer }
  if (old.name !== current.name && old.in === 'path') {
    context.addChange({
      severity: 'breaking',
      kind: 'parameter-renamed',
      text: 'is renamed',
      before: old.name,
      after: current.name,
      ...at,
    })
  }
  if (isRequired(old) !== isRequired(current)) {
    const text = isRequired(current) ? 'becomes required' : 'becomes optional'
    context.addChange({
      severity: isRequired(current) ? 'breaking' : 'safe',
      kind: isRequired(current) ? 'parameter-required' : 'parameter-optional',
      text,
      ...at,
    })
  }
  if (describeEncoding(old) !== describeEncoding(current)) {
    context.addChange({
      severity: 'breaking',
      kind: 'encoding-changed',
      text: 'changes its serialization',
      before: describeEncoding(old),
      after: describeEncoding(current),
      ...at,
    })
  }
  compareDocumentation(
    context.addChange,
    documentationOf(old.location.node),
    documentationOf(current.location.node),
    subject,
    at,
  )
  const [before, after] = [schemaLocation(old), schemaLocation(current)]
  const [left, right] = [defaultOf(before, comparison.old), defaultOf(after, comparison.current)]
  if (left !== right) {
    context.addChange({
      severity: left === null ? 'safe' : 'breaking',
      kind: 'default-changed',
      text: `default ${left === null ? 'added' : right === null ? 'removed' : 'changed'}`,
      before: left,
      after: right,
      ...at,
    })
  }
  context.compareSchemas(before, after, 'sent', subject)
}

export const compareParameters = (
  old: DescribedOperation,
  current: DescribedOperation,
  context: OperationContext,
  comparison: SchemaComparison,
): void => {
  const isSamePath = pathTemplate(old.path) === pathTemplate(current.path)
  const key = (operation: DescribedOperation, one: DescribedParameter): string =>
    one.in === 'path' && isSamePath
      ? `path ${[...operation.path.matchAll(/\{([^}]*)\}/g)].findIndex(([, name]) => name === one.name)}`
      : `${one.in} ${one.in === 'header' ? one.name.toLowerCase() : one.name}`
  const after = new Map(current.parameters.map((one) => [key(current, one), one]))
  const before = new Map(old.parameters.map((one) => [key(old, one), one]))
  for (const [name, parameter] of before) {
    const next = after.get(name)
    if (next !== undefined) compareParameter(parameter, next, context, comparison)
    else
      context.addChange({
        severity: 'breaking',
        kind: 'parameter-removed',
        subject: `${parameter.in} ${parameter.name}`,
        text: 'is removed',
        directions: ['sent'],
        old: parameter.location.pointer,
        new: current.pointer,
      })
  }
  for (const [name, parameter] of after) {
    if (before.has(name)) continue
    const isNewRequired = isRequired(parameter)
    context.addChange({
      severity: isNewRequired ? 'breaking' : 'safe',
      kind: 'parameter-added',
      subject: `${parameter.in} ${parameter.name}`,
      text: isNewRequired ? 'is new and required' : 'is new',
      directions: ['sent'],
      old: old.pointer,
      new: parameter.location.pointer,
    })
  }
}
