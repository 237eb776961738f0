/** What became of the answers of an operation, by status. */
import { docsOf } from './docs.js'
import { type Answer, type Route } from './Route.js'
import { type RouteSpot } from './RouteSpot.js'
import { sayDocs } from './sayDocs.js'

const isOk = (status: string): boolean => /^2/.test(status)

/** Statuses that an error of their own stands for; any other is an error that every operation can give. */
const tagged = ['400', '403', '404']

const isDocumented = (answers: Route['answers'], status: string): boolean =>
  answers.has('default') || answers.has(`${status.charAt(0)}XX`)

/** Whether a status that is new is one more error in the type of the operation, which callers that tell all errors apart do not know. */
const isOneMoreError = (answers: Route['answers'], status: string): boolean => {
  const isRange = !/^\d+$/.test(status)
  const adds = tagged.filter(
    (one) => (status === 'default' || status === `${one.charAt(0)}XX` || status === one) && !answers.has(one),
  )
  return adds.length > 0 && !(isRange ? answers.has('default') : isDocumented(answers, status))
}

const compareContent = (old: Answer, now: Answer, spot: RouteSpot, subject: string): void => {
  for (const [type, place] of old.content) {
    const next = now.content.get(type)
    const at = {
      subject,
      directions: ['received'] as const,
      old: place.pointer,
      new: next?.pointer ?? now.place.pointer,
    }
    if (next === undefined) {
      spot.say({ severity: 'breaking', kind: 'media-type-removed', text: `does not come as ${type} any more`, ...at })
      continue
    }
    sayDocs(spot.say, docsOf(place.node), docsOf(next.node), subject, at)
    spot.inside(place, next, 'received', subject)
  }
  const known = [...old.content.values()]
  for (const [type, place] of now.content) {
    if (old.content.has(type)) continue
    // Another form of what came before is read as before; anything else is one more type of result.
    const isSameThing = known.some((form) => spot.looksSame(form, place))
    spot.say({
      severity: isSameThing ? 'safe' : 'breaking',
      kind: 'media-type-added',
      subject,
      text: old.content.size === 0 ? `has a body, as ${type}` : `may come as ${type}`,
      directions: ['received'],
      old: old.place.pointer,
      new: place.pointer,
    })
  }
}

const compareHeaders = (old: Answer, now: Answer, spot: RouteSpot, label: string): void => {
  for (const [name, place] of old.headers) {
    const next = now.headers.get(name)
    const subject = `${label} header ${name}`
    const at = {
      subject,
      directions: ['received'] as const,
      old: place.pointer,
      new: next?.pointer ?? now.place.pointer,
    }
    if (next === undefined) {
      spot.say({ severity: 'breaking', kind: 'header-removed', text: 'is gone', ...at })
      continue
    }
    const [was, is] = [place.node['required'] === true, next.node['required'] === true]
    if (was !== is)
      spot.say({
        severity: is ? 'safe' : 'breaking',
        kind: is ? 'header-required' : 'header-optional',
        text: is ? 'is always there' : 'may be absent',
        ...at,
      })
    sayDocs(spot.say, docsOf(place.node), docsOf(next.node), subject, at)
    spot.inside(place, next, 'received', subject)
  }
  for (const [name, place] of now.headers) {
    if (!old.headers.has(name))
      spot.say({
        severity: 'safe',
        kind: 'header-added',
        subject: `${label} header ${name}`,
        text: 'is new',
        directions: ['received'],
        old: old.place.pointer,
        new: place.pointer,
      })
  }
}

export const compareAnswers = (old: Route, now: Route, spot: RouteSpot): void => {
  for (const [status, answer] of old.answers) {
    const next = now.answers.get(status)
    const subject = `answer ${status}`
    if (next !== undefined) {
      const at = { old: answer.place.pointer, new: next.place.pointer }
      sayDocs(spot.say, docsOf(answer.place.node), docsOf(next.place.node), subject, at)
      compareContent(answer, next, spot, subject)
      compareHeaders(answer, next, spot, subject)
    } else {
      spot.say({
        severity: isOk(status) ? 'breaking' : 'safe',
        kind: 'status-removed',
        subject,
        text: isOk(status) ? 'is gone: it succeeds with another status' : 'is gone',
        directions: ['received'],
        old: answer.place.pointer,
        new: now.pointer,
      })
    }
  }
  for (const [status, answer] of now.answers) {
    if (old.answers.has(status)) continue
    const isBreaking = isOk(status) || isOneMoreError(old.answers, status)
    const text = isOk(status)
      ? 'is new: it may succeed with this status'
      : isBreaking
        ? 'is new: one more error to tell apart'
        : 'is new'
    spot.say({
      severity: isBreaking ? 'breaking' : 'safe',
      kind: 'status-added',
      subject: `answer ${status}`,
      text,
      directions: ['received'],
      old: old.pointer,
      new: answer.place.pointer,
    })
  }
}
