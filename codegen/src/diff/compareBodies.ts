/** What became of the body of a request. */
import { type Node, type Located } from '../read/jsonTree.js'
import { docsOf } from './docs.js'
import { type Content, type Route } from './Route.js'
import { type RouteSpot } from './RouteSpot.js'
import { sayDocs } from './sayDocs.js'

const compareContent = (
  old: Content,
  now: Content,
  spot: RouteSpot,
  subject: string,
  isPartial: (place: Located<Node>) => boolean,
): void => {
  for (const [type, place] of old) {
    const next = now.get(type)
    if (next === undefined) {
      spot.say({
        severity: 'breaking',
        kind: 'media-type-removed',
        subject,
        text: `can't be sent as ${type} any more`,
        directions: ['sent'],
        old: place.pointer,
        new: null,
      })
      continue
    }
    const at = { subject, old: place.pointer, new: next.pointer }
    sayDocs(spot.say, docsOf(place.node), docsOf(next.node), subject, at)
    if (JSON.stringify(place.node['encoding']) !== JSON.stringify(next.node['encoding'])) {
      spot.say({
        severity: 'breaking',
        kind: 'encoding-changed',
        text: `its parts are written another way as ${type}`,
        directions: ['sent'],
        ...at,
      })
    }
    spot.inside(place, next, 'sent', subject, isPartial(next))
  }
  for (const [type, place] of now) {
    if (!old.has(type))
      spot.say({
        severity: 'safe',
        kind: 'media-type-added',
        subject,
        text: `can be sent as ${type}`,
        directions: ['sent'],
        old: null,
        new: place.pointer,
      })
  }
}

export const compareBodies = (
  old: Route,
  now: Route,
  spot: RouteSpot,
  isPartial: (place: Located<Node>) => boolean,
): void => {
  const subject = 'body'
  const [before, after] = [old.body, now.body]
  const at = {
    subject,
    directions: ['sent'] as const,
    old: before?.place.pointer ?? old.pointer,
    new: after?.place.pointer ?? now.pointer,
  }
  if (before !== null && after === null)
    spot.say({ severity: 'breaking', kind: 'body-removed', text: 'is not taken any more', ...at })
  if (before === null && after !== null) {
    spot.say({
      severity: after.isRequired ? 'breaking' : 'safe',
      kind: 'body-added',
      text: after.isRequired ? 'is new, and must be sent' : 'is new',
      ...at,
    })
  }
  if (before === null || after === null) return
  if (before.isRequired !== after.isRequired) {
    const text = after.isRequired ? 'must be sent' : 'may be left out'
    spot.say({
      severity: after.isRequired ? 'breaking' : 'safe',
      kind: after.isRequired ? 'body-required' : 'body-optional',
      text,
      ...at,
    })
  }
  sayDocs(spot.say, docsOf(before.place.node), docsOf(after.place.node), subject, at)
  compareContent(before.content, after.content, spot, subject, isPartial)
}
