/**
 * What the Python client (pangea_api) offers, each row by its name there, and what ours is called.
 */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, function as F, option as O } from 'fp-ts'
import {
  addDependency,
  addSample,
  asWorker,
  blobFilename,
  bytesSource,
  cacheDirectory,
  cacheKey,
  codecs,
  downloadUrl,
  entryPath,
  fetchSample,
  fieldNamed,
  fileSink,
  fileSource,
  fileSystemCache,
  groupNamed,
  groupOf,
  groupResultById,
  groupWorkOrderPrototypeNamed,
  identityOf,
  isCacheEnabled,
  libraryOf,
  makeNodePangea,
  newResult,
  noCache,
  nodeOperationsOf,
  organizationById,
  organizationNamed,
  organizationOf,
  memoryCache,
  rawRequest,
  typedClient,
  referencedFilename,
  removeSample,
  resultNamed,
  resultOf,
  type Sample,
  sampleById,
  sampleFieldById,
  sampleIn,
  sampleNamed,
  sampleOf,
  sampleResultById,
  samplesOf,
  withoutToken,
  withToken,
  workOrderPrototypeNamed,
} from 'pangea-fp/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must, password, startWorld, type World } from './world.js'

let world: World
let folder: string
let ops: ReturnType<typeof nodeOperationsOf>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-parity-'))
  const seed = join(folder, 'seed.json')
  await writeFile(
    seed,
    JSON.stringify({ group_work_order_prototypes: [{ name: 'QC of a group', work_orders: ['QC'] }] }),
  )
  world = await startWorld({}, { seed })
  ops = nodeOperationsOf(world.pangea)
})
afterAll(async () => {
  await world.sandbox.close()
  await rm(folder, { recursive: true })
})

/** How many requests the server was sent while `run` ran. */
const requestsOf = async (run: () => Promise<unknown>): Promise<number> => {
  const before = world.sandbox.requests()
  await run()
  return world.sandbox.requests() - before
}

const tagOf = (outcome: E.Either<{ readonly _tag: string }, unknown>): string =>
  E.isLeft(outcome) ? outcome.left._tag : 'ok'

/** A sample with a result and a field, each named as its sample is. */
const made = async (name: string) => {
  const sample = await must(ops.ensureSample(world.library, { name }))
  const result = await must(ops.ensureResult(sample, { module_name: name, replicate: 'r' }))
  const field = await must(ops.saveBlob(result, name, { name }))
  return { sample, result, field }
}

describe('the server and who asks it', () => {
  it('Knex(endpoint_url)', async () => {
    const pangea = makeNodePangea({ endpoint: `${world.sandbox.endpoint}/`, cache: noCache })
    expect(pangea.endpoint).toBe(world.sandbox.endpoint)
    expect((await must(nodeOperationsOf(pangea).listOrganizations)).map(({ name }) => name)).toContain('Lab')
  })

  it('Knex.add_auth_token(token)', async () => {
    const token = world.pangea.security?.token ?? null
    const again = withToken(token ?? '')(world.nobody)
    expect((await must(nodeOperationsOf(again).whoAmI)).email).toBe('owner@example.org')
    expect(world.nobody.security).toBeNull()
    expect(tagOf(await nodeOperationsOf(withoutToken(again)).whoAmI())).toBe('Unauthenticated')
    expect(tagOf(await nodeOperationsOf(withToken('f'.repeat(40))(world.nobody)).whoAmI())).toBe('Unauthenticated')
  })

  it('Knex.login(username, password), User(...).login()', async () => {
    const session = await must(nodeOperationsOf(world.nobody).login({ email: 'owner@example.org', password }))
    expect(session.auth_token).toBe(world.pangea.security?.token)
  })

  it('User.register(), User.username', async () => {
    const email = 'registered@example.org'
    const session = await must(nodeOperationsOf(world.nobody).register({ email, password }))
    expect(await must(nodeOperationsOf(withToken(session.auth_token)(world.nobody)).whoAmI)).toMatchObject({ email })
  })

  it('Knex.get/post/put/delete(url)', async () => {
    const { uuid } = world.library
    const client = typedClient(world.pangea)
    const sample = await must(client.POST('/api/samples', { body: { library: uuid, name: 'raw' } }))
    const params = { path: { uuid: sample.uuid } }
    expect(await must(client.GET('/api/samples/{uuid}', { params }))).toEqual(sample)
    const body = { library: uuid, name: 'raw', description: 'put' }
    const cached = makeNodePangea({
      endpoint: world.sandbox.endpoint,
      token: world.pangea.security?.token,
      cache: memoryCache(),
    })
    const cachedSample = () => must(nodeOperationsOf(cached).fetchSample(sample))
    expect((await cachedSample()).description).toBe('')
    expect((await must(typedClient(cached).PUT('/api/samples/{uuid}', { params, body }))).description).toBe('put')
    expect((await cachedSample()).description).toBe('put')
    await must(client.DELETE('/api/samples/{uuid}', { params }))
    // One that the description does not have in this form.
    const found = await must(rawRequest('GET', '/api/samples?name=raw', {})(world.pangea))
    expect(found).toMatchObject({ count: 0, results: [] })
    expect(tagOf(await rawRequest('GET', '/api/no/such/route')(world.pangea)())).toBe('NotFound')
  })
})

