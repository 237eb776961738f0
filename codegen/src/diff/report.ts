/** Changes as text for people, and as JSON for programs. */
import { type Change, type Severity, severities } from './Change.js'

/** What semantic versioning calls for: of a version that promises something, and of one that begins with 0. */
export interface Step {
  readonly stable: 'major' | 'minor' | 'none' | 'patch'
  readonly unstable: 'minor' | 'none' | 'patch'
}

export const stepOf = (changes: ReadonlyArray<Change>): Step => {
  const has = (severity: Severity): boolean => changes.some((change) => change.severity === severity)
  if (has('breaking')) return { stable: 'major', unstable: 'minor' }
  if (has('safe')) return { stable: 'minor', unstable: 'patch' }
  return changes.length > 0 ? { stable: 'patch', unstable: 'patch' } : { stable: 'none', unstable: 'none' }
}

const directionWords = { received: 'in answers', sent: 'in requests' } as const

const maxOperations = 8

const listed = (operations: ReadonlyArray<string>): string =>
  operations.length > maxOperations
    ? `${operations.slice(0, maxOperations).join(', ')} and ${operations.length - maxOperations} more`
    : operations.join(', ')

const sentence = ({ subject, text, before, after, directions }: Change): string => {
  const where = directions.length === 0 ? '' : ` (${directions.map((one) => directionWords[one]).join(' and ')})`
  const words =
    before !== null && after !== null
      ? `: ${before} → ${after}`
      : before !== null && !text.includes(before)
        ? `: was ${before}`
        : after !== null && !text.includes(after)
          ? `: ${after}`
          : ''
  return `${subject}${where} ${text}${words}`
}

const pointerWords = (changes: ReadonlyArray<Change>): ReadonlyArray<string> => {
  const [first, ...more] = changes
  if (first === undefined) return []
  const rest = more.length === 0 ? '' : ` and ${more.length} more`
  return [
    ...(first.old === null ? [] : [`    old #${first.old}${rest}`]),
    ...(first.new === null ? [] : [`    new #${first.new}${rest}`]),
  ]
}

/** The same thing in many places is one entry: a status that every operation has is said once. */
const entries = (changes: ReadonlyArray<Change>): ReadonlyArray<string> => {
  const groups = new Map<string, ReadonlyArray<Change>>()
  for (const change of changes) {
    const key = sentence(change)
    groups.set(key, [...(groups.get(key) ?? []), change])
  }
  return [...groups].flatMap(([text, group]) => {
    const operations = [...new Set(group.flatMap((change) => change.operations))].sort()
    const isItself = operations.length === 1 && group.every(({ subject }) => subject === operations[0])
    return [
      `  ${text}`,
      ...(operations.length === 0 || isItself ? [] : [`    in ${listed(operations)}`]),
      ...pointerWords(group),
    ]
  })
}

const titles: Readonly<Record<Severity, string>> = {
  breaking: 'Breaking',
  safe: 'Safe',
  documentation: 'Documentation',
}

const stepSentence = ({ stable, unstable }: Step): string =>
  stable === unstable
    ? `Version: this calls for a ${stable} step.`
    : `Version: this calls for a ${stable} step; below 1.0.0, for a ${unstable} step.`

/** Grouped, the gravest first; the last line is the version step. */
export const reportText = (changes: ReadonlyArray<Change>): string => {
  if (changes.length === 0) return 'Nothing changed.'
  const groups = severities.flatMap((severity) => {
    const those = changes.filter((change) => change.severity === severity)
    return those.length === 0 ? [] : [`${titles[severity]} (${those.length})`, ...entries(those), '']
  })
  return [...groups, stepSentence(stepOf(changes))].join('\n')
}

/** `format` grows when a reader of the former could misread it. */
export const reportJson = (changes: ReadonlyArray<Change>): string => {
  const counts = Object.fromEntries(
    severities.map((severity) => [severity, changes.filter((change) => change.severity === severity).length]),
  )
  const withHash = (pointer: string | null): string | null => (pointer === null ? null : `#${pointer}`)
  return JSON.stringify(
    {
      format: 1,
      step: stepOf(changes),
      counts,
      changes: changes.map((change) => ({
        severity: change.severity,
        kind: change.kind,
        subject: change.subject,
        text: change.text,
        before: change.before,
        after: change.after,
        directions: change.directions,
        operations: change.operations,
        old: withHash(change.old),
        new: withHash(change.new),
      })),
    },
    null,
    2,
  )
}
