/** Every resource except samples, results and fields, against a server with a real database. */
import { either as E } from 'fp-ts'
import {
  addDependency,
  bytesSource,
  fieldNamed,
  nodeOperationsOf,
  type PangeaError,
  pipelineModuleNamed,
  pipelineNamed,
  projectNamed,
  sampleIn,
  tagNamed,
  groupById,
  organizationById,
  type OrganizationId,
  pipelineById,
  type PipelineId,
  sampleFieldById,
  type SampleFieldId,
  type UserId,
  type WorkOrderId,
  workOrderPrototypeNamed,
  type NodePangea,
  sampleById,
  type SampleGroupId,
  type SampleId,
  tagById,
  type TagId,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { orThrow, registerUser, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let outsider: NodePangea
beforeAll(async () => {
  fixture = await startSandboxFixture()
  outsider = await registerUser(fixture.anonymous, 'outsider@example.org')
})
afterAll(() => fixture.sandbox.close())

/** The tag of a failed operation, or `ok`. */
const tagOf = async (task: () => Promise<E.Either<PangeaError, unknown>>): Promise<string> => {
  const result = await task()
  return E.isLeft(result) ? result.left._tag : 'ok'
}

/** An environment's transport that records the bodies it sends. */
const spyOn = ({ transport }: NodePangea, bodies: Array<string>): NodePangea['transport'] => ({
  send: (request) => {
    bodies.push(request.body ?? '')
    return transport.send(request)
  },
})

const nothing = '00000000-0000-4000-8000-000000000000'

/** Names that a path can't contain, or that would mean something else in one. */
const awkward = ['a/b', 'what? #1 100%', 'é & ü', '..', 'a+b=c']

describe('pipelines', () => {
  it('a pipeline is created once, found by name, updated and deleted', async () => {
    const { ensurePipeline, fetchPipeline, savePipeline, deletePipeline, listPipelines } = nodeOperationsOf(
      fixture.pangea,
    )
    for (const name of awkward) {
      const made = await orThrow(ensurePipeline({ name, description: 'd' }))
      expect(await orThrow(ensurePipeline({ name }))).toEqual(made)
      expect(await orThrow(fetchPipeline(pipelineNamed(name)))).toEqual(made)
      const saved = await orThrow(savePipeline({ ...made, long_description: 'long' }))
      expect(saved).toMatchObject({ uuid: made.uuid, description: 'd', long_description: 'long' })
      expect((await orThrow(listPipelines)).map(({ uuid }) => uuid)).toContain(made.uuid)
      await orThrow(deletePipeline(pipelineNamed(name)))
      expect(await tagOf(fetchPipeline(pipelineNamed(name)))).toBe('NotFound')
    }
  })

  it('pipeline modules have versions and dependencies', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const pipeline = await orThrow(all.ensurePipeline({ name: 'MetaSUB CAP' }))
    for (const version of ['1.0', '2/rc1']) {
      const kraken = await orThrow(all.ensurePipelineModule(pipeline, { name: 'kraken', version }))
      expect(await orThrow(all.ensurePipelineModule(pipeline, { name: 'kraken', version }))).toEqual(kraken)
      expect(await orThrow(all.fetchPipelineModule(pipelineModuleNamed(pipeline, 'kraken', version)))).toEqual(kraken)
      const bracken = await orThrow(all.ensurePipelineModule(pipeline, { name: 'bracken', version }))
      const dependent = await orThrow(all.savePipelineModule(addDependency(kraken)(bracken)))
      expect(dependent.dependency_modules).toEqual([[kraken.uuid, 'kraken', version]])
    }
    expect((await orThrow(all.listPipelineModules(pipelineNamed('MetaSUB CAP')))).map(({ name }) => name)).toEqual([
      'kraken',
      'bracken',
      'kraken',
      'bracken',
    ])
    expect(await tagOf(all.fetchPipelineModule(pipelineModuleNamed(pipeline, 'kraken', '9')))).toBe('NotFound')
    expect(await tagOf(all.fetchPipelineModule(pipelineModuleNamed(pipelineNamed('none'), 'kraken', '1.0')))).toBe(
      'NotFound',
    )
    expect(await tagOf(all.createPipelineModule({ pipeline: pipeline.uuid, name: 'kraken', version: '1.0' }))).toBe(
      'Conflict',
    )
  })
})

describe('projects', () => {
  it('a project lists the groups added to it', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    for (const name of awkward) {
      const project = await orThrow(all.ensureProject(fixture.organization, { name, description: 'd' }))
      expect(await orThrow(all.ensureProject(fixture.organization, { name }))).toEqual(project)
      await orThrow(all.addGroupToProject(projectNamed(name), fixture.library))
      expect(await orThrow(all.listProjectGroups(project))).toEqual([fixture.library])
      expect((await orThrow(all.fetchProject(project))).sample_groups).toEqual([fixture.library.uuid])
      expect(await orThrow(all.saveProject({ ...project, description: 'new', sample_groups: [] }))).toMatchObject({
        description: 'new',
        sample_groups: [],
      })
      expect(await orThrow(all.listProjects(fixture.organization))).toHaveLength(1)
      await orThrow(all.deleteProject(project))
      expect(await tagOf(all.listProjectGroups(project))).toBe('NotFound')
    }
  })

  it('only members of the organization create projects', async () => {
    expect(await tagOf(nodeOperationsOf(outsider).ensureProject(fixture.organization, { name: 'P' }))).toBe('Forbidden')
  })
})

