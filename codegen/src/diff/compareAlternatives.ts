/** What became of the alternatives of a schema: in a request fewer of them break a caller, in an answer more of them do. */
import { type Alternative } from './Alternative.js'
import { type Severity } from './Change.js'
import { compareObjects } from './compareObjects.js'
import { isOfType, isSameFact, judge } from './judge.js'
import { pairUp } from './pairUp.js'
import { type Reading } from './Reading.js'
import { type Spot, whenNarrower, whenWider } from './Spot.js'
import { toldApart } from './toldApart.js'
import { wordsOf } from './words.js'
import { wordsOfChange } from './wordsOfChange.js'

const pointers = (old: Alternative, now: Alternative): { readonly old: string; readonly new: string } => ({
  old: old.pointer,
  new: now.pointer,
})

/** A member whose name matches no pattern any more is one of the others. */
const isHeldByOthers = (key: string, { additional }: Alternative): boolean =>
  key === 'patternProperties' && (additional === false || (additional?.length ?? 0) > 0)

const compareFacts = (old: Alternative, now: Alternative, spot: Spot): void => {
  for (const key of [...new Set([...old.facts.keys(), ...now.facts.keys()])].sort()) {
    const [before, after] = [old.facts.get(key), now.facts.get(key)]
    if (isSameFact(before, after)) continue
    const verdict = isHeldByOthers(key, now) ? 'other' : judge(key, before, after)
    // What is received is not held to limits: only what makes another type counts there.
    const severity: Severity =
      spot.direction === 'sent'
        ? verdict === 'wider'
          ? 'safe'
          : 'breaking'
        : isOfType(key, now.kind) && verdict !== 'narrower'
          ? 'breaking'
          : 'safe'
    spot.say({
      severity,
      kind: key === 'format' || key === 'x-brand' ? 'format-changed' : 'limit-changed',
      ...wordsOfChange(key, before, after),
      ...pointers(old, now),
    })
  }
}

const compareLiterals = (old: Alternative, now: Alternative, spot: Spot): void => {
  const gone = old.values.filter((value) => !now.values.includes(value))
  const added = now.values.filter((value) => !old.values.includes(value))
  const at = pointers(old, now)
  const words = (values: Alternative['values']): string => values.map((value) => JSON.stringify(value)).join(', ')
  // An open enumeration says beforehand that it may hold others.
  if (gone.length > 0) {
    const severity = spot.direction === 'sent' && old.isOpen && now.isOpen ? 'safe' : whenNarrower(spot)
    spot.say({
      severity,
      kind: 'enum-narrowed',
      text: `${words(gone)} gone from the enumeration`,
      before: words(gone),
      ...at,
    })
  }
  if (added.length > 0) {
    const severity = spot.direction === 'received' && old.isOpen && now.isOpen ? 'safe' : whenWider(spot)
    spot.say({
      severity,
      kind: 'enum-widened',
      text: `${words(added)} added to the enumeration`,
      after: words(added),
      ...at,
    })
  }
  if (old.isOpen !== now.isOpen) {
    spot.say({
      severity: now.isOpen ? whenWider(spot) : whenNarrower(spot),
      kind: now.isOpen ? 'enum-opened' : 'enum-closed',
      text: `the enumeration is ${now.isOpen ? 'open: others may come' : 'closed: there are no others'}`,
      ...at,
    })
  }
}

const compareArrays = (old: Alternative, now: Alternative, spot: Spot): void => {
  const length = Math.max(old.prefix.length, now.prefix.length)
  const endsAt = ({ items, prefix }: Alternative): string =>
    items === false ? `${prefix.length} elements` : 'any number of elements'
  for (let i = 0; i < length; i++) {
    const [before, after] = [old.prefix[i] ?? old.items, now.prefix[i] ?? now.items]
    if (before !== false && after !== false) spot.inside(before, after, `${spot.label}[${i}]`)
  }
  if (endsAt(old) !== endsAt(now)) {
    const isShorter = now.items === false && (old.items !== false || now.prefix.length < old.prefix.length)
    // Another number of elements is another tuple, in whichever direction it goes.
    spot.say({
      severity: isShorter || old.items === false ? 'breaking' : whenWider(spot),
      kind: 'length-changed',
      text: 'holds another number of elements',
      before: endsAt(old),
      after: endsAt(now),
      ...pointers(old, now),
    })
  }
  if (old.items !== false && now.items !== false) spot.inside(old.items, now.items, `${spot.label}[]`)
}

