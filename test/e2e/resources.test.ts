/** Every resource beside samples, results and fields, against a server with a real database. */
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
import { must, registered, startWorld, type World } from './world.js'

let world: World
let outsider: NodePangea
beforeAll(async () => {
  world = await startWorld()
  outsider = await registered(world.nobody, 'outsider@example.org')
})
afterAll(() => world.sandbox.close())

/** What a failed operation says: its tag alone, or `ok`. */
const tagOf = async (task: () => Promise<E.Either<PangeaError, unknown>>): Promise<string> => {
  const result = await task()
  return E.isLeft(result) ? result.left._tag : 'ok'
}

/** The transport of an environment, which keeps the bodies that it sends. */
const spyOn = ({ transport }: NodePangea, bodies: Array<string>): NodePangea['transport'] => ({
  send: (request) => {
    bodies.push(request.body ?? '')
    return transport.send(request)
  },
})

const nothing = '00000000-0000-4000-8000-000000000000'

/** Names that a path can't hold, or that would be taken for something else in one. */
const awkward = ['a/b', 'what? #1 100%', 'é & ü', '..', 'a+b=c']

describe('pipelines', () => {
  it('are made once, found by name, changed and deleted', async () => {
    const { ensurePipeline, fetchPipeline, savePipeline, deletePipeline, listPipelines } = nodeOperationsOf(
      world.pangea,
    )
    for (const name of awkward) {
      const made = await must(ensurePipeline({ name, description: 'd' }))
      expect(await must(ensurePipeline({ name }))).toEqual(made)
      expect(await must(fetchPipeline(pipelineNamed(name)))).toEqual(made)
      const saved = await must(savePipeline({ ...made, long_description: 'long' }))
      expect(saved).toMatchObject({ uuid: made.uuid, description: 'd', long_description: 'long' })
      expect((await must(listPipelines)).map(({ uuid }) => uuid)).toContain(made.uuid)
      await must(deletePipeline(pipelineNamed(name)))
      expect(await tagOf(fetchPipeline(pipelineNamed(name)))).toBe('NotFound')
    }
  })

  it('have modules in versions, which need one another', async () => {
    const all = nodeOperationsOf(world.pangea)
    const pipeline = await must(all.ensurePipeline({ name: 'MetaSUB CAP' }))
    for (const version of ['1.0', '2/rc1']) {
      const kraken = await must(all.ensurePipelineModule(pipeline, { name: 'kraken', version }))
      expect(await must(all.ensurePipelineModule(pipeline, { name: 'kraken', version }))).toEqual(kraken)
      expect(await must(all.fetchPipelineModule(pipelineModuleNamed(pipeline, 'kraken', version)))).toEqual(kraken)
      const bracken = await must(all.ensurePipelineModule(pipeline, { name: 'bracken', version }))
      const dependent = await must(all.savePipelineModule(addDependency(kraken)(bracken)))
      expect(dependent.dependency_modules).toEqual([[kraken.uuid, 'kraken', version]])
    }
    expect((await must(all.listPipelineModules(pipelineNamed('MetaSUB CAP')))).map(({ name }) => name)).toEqual([
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
  it('gather groups', async () => {
    const all = nodeOperationsOf(world.pangea)
    for (const name of awkward) {
      const project = await must(all.ensureProject(world.organization, { name, description: 'd' }))
      expect(await must(all.ensureProject(world.organization, { name }))).toEqual(project)
      await must(all.addGroupToProject(projectNamed(name), world.library))
      expect(await must(all.listProjectGroups(project))).toEqual([world.library])
      expect((await must(all.fetchProject(project))).sample_groups).toEqual([world.library.uuid])
      expect(await must(all.saveProject({ ...project, description: 'new', sample_groups: [] }))).toMatchObject({
        description: 'new',
        sample_groups: [],
      })
      expect(await must(all.listProjects(world.organization))).toHaveLength(1)
      await must(all.deleteProject(project))
      expect(await tagOf(all.listProjectGroups(project))).toBe('NotFound')
    }
  })

  it('are made by members', async () => {
    expect(await tagOf(nodeOperationsOf(outsider).ensureProject(world.organization, { name: 'P' }))).toBe('Forbidden')
  })
})

describe('tags', () => {
  it('are on samples, groups and other tags', async () => {
    const all = nodeOperationsOf(world.pangea)
    const sample = await must(all.ensureSample(world.library, { name: 'tagged' }))
    for (const name of awkward) {
      const tag = await must(all.ensureTag({ name, payload: 'p' }))
      expect(await must(all.ensureTag({ name }))).toEqual(tag)
      expect(await must(all.fetchTag(tagNamed(name)))).toEqual(tag)
      await must(all.tagSample(tagNamed(name), sample))
      await must(all.tagSampleGroup(tag, world.library))
      await must(all.relateTag(tag, tag, 'is-a'))
      expect(await must(all.listTaggedSamples(tag))).toEqual([sample])
      expect(await must(all.listTaggedSampleGroups(tag))).toEqual([world.library])
      expect(await must(all.fetchRandomTaggedSamples(tag, 3))).toEqual([sample])
      expect(await must(all.fetchTaggedSampleCounts(tag))).toEqual({ n_samples: 1 })
      expect(await must(all.fetchTaggedSampleGroupCounts(tag))).toEqual({ n_groups: 1 })
      expect(await must(all.listTagsOfSample(sample))).toEqual([tag])
      expect(await must(all.saveTag({ ...tag, payload: 'q' }))).toMatchObject({ payload: 'q' })
      await must(all.deleteTag(tag))
      expect(await tagOf(all.listTaggedSamples(tag))).toBe('NotFound')
    }
  })
})

describe('wikis', () => {
  it('are made when a page is first saved, and pages change', async () => {
    const all = nodeOperationsOf(world.pangea)
    const pipeline = await must(all.ensurePipeline({ name: 'with a wiki' }))
    for (const [owner, title] of [
      [world.organization, 'Methods'],
      [world.library, 'Methods'],
      [pipeline, 'Methods'],
      [pipelineNamed('with a wiki'), 'More'],
    ] as const) {
      const wiki = await must(all.saveWikiPage(owner, { title, text: 'swabs' }))
      const page = wiki.page_objs.find((one) => one.title === title)
      expect(page?.text).toBe('swabs')
      const { page_objs } = await must(
        all.saveWikiPage(owner, { ...(page === undefined ? {} : { uuid: page.uuid }), title, text: 'air' }),
      )
      expect(page_objs).toHaveLength(wiki.page_objs.length)
      expect((await must(all.fetchWiki(owner))).page_objs).toEqual(page_objs)
    }
    expect(await tagOf(all.fetchWiki(pipelineNamed('none')))).toBe('NotFound')
    expect(await tagOf(nodeOperationsOf(outsider).saveWikiPage(world.organization, { title: 't', text: '' }))).toBe(
      'Forbidden',
    )
  })
})

describe('users and storage', () => {
  it('only you write your own profile', async () => {
    const all = nodeOperationsOf(world.pangea)
    const me = await must(all.whoAmI)
    expect(await must(all.fetchUser(me.id))).toEqual(me)
    expect(await must(all.fetchUser(me))).toEqual(me)
    expect(await must(all.saveUser({ ...me, name: 'Ada', location: 'Lisbon' }))).toMatchObject({ name: 'Ada' })
    expect(await tagOf(nodeOperationsOf(outsider).saveUser(me))).toBe('Forbidden')
    expect(await tagOf(all.fetchUser(999_999))).toBe('NotFound')
    expect((await must(all.listUsers)).map(({ email }) => email)).toContain('outsider@example.org')
  })

  it('buckets and keys are read, changed and forgotten', async () => {
    const all = nodeOperationsOf(world.pangea)
    const bucket = await must(
      all.createS3Bucket({ name: 'b', endpoint_url: 'http://127.0.0.1:9', organization: world.organization.uuid }),
    )
    expect(await must(all.fetchS3Bucket(bucket.uuid))).toEqual(bucket)
    expect(await must(all.saveS3Bucket({ ...bucket, name: 'c' }))).toEqual({ ...bucket, name: 'c' })
    const draft = { bucket: bucket.uuid, public_key: 'k', private_key: 'secret', description: 'd' }
    const key = await must(all.createS3ApiKey(draft))
    expect(await must(all.fetchS3ApiKey(key.uuid))).toEqual(key)
    expect(await tagOf(all.createS3ApiKey(draft))).toBe('Conflict')
    expect(await must(all.saveS3ApiKey(key.uuid, { ...draft, public_key: 'l' }))).toMatchObject({ public_key: 'l' })
    expect(JSON.stringify(key)).not.toContain('secret')
    await must(all.deleteS3ApiKey(key.uuid))
    // Several that make it at once get the same one.
    const raced = await Promise.all(Array.from({ length: 6 }, () => must(all.ensureS3ApiKey(draft))))
    expect(new Set(raced.map(({ uuid }) => uuid)).size).toBe(1)
    await must(all.deleteS3Bucket(bucket.uuid))
    expect(await tagOf(all.fetchS3Bucket(bucket.uuid))).toBe('NotFound')
  })
})

describe('reports', () => {
  it('a group tells of its samples as a whole', async () => {
    const all = nodeOperationsOf(world.pangea)
    const library = await must(all.ensureLibrary(world.organization, 'Reported é/ü'))
    for (const [name, depth] of [
      ['S1', 1],
      ['S2', 'deep'],
    ] as const)
      await must(all.ensureSample(library, { name, metadata: { depth } }))
    const links = await must(all.fetchSampleLinks(library))
    expect(links.map(({ name, metadata }) => [name, metadata])).toEqual([
      ['S1', undefined],
      ['S2', undefined],
    ])
    expect((await must(all.fetchSampleLinks(library, { hasMetadata: true })))[0]?.metadata).toEqual({ depth: 1 })
    expect(await must(all.fetchSampleGroupMetadata(library))).toEqual({ S1: { depth: 1 }, S2: { depth: 'deep' } })
    expect((await must(all.fetchSampleGroupMetadataCsv(library))).split(/\r?\n/)[2]).toMatch(/S2.*deep/)
    const schema = await must(all.generateMetadataSchema(library))
    expect(JSON.stringify(schema)).toContain('depth')
    expect(await tagOf(all.generateMetadataSchema(library))).toBe('Invalid')
    await must(all.generateMetadataSchema(library, { isOverwriting: true }))
    expect((await must(all.validateMetadataSchema(library))).map(([name, field]) => [name, field])).toEqual([
      ['S1', 'depth'],
    ])
    const sample = await must(all.fetchSample(sampleIn(library, 'S1')))
    await must(all.saveSample({ ...sample, metadata: { depth: 2 } }))
    const { versioned_metadata } = await must(all.fetchSampleVersions(sample))
    expect(versioned_metadata.map(({ metadata }) => metadata)).toContainEqual({ depth: 1 })
  })

  it('the files of a module come as one archive', async () => {
    const all = nodeOperationsOf(world.pangea)
    const sample = await must(all.ensureSample(world.library, { name: 'archived' }))
    const result = await must(all.ensureResult(sample, { module_name: 'qc', replicate: '1' }))
    await must(all.saveBlob(result, 'report', { n: 1 }))
    const archive = await must(all.downloadModuleFiles(world.library, 'qc'))
    // The magic number of gzip.
    expect([...archive.slice(0, 2)]).toEqual([0x1f, 0x8b])
  })

  it('words are searched for', async () => {
    const all = nodeOperationsOf(world.pangea)
    const sample = await must(all.ensureSample(world.library, { name: 'Findable-42' }))
    expect((await must(all.search('Findable-42'))).samples).toEqual([sample])
  })
})

describe('an update', () => {
  it('changes what it names and nothing else, of whatever can be changed', async () => {
    const all = nodeOperationsOf(world.pangea)
    const made = {
      organization: await must(all.ensureOrganization('Parts')),
      library: await must(
        all.ensureSampleGroup(world.organization, { name: 'Parts', is_library: true, metadata: { a: 1 } }),
      ),
      pipeline: await must(all.ensurePipeline({ name: 'Parts', description: 'kept' })),
      tag: await must(all.ensureTag({ name: 'parts', payload: 'kept' })),
      project: await must(all.ensureProject(world.organization, { name: 'Parts', description: 'kept' })),
    }
    const module = await must(all.ensurePipelineModule(made.pipeline, { name: 'm', version: '1', metadata: { a: 1 } }))
    const sample = await must(all.ensureSample(made.library, { name: 'S', metadata: { a: 1 } }))
    const [bucket] = await must(all.listS3Buckets(world.organization))
    const [key] = await must(all.listS3ApiKeys)
    if (bucket === undefined || key === undefined) throw new Error('no bucket, or no key')
    const me = await must(all.whoAmI)
    const description = 'changed'
    const updates: Record<string, readonly [before: object, change: object, after: Promise<object>]> = {}
    const update = <C extends object>(
      name: string,
      before: object,
      change: C,
      by: (change: C) => () => Promise<E.Either<PangeaError, object>>,
    ): void => void (updates[name] = [before, change, must(by(change))])
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
    for (const owner of [sample, world.library]) {
      const result = await must(all.ensureResult(owner, { module_name: 'parts', replicate: 'r', metadata: { a: 1 } }))
      const field = await must(all.saveBlob(result, 'f', { kept: true }))
      update(`result ${owner.name}`, result, { is_hidden: true }, (change) => all.updateResult(result, change))
      update(`field ${owner.name}`, field, { description }, (change) => all.updateField(field, change))
    }
    for (const [name, [before, change, after]] of Object.entries(updates)) {
      const { updated_at: _, ...rest } = before as Readonly<Record<string, unknown>>
      const plain = Object.fromEntries(Object.entries(rest).filter(([member]) => !/_objs?$/.test(member)))
      expect(await after, name).toMatchObject({ ...plain, ...change })
    }
    await must(all.updateS3Bucket(bucket.uuid, { name: bucket.name }))
  })

  it('of a field that holds a file does not store the address it was read with', async () => {
    const all = nodeOperationsOf(world.pangea)
    const sample = await must(all.ensureSample(world.library, { name: 'part of a file' }))
    const result = await must(all.ensureResult(sample, { module_name: 'm', replicate: 'r' }))
    const { field } = await must(all.uploadField(fieldNamed(result, 'f'), bytesSource('x', new Uint8Array(3))))
    const requests: Array<string> = []
    const spied = { ...world.pangea, transport: spyOn(world.pangea, requests) }
    await must(nodeOperationsOf(spied).updateField(field, { stored_data: field.stored_data }))
    expect(requests.join()).toContain('s3://')
    expect(requests.join()).not.toContain('presigned_url')
  })
})

describe('what does not exist', () => {
  it('is NotFound, also where the server answers 500', async () => {
    const all = nodeOperationsOf(world.pangea)
    // Deleted things have uuids that nothing has.
    const library = await must(all.ensureLibrary(world.organization, 'Doomed'))
    const sample = await must(all.ensureSample(library, { name: 'S' }))
    await must(all.deleteSample(sample))
    await must(all.deleteSampleGroup(library))
    const project = { ...(await must(all.ensureProject(world.organization, { name: 'Gone' }))), uuid: nothing } as never
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
      addGroupToProject: all.addGroupToProject(project, world.library),
      listProjectGroups: all.listProjectGroups(project),
      tagSample: all.tagSample(tagNamed('none'), sample),
      addOrganizationMember: all.addOrganizationMember(organizationById(nothing as OrganizationId), 1),
      saveSample: all.saveSample(sample),
      moveSample: all.moveSample(sample, world.library),
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

  it('is looked for among all that the request names', async () => {
    const all = nodeOperationsOf(world.pangea)
    const group = await must(all.ensureSampleGroup(world.organization, { name: 'Mixed' }))
    const here = await must(all.ensureSample(world.library, { name: 'here' }))
    const missing = sampleById(nothing as SampleId)
    const tag = await must(all.ensureTag({ name: 'mixed' }))
    expect(await tagOf(all.addSamplesToGroup(group, [here, missing]))).toBe('NotFound')
    expect(await tagOf(all.tagSample(tag, missing))).toBe('NotFound')
    expect(await tagOf(all.tagSampleGroup(tag, groupById(nothing as SampleGroupId)))).toBe('NotFound')
    expect(await tagOf(all.relateTag(tag, tagById(nothing as TagId)))).toBe('NotFound')
  })

  it('a failure of the server stays one', async () => {
    const { createSamples } = nodeOperationsOf(world.pangea)
    await must(createSamples(world.library, ['twice']))
    // The library is there: what failed was the second sample of that name.
    expect(await tagOf(createSamples(world.library, ['twice']))).toBe('ServerError')
  })
})
