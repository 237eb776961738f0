/** Compares two operations: name, method, path, parameters, bodies, responses and security. */
import type { Node, Located } from '../read/jsonTree.js'
import { compareResponses } from './compareResponses.js'
import { compareRequestBodies } from './compareRequestBodies.js'
import { compareParameters } from './compareParameters.js'
import type { SchemaComparison } from './compareSchemas.js'
import { pathTemplate } from './matchOperations.js'
import { operationLabel, type DescribedOperation } from './DescribedOperation.js'
import type { OperationContext } from './OperationContext.js'
import { compareDocumentation } from './compareDocumentation.js'

const describeSecurity = (options: DescribedOperation['security']): string =>
  options.map((option) => (option.length === 0 ? 'none' : option.join(' and '))).join(', or ')

/** A caller keeps access if some current option requires no more than the option it used. */
const compareSecurity = (old: DescribedOperation, current: DescribedOperation, context: OperationContext): void => {
  const covers = (options: DescribedOperation['security'], option: ReadonlyArray<string>): boolean =>
    options.some((other) => other.every((scheme) => option.includes(scheme)))
  const isTighter = !old.security.every((option) => covers(current.security, option))
  const isLooser = !current.security.every((option) => covers(old.security, option))
  if (!isTighter && !isLooser) return
  context.addChange({
    severity: isTighter ? 'breaking' : 'safe',
    kind: isTighter ? 'security-tightened' : 'security-loosened',
    text: isTighter ? 'requires more authorization' : 'requires less authorization',
    before: describeSecurity(old.security),
    after: describeSecurity(current.security),
  })
}

export const compareOperations = (
  old: DescribedOperation,
  current: DescribedOperation,
  context: OperationContext,
  comparison: SchemaComparison,
  isPartial: (location: Located<Node>) => boolean,
): void => {
  if (old.id !== current.id) {
    context.addChange({
      severity: 'breaking',
      kind: 'operation-renamed',
      text: 'changes operationId, which renames the generated code',
      before: operationLabel(old),
      after: operationLabel(current),
    })
  }
  if (old.method !== current.method)
    context.addChange({
      severity: 'breaking',
      kind: 'method-changed',
      text: 'changes method',
      before: old.method.toUpperCase(),
      after: current.method.toUpperCase(),
    })
  if (pathTemplate(old.path) !== pathTemplate(current.path))
    context.addChange({
      severity: 'breaking',
      kind: 'path-changed',
      text: 'changes path',
      before: old.path,
      after: current.path,
    })
  if (old.isPaginated !== current.isPaginated)
    context.addChange({
      severity: old.isPaginated ? 'breaking' : 'safe',
      kind: 'page-changed',
      text: current.isPaginated ? 'is now paginated' : 'is no longer paginated',
    })
  compareDocumentation(context.addChange, old.docs, current.docs, context.label, {
    old: old.pointer,
    new: current.pointer,
  })
  compareParameters(old, current, context, comparison)
  compareRequestBodies(old, current, context, isPartial)
  compareResponses(old, current, context)
  compareSecurity(old, current, context)
}