describe('objects', () => {
  it('RemoteObject.get/create/save/delete/idem', async () => {
    const created = await must(ops.createSample({ library: world.library.uuid, name: 'object' }))
    expect(await must(ops.fetchSample(sampleNamed('Lab', 'Subway', 'object')))).toEqual(created)
    expect(tagOf(await ops.createSample({ library: world.library.uuid, name: 'object' })())).toBe('Conflict')
    expect(await must(ops.ensureSample(world.library, { name: 'object' }))).toEqual(created)
    const saved = await must(ops.saveSample({ ...created, description: 'saved' }))
    expect(await must(ops.fetchSample(created))).toEqual(saved)
    expect(saved.description).toBe('saved')
    await must(ops.deleteSample(created))
    expect(tagOf(await ops.fetchSample(created)())).toBe('NotFound')
  })

  it('load_blob, blob_constructors (sample_from_blob, sample_from_uuid …)', async () => {
    const { sample, result, field } = await made('blob')
    expect(codecs.Sample.decode(JSON.parse(JSON.stringify(sample)))).toEqual(E.right(sample))
    expect(await must(ops.fetchSample(sampleById(sample.uuid)))).toEqual(sample)
    expect(await must(ops.fetchResult(sampleResultById(result.uuid)))).toEqual(result)
    expect(await must(ops.fetchField(sampleFieldById(field.uuid)))).toEqual(field)
    expect(await must(ops.fetchOrganization(organizationById(world.organization.uuid)))).toEqual(world.organization)
    const ofGroup = await must(ops.ensureResult(world.library, { module_name: 'blob', replicate: 'r' }))
    expect(await must(ops.fetchResult(groupResultById(ofGroup.uuid)))).toEqual(ofGroup)
    const requests = await requestsOf(async () => {
      expect([resultOf(field), sampleOf(field), libraryOf(field)]).toEqual([result, sample, world.library])
      expect([groupOf(ofGroup), organizationOf(field)]).toEqual([world.library, world.organization])
    })
    expect(requests).toBe(0)
  })

  it('RemoteObjectOverwriteError (a fetched value differs from a local one)', async () => {
    const { sample, result, field } = await made('overwritten')
    const theirs = await must(ops.saveSample({ ...sample, metadata: { by: 'them', n: 1 } }))
    const mine = { ...sample, metadata: { by: 'me' } }
    expect(await ops.saveSample(mine, { readAs: sample })()).toMatchObject(
      E.left({ _tag: 'Conflict', values: { read: sample, server: theirs }, messages: { metadata: [/changed/] } }),
    )
    expect(await must(ops.fetchSample(sample))).toEqual(theirs)
    // The server does not keep the order of keys, and a save of nothing is no change.
    await must(
      ops.saveSample({ ...theirs, description: 'x' }, { readAs: { ...theirs, metadata: { n: 1, by: 'them' } } }),
    )
    await must(ops.saveResult({ ...result, metadata: { by: 'them' } }))
    expect(tagOf(await ops.saveResult({ ...result, description: 'mine' }, { readAs: result })())).toBe('Conflict')
    await must(ops.saveField({ ...field, stored_data: { by: 'them' } }))
    expect(tagOf(await ops.saveField({ ...field, stored_data: {} }, { readAs: field })())).toBe('Conflict')
    const group = await must(ops.saveSampleGroup({ ...world.library, theme: 'them' }))
    expect(tagOf(await ops.saveSampleGroup(world.library, { readAs: world.library })())).toBe('Conflict')
    await must(ops.saveSampleGroup(world.library, { readAs: group }))
    // Without asking for it, what is saved last holds.
    expect((await must(ops.saveSample(mine))).metadata).toEqual({ by: 'me' })
  })

  it('check_json_serialization', async () => {
    const { result } = await made('serialized')
    const cycle: Record<string, unknown> = {}
    cycle['self'] = [cycle]
    for (const [value, pointer] of [
      [{ n: Number.NaN }, '/n'],
      [{ n: [Number.POSITIVE_INFINITY] }, '/n/0'],
      [{ u: undefined }, '/u'],
      [{ d: new Date() }, '/d'],
      [cycle, '/self/0'],
    ] as const)
      expect(await ops.saveBlob(result, 'bad', value as never)()).toMatchObject(
        E.left({ _tag: 'InvalidArgument', argument: `body/stored_data${pointer}` }),
      )
  })
})