describe('tags', () => {
  it('samples, groups and other tags can be tagged', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const sample = await orThrow(all.ensureSample(fixture.library, { name: 'tagged' }))
    for (const name of awkward) {
      const tag = await orThrow(all.ensureTag({ name, payload: 'p' }))
      expect(await orThrow(all.ensureTag({ name }))).toEqual(tag)
      expect(await orThrow(all.fetchTag(tagNamed(name)))).toEqual(tag)
      await orThrow(all.tagSample(tagNamed(name), sample))
      await orThrow(all.tagSampleGroup(tag, fixture.library))
      await orThrow(all.relateTag(tag, tag, 'is-a'))
      expect(await orThrow(all.listTaggedSamples(tag))).toEqual([sample])
      expect(await orThrow(all.listTaggedSampleGroups(tag))).toEqual([fixture.library])
      expect(await orThrow(all.fetchRandomTaggedSamples(tag, 3))).toEqual([sample])
      expect(await orThrow(all.fetchTaggedSampleCounts(tag))).toEqual({ n_samples: 1 })
      expect(await orThrow(all.fetchTaggedSampleGroupCounts(tag))).toEqual({ n_groups: 1 })
      expect(await orThrow(all.listTagsOfSample(sample))).toEqual([tag])
      expect(await orThrow(all.saveTag({ ...tag, payload: 'q' }))).toMatchObject({ payload: 'q' })
      await orThrow(all.deleteTag(tag))
      expect(await tagOf(all.listTaggedSamples(tag))).toBe('NotFound')
    }
  })
})

describe('wikis', () => {
  it('saving the first page creates a wiki, and pages can be changed', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const pipeline = await orThrow(all.ensurePipeline({ name: 'with a wiki' }))
    for (const [owner, title] of [
      [fixture.organization, 'Methods'],
      [fixture.library, 'Methods'],
      [pipeline, 'Methods'],
      [pipelineNamed('with a wiki'), 'More'],
    ] as const) {
      const wiki = await orThrow(all.saveWikiPage(owner, { title, text: 'swabs' }))
      const page = wiki.page_objs.find((one) => one.title === title)
      expect(page?.text).toBe('swabs')
      const { page_objs } = await orThrow(
        all.saveWikiPage(owner, { ...(page === undefined ? {} : { uuid: page.uuid }), title, text: 'air' }),
      )
      expect(page_objs).toHaveLength(wiki.page_objs.length)
      expect((await orThrow(all.fetchWiki(owner))).page_objs).toEqual(page_objs)
    }
    expect(await tagOf(all.fetchWiki(pipelineNamed('none')))).toBe('NotFound')
    expect(await tagOf(nodeOperationsOf(outsider).saveWikiPage(fixture.organization, { title: 't', text: '' }))).toBe(
      'Forbidden',
    )
  })
})

