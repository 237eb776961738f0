/** Compares the request bodies of two operations. */
import type { Node, Located } from '../read/jsonTree.js'
import { documentationOf } from './Documentation.js'
import type { Content, DescribedOperation } from './DescribedOperation.js'
import type { OperationContext } from './OperationContext.js'
import { compareDocumentation } from './compareDocumentation.js'

const compareContent = (
  old: Content,
  current: Content,
  context: OperationContext,
  subject: string,
  isPartial: (location: Located<Node>) => boolean,
): void => {
  for (const [type, location] of old) {
    const next = current.get(type)
    if (next === undefined) {
      context.addChange({
        severity: 'breaking',
        kind: 'media-type-removed',
        subject,
        text: `is no longer accepted as ${type}`,
        directions: ['sent'],
        old: location.pointer,
        new: null,
      })
      continue
    }
    const at = { subject, old: location.pointer, new: next.pointer }
    compareDocumentation(context.addChange, documentationOf(location.node), documentationOf(next.node), subject, at)
    if (JSON.stringify(location.node['encoding']) !== JSON.stringify(next.node['encoding'])) {
      context.addChange({
        severity: 'breaking',
        kind: 'encoding-changed',
        text: `changes the encoding of its fields as ${type}`,
        directions: ['sent'],
        ...at,
      })
    }
    context.compareSchemas(location, next, 'sent', subject, isPartial(next))
  }
  for (const [type, location] of current) {
    if (!old.has(type))
      context.addChange({
        severity: 'safe',
        kind: 'media-type-added',
        subject,
        text: `is also accepted as ${type}`,
        directions: ['sent'],
        old: null,
        new: location.pointer,
      })
  }
}

export const compareRequestBodies = (
  old: DescribedOperation,
  current: DescribedOperation,
  context: OperationContext,
  isPartial: (location: Located<Node>) => boolean,
): void => {
  const subject = 'request body'
  const [before, after] = [old.requestBody, current.requestBody]
  const at = {
    subject,
    directions: ['sent'] as const,
    old: before?.location.pointer ?? old.pointer,
    new: after?.location.pointer ?? current.pointer,
  }
  if (before !== null && after === null)
    context.addChange({ severity: 'breaking', kind: 'body-removed', text: 'is no longer accepted', ...at })
  if (before === null && after !== null) {
    context.addChange({
      severity: after.isRequired ? 'breaking' : 'safe',
      kind: 'body-added',
      text: after.isRequired ? 'is new and required' : 'is new',
      ...at,
    })
  }
  if (before === null || after === null) return
  if (before.isRequired !== after.isRequired) {
    const text = after.isRequired ? 'becomes required' : 'becomes optional'
    context.addChange({
      severity: after.isRequired ? 'breaking' : 'safe',
      kind: after.isRequired ? 'body-required' : 'body-optional',
      text,
      ...at,
    })
  }
  compareDocumentation(
    context.addChange,
    documentationOf(before.location.node),
    documentationOf(after.location.node),
    subject,
    at,
  )
  compareContent(before.content, after.content, context, subject, isPartial)
}
