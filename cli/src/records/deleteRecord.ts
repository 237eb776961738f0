/** Shows what would be deleted, asks, and deletes it. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { type JsonRecord, type Report, report } from '../Output.js'
import type { Step } from '../Step.js'
import { confirmed } from '../terminal.js'

export interface Deletion<R extends JsonRecord> {
  /** For example `the sample Lab/Subway/S1`. */
  readonly what: string
  /** What is inside and goes too, or what stays. */
  readonly contents: string
  readonly record: R
  readonly remove: Step<void>
}

export interface DeleteFlags {
  readonly yes?: true | undefined
}

/** The help of the option that all these commands have. */
export const yesOption = ['-y, --yes', 'do not ask; needed without a terminal'] as const

/** The last paragraph of the help of these commands. */
export const deleteHelp = 'Shows what would go, and asks. Deleting can not be undone. Files stay in their bucket.'

export const deleteRecord = <R extends JsonRecord>(
  { what, contents, record, remove }: Deletion<R>,
  { yes }: DeleteFlags,
): Step<Report<(keyof R & string) | 'status', R & { readonly status: string }>> =>
  F.pipe(
    yes === true
      ? RTE.right(undefined)
      : RTE.fromTaskEither(confirmed(`Delete ${what}, ${contents}? This can not be undone.`, '--yes')),
    RTE.flatMap((): Step<void> => remove),
    RTE.map(() => report(`Deleted ${what}, ${contents}.`, { ...record, status: 'deleted' })),
  )