describe('users, buckets and keys', () => {
  it('users change only their own profile', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const me = await orThrow(all.whoAmI)
    expect(await orThrow(all.fetchUser(me.id))).toEqual(me)
    expect(await orThrow(all.fetchUser(me))).toEqual(me)
    expect(await orThrow(all.saveUser({ ...me, name: 'Ada', location: 'Lisbon' }))).toMatchObject({ name: 'Ada' })
    expect(await tagOf(nodeOperationsOf(outsider).saveUser(me))).toBe('Forbidden')
    expect(await tagOf(all.fetchUser(999_999))).toBe('NotFound')
    expect((await orThrow(all.listUsers)).map(({ email }) => email)).toContain('outsider@example.org')
  })

  it('S3 buckets and API keys are read, updated and deleted', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const bucket = await orThrow(
      all.createS3Bucket({ name: 'b', endpoint_url: 'http://127.0.0.1:9', organization: fixture.organization.uuid }),
    )
    expect(await orThrow(all.fetchS3Bucket(bucket.uuid))).toEqual(bucket)
    expect(await orThrow(all.saveS3Bucket({ ...bucket, name: 'c' }))).toEqual({ ...bucket, name: 'c' })
    const draft = { bucket: bucket.uuid, public_key: 'k', private_key: 'secret', description: 'd' }
    const key = await orThrow(all.createS3ApiKey(draft))
    expect(await orThrow(all.fetchS3ApiKey(key.uuid))).toEqual(key)
    expect(await tagOf(all.createS3ApiKey(draft))).toBe('Conflict')
    expect(await orThrow(all.saveS3ApiKey(key.uuid, { ...draft, public_key: 'l' }))).toMatchObject({ public_key: 'l' })
    expect(JSON.stringify(key)).not.toContain('secret')
    await orThrow(all.deleteS3ApiKey(key.uuid))
    // Concurrent ensures get the same bucket.
    const raced = await Promise.all(Array.from({ length: 6 }, () => orThrow(all.ensureS3ApiKey(draft))))
    expect(new Set(raced.map(({ uuid }) => uuid)).size).toBe(1)
    await orThrow(all.deleteS3Bucket(bucket.uuid))
    expect(await tagOf(all.fetchS3Bucket(bucket.uuid))).toBe('NotFound')
  })
})

describe('reports', () => {
  it('a group reports metadata, module counts and links of its samples', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const library = await orThrow(all.ensureLibrary(fixture.organization, 'Reported é/ü'))
    for (const [name, depth] of [
      ['S1', 1],
      ['S2', 'deep'],
    ] as const)
      await orThrow(all.ensureSample(library, { name, metadata: { depth } }))
    const links = await orThrow(all.fetchSampleLinks(library))
    expect(links.map(({ name, metadata }) => [name, metadata])).toEqual([
      ['S1', undefined],
      ['S2', undefined],
    ])
    expect((await orThrow(all.fetchSampleLinks(library, { hasMetadata: true })))[0]?.metadata).toEqual({ depth: 1 })
    expect(await orThrow(all.fetchSampleGroupMetadata(library))).toEqual({ S1: { depth: 1 }, S2: { depth: 'deep' } })
    expect((await orThrow(all.fetchSampleGroupMetadataCsv(library))).split(/\r?\n/)[2]).toMatch(/S2.*deep/)
    const schema = await orThrow(all.generateMetadataSchema(library))
    expect(JSON.stringify(schema)).toContain('depth')
    expect(await tagOf(all.generateMetadataSchema(library))).toBe('Invalid')
    await orThrow(all.generateMetadataSchema(library, { isOverwriting: true }))
    expect((await orThrow(all.validateMetadataSchema(library))).map(([name, field]) => [name, field])).toEqual([
      ['S1', 'depth'],
    ])
    const sample = await orThrow(all.fetchSample(sampleIn(library, 'S1')))
    await orThrow(all.saveSample({ ...sample, metadata: { depth: 2 } }))
    const { versioned_metadata } = await orThrow(all.fetchSampleVersions(sample))
    expect(versioned_metadata.map(({ metadata }) => metadata)).toContainEqual({ depth: 1 })
  })

  it('downloadModuleFiles returns the files of a module as one archive', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const sample = await orThrow(all.ensureSample(fixture.library, { name: 'archived' }))
    const result = await orThrow(all.ensureResult(sample, { module_name: 'qc', replicate: '1' }))
    await orThrow(all.saveBlob(result, 'report', { n: 1 }))
    const archive = await orThrow(all.downloadModuleFiles(fixture.library, 'qc'))
    // The magic number of gzip.
    expect([...archive.slice(0, 2)]).toEqual([0x1f, 0x8b])
  })

  it('search finds records by words', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const sample = await orThrow(all.ensureSample(fixture.library, { name: 'Findable-42' }))
    expect((await orThrow(all.search('Findable-42'))).samples).toEqual([sample])
  })
})