const comparePair = (old: Alternative, now: Alternative, spot: Spot, was: Reading, is: Reading): void => {
  const label = now.via.at(-1) ?? spot.label
  const here: Spot = { ...spot, label, say: (finding) => spot.say({ subject: label, ...finding }) }
  spot.noteNames(old.via, now.via)
  if (old.bases.length === now.bases.length) {
    old.bases.forEach((name, i) => spot.noteNames([name], now.bases.slice(i, i + 1)))
  }
  spot.compareDocs(old.docs, now.docs, label, pointers(old, now))
  compareFacts(old, now, here)
  if (old.isInteger !== now.isInteger) {
    here.say({
      severity: now.isInteger ? whenNarrower(spot) : whenWider(spot),
      kind: 'type-changed',
      text: 'has another type',
      before: wordsOf(old, was),
      after: wordsOf(now, is),
      ...pointers(old, now),
    })
  }
  if (now.kind === 'literals') compareLiterals(old, now, here)
  if (now.kind === 'array') compareArrays(old, now, here)
  if (now.kind === 'object') compareObjects(old, now, here, was, is)
}

/** Whether all that fits the one fits the other, though they are of two kinds. */
const isWithin = (small: Alternative, large: Alternative): boolean =>
  large.kind === 'any' || (small.kind === 'literals' && small.values.every((value) => typeof value === large.kind))

export const compareAlternatives = (
  allBefore: ReadonlyArray<Alternative>,
  allAfter: ReadonlyArray<Alternative>,
  spot: Spot,
  old: Reading,
  now: Reading,
): void => {
  const [before, after] = toldApart(allBefore, allAfter)
  const { pairs, gone, added } = pairUp(before, after, old, now)
  for (const [left, right] of pairs) comparePair(left, right, spot, old, now)

  const isNull = ({ kind }: Alternative): boolean => kind === 'null'
  const rest = { gone: gone.filter((one) => !isNull(one)), added: added.filter((one) => !isNull(one)) }
  const words = (all: ReadonlyArray<Alternative>, reading: Reading): string =>
    all.map((one) => wordsOf(one, reading)).join(' or ')
  const [left, right] = [rest.gone, rest.added]
  const isWider = left.every((one) => right.some((other) => isWithin(one, other)))
  const isNarrower = right.every((one) => left.some((other) => isWithin(one, other)))
  if (left.length > 0 || right.length > 0) {
    const severity = isWider ? whenWider(spot) : isNarrower ? whenNarrower(spot) : 'breaking'
    spot.say({
      severity,
      kind: left.length > 0 && right.length > 0 ? 'type-changed' : left.length > 0 ? 'type-narrowed' : 'type-widened',
      text:
        left.length > 0 && right.length > 0
          ? 'has another type'
          : left.length > 0
            ? 'can be one thing less'
            : 'can be one thing more',
      before: left.length > 0 ? words(left, old) : null,
      after: right.length > 0 ? words(right, now) : null,
    })
  }
  // Where anything goes, null does as well.
  const isAny = (all: ReadonlyArray<Alternative>): boolean => all.some(({ kind }) => kind === 'any')
  if (added.some(isNull) && !isAny(before))
    spot.say({ severity: whenWider(spot), kind: 'nullable-added', text: 'may be null' })
  if (gone.some(isNull) && !isAny(after))
    spot.say({ severity: whenNarrower(spot), kind: 'nullable-removed', text: 'may not be null any more' })
}