describe('the cache', () => {
  it('cache_blob, get_cached_blob, FileSystemCache(timeout=10800), clear_blob, get_cached_blob_filepath', async () => {
    const { sample } = await made('cached')
    const directory = join(folder, 'cache')
    const cache = fileSystemCache({ directory })
    const token = world.pangea.security?.token ?? null
    const pangea = makeNodePangea({ endpoint: world.sandbox.endpoint, token, cache })
    expect(pangea.cachePolicy.ttlMs).toBe(10_800_000)
    await must(nodeOperationsOf(pangea).fetchSample(sample))
    expect(await requestsOf(() => must(nodeOperationsOf(pangea).fetchSample(sample)))).toBe(0)
    const url = `/api/samples/${sample.uuid}`
    const key = cacheKey({ endpoint: pangea.endpoint, identity: identityOf(token), method: 'GET', url })
    expect((await stat(await must(entryPath(directory, key)))).size).toBeGreaterThan(100)
    await cache.remove(key)()
    expect(await requestsOf(() => must(nodeOperationsOf(pangea).fetchSample(sample)))).toBe(1)
  })

  it('PANGEA_API_CACHE_DIR, USE_PANGEA_CACHE=false', async () => {
    const directory = join(folder, 'from the environment')
    expect(cacheDirectory({ PANGEA_API_CACHE_DIR: directory })).toBe(directory)
    expect(isCacheEnabled({ USE_PANGEA_CACHE: 'false' })).toBe(false)
    const before = { ...process.env }
    process.env['PANGEA_API_CACHE_DIR'] = directory
    try {
      const { endpoint } = world.sandbox
      process.env['USE_PANGEA_CACHE'] = 'false'
      await must(nodeOperationsOf(makeNodePangea({ endpoint })).listOrganizations)
      await expect(stat(directory)).rejects.toThrow('ENOENT')
      delete process.env['USE_PANGEA_CACHE']
      await must(nodeOperationsOf(makeNodePangea({ endpoint })).listOrganizations)
      expect((await stat(directory)).isDirectory()).toBe(true)
    } finally {
      process.env = before
    }
  })
})

