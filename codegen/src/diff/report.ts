/** Formats changes as text for people and as JSON for programs. */
import { type Change, type Severity, severities } from './Change.js'

/** The version bump that semantic versioning requires, from 1.0.0 on and before it. */
export interface VersionBump {
  readonly stable: 'major' | 'minor' | 'none' | 'patch'
  readonly unstable: 'minor' | 'none' | 'patch'
}

export const versionBump = (changes: ReadonlyArray<Change>): VersionBump => {
  const has = (severity: Severity): boolean => changes.some((change) => change.severity === severity)
  if (has('breaking')) return { stable: 'major', unstable: 'minor' }
  if (has('safe')) return { stable: 'minor', unstable: 'patch' }
  return changes.length > 0 ? { stable: 'patch', unstable: 'patch' } : { stable: 'none', unstable: 'none' }
}

const directionLabels = { received: 'in responses', sent: 'in requests' } as const

const maxOperations = 8

const listOperations = (operations: ReadonlyArray<string>): string =>
  operations.length > maxOperations
    ? `${operations.slice(0, maxOperations).join(', ')} and ${operations.length - maxOperations} more`
    : operations.join(', ')

const sentence = ({ subject, text, before, after, directions }: Change): string => {
  const where = directions.length === 0 ? '' : ` (${directions.map((one) => directionLabels[one]).join(' and ')})`
  const detail =
    before !== null && after !== null
      ? `: ${before} → ${after}`
      : before !== null && !text.includes(before)
        ? `: was ${before}`
        : after !== null && !text.includes(after)
          ? `: ${after}`
          : ''
  return `${subject}${where} ${text}${detail}`
}

const pointerLines = (changes: ReadonlyArray<Change>): ReadonlyArray<string> => {
  const [first, ...more] = changes
  if (first === undefined) return []
  const rest = more.length === 0 ? '' : ` and ${more.length} more`
  return [
    ...(first.old === null ? [] : [`    old #${first.old}${rest}`]),
    ...(first.new === null ? [] : [`    new #${first.new}${rest}`]),
  ]
}

/** Lists each sentence once, with all its operations and locations. */
const reportEntries = (changes: ReadonlyArray<Change>): ReadonlyArray<string> => {
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
      ...(operations.length === 0 || isItself ? [] : [`    in ${listOperations(operations)}`]),
      ...pointerLines(group),
    ]
  })
}

const headings: Readonly<Record<Severity, string>> = {
  breaking: 'Breaking',
  safe: 'Safe',
  documentation: 'Documentation',
}

const bumpSentence = ({ stable, unstable }: VersionBump): string =>
  stable === unstable ? `Version bump: ${stable}.` : `Version bump: ${stable} (${unstable} below 1.0.0).`

/** Groups changes by severity, most severe first. The last line is the version bump. */
export const reportText = (changes: ReadonlyArray<Change>): string => {
  if (changes.length === 0) return 'No changes.'
  const groups = severities.flatMap((severity) => {
    const matching = changes.filter((change) => change.severity === severity)
    return matching.length === 0 ? [] : [`${headings[severity]} (${matching.length})`, ...reportEntries(matching), '']
  })
  return [...groups, bumpSentence(versionBump(changes))].join('\n')
}

/** `format` is incremented with every change that a reader of the previous format could misread. */
export const reportJson = (changes: ReadonlyArray<Change>): string => {
  const counts = Object.fromEntries(
    severities.map((severity) => [severity, changes.filter((change) => change.severity === severity).length]),
  )
  const withHash = (pointer: string | null): string | null => (pointer === null ? null : `#${pointer}`)
  return JSON.stringify(
    {
      format: 1,
      step: versionBump(changes),
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
