/**
 * Checks and normalizes references: trims names, lowercases uuids, and rejects blanks, up to the
 * organization.
 *
 * References are plain data that anyone can write, so they are checked where they are used.
 * @internal
 */
import { either as E, function as F } from 'fp-ts'
import { invalidArgument } from '../../errors/RequestError.js'
import { checkId, type Checked, checkName } from './checkIdentifiers.js'
import {
  type FieldLike,
  type FieldRef,
  fieldRef,
  groupRef,
  type OrganizationLike,
  type OrganizationRef,
  organizationRef,
  type ResultLike,
  type ResultName,
  type ResultRef,
  resultRef,
  type SampleGroupLike,
  type SampleGroupRef,
  type SampleLike,
  type SampleRef,
  sampleRef,
} from './refs.js'

// model

/** A reference by uuid or by a unique name. */
type IdOrName = { readonly _tag: string; readonly id: string } | { readonly _tag: string; readonly name: string }

// pure helpers

const withId =
  (argument: string) =>
  <R extends { readonly id: string }>(ref: R): Checked<R> =>
    F.pipe(
      checkId(`${argument} id`, ref.id),
      E.map((id) => ({ ...ref, id })),
    )

const withName =
  (argument: string) =>
  <R extends { readonly name: string }>(ref: R): Checked<R> =>
    F.pipe(
      checkName(argument, ref.name),
      E.map((name) => ({ ...ref, name })),
    )

const notAReference = (argument: string): Checked<never> =>
  E.left(invalidArgument(argument, 'must be a reference or a fetched record'))

// checks

/** Checks a reference that has a uuid or one name; the reference's `_tag` starts with `kind`. */
export const checkIdOrName = <R extends IdOrName>(kind: string, argument: string, ref: R): Checked<R> => {
  const either: IdOrName = ref
  // Only the id or the name is replaced, so the type stays.
  if (either._tag === `${kind}ById` && 'id' in either) return withId(argument)(either) as Checked<R>
  return either._tag === `${kind}Named` && 'name' in either
    ? (withName(argument)(either) as Checked<R>)
    : notAReference(argument)
}

export const checkOrganization = (like: OrganizationLike): Checked<OrganizationRef> =>
  checkIdOrName('Organization', 'organization', organizationRef(like))

export const checkSampleGroup = (like: SampleGroupLike): Checked<SampleGroupRef> => {
  const ref = groupRef(like)
  const check = (checked: SampleGroupRef) => checkIdOrName('SampleGroup', 'sample group', checked)
  return ref._tag === 'SampleGroupNamed'
    ? F.pipe(
        checkOrganization(ref.organization),
        E.flatMap((organization) => check({ ...ref, organization })),
      )
    : check(ref)
}

export const checkSample = (like: SampleLike): Checked<SampleRef> => {
  const ref = sampleRef(like)
  const check = (checked: SampleRef) => checkIdOrName('Sample', 'sample', checked)
  return ref._tag === 'SampleNamed'
    ? F.pipe(
        checkSampleGroup(ref.library),
        E.flatMap((library) => check({ ...ref, library })),
      )
    : check(ref)
}

export const checkSamples = (samples: ReadonlyArray<SampleLike>): Checked<ReadonlyArray<SampleRef>> =>
  Array.isArray(samples) ? E.traverseArray(checkSample)(samples) : E.left(invalidArgument('samples', 'must be a list'))

/** Checks the module, and the replicate if there is one. */
const checkResultName = <N extends ResultName>(name: N): Checked<N> =>
  F.pipe(
    checkName('module_name', name.module_name),
    E.flatMap((module_name) =>
      name.replicate === undefined
        ? E.right({ ...name, module_name })
        : F.pipe(
            checkName('replicate', name.replicate),
            E.map((replicate) => ({ ...name, module_name, replicate })),
          ),
    ),
  )

export const checkResult = (like: ResultLike): Checked<ResultRef> => {
  const ref = resultRef(like)
  switch (ref._tag) {
    case 'SampleResultById':
    case 'GroupResultById':
      return withId('result')(ref)
    case 'SampleResultNamed':
      return F.pipe(
        checkSample(ref.sample),
        E.flatMap((sample) => checkResultName({ ...ref, sample })),
      )
    case 'GroupResultNamed':
      return F.pipe(
        checkSampleGroup(ref.group),
        E.flatMap((group) => checkResultName({ ...ref, group })),
      )
    default:
      return notAReference('result')
  }
}

export const checkField = (like: FieldLike): Checked<FieldRef> => {
  const ref = fieldRef(like)
  switch (ref._tag) {
    case 'SampleFieldById':
    case 'GroupFieldById':
      return withId('field')(ref)
    case 'SampleFieldNamed':
    case 'GroupFieldNamed':
      return F.pipe(
        checkResult(ref.result),
        E.flatMap((result) => withName('field')({ ...ref, result } as typeof ref)),
      )
    default:
      return notAReference('field')
  }
}