describe('organizations, groups and samples', () => {
  it('Organization(knex, name), .sample_group(name, is_library), .get_sample_groups()', async () => {
    expect(await must(ops.fetchOrganization(organizationNamed('Lab')))).toEqual(world.organization)
    const library = await must(ops.ensureLibrary(organizationNamed('Lab'), 'A library'))
    const group = await must(ops.ensureSampleGroup(organizationNamed('Lab'), { name: 'A group' }))
    expect([library.is_library, group.is_library]).toEqual([true, false])
    expect(await must(ops.fetchSampleGroup(groupNamed('Lab', 'A group')))).toEqual(group)
    const names = (await must(ops.listSampleGroups(world.organization))).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['A group', 'A library', 'Subway']))
  })

  it('SampleGroup.add_sample / remove_sample (nothing is sent until save())', async () => {
    const [a, b, c] = (await Promise.all(['m a', 'm b', 'm c'].map(made))).map(({ sample }) => sample) as [
      ...[Sample, Sample, Sample],
    ]
    const group = await must(ops.ensureSampleGroup(world.organization, { name: 'members' }))
    let changed = F.pipe(group, addSample(a), addSample(b), addSample(c), removeSample(c), addSample(a))
    expect(changed.pending_members?.map(({ change, sample }) => [change, sample])).toEqual(
      (['add', 'add', 'add', 'remove', 'add'] as const).map((change, i) => [
        change,
        sampleById([a, b, c, c, a][i]?.uuid ?? a.uuid),
      ]),
    )
    expect(group).not.toHaveProperty('pending_members')
    expect(await must(ops.listSamples(group))).toEqual([])
    const saved = await must(ops.saveSampleGroup(changed))
    expect(saved).not.toHaveProperty('pending_members')
    expect((await must(ops.listSamples(group))).map(({ name }) => name).sort()).toEqual(['m a', 'm b'])
    changed = F.pipe(saved, removeSample(a), addSample(c))
    await must(ops.saveSampleGroup(changed))
    // Saving it again changes nothing more.
    await must(ops.saveSampleGroup(changed))
    expect((await must(ops.listSamples(group))).map(({ name }) => name).sort()).toEqual(['m b', 'm c'])
  })

  it('SampleGroup.sample(name), .get_samples(), .get_analysis_results(), .get_manifest(), get_module_counts()', async () => {
    const library = await must(ops.ensureLibrary(world.organization, 'Read'))
    const sample = await must(ops.ensureSample(library, { name: 'S' }))
    const ofSample = await must(ops.ensureResult(sample, { module_name: 'k', replicate: 'r' }))
    const ofGroup = await must(ops.ensureResult(library, { module_name: 'umap', replicate: 'r' }))
    expect(await must(ops.fetchSample(sampleNamed('Lab', 'Read', 'S')))).toEqual(sample)
    expect(await must(ops.fetchSample(sampleIn(library, 'S')))).toEqual(sample)
    expect(await must(ops.listSamples(library))).toEqual([sample])
    expect(await must(ops.listResults(library))).toEqual([ofGroup])
    expect(await must(ops.listResults(samplesOf(library)))).toEqual([ofSample])
    const manifest = await must(ops.fetchSampleGroupManifest(library))
    expect(manifest).toMatchObject({ samples: [{ name: 'S' }], analysis_results: [{ module_name: 'umap' }] })
    expect(await must(ops.fetchModuleCounts(library))).toMatchObject({ n_samples: 1, k: 1 })
  })

  it('Sample.analysis_result(module, replicate), .get_analysis_results(), .get_manifest(), .change_library(lib)', async () => {
    const { sample, result, field } = await made('moved')
    expect(await must(ops.fetchResult(resultNamed(sample, { module_name: 'moved', replicate: 'r' })))).toEqual(result)
    expect(await must(ops.listResults(sample))).toEqual([result])
    expect((await must(ops.fetchSampleManifest(sample))).analysis_results).toHaveLength(1)
    const target = await must(ops.ensureLibrary(world.organization, 'Moved to'))
    const moved = await must(ops.moveSample(sample, target))
    expect(moved).toMatchObject({ uuid: sample.uuid, library: target.uuid, library_obj: { name: 'Moved to' } })
    expect((await must(ops.fetchField(field))).analysis_result_obj.sample_obj.library).toBe(target.uuid)
    expect((await must(ops.listSamples(target))).map(({ uuid }) => uuid)).toEqual([sample.uuid])
    expect((await must(ops.listSamples(world.library))).map(({ uuid }) => uuid)).not.toContain(sample.uuid)
    const noLibrary = await must(ops.ensureSampleGroup(world.organization, { name: 'no library' }))
    expect(tagOf(await ops.moveSample(sample, noLibrary)())).toBe('Invalid')
    await must(ops.ensureSample(world.library, { name: 'moved' }))
    expect(tagOf(await ops.moveSample(sample, world.library)())).toBe('Conflict')
    expect(tagOf(await ops.moveSample(sample, groupNamed('Lab', 'none'))())).toBe('NotFound')
  })
})

