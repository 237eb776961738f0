/** Resolves a reference to the uuid of its record. @internal */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import type { PangeaError } from '../../errors/PangeaError.js'
import type { Op } from '../Pangea.js'
import type { Checked } from './checkIdentifiers.js'
import { whenValid } from './whenValid.js'

export type RefById<Id> = { readonly _tag: `${string}ById`; readonly id: Id }

/** Whether a reference contains the uuid rather than names. */
export const isById = <Ref extends { readonly _tag: string }>(
  ref: Ref,
): ref is Extract<Ref, { readonly _tag: `${string}ById` }> => ref._tag.endsWith('ById')

/** Returns the uuid of a valid reference; fetches the record only when the reference is by name. */
export const idOfReference = <
  Id,
  Ref extends RefById<Id> | { readonly _tag: `${string}Named` },
  Err extends PangeaError,
>(
  checked: Checked<Ref>,
  fetchRef: (ref: Ref) => Op<{ readonly uuid: Id }, Err>,
): Op<Id, Err> =>
  whenValid(checked, (ref): Op<Id, Err> =>
    isById(ref)
      ? RTE.right((ref as RefById<Id>).id)
      : F.pipe(
          fetchRef(ref),
          RTE.map(({ uuid }) => uuid),
        ),
  )