describe('update operations', () => {
  it('an update of any kind of record changes the given fields and nothing else', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const made = {
      organization: await orThrow(all.ensureOrganization('Parts')),
      library: await orThrow(
        all.ensureSampleGroup(fixture.organization, { name: 'Parts', is_library: true, metadata: { a: 1 } }),
      ),
      pipeline: await orThrow(all.ensurePipeline({ name: 'Parts', description: 'kept' })),
      tag: await orThrow(all.ensureTag({ name: 'parts', payload: 'kept' })),
      project: await orThrow(all.ensureProject(fixture.organization, { name: 'Parts', description: 'kept' })),
    }
    const module = await orThrow(
      all.ensurePipelineModule(made.pipeline, { name: 'm', version: '1', metadata: { a: 1 } }),
    )
    const sample = await orThrow(all.ensureSample(made.library, { name: 'S', metadata: { a: 1 } }))
    const [bucket] = await orThrow(all.listS3Buckets(fixture.organization))
    const [key] = await orThrow(all.listS3ApiKeys)
    if (bucket === undefined || key === undefined) throw new Error('no bucket, or no key')
    const me = await orThrow(all.whoAmI)
    const description = 'changed'
    const updates: Record<string, readonly [before: object, change: object, after: Promise<object>]> = {}
    const update = <C extends object>(
      name: string,
      before: object,
      change: C,
      by: (change: C) => () => Promise<E.Either<PangeaError, object>>,
    ): void => void (updates[name] = [before, change, orThrow(by(change))])
    update('sample', sample, { description }, (change) => all.updateSample(sampleIn(made.library, 'S'), change))
    update('group', made.library, { theme: 'changed' }, (change) => all.updateSampleGroup(made.library, change))
    update('organization', made.organization, { name: 'Parts 2' }, (c) => all.updateOrganization(made.organization, c))
    update('pipeline', made.pipeline, { long_description: 'x' }, (c) => all.updatePipeline(pipelineNamed('Parts'), c))
    update('module', module, { description }, (change) => all.updatePipelineModule(module, change))
    update('tag', made.tag, { name: 'parts 2' }, (change) => all.updateTag(made.tag, change))
    update('project', made.project, { name: 'Parts 2' }, (change) => all.updateProject(made.project, change))
    update('bucket', bucket, { name: 'renamed' }, (change) => all.updateS3Bucket(bucket.uuid, change))
    update('key', key, { description }, (change) => all.updateS3ApiKey(key.uuid, change))
    update('user', me, { company: 'Lab' }, (change) => all.updateUser(me, change))
    for (const owner of [sample, fixture.library]) {
      const result = await orThrow(
        all.ensureResult(owner, { module_name: 'parts', replicate: 'r', metadata: { a: 1 } }),
      )
      const field = await orThrow(all.saveBlob(result, 'f', { kept: true }))
      update(`result ${owner.name}`, result, { is_hidden: true }, (change) => all.updateResult(result, change))
      update(`field ${owner.name}`, field, { description }, (change) => all.updateField(field, change))
    }
    for (const [name, [before, change, after]] of Object.entries(updates)) {
      const { updated_at: _, ...rest } = before as Readonly<Record<string, unknown>>
      const plain = Object.fromEntries(Object.entries(rest).filter(([member]) => !/_objs?$/.test(member)))
      expect(await after, name).toMatchObject({ ...plain, ...change })
    }
    await orThrow(all.updateS3Bucket(bucket.uuid, { name: bucket.name }))
  })

  it('updating a field that points to a file does not store the presigned URL it was read with', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const sample = await orThrow(all.ensureSample(fixture.library, { name: 'part of a file' }))
    const result = await orThrow(all.ensureResult(sample, { module_name: 'm', replicate: 'r' }))
    const { field } = await orThrow(all.uploadField(fieldNamed(result, 'f'), bytesSource('x', new Uint8Array(3))))
    const requests: Array<string> = []
    const spied = { ...fixture.pangea, transport: spyOn(fixture.pangea, requests) }
    await orThrow(nodeOperationsOf(spied).updateField(field, { stored_data: field.stored_data }))
    expect(requests.join()).toContain('s3://')
    expect(requests.join()).not.toContain('presigned_url')
  })
})

