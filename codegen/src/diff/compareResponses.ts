/** Compares the responses of two operations, by status. */
import { documentationOf } from './Documentation.js'
import type { DescribedResponse, DescribedOperation } from './DescribedOperation.js'
import type { OperationContext } from './OperationContext.js'
import { compareDocumentation } from './compareDocumentation.js'

const isOk = (status: string): boolean => /^2/.test(status)

/** Statuses with an error case of their own. Every operation may fail with any other error. */
const errorsWithOwnCase = ['400', '403', '404']

const isCoveredByRange = (responses: DescribedOperation['responses'], status: string): boolean =>
  responses.has('default') || responses.has(`${status.charAt(0)}XX`)

/**
 * Whether a new status adds an error case to the operation's type, which an exhaustive match
 * doesn't handle yet.
 */
const isNewErrorCase = (responses: DescribedOperation['responses'], status: string): boolean => {
  const isRange = !/^\d+$/.test(status)
  const adds = errorsWithOwnCase.filter(
    (one) => (status === 'default' || status === `${one.charAt(0)}XX` || status === one) && !responses.has(one),
  )
  return adds.length > 0 && !(isRange ? responses.has('default') : isCoveredByRange(responses, status))
}

const compareContent = (
  old: DescribedResponse,
  current: DescribedResponse,
  context: OperationContext,
  subject: string,
): void => {
  for (const [type, location] of old.content) {
    const next = current.content.get(type)
    const at = {
      subject,
      directions: ['received'] as const,
      old: location.pointer,
      new: next?.pointer ?? current.location.pointer,
    }
    if (next === undefined) {
      context.addChange({
        severity: 'breaking',
        kind: 'media-type-removed',
        text: `is no longer returned as ${type}`,
        ...at,
      })
      continue
    }
    compareDocumentation(context.addChange, documentationOf(location.node), documentationOf(next.node), subject, at)
    context.compareSchemas(location, next, 'received', subject)
  }
  const known = [...old.content.values()]
  for (const [type, location] of current.content) {
    if (old.content.has(type)) continue
    // Another media type with an equivalent schema decodes to the same type; any other adds one.
    const isSameType = known.some((form) => context.isEquivalent(form, location))
    context.addChange({
      severity: isSameType ? 'safe' : 'breaking',
      kind: 'media-type-added',
      subject,
      text: old.content.size === 0 ? `has a new body: ${type}` : `may also be returned as ${type}`,
      directions: ['received'],
      old: old.location.pointer,
      new: location.pointer,
    })
  }
}

const compareHeaders = (
  old: DescribedResponse,
  current: DescribedResponse,
  context: OperationContext,
  label: string,
): void => {
  for (const [name, location] of old.headers) {
    const next = current.headers.get(name)
    const subject = `${label} header ${name}`
    const at = {
      subject,
      directions: ['received'] as const,
      old: location.pointer,
      new: next?.pointer ?? current.location.pointer,
    }
    if (next === undefined) {
      context.addChange({ severity: 'breaking', kind: 'header-removed', text: 'is removed', ...at })
      continue
    }
    const [wasRequired, isRequired] = [location.node['required'] === true, next.node['required'] === true]
    if (wasRequired !== isRequired)
      context.addChange({
        severity: isRequired ? 'safe' : 'breaking',
        kind: isRequired ? 'header-required' : 'header-optional',
        text: isRequired ? 'is now always present' : 'may now be absent',
        ...at,
      })
    compareDocumentation(context.addChange, documentationOf(location.node), documentationOf(next.node), subject, at)
    context.compareSchemas(location, next, 'received', subject)
  }
  for (const [name, location] of current.headers) {
    if (!old.headers.has(name))
      context.addChange({
        severity: 'safe',
        kind: 'header-added',
        subject: `${label} header ${name}`,
        text: 'is new',
        directions: ['received'],
        old: old.location.pointer,
        new: location.pointer,
      })
  }
}

export const compareResponses = (
  old: DescribedOperation,
  current: DescribedOperation,
  context: OperationContext,
): void => {
  for (const [status, response] of old.responses) {
    const next = current.responses.get(status)
    const subject = `response ${status}`
    if (next !== undefined) {
      const at = { old: response.location.pointer, new: next.location.pointer }
      compareDocumentation(
        context.addChange,
        documentationOf(response.location.node),
        documentationOf(next.location.node),
        subject,
        at,
      )
      compareContent(response, next, context, subject)
      compareHeaders(response, next, context, subject)
    } else {
      context.addChange({
        severity: isOk(status) ? 'breaking' : 'safe',
        kind: 'status-removed',
        subject,
        text: isOk(status) ? 'is removed as a success status' : 'is removed',
        directions: ['received'],
        old: response.location.pointer,
        new: current.pointer,
      })
    }
  }
  for (const [status, response] of current.responses) {
    if (old.responses.has(status)) continue
    const isBreaking = isOk(status) || isNewErrorCase(old.responses, status)
    const text = isOk(status) ? 'is a new success status' : isBreaking ? 'is a new error to handle' : 'is new'
    context.addChange({
      severity: isBreaking ? 'breaking' : 'safe',
      kind: 'status-added',
      subject: `response ${status}`,
      text,
      directions: ['received'],
      old: old.pointer,
      new: response.location.pointer,
    })
  }
}