describe('results, fields and files', () => {
  it('SampleAnalysisResult, SampleGroupAnalysisResult: .field(name), .get_fields()', async () => {
    const { sample } = await made('fields')
    for (const owner of [sample, world.library]) {
      const result = await must(ops.saveResult(newResult(owner, { module_name: 'fields of', replicate: 'r' })))
      const field = await must(ops.saveBlob(result, 'a', [1]))
      expect(await must(ops.fetchField(fieldNamed(result, 'a')))).toEqual(field)
      expect(await must(ops.listFields(result))).toEqual([field])
    }
  })

  it('AnalysisResultField.get_download_url(), .download_file(filename, cache)', async () => {
    const { result } = await made('download')
    const { field } = await must(
      ops.uploadField(fieldNamed(result, 'reads'), bytesSource('r.fastq', new TextEncoder().encode('@r\nACGT\n'))),
    )
    expect(downloadUrl(field)).toEqual(O.some(expect.stringContaining('r.fastq') as string))
    const target = join(folder, 'r.fastq')
    await must(ops.downloadField(field, fileSink(target)))
    expect(await readFile(target, 'utf8')).toBe('@r\nACGT\n')
    const sra = await must(ops.saveBlob(result, 'sra', { __type__: 'sra', url: 'https://example.org/SRR1' }))
    expect(downloadUrl(sra)).toEqual(O.some('https://example.org/SRR1'))
    expect(downloadUrl(await must(ops.saveBlob(result, 'blob', { url: 7 })))).toEqual(O.none)
  })

  it('.get_blob_filename(), .get_referenced_filename()', async () => {
    const sample = await must(ops.ensureSample(world.library, { name: 'a.b' }))
    const result = await must(ops.ensureResult(sample, { module_name: 'cap::x.y', replicate: 'r' }))
    const blob = await must(ops.saveBlob(result, 'f.g', 1))
    expect(blobFilename(blob)).toBe('a.b/a-b.cap__x-y.f-g.json')
    expect(referencedFilename(blob)).toEqual(O.none)
    const ftp = await must(ops.saveBlob(result, 'ftp', { __type__: 'ftp', url: 'ftp://example.org/x.y/reads_1.fq.gz' }))
    expect(referencedFilename(ftp)).toEqual(O.some('a.b/a-b.cap__x-y.ftp.fq.gz'))
  })

  it('.upload_file(path, multipart_thresh=10311680), upload_small_file, upload_large_file(chunk_size, max_retries, logger)', async () => {
    const { result } = await made('upload')
    const path = join(folder, 'reads.fastq.gz')
    await writeFile(path, Buffer.alloc(12 * 2 ** 20, 'ACGT'))
    const small = await must(
      ops.uploadField(fieldNamed(result, 'small'), fileSource(path), { thresholdBytes: 2 ** 30 }),
    )
    expect(small.parts).toBe(1)
    const large = await must(ops.uploadField(fieldNamed(result, 'large'), fileSource(path), { partBytes: 5 * 2 ** 20 }))
    expect(large).toMatchObject({ parts: 3, sizeBytes: 12 * 2 ** 20 })
  })
})

