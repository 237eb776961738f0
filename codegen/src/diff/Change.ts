/** What changed between two descriptions, for who calls the API through what is generated. */

/** From the gravest on. */
export const severities = ['breaking', 'safe', 'documentation'] as const
export type Severity = (typeof severities)[number]

/** `received`: in what the server answers. `sent`: in what it is told. */
export type Direction = 'received' | 'sent'

export interface Change {
  readonly severity: Severity
  /** One word for programs, such as `operation-removed`. */
  readonly kind: string
  /** What it is about: an operation, a schema, a member of one (`Sample.name`), an answer. */
  readonly subject: string
  /** What happened to it, as the end of a sentence. */
  readonly text: string
  readonly before: string | null
  readonly after: string | null
  /** The operations that it touches, by `operationId`, or by method and path where they have none. */
  readonly operations: ReadonlyArray<string>
  /** In which direction; none for what has no direction. */
  readonly directions: ReadonlyArray<Direction>
  /** Where it stands, as JSON pointers; `null` where there is no such place. */
  readonly old: string | null
  readonly new: string | null
}

/** What is found at one place, before it is known which operations lead there. */
export type Finding = Omit<Change, 'operations'>

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sortKey = ({ severity, subject, kind, old, new: now, text }: Change): string =>
  [severities.indexOf(severity), subject, kind, old ?? '', now ?? '', text].join('\u0000')

const union = <A>(left: ReadonlyArray<A>, right: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Set([...left, ...right]),
]

/** One change is said once, whichever operations and directions it was met in; the gravest first. */
export const gathered = (changes: Iterable<Change>): ReadonlyArray<Change> => {
  const byKey = new Map<string, Change>()
  for (const change of changes) {
    const key = JSON.stringify([sortKey(change), change.before, change.after])
    const known = byKey.get(key)
    byKey.set(
      key,
      known === undefined
        ? change
        : {
            ...known,
            operations: union(known.operations, change.operations),
            directions: union(known.directions, change.directions),
          },
    )
  }
  const placeOf = ({ kind, subject, old, new: now }: Change): string => JSON.stringify([kind, subject, old, now])
  const grave = new Set([...byKey.values()].filter(({ severity }) => severity !== 'documentation').map(placeOf))
  return [...byKey.values()]
    .filter((change) => change.severity !== 'documentation' || !grave.has(placeOf(change)))
    .map((change) => ({
      ...change,
      operations: [...change.operations].sort(compareTexts),
      directions: [...change.directions].sort(compareTexts),
    }))
    .sort((a, b) => compareTexts(sortKey(a), sortKey(b)))
}
