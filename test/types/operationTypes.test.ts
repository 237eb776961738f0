/**
 * Invalid programs must not compile. Checked by `npm run typecheck`: an unused `@ts-expect-error`
 * is an error.
 */
import { either as E, type readerTaskEither as RTE } from 'fp-ts'
import {
  addSample,
  createField,
  createGroupWorkOrder,
  createSample,
  createWorkOrder,
  ensurePipeline,
  ensureResult,
  ensureSampleGroup,
  ensureSamples,
  fetchField,
  fetchWorkOrder,
  type GroupWorkOrder,
  groupWorkOrderPrototypeNamed,
  type JobOrder,
  listSampleGroups,
  organizationById,
  organizationNamed,
  type SampleResultRef,
  saveBlob,
  updateJobOrder,
  updateSample,
  workOrderPrototypeNamed,
  type CommonError,
  type paths,
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
  type SamplePatch,
  type SampleGroupId,
  type SampleId,
  sampleNamed,
  type SampleResult,
  saveSample,
  type ContentCodec,
  fetchS3Bucket,
  type GroupField,
  makePangea,
  type S3ApiKey,
  type SampleResultDraft,
  saveResult,
} from 'pangea-fp'
import { nodeOperationsOf, type NodePangea } from 'pangea-fp/node'
import { expect, it } from 'vitest'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const proves = <_ extends true>(): void => undefined

declare const sampleId: SampleId
declare const groupId: SampleGroupId
declare const sample: Sample
declare const group: SampleGroup
declare const pangea: Pangea
declare const groupOrder: GroupWorkOrder
declare const job: JobOrder
declare const key: S3ApiKey
declare const result: SampleResult
declare const text: ContentCodec<string>

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

  // A reference of one kind is not assignable to another.
  const ofSample = resultNamed(sample, { module_name: 'm' })
  const ofGroup = resultNamed(group, { module_name: 'm' })
  // @ts-expect-error a result is no field
  void fetchField(ofSample)
  // @ts-expect-error a field is no result
  void fetchResult(fieldNamed(ofSample, 'f'))
  // @ts-expect-error a group's result is not a sample's
  const _sampleResult: SampleResultRef = ofGroup
  // @ts-expect-error a sample has no samples
  void ensureSamples(sample, ['S'])
  // @ts-expect-error names are texts
  void ensureSamples(group, [1])
  // @ts-expect-error a sample is linked to a group, not to a sample
  addSample(sample)(sample)
  // @ts-expect-error work on groups has prototypes of its own
  void createGroupWorkOrder(group, workOrderPrototypeNamed('QC'))
  // @ts-expect-error and so has work on samples
  void createWorkOrder(sample, groupWorkOrderPrototypeNamed('QC'))
  // @ts-expect-error an order on a group is not one on a sample
  void fetchWorkOrder(groupOrder.uuid)
  // @ts-expect-error a group's uuid is not an organization's
  void listSampleGroups(organizationById(groupId))

  // Misspelt fields, of whatever is written.
  // @ts-expect-error of a group
  void ensureSampleGroup(organizationNamed('Lab'), { name: 'G', isLibrary: true })
  // @ts-expect-error of a result
  void ensureResult(sample, { module: 'm' })
  // @ts-expect-error of a field
  void createField(ofSample, { name: 'f', stored: {} })
  // @ts-expect-error of a job
  void updateJobOrder(job.uuid, { state: 'working' })
  // @ts-expect-error a status that there is none of
  void updateJobOrder(job.uuid, { status: 'done' })
  // @ts-expect-error of a pipeline
  void ensurePipeline({ name: 'p', describtion: '' })
  // @ts-expect-error of a change
  void updateSample(sample, { metdata: {} })
  // @ts-expect-error what is read only
  void updateSample(sample, { uuid: sampleId })
  // @ts-expect-error nothing that JSON has no form for
  void saveBlob(ofSample, 'f', { at: undefined })

  const _bySample = fieldNamed(resultNamed(sample, { module_name: 'm' }), 'f')
  proves<Equal<typeof _bySample, SampleFieldRef>>()
  const _byGroup = fieldNamed(resultNamed(group, { module_name: 'm' }), 'f')
  proves<Equal<typeof _byGroup, GroupFieldRef>>()

  const _ofSample = fetchResult(resultNamed(sampleNamed('a', 'b', 'c'), { module_name: 'm' }))
  proves<Equal<RightOf<typeof _ofSample>, SampleResult>>()
  // Bound functions stay generic.
  const _ofGroup = operationsOf(pangea).fetchResult(resultNamed(group, { module_name: 'm' }))
  proves<Equal<Awaited<ReturnType<typeof _ofGroup>> extends E.Either<unknown, infer A> ? A : never, GroupResult>>()

  // Bound functions reject what the unbound ones reject.
  const bound = operationsOf(pangea)
  // @ts-expect-error a group is no sample
  void bound.fetchSample(group)
  // @ts-expect-error a misspelt field
  void bound.ensureSample(group, { nome: 'S' })
  // @ts-expect-error a result is no field, whatever the codec
  void bound.fetchFieldAs({ decode: (json): E.Either<unknown, unknown> => E.right(json) })(ofSample)
  const _stored = bound.fetchFieldAs(text)(fieldNamed(ofGroup, 'f'))
  type Stored = Awaited<ReturnType<typeof _stored>> extends E.Either<unknown, infer A> ? A : never
  proves<Equal<Stored['stored_data'], string>>()
  proves<Equal<Stored['analysis_result_obj'], GroupField['analysis_result_obj']>>()
  // @ts-expect-error files need Node
  void bound.uploadField
  // @ts-expect-error and an environment that has them
  void nodeOperationsOf(pangea)
  // @ts-expect-error which makePangea does not make
  const _node: NodePangea = makePangea({ endpoint: '' })

  // Clients of `paths` receive and send the same types as the operations.
  type Route = paths['/api/samples/{uuid}']
  proves<Equal<Route['get']['responses'][200]['content']['application/json'], Sample>>()
  proves<Equal<Route['patch']['requestBody']['content']['application/json'], SamplePatch>>()

  const _draft = newResult(group, { module_name: 'm' })
  proves<Equal<typeof _draft.sample_group, SampleGroupId>>()
  const _ofNamed = newResult(sampleNamed('a', 'b', 'c'), { module_name: 'm' })
  proves<Equal<typeof _ofNamed, SampleResultDraft>>()
  const _savedOfNamed = saveResult(newResult(groupNamed('a', 'b'), { module_name: 'm' }))
  proves<Equal<RightOf<typeof _savedOfNamed>, GroupResult>>()
  // @ts-expect-error an organization has no results
  newResult(organizationNamed('Lab'), { module_name: 'm' })
  // A record is accepted in place of a name.
  resultNamed(group, result)
  // @ts-expect-error the name of a module is its module_name
  resultNamed(sample, { module: 'm' })
  // @ts-expect-error a key is no bucket
  void fetchS3Bucket(key)

  // An operation lists the errors of its statuses, and the common ones.
  const _logout: RTE.ReaderTaskEither<Pangea, ErrorOf<403>, void> = request(operations.logout, {})
  proves<Equal<ErrorOf<never>, CommonError>>()
  const _op: Op<Sample> = fetchSample(sampleNamed('a', 'b', 'c'))
}

type RightOf<T> = T extends RTE.ReaderTaskEither<never, unknown, infer A> ? A : T extends Op<infer B> ? B : never

it('the types of operations are checked by the compiler', () => {
  expect(compiled).toBeTypeOf('function')
})
