/** What must not compile does not: checked by `npm run typecheck`, since an unused expectation is an error. */
import type { either as E, readerTaskEither as RTE } from 'fp-ts'
import {
  createSample,
  type CommonError,
  type components,
  fetchResult,
  fetchSample,
  fieldNamed,
  type ErrorOf,
  type GroupFieldRef,
  type GroupResult,
  groupNamed,
  newResult,
  type Op,
  operations,
  operationsOf,
  type Pangea,
  request,
  resultNamed,
  type Sample,
  sampleById,
  type SampleFieldRef,
  type SampleGroup,
  type SampleGroupId,
  type SampleId,
  sampleNamed,
  type SampleResult,
  saveSample,
} from 'pangea-fp'
import { expect, it } from 'vitest'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const proves = <_ extends true>(): void => undefined

declare const sampleId: SampleId
declare const groupId: SampleGroupId
declare const sample: Sample
declare const group: SampleGroup
declare const pangea: Pangea

/** Compiled, never run. */
export const compiled = (): void => {
  sampleById(sampleId)
  // @ts-expect-error a group's uuid is not a sample's
  sampleById(groupId)
  // @ts-expect-error a reference to a group does not name a sample
  void fetchSample(groupNamed('Lab', 'Subway'))
  // @ts-expect-error records do not change
  sample.name = 'other'
  // @ts-expect-error nor does what they hold
  sample.library_obj.organization_obj.name = 'other'
  // @ts-expect-error a misspelt field
  void createSample({ library: groupId, name: 'S', metadat: {} })
  // @ts-expect-error what the server sets is not sent
  void createSample({ library: groupId, name: 'S', created_at: 'now' })
  // @ts-expect-error a Date is no JSON value
  void saveSample({ ...sample, metadata: { at: new Date() } })
  // @ts-expect-error a query that the operation does not take
  void request(operations.listSamples, { query: { colour: 'red' } })

  const _bySample = fieldNamed(resultNamed(sample, { module: 'm' }), 'f')
  proves<Equal<typeof _bySample, SampleFieldRef>>()
  const _byGroup = fieldNamed(resultNamed(group, { module: 'm' }), 'f')
  proves<Equal<typeof _byGroup, GroupFieldRef>>()

  const _ofSample = fetchResult(resultNamed(sampleNamed('a', 'b', 'c'), { module: 'm' }))
  proves<Equal<RightOf<typeof _ofSample>, SampleResult>>()
  // Bound functions stay generic.
  const _ofGroup = operationsOf(pangea).fetchResult(resultNamed(group, { module: 'm' }))
  proves<Equal<Awaited<ReturnType<typeof _ofGroup>> extends E.Either<unknown, infer A> ? A : never, GroupResult>>()

  // What our own generator makes of a schema is what openapi-typescript makes of it.
  const _sample: components['schemas']['Sample'] = sample
  const _group: components['schemas']['SampleGroup'] = group

  const _draft = newResult(group, { module_name: 'm' })
  proves<Equal<typeof _draft.sample_group, SampleGroupId>>()

  // An operation lists the errors that its statuses stand for, and the common ones.
  const _logout: RTE.ReaderTaskEither<Pangea, ErrorOf<403>, void> = request(operations.logout, {})
  proves<Equal<ErrorOf<never>, CommonError>>()
  const _op: Op<Sample> = fetchSample(sampleNamed('a', 'b', 'c'))
}

type RightOf<T> = T extends RTE.ReaderTaskEither<never, unknown, infer A> ? A : T extends Op<infer B> ? B : never

it('is checked by the compiler', () => {
  expect(compiled).toBeTypeOf('function')
})
