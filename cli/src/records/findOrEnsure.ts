/** Creates a record unless it exists, and says which. */
import { function as F, option as O, readerTaskEither as RTE } from 'fp-ts'
import { trimName } from 'pangea-fp/node'
import { failed } from '../exitCodes.js'
import type { Step } from '../Step.js'
import { orIfNotFound } from './fetchOwner.js'

export type Status = 'created' | 'existing'

export interface Ensured<A> {
  readonly record: A
  readonly status: Status
}

/** Returns none when there is no such record. */
export const optional = <A>(fetch: Step<A>): Step<O.Option<A>> =>
  F.pipe(
    fetch,
    RTE.map(O.some),
    orIfNotFound((): Step<O.Option<A>> => RTE.right(O.none)),
  )

/**
 * Returns the record that was found, or creates it. `ensure` must be safe when another process
 * creates the same one.
 */
export const ensureIfMissing =
  <A>(ensure: Step<A>) =>
  (find: Step<O.Option<A>>): Step<Ensured<A>> =>
    F.pipe(
      find,
      RTE.flatMap(
        O.match(
          (): Step<Ensured<A>> =>
            F.pipe(
              ensure,
              RTE.map((record) => ({ record, status: 'created' })),
            ),
          (record) => RTE.right({ record, status: 'existing' }),
        ),
      ),
    )

/**
 * Finds the record, or creates it. A record whose name differs only in case isn't taken for it, and
 * isn't duplicated either: paths of names don't tell the two apart.
 */
export const findOrEnsure = <A extends { readonly name: string }>(
  kind: string,
  name: string,
  { find, ensure }: { readonly find: Step<A>; readonly ensure: Step<A> },
): Step<Ensured<A>> =>
  F.pipe(
    optional(find),
    ensureIfMissing(ensure),
    RTE.filterOrElseW(
      ({ record }) => record.name === trimName(name),
      ({ record }) =>
        failed(
          `The ${kind} ${record.name} exists already: use that name, or choose one that differs in more than case.`,
        ),
    ),
  )

/** The sentence for people: what was created, or exists already. */
export const ensuredText = (status: Status, what: string, uuid: string): string =>
  status === 'created' ? `Created ${what} (${uuid}).` : `There is already ${what} (${uuid}); it was not changed.`
