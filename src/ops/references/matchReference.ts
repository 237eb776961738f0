/**
 * Whether what a nested route gave is what its names say.
 *
 * These routes match without regard to case: of names that differ in case alone, they give the one
 * that was changed last. And below a group's name they find every sample that is linked to it, not
 * those of its own alone.
 * @internal
 */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { isById } from './idOfReference.js'
import { type PangeaError } from '../../errors/PangeaError.js'
import type * as m from '../../generated/models.js'
import { type Field, type Result } from '../results/resultRoutes.js'
import { type Op } from '../Pangea.js'
import { type FieldRef, type OrganizationRef, type ResultRef, type SampleGroupRef, type SampleRef } from './refs.js'

// pure

export const matchesOrganizationRef = (ref: OrganizationRef, found: m.Organization): boolean =>
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
 * The same name but for case, as far as the server's PostgreSQL and JavaScript agree on it: what
 * they do not agree on is not found.
 */
export const equalsIgnoringCase = (name: string, found: string): boolean => found.toLowerCase() === name.toLowerCase()

// combinators

/**
 * What a nested route gave, when that is it; else what `lookUp` makes of it. The route breaks when
 * two organizations match: nothing is known then, as when it was not asked.
 */
export const matchOrLookUp =
  <A, E2 extends PangeaError>(isIt: (found: A) => boolean, lookUp: (found: A | undefined) => Op<A, E2>) =>
  <E1 extends PangeaError>(nested: Op<A, E1>): Op<A, E1 | E2> =>
    F.pipe(
      nested,
      RTE.matchE(
        (error): Op<A, E1 | E2> =>
          error._tag === 'ServerError' && error.status === 500 ? lookUp(undefined) : RTE.left(error),
        (found): Op<A, E1 | E2> => (isIt(found) ? RTE.right(found) : lookUp(found)),
      ),
    )

/**
 * Found exactly; or else, when that is in the same place and its name differs in case alone, what
 * was found before.
 */
export const orCaseInsensitiveMatch = <A, E extends PangeaError>(
  exact: Op<A, E>,
  found: A | undefined,
  isSame: (found: A) => boolean,
): Op<A, E> =>
  F.pipe(
    exact,
    RTE.orElse((error): Op<A, E> =>
      error._tag === 'NotFound' && found !== undefined && isSame(found) ? RTE.right(found) : RTE.left(error),
    ),
  )
