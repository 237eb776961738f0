/** What became of the members of an object, as it is sent or as it is received. */
import { type AllOf, type Alternative, type Member } from './Alternative.js'
import { type Severity } from './Change.js'
import { type Reading } from './Reading.js'
import { unescapeToken } from '../read/jsonTree.js'
import { type Spot, whenNarrower, whenWider } from './Spot.js'
import { wordsOfSchema } from './words.js'

/** A member in one direction: what the server sets is not sent, and what is only sent is not received. */
interface Seen extends Member {
  readonly isRequired: boolean
}

const seen = (object: Alternative, { direction, isPartial }: Spot): ReadonlyMap<string, Seen> => {
  const bare = [...object.required].filter((name) => !object.members.has(name))
  const undescribed = bare.map((name): [string, Member] => [
    name,
    {
      schema: [],
      isReadOnly: false,
      isWriteOnly: false,
      fallback: null,
      isSetByServer: false,
      isPromised: false,
      pointer: object.pointer,
    },
  ])
  return new Map(
    [...object.members, ...undescribed].flatMap(([name, member]): ReadonlyArray<[string, Seen]> => {
      if (direction === 'received' ? member.isWriteOnly : member.isReadOnly) return []
      const isRequired = object.required.has(name)
      return [
        [
          name,
          {
            ...member,
            // What is required is sent whatever its default.
            isRequired:
              direction === 'received'
                ? isRequired || member.isPromised
                : isRequired && !member.isSetByServer && !isPartial,
          },
        ],
      ]
    }),
  )
}

/** A member that a schema has from another is said to be of the other, where it is described, for all who have it. */
const subjectOf = (name: string, pointer: string, { label }: Spot): string => {
  const owner = /^\/components\/schemas\/([^/]+)(\/(allOf|anyOf|oneOf)\/\d+)*\/properties\/[^/]+$/.exec(pointer)?.[1]
  return `${owner === undefined ? label : unescapeToken(owner)}.${name}`
}

const compareFallbacks = (old: Seen, now: Seen, spot: Spot, subject: string): void => {
  if (old.fallback === now.fallback) return
  // Whoever leaves it out gets what they did not ask for; nobody can leave out what is required, and what is received says itself what it is.
  const isSpoken = spot.direction === 'received' || (old.isRequired && now.isRequired)
  const severity: Severity = isSpoken ? 'documentation' : old.fallback === null ? 'safe' : 'breaking'
  spot.say({
    severity,
    kind: 'default-changed',
    subject,
    text: `default ${old.fallback === null ? 'added' : now.fallback === null ? 'removed' : 'changed'}`,
    before: old.fallback,
    after: now.fallback,
    old: old.pointer,
    new: now.pointer,
  })
}

const compareMembers = (old: Seen, now: Seen, spot: Spot, subject: string): void => {
  const at = { subject, old: old.pointer, new: now.pointer }
  if (old.isRequired !== now.isRequired) {
    const isSent = spot.direction === 'sent'
    spot.say({
      severity: now.isRequired ? whenNarrower(spot) : whenWider(spot),
      kind: now.isRequired ? 'member-required' : 'member-optional',
      text: now.isRequired
        ? isSent
          ? 'must be sent'
          : 'is always there'
        : isSent
          ? 'may be left out'
          : 'may be absent',
      ...at,
    })
  }
  compareFallbacks(old, now, spot, subject)
  spot.inside(old.schema, now.schema, subject)
}

const compareAdditional = (old: Alternative, now: Alternative, spot: Spot, was: Reading, is: Reading): void => {
  const [before, after] = [old.additional, now.additional]
  if (Array.isArray(before) && Array.isArray(after)) {
    spot.inside(before as AllOf, after as AllOf, `${spot.label}.*`)
    return
  }
  if (before === after) return
  const words = (additional: Alternative['additional'], reading: Reading): string =>
    additional === null ? 'not described' : additional === false ? 'none' : wordsOfSchema(additional, reading)
  const isFewer = Array.isArray(before) || (after === false && spot.direction === 'sent')
  spot.say({
    severity: isFewer ? 'breaking' : 'safe',
    kind: 'other-members-changed',
    text: 'other members than those described',
    before: words(before, was),
    after: words(after, is),
    old: old.pointer,
    new: now.pointer,
  })
}

const goneText = (kept: Member | undefined, { direction }: Spot): string =>
  kept === undefined
    ? 'is gone'
    : direction === 'sent'
      ? 'is set by the server: it is not sent any more'
      : 'is only sent: it is not received any more'

export const compareObjects = (old: Alternative, now: Alternative, spot: Spot, was: Reading, is: Reading): void => {
  const [before, after] = [seen(old, spot), seen(now, spot)]
  for (const [name, member] of before) {
    const next = after.get(name)
    const subject = subjectOf(name, (next ?? member).pointer, spot)
    if (next !== undefined) compareMembers(member, next, spot, subject)
    // What a caller sends is not taken any more, what it reads is not there.
    else
      spot.say({
        severity: 'breaking',
        kind: 'member-removed',
        subject,
        text: goneText(now.members.get(name), spot),
        before: wordsOfSchema(member.schema, was),
        old: member.pointer,
        new: now.pointer,
      })
  }
  for (const [name, member] of after) {
    if (before.has(name)) continue
    const isMust = spot.direction === 'sent' && member.isRequired
    spot.say({
      severity: isMust ? 'breaking' : 'safe',
      kind: 'member-added',
      subject: subjectOf(name, member.pointer, spot),
      text: isMust ? 'is new, and must be sent' : 'is new',
      after: wordsOfSchema(member.schema, is),
      old: old.pointer,
      new: member.pointer,
    })
  }
  compareAdditional(old, now, spot, was, is)
}
