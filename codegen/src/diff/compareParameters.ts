/** What became of the parameters of an operation. */
import { joinPointer, child, isNode, type Node, type Located } from '../read/jsonTree.js'
import { type Comparison } from './Comparison.js'
import { docsOf } from './docs.js'
import { templateOf } from './pairRoutes.js'
import { type Parameter, type Route } from './Route.js'
import { type Reading } from './Reading.js'
import { type RouteSpot } from './RouteSpot.js'
import { sayDocs } from './sayDocs.js'

/** A parameter may be described by a schema, or by the one form of its content. */
const formOf = ({ place }: Parameter): Located<Node> => {
  const content = child(place, 'content')
  const [form] = isNode(content?.node) ? Object.entries(content.node) : []
  return form !== undefined && content !== undefined && isNode(form[1])
    ? { node: form[1], pointer: joinPointer(content.pointer, form[0]) }
    : place
}

const isRequired = ({ in: where, place }: Parameter): boolean => where === 'path' || place.node['required'] === true

const encodingOf = ({ in: where, place: { node } }: Parameter): string => {
  const style =
    typeof node['style'] === 'string' ? node['style'] : where === 'query' || where === 'cookie' ? 'form' : 'simple'
  const explode = typeof node['explode'] === 'boolean' ? node['explode'] : style === 'form'
  const form = isNode(node['content']) ? Object.keys(node['content']).join(' ') : `style ${style}, explode ${explode}`
  return node['allowReserved'] === true ? `${form}, reserved characters as they are` : form
}

const fallbackOf = (place: Located<Node>, { memberOf, schemaIn }: Reading): string | null =>
  schemaIn(place).map((schema) => memberOf(schema).fallback)[0] ?? null

const compareParameter = (old: Parameter, now: Parameter, spot: RouteSpot, comparison: Comparison): void => {
  const subject = `${now.in} ${now.name}`
  const at = { subject, directions: ['sent'] as const, old: old.place.pointer, new: now.place.pointer }
  if (old.name !== now.name && old.in === 'path') {
    spot.say({
      severity: 'breaking',
      kind: 'parameter-renamed',
      text: 'has another name',
      before: old.name,
      after: now.name,
      ...at,
    })
  }
  if (isRequired(old) !== isRequired(now)) {
    const text = isRequired(now) ? 'must be sent' : 'may be left out'
    spot.say({
      severity: isRequired(now) ? 'breaking' : 'safe',
      kind: isRequired(now) ? 'parameter-required' : 'parameter-optional',
      text,
      ...at,
    })
  }
  if (encodingOf(old) !== encodingOf(now)) {
    spot.say({
      severity: 'breaking',
      kind: 'encoding-changed',
      text: 'is written another way',
      before: encodingOf(old),
      after: encodingOf(now),
      ...at,
    })
  }
  sayDocs(spot.say, docsOf(old.place.node), docsOf(now.place.node), subject, at)
  const [before, after] = [formOf(old), formOf(now)]
  const [left, right] = [fallbackOf(before, comparison.old), fallbackOf(after, comparison.now)]
  if (left !== right) {
    spot.say({
      severity: left === null ? 'safe' : 'breaking',
      kind: 'default-changed',
      text: `default ${left === null ? 'added' : right === null ? 'removed' : 'changed'}`,
      before: left,
      after: right,
      ...at,
    })
  }
  spot.inside(before, after, 'sent', subject)
}

export const compareParameters = (old: Route, now: Route, spot: RouteSpot, comparison: Comparison): void => {
  const isSamePath = templateOf(old.path) === templateOf(now.path)
  const key = (route: Route, one: Parameter): string =>
    one.in === 'path' && isSamePath
      ? `path ${[...route.path.matchAll(/\{([^}]*)\}/g)].findIndex(([, name]) => name === one.name)}`
      : `${one.in} ${one.in === 'header' ? one.name.toLowerCase() : one.name}`
  const after = new Map(now.parameters.map((one) => [key(now, one), one]))
  const before = new Map(old.parameters.map((one) => [key(old, one), one]))
  for (const [name, parameter] of before) {
    const next = after.get(name)
    if (next !== undefined) compareParameter(parameter, next, spot, comparison)
    else
      spot.say({
        severity: 'breaking',
        kind: 'parameter-removed',
        subject: `${parameter.in} ${parameter.name}`,
        text: 'is gone',
        directions: ['sent'],
        old: parameter.place.pointer,
        new: now.pointer,
      })
  }
  for (const [name, parameter] of after) {
    if (before.has(name)) continue
    const isMust = isRequired(parameter)
    spot.say({
      severity: isMust ? 'breaking' : 'safe',
      kind: 'parameter-added',
      subject: `${parameter.in} ${parameter.name}`,
      text: isMust ? 'is new, and must be sent' : 'is new',
      directions: ['sent'],
      old: old.pointer,
      new: parameter.place.pointer,
    })
  }
}