describe('work', () => {
  it('url_options, work_order_uuid inherited by children', async () => {
    const library = await must(
      ops.ensureSampleGroup(world.organization, { name: 'For workers', is_library: true, is_public: false }),
    )
    const sample = await must(ops.ensureSample(library, { name: 'private' }))
    const order = await must(ops.createWorkOrder(sample, workOrderPrototypeNamed('QC')))
    const session = await must(nodeOperationsOf(world.nobody).login(world.sandbox.seed.worker))
    const worker = withToken(session.auth_token)(world.nobody)
    expect(tagOf(await fetchSample(sampleById(sample.uuid))(worker)())).toBe('Forbidden')
    const asOrdered = nodeOperationsOf(asWorker(order)(worker))
    const result = await must(asOrdered.ensureResult(sampleById(sample.uuid), { module_name: 'qc', replicate: 'w' }))
    await must(asOrdered.saveBlob(result, 'report', { ok: true }))
    expect((await must(asOrdered.listFields(result))).map(({ name }) => name)).toEqual(['report'])
  })

  it('Pipeline, PipelineModule, .add_dependency', async () => {
    const pipeline = await must(ops.ensurePipeline({ name: 'CAP' }))
    const first = await must(ops.ensurePipelineModule(pipeline, { name: 'trim', version: '1' }))
    const second = await must(ops.ensurePipelineModule(pipeline, { name: 'align', version: '1' }))
    const saved = await must(ops.savePipelineModule(addDependency(first)(second)))
    expect(saved.dependencies).toEqual([first.uuid])
    expect((await must(ops.listPipelineModules(pipeline))).map(({ name }) => name)).toEqual(['trim', 'align'])
  })

  it('WorkOrderProto, WorkOrder, JobOrder, GroupWorkOrderProto, GroupWorkOrder', async () => {
    const library = await must(ops.ensureLibrary(world.organization, 'Ordered'))
    await must(ops.ensureSamples(library, ['O1', 'O2']))
    const prototype = await must(ops.fetchWorkOrderPrototype(workOrderPrototypeNamed('QC')))
    const ofGroups = await must(ops.fetchGroupWorkOrderPrototype(groupWorkOrderPrototypeNamed('QC of a group')))
    expect(await must(ops.listGroupWorkOrderPrototypes)).toEqual([ofGroups])
    expect(ofGroups.work_order_protos).toEqual([prototype.uuid])
    const order = await must(ops.createGroupWorkOrder(library, groupWorkOrderPrototypeNamed('QC of a group')))
    expect(order).toMatchObject({ status: 'pending', progress_summary: { pending: 4, n_jobs: 4 } })
    expect(order.work_order_links.map(({ sample_name }) => sample_name)).toEqual(['O1', 'O2'])
    expect(await must(ops.listGroupWorkOrders(library))).toEqual([order])
    const [link] = order.work_order_links
    const workOrder = await must(ops.fetchWorkOrder(link?.uuid as never))
    const [job] = workOrder.job_order_objs
    const worker = withToken((await must(nodeOperationsOf(world.nobody).login(world.sandbox.seed.worker))).auth_token)(
      world.nobody,
    )
    if (job === undefined) throw new Error('no job')
    const queue = groupWorkOrderPrototypeNamed('QC of a group')
    expect(await must(nodeOperationsOf(worker).listGroupWorkOrdersOfPrototype(queue))).toEqual([order])
    expect(await must(ops.listGroupWorkOrdersOfPrototype(queue))).toEqual([])
    expect(tagOf(await ops.listGroupWorkOrdersOfPrototype(groupWorkOrderPrototypeNamed('none'))())).toBe('NotFound')
    await must(nodeOperationsOf(worker).saveJobOrder({ ...job, status: 'error' }))
    expect((await must(ops.fetchGroupWorkOrder(order.uuid))).status).toBe('error')
    expect(tagOf(await ops.createGroupWorkOrder(library, groupWorkOrderPrototypeNamed('none'))())).toBe('NotFound')
  })

  it('contrib.tagging.Tag (tags samples, groups and tags)', async () => {
    const { sample } = await made('tagged')
    const tag = await must(ops.ensureTag({ name: 'soil', payload: 'x' }))
    const other = await must(ops.ensureTag({ name: 'earth' }))
    await must(ops.tagSample(tag, sample))
    await must(ops.tagSampleGroup(tag, world.library))
    await must(ops.relateTag(tag, other, 'is-a'))
    expect(await must(ops.listTaggedSamples(tag))).toEqual([sample])
    expect((await must(ops.listTaggedSampleGroups(tag))).map(({ name }) => name)).toEqual(['Subway'])
    expect((await must(ops.listTagsOfSample(sample))).map(({ name }) => name)).toEqual(['soil'])
  })
})
