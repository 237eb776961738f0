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
  // @ts-expect-error the uuid of a group is not the uuid of a sample
  sampleById(groupId)
  // @ts-expect-error a reference to a group is not a reference to a sample
  void fetchSample(groupNamed('Lab', 'Subway'))
  // @ts-expect-error records are readonly
  sample.name = 'other'
  // @ts-expect-error nested records are readonly too
  sample.library_obj.organization_obj.name = 'other'
  // @ts-expect-error a misspelt field
  void createSample({ library: groupId, name: 'S', metadat: {} })
  // @ts-expect-error properties set by the server can't be sent
  void createSample({ library: groupId, name: 'S', created_at: 'now' })
  // @ts-expect-error a Date is not a JSON value
  void saveSample({ ...sample, metadata: { at: new Date() } })
  // @ts-expect-error the operation has no such query parameter
  void request(operations.listSamples, { query: { colour: 'red' } })

  // A reference of one kind is not assignable to another.
  const ofSample = resultNamed(sample, { module_name: 'm' })
  const ofGroup = resultNamed(group, { module_name: 'm' })
  // @ts-expect-error a result is not a field
  void fetchField(ofSample)
  // @ts-expect-error a field is not a result
  void fetchResult(fieldNamed(ofSample, 'f'))
  // @ts-expect-error the result of a group is not the result of a sample
  const _sampleResult: SampleResultRef = ofGroup
  // @ts-expect-error a sample has no samples
  void ensureSamples(sample, ['S'])
  // @ts-expect-error names are strings
  void ensureSamples(group, [1])
  // @ts-expect-error a group links to samples; a sample doesn't
  addSample(sample)(sample)
  // @ts-expect-error work on a group requires a group prototype
  void createGroupWorkOrder(group, workOrderPrototypeNamed('QC'))
  // @ts-expect-error work on a sample requires a sample prototype
  void createWorkOrder(sample, groupWorkOrderPrototypeNamed('QC'))
  // @ts-expect-error a work order on a group is not a work order on a sample
  void fetchWorkOrder(groupOrder.uuid)
  // @ts-expect-error the uuid of a group is not the uuid of an organization
  void listSampleGroups(organizationById(groupId))

  // Misspelt, unknown and read-only members of drafts and updates.
  // @ts-expect-error a misspelt member of a group
  void ensureSampleGroup(organizationNamed('Lab'), { name: 'G', isLibrary: true })
  // @ts-expect-error a misspelt member of a result
  void ensureResult(sample, { module: 'm' })
  // @ts-expect-error a misspelt member of a field
  void createField(ofSample, { name: 'f', stored: {} })
  // @ts-expect-error a misspelt member of a job
  void updateJobOrder(job.uuid, { state: 'working' })
  // @ts-expect-error an unknown status
  void updateJobOrder(job.uuid, { status: 'done' })
  // @ts-expect-error a misspelt member of a pipeline
  void ensurePipeline({ name: 'p', describtion: '' })
  // @ts-expect-error a misspelt member of an update
  void updateSample(sample, { metdata: {} })
  // @ts-expect-error a read-only member in an update
  void updateSample(sample, { uuid: sampleId })
  // @ts-expect-error `undefined` is not a JSON value
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
  // @ts-expect-error a group is not a sample
  void bound.fetchSample(group)
  // @ts-expect-error a misspelt field
  void bound.ensureSample(group, { nome: 'S' })
  // @ts-expect-error a result is not a field, whatever the codec
  void bound.fetchFieldAs({ decode: (json): E.Either<unknown, unknown> => E.right(json) })(ofSample)
  const _stored = bound.fetchFieldAs(text)(fieldNamed(ofGroup, 'f'))
  type Stored = Awaited<ReturnType<typeof _stored>> extends E.Either<unknown, infer A> ? A : never
  proves<Equal<Stored['stored_data'], string>>()
  proves<Equal<Stored['analysis_result_obj'], GroupField['analysis_result_obj']>>()
  // @ts-expect-error file transfers require nodeOperationsOf
  void bound.uploadField
  // @ts-expect-error nodeOperationsOf requires a Node environment
  void nodeOperationsOf(pangea)
  // @ts-expect-error makePangea doesn't make a Node environment
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
  // @ts-expect-error the property is called module_name
  resultNamed(sample, { module: 'm' })
  // @ts-expect-error an API key is not a bucket
  void fetchS3Bucket(key)

  // An operation lists the errors of its documented statuses, and the common ones.
  const _logout: RTE.ReaderTaskEither<Pangea, ErrorOf<403>, void> = request(operations.logout, {})
  proves<Equal<ErrorOf<never>, CommonError>>()
  const _op: Op<Sample> = fetchSample(sampleNamed('a', 'b', 'c'))
}

type RightOf<T> = T extends RTE.ReaderTaskEither<never, unknown, infer A> ? A : T extends Op<infer B> ? B : never

it('the types of operations are checked by the compiler', () => {
  expect(compiled).toBeTypeOf('function')
})
