/** Compares two descriptions and returns what changed for callers of the generated client. */
import type { Node, Located } from '../read/jsonTree.js'
import type { DefaultsPolicy } from '../model/propertyAnnotations.js'
import type { Change, Finding } from './Change.js'
import { mergeChanges } from './mergeChanges.js'
import { compareDocumentMetadata } from './compareDocumentMetadata.js'
import { compareOperations } from './compareOperations.js'
import { compareSchemas, type SchemaPair } from './compareSchemas.js'
import { matchOperations } from './matchOperations.js'
import { reachableComponents } from './reachableComponents.js'
import { type DescriptionSchemas, descriptionSchemas } from './DescriptionSchemas.js'
import { operationLabel, type DescribedOperation, operationsIn } from './DescribedOperation.js'
import type { OperationContext } from './OperationContext.js'
import { compareDocumentation } from './compareDocumentation.js'
import type { AddChange } from './SchemaContext.js'

/**
 * Returns whether every property of a PATCH body is optional. As in the generator, it is if the
 * schema is also received or sent by another method; a schema that only a PATCH uses declares its
 * optional properties itself.
 */
const partialUpdateBodies = (
  reading: DescriptionSchemas,
  operations: ReadonlyArray<DescribedOperation>,
): ((location: Located<Node>) => boolean) => {
  const nameOf = (location: Located<Node>): string | null => reading.schemaIn(location)[0]?.ref?.name ?? null
  const received = reachableComponents(
    reading,
    operations.flatMap(({ responses: responses }) => [...responses.values()].map(({ location }) => location.node)),
  )
  const sent = new Set(
    operations.flatMap(({ method, requestBody: body }) =>
      method === 'patch' ? [] : [...(body?.content.values() ?? [])].map(nameOf),
    ),
  )
  return (location) => {
    const name = nameOf(location)
    return name !== null && (received.has(name) || sent.has(name))
  }
}

/** Collects the findings of these pairs and of all pairs nested in them. */
const findingsFrom = (pairs: ReadonlyMap<string, SchemaPair>, roots: Iterable<string>): ReadonlyArray<Finding> => {
  const seen = new Set<string>(roots)
  const found: Array<Finding> = []
  // The loop also visits the keys that it adds.
  for (const key of seen) {
    const pair = pairs.get(key)
    if (pair === undefined) continue
    for (const next of pair.leadsTo) seen.add(next)
    for (const finding of pair.findings) found.push(finding)
  }
  return found
}

export const diff = (
  oldDocument: Node,
  newDocument: Node,
  defaults: DefaultsPolicy = 'optional',
): ReadonlyArray<Change> => {
  const [old, current] = [descriptionSchemas(oldDocument, defaults), descriptionSchemas(newDocument, defaults)]
  const comparison = compareSchemas(old, current)
  const [operations, currentOperations] = [operationsIn(oldDocument), operationsIn(newDocument)]
  const { pairs, removed, added } = matchOperations(operations, currentOperations)
  const isPartial = partialUpdateBodies(current, currentOperations)
  const changes: Array<Change> = []
  const noDetails = { text: '', before: null, after: null, directions: [], old: null, new: null } as const

  const compared = pairs.map(([oldOperation, currentOperation]) => {
    const label = operationLabel(currentOperation)
    const leadsTo = new Set<string>()
    const addChange: AddChange = (finding) =>
      changes.push({
        ...noDetails,
        subject: label,
        old: oldOperation.pointer,
        new: currentOperation.pointer,
        ...finding,
        operations: [label],
      })
    const context: OperationContext = {
      label,
      addChange: addChange,
      compareSchemas: (before, after, direction, subject, isPartialUpdate) => {
        const [left, right] = [old.schemaIn(before), current.schemaIn(after)]
        const at = { old: left[0]?.pointer ?? null, new: right[0]?.pointer ?? null }
        compareDocumentation(addChange, old.resolve(left).docs, current.resolve(right).docs, subject, at)
        leadsTo.add(comparison.compare(left, right, direction, subject, isPartialUpdate))
      },
      isEquivalent: (before, after) => comparison.isEquivalent(old.schemaIn(before), current.schemaIn(after)),
    }
    compareOperations(
      oldOperation,
      currentOperation,
      context,
      comparison,
      currentOperation.method === 'patch' ? isPartial : () => false,
    )
    return { label, leadsTo }
  })
  for (const operation of removed) {
    const label = operationLabel(operation)
    changes.push({
      ...noDetails,
      severity: 'breaking',
      kind: 'operation-removed',
      subject: label,
      text: 'is removed',
      before: `${operation.method.toUpperCase()} ${operation.path}`,
      operations: [label],
      old: operation.pointer,
    })
  }
  for (const operation of added) {
    const label = operationLabel(operation)
    changes.push({
      ...noDetails,
      severity: 'safe',
      kind: 'operation-added',
      subject: label,
      text: 'is new',
      after: `${operation.method.toUpperCase()} ${operation.path}`,
      operations: [label],
      new: operation.pointer,
    })
  }

  const found = comparison.finish()
  for (const { label, leadsTo } of compared) {
    for (const finding of findingsFrom(found, leadsTo)) changes.push({ ...finding, operations: [label] })
  }
  changes.push(...compareDocumentMetadata(old, current, comparison.renames))
  return mergeChanges(changes)
}
