/**
 * Checks that a nested route returned the record that a reference names.
 *
 * These routes ignore case: of names that differ only in case, they return the record that was
 * changed last. And below a group's name they find every linked sample, not only the group's own.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { isById } from './idOfReference.js'
import type { PangeaError } from '../../errors/PangeaError.js'
import type * as m from '../../generated/models.js'
import type { Field, Result } from '../results/resultRoutes.js'
import type { Op } from '../Pangea.js'
import type { FieldRef, OrganizationRef, ResultRef, SampleGroupRef, SampleRef } from './refs.js'

// pure

const matchesOrganizationRef = (ref: OrganizationRef, found: m.Organization): boolean =>
  isById(ref) ? found.uuid === ref.id : found.name === ref.name

export const matchesGroupRef = (ref: SampleGroupRef, found: m.SampleGroup): boolean =>
  isById(ref)
    ? found.uuid === ref.id
    : found.name === ref.name && matchesOrganizationRef(ref.organization, found.organization_obj)

export const matchesSampleRef = (ref: SampleRef, found: m.Sample): boolean =>
  isById(ref) ? found.uuid === ref.id : found.name === ref.name && matchesGroupRef(ref.library, found.library_obj)

const matchesOwnerRef = (ref: ResultRef, found: Result): boolean =>
  ref._tag === 'SampleResultNamed' && 'sample_obj' in found
    ? matchesSampleRef(ref.sample, found.sample_obj)
    : ref._tag === 'GroupResultNamed' &&
      'sample_group_obj' in found &&
      matchesGroupRef(ref.group, found.sample_group_obj)

export const matchesResultRef = (ref: ResultRef, found: Result): boolean =>
  isById(ref)
    ? found.uuid === ref.id
    : found.module_name === ref.module_name &&
      (ref.replicate === undefined || found.replicate === ref.replicate) &&
      matchesOwnerRef(ref, found)

export const matchesFieldRef = (ref: FieldRef, found: Field): boolean =>
  isById(ref)
    ? found.uuid === ref.id
    : found.name === ref.name && matchesResultRef(ref.result, found.analysis_result_obj)

/**
 * Whether two names differ only in case. Where PostgreSQL and JavaScript disagree about case, the
 * name is not found.
 */
export const equalsIgnoringCase = (name: string, found: string): boolean => found.toLowerCase() === name.toLowerCase()

// combinators

/**
 * Returns the nested route's record if it matches; otherwise looks the record up. The route fails
 * with 500 when two organizations match: `lookUp` then gets no record, as if the route hadn't been
 * tried.
 */
export const matchOrLookUp =
  <A, E2 extends PangeaError>(isMatch: (found: A) => boolean, lookUp: (found: A | undefined) => Op<A, E2>) =>
  <E1 extends PangeaError>(nested: Op<A, E1>): Op<A, E1 | E2> =>
    F.pipe(
      nested,
      RTE.matchE(
        (error): Op<A, E1 | E2> =>
          error._tag === 'ServerError' && error.status === 500 ? lookUp(undefined) : RTE.left(error),
        (found): Op<A, E1 | E2> => (isMatch(found) ? RTE.right(found) : lookUp(found)),
      ),
    )

/**
 * Returns the exact match; otherwise the record that the nested route found, if it has the same
 * owner and its name differs only in case.
 */
export const orCaseInsensitiveMatch = <A, E extends PangeaError>(
  exact: Op<A, E>,
  found: A | undefined,
  isMatch: (found: A) => boolean,
): Op<A, E> =>
  F.pipe(
    exact,
    RTE.orElse((error): Op<A, E> =>
      error._tag === 'NotFound' && found !== undefined && isMatch(found) ? RTE.right(found) : RTE.left(error),
    ),
  )