describe('missing records', () => {
  it('an operation on a missing record is NotFound, even where the server responds with 500', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    // The uuids of deleted records belong to no record.
    const library = await orThrow(all.ensureLibrary(fixture.organization, 'Doomed'))
    const sample = await orThrow(all.ensureSample(library, { name: 'S' }))
    await orThrow(all.deleteSample(sample))
    await orThrow(all.deleteSampleGroup(library))
    const project = {
      ...(await orThrow(all.ensureProject(fixture.organization, { name: 'Gone' }))),
      uuid: nothing,
    } as never
    for (const [name, task] of Object.entries({
      fetchSampleGroup: all.fetchSampleGroup(library),
      listSamples: all.listSamples(library),
      addSamplesToGroup: all.addSamplesToGroup(library, []),
      removeSamplesFromGroup: all.removeSamplesFromGroup(library, []),
      fetchSampleGroupManifest: all.fetchSampleGroupManifest(library),
      fetchSampleGroupMetadata: all.fetchSampleGroupMetadata(library),
      fetchSampleGroupMetadataCsv: all.fetchSampleGroupMetadataCsv(library),
      fetchModuleCounts: all.fetchModuleCounts(library),
      fetchSampleLinks: all.fetchSampleLinks(library),
      generateMetadataSchema: all.generateMetadataSchema(library),
      validateMetadataSchema: all.validateMetadataSchema(library),
      downloadModuleFiles: all.downloadModuleFiles(library, 'qc'),
      createSamples: all.createSamples(library, ['a']),
      fetchWiki: all.fetchWiki(library),
      fetchSampleManifest: all.fetchSampleManifest(sample),
      fetchSampleVersions: all.fetchSampleVersions(sample),
      listTagsOfSample: all.listResults(sample),
      addGroupToProject: all.addGroupToProject(project, fixture.library),
      listProjectGroups: all.listProjectGroups(project),
      tagSample: all.tagSample(tagNamed('none'), sample),
      addOrganizationMember: all.addOrganizationMember(organizationById(nothing as OrganizationId), 1),
      saveSample: all.saveSample(sample),
      moveSample: all.moveSample(sample, fixture.library),
      deleteSample: all.deleteSample(sample),
      saveSampleGroup: all.saveSampleGroup(library),
      createWorkOrder: all.createWorkOrder(sample, workOrderPrototypeNamed('QC')),
      fetchWorkOrder: all.fetchWorkOrder(nothing as WorkOrderId),
      wikiOfPipeline: all.fetchWiki(pipelineById(nothing as PipelineId)),
      saveWikiPage: all.saveWikiPage(library, { title: 't', text: 't' }),
      uploadField: all.uploadField(sampleFieldById(nothing as SampleFieldId), bytesSource('x', new Uint8Array(1))),
      fetchUser: all.fetchUser(nothing as UserId),
    }))
      expect([name, await tagOf(task)]).toEqual([name, 'NotFound'])
    const stream = all.streamSamples(library)
    for await (const item of stream) expect(E.isLeft(item) && item.left._tag).toBe('NotFound')
  })

  it('NotFound is decided for every record that a request names', async () => {
    const all = nodeOperationsOf(fixture.pangea)
    const group = await orThrow(all.ensureSampleGroup(fixture.organization, { name: 'Mixed' }))
    const here = await orThrow(all.ensureSample(fixture.library, { name: 'here' }))
    const missing = sampleById(nothing as SampleId)
    const tag = await orThrow(all.ensureTag({ name: 'mixed' }))
    expect(await tagOf(all.addSamplesToGroup(group, [here, missing]))).toBe('NotFound')
    expect(await tagOf(all.tagSample(tag, missing))).toBe('NotFound')
    expect(await tagOf(all.tagSampleGroup(tag, groupById(nothing as SampleGroupId)))).toBe('NotFound')
    expect(await tagOf(all.relateTag(tag, tagById(nothing as TagId)))).toBe('NotFound')
  })

  it('a ServerError is not changed to NotFound when the record exists', async () => {
    const { createSamples } = nodeOperationsOf(fixture.pangea)
    await orThrow(createSamples(fixture.library, ['twice']))
    // The library exists: the second sample of that name failed.
    expect(await tagOf(createSamples(fixture.library, ['twice']))).toBe('ServerError')
  })
})
