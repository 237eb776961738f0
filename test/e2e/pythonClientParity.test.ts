/**
 * Every feature of the Python client (pangea_api), under its name there, performed with this
 * client.
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
import { orThrow, password, startSandboxFixture, type SandboxFixture } from './sandboxFixture.js'

let fixture: SandboxFixture
let folder: string
let ops: ReturnType<typeof nodeOperationsOf>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pangea-parity-'))
  const seed = join(folder, 'seed.json')
  await writeFile(
    seed,
    JSON.stringify({ group_work_order_prototypes: [{ name: 'QC of a group', work_orders: ['QC'] }] }),
  )
  fixture = await startSandboxFixture({}, { seed })
  ops = nodeOperationsOf(fixture.pangea)
})
afterAll(async () => {
  await fixture.sandbox.close()
  await rm(folder, { recursive: true })
})

/** How many requests the server received while `run` ran. */
const requestsOf = async (run: () => Promise<unknown>): Promise<number> => {
  const before = fixture.sandbox.requests()
  await run()
  return fixture.sandbox.requests() - before
}

const tagOf = (outcome: E.Either<{ readonly _tag: string }, unknown>): string =>
  E.isLeft(outcome) ? outcome.left._tag : 'ok'

/** A sample with a result and a field, which share the sample's name. */
const made = async (name: string) => {
  const sample = await orThrow(ops.ensureSample(fixture.library, { name }))
  const result = await orThrow(ops.ensureResult(sample, { module_name: name, replicate: 'r' }))
  const field = await orThrow(ops.saveBlob(result, name, { name }))
  return { sample, result, field }
}

describe('the server and the user', () => {
  it('Knex(endpoint_url)', async () => {
    const pangea = makeNodePangea({ endpoint: `${fixture.sandbox.endpoint}/`, cache: noCache })
    expect(pangea.endpoint).toBe(fixture.sandbox.endpoint)
    expect((await orThrow(nodeOperationsOf(pangea).listOrganizations)).map(({ name }) => name)).toContain('Lab')
  })

  it('Knex.add_auth_token(token)', async () => {
    const token = fixture.pangea.security?.token ?? null
    const again = withToken(token ?? '')(fixture.anonymous)
    expect((await orThrow(nodeOperationsOf(again).whoAmI)).email).toBe('owner@example.org')
    expect(fixture.anonymous.security).toBeNull()
    expect(tagOf(await nodeOperationsOf(withoutToken(again)).whoAmI())).toBe('Unauthenticated')
    expect(tagOf(await nodeOperationsOf(withToken('f'.repeat(40))(fixture.anonymous)).whoAmI())).toBe('Unauthenticated')
  })

  it('Knex.login(username, password), User(...).login()', async () => {
    const session = await orThrow(nodeOperationsOf(fixture.anonymous).login({ email: 'owner@example.org', password }))
    expect(session.auth_token).toBe(fixture.pangea.security?.token)
  })

  it('User.register(), User.username', async () => {
    const email = 'registered@example.org'
    const session = await orThrow(nodeOperationsOf(fixture.anonymous).register({ email, password }))
    expect(await orThrow(nodeOperationsOf(withToken(session.auth_token)(fixture.anonymous)).whoAmI)).toMatchObject({
      email,
    })
  })

  it('Knex.get/post/put/delete(url)', async () => {
    const { uuid } = fixture.library
    const client = typedClient(fixture.pangea)
    const sample = await orThrow(client.POST('/api/samples', { body: { library: uuid, name: 'raw' } }))
    const params = { path: { uuid: sample.uuid } }
    expect(await orThrow(client.GET('/api/samples/{uuid}', { params }))).toEqual(sample)
    const body = { library: uuid, name: 'raw', description: 'put' }
    const cached = makeNodePangea({
      endpoint: fixture.sandbox.endpoint,
      token: fixture.pangea.security?.token,
      cache: memoryCache(),
    })
    const cachedSample = () => orThrow(nodeOperationsOf(cached).fetchSample(sample))
    expect((await cachedSample()).description).toBe('')
    expect((await orThrow(typedClient(cached).PUT('/api/samples/{uuid}', { params, body }))).description).toBe('put')
    expect((await cachedSample()).description).toBe('put')
    await orThrow(client.DELETE('/api/samples/{uuid}', { params }))
    // The description has no such form of this route.
    const found = await orThrow(rawRequest('GET', '/api/samples?name=raw', {})(fixture.pangea))
    expect(found).toMatchObject({ count: 0, results: [] })
    expect(tagOf(await rawRequest('GET', '/api/no/such/route')(fixture.pangea)())).toBe('NotFound')
  })
})

describe('objects', () => {
  it('RemoteObject.get/create/save/delete/idem', async () => {
    const created = await orThrow(ops.createSample({ library: fixture.library.uuid, name: 'object' }))
    expect(await orThrow(ops.fetchSample(sampleNamed('Lab', 'Subway', 'object')))).toEqual(created)
    expect(tagOf(await ops.createSample({ library: fixture.library.uuid, name: 'object' })())).toBe('Conflict')
    expect(await orThrow(ops.ensureSample(fixture.library, { name: 'object' }))).toEqual(created)
    const saved = await orThrow(ops.saveSample({ ...created, description: 'saved' }))
    expect(await orThrow(ops.fetchSample(created))).toEqual(saved)
    expect(saved.description).toBe('saved')
    await orThrow(ops.deleteSample(created))
    expect(tagOf(await ops.fetchSample(created)())).toBe('NotFound')
  })

  it('load_blob, blob_constructors (sample_from_blob, sample_from_uuid …)', async () => {
    const { sample, result, field } = await made('blob')
    expect(codecs.Sample.decode(JSON.parse(JSON.stringify(sample)))).toEqual(E.right(sample))
    expect(await orThrow(ops.fetchSample(sampleById(sample.uuid)))).toEqual(sample)
    expect(await orThrow(ops.fetchResult(sampleResultById(result.uuid)))).toEqual(result)
    expect(await orThrow(ops.fetchField(sampleFieldById(field.uuid)))).toEqual(field)
    expect(await orThrow(ops.fetchOrganization(organizationById(fixture.organization.uuid)))).toEqual(
      fixture.organization,
    )
    const ofGroup = await orThrow(ops.ensureResult(fixture.library, { module_name: 'blob', replicate: 'r' }))
    expect(await orThrow(ops.fetchResult(groupResultById(ofGroup.uuid)))).toEqual(ofGroup)
    const requests = await requestsOf(async () => {
      expect([resultOf(field), sampleOf(field), libraryOf(field)]).toEqual([result, sample, fixture.library])
      expect([groupOf(ofGroup), organizationOf(field)]).toEqual([fixture.library, fixture.organization])
    })
    expect(requests).toBe(0)
  })

  it('RemoteObjectOverwriteError (a fetched value differs from a local one)', async () => {
    const { sample, result, field } = await made('overwritten')
    const theirs = await orThrow(ops.saveSample({ ...sample, metadata: { by: 'them', n: 1 } }))
    const mine = { ...sample, metadata: { by: 'me' } }
    expect(await ops.saveSample(mine, { readAs: sample })()).toMatchObject(
      E.left({ _tag: 'Conflict', values: { read: sample, server: theirs }, messages: { metadata: [/changed/] } }),
    )
    expect(await orThrow(ops.fetchSample(sample))).toEqual(theirs)
    // The server does not keep the order of keys, and saving nothing is no change.
    await orThrow(
      ops.saveSample({ ...theirs, description: 'x' }, { readAs: { ...theirs, metadata: { n: 1, by: 'them' } } }),
    )
    await orThrow(ops.saveResult({ ...result, metadata: { by: 'them' } }))
    expect(tagOf(await ops.saveResult({ ...result, description: 'mine' }, { readAs: result })())).toBe('Conflict')
    await orThrow(ops.saveField({ ...field, stored_data: { by: 'them' } }))
    expect(tagOf(await ops.saveField({ ...field, stored_data: {} }, { readAs: field })())).toBe('Conflict')
    const group = await orThrow(ops.saveSampleGroup({ ...fixture.library, theme: 'them' }))
    expect(tagOf(await ops.saveSampleGroup(fixture.library, { readAs: fixture.library })())).toBe('Conflict')
    await orThrow(ops.saveSampleGroup(fixture.library, { readAs: group }))
    // Without the option, the last save wins.
    expect((await orThrow(ops.saveSample(mine))).metadata).toEqual({ by: 'me' })
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
    const token = fixture.pangea.security?.token ?? null
    const pangea = makeNodePangea({ endpoint: fixture.sandbox.endpoint, token, cache })
    expect(pangea.cachePolicy.ttlMs).toBe(10_800_000)
    await orThrow(nodeOperationsOf(pangea).fetchSample(sample))
    expect(await requestsOf(() => orThrow(nodeOperationsOf(pangea).fetchSample(sample)))).toBe(0)
    const url = `/api/samples/${sample.uuid}`
    const key = cacheKey({ endpoint: pangea.endpoint, identity: identityOf(token), method: 'GET', url })
    expect((await stat(await orThrow(entryPath(directory, key)))).size).toBeGreaterThan(100)
    await cache.remove(key)()
    expect(await requestsOf(() => orThrow(nodeOperationsOf(pangea).fetchSample(sample)))).toBe(1)
  })

  it('PANGEA_API_CACHE_DIR, USE_PANGEA_CACHE=false', async () => {
    const directory = join(folder, 'from the environment')
    expect(cacheDirectory({ PANGEA_API_CACHE_DIR: directory })).toBe(directory)
    expect(isCacheEnabled({ USE_PANGEA_CACHE: 'false' })).toBe(false)
    const before = { ...process.env }
    process.env['PANGEA_API_CACHE_DIR'] = directory
    try {
      const { endpoint } = fixture.sandbox
      process.env['USE_PANGEA_CACHE'] = 'false'
      await orThrow(nodeOperationsOf(makeNodePangea({ endpoint })).listOrganizations)
      await expect(stat(directory)).rejects.toThrow('ENOENT')
      delete process.env['USE_PANGEA_CACHE']
      await orThrow(nodeOperationsOf(makeNodePangea({ endpoint })).listOrganizations)
      expect((await stat(directory)).isDirectory()).toBe(true)
    } finally {
      process.env = before
    }
  })
})

describe('organizations, groups and samples', () => {
  it('Organization(knex, name), .sample_group(name, is_library), .get_sample_groups()', async () => {
    expect(await orThrow(ops.fetchOrganization(organizationNamed('Lab')))).toEqual(fixture.organization)
    const library = await orThrow(ops.ensureLibrary(organizationNamed('Lab'), 'A library'))
    const group = await orThrow(ops.ensureSampleGroup(organizationNamed('Lab'), { name: 'A group' }))
    expect([library.is_library, group.is_library]).toEqual([true, false])
    expect(await orThrow(ops.fetchSampleGroup(groupNamed('Lab', 'A group')))).toEqual(group)
    const names = (await orThrow(ops.listSampleGroups(fixture.organization))).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['A group', 'A library', 'Subway']))
  })

  it('SampleGroup.add_sample / remove_sample (nothing is sent until save())', async () => {
    const [a, b, c] = (await Promise.all(['m a', 'm b', 'm c'].map(made))).map(({ sample }) => sample) as [
      ...[Sample, Sample, Sample],
    ]
    const group = await orThrow(ops.ensureSampleGroup(fixture.organization, { name: 'members' }))
    let changed = F.pipe(group, addSample(a), addSample(b), addSample(c), removeSample(c), addSample(a))
    expect(changed.pending_members?.map(({ change, sample }) => [change, sample])).toEqual(
      (['add', 'add', 'add', 'remove', 'add'] as const).map((change, i) => [
        change,
        sampleById([a, b, c, c, a][i]?.uuid ?? a.uuid),
      ]),
    )
    expect(group).not.toHaveProperty('pending_members')
    expect(await orThrow(ops.listSamples(group))).toEqual([])
    const saved = await orThrow(ops.saveSampleGroup(changed))
    expect(saved).not.toHaveProperty('pending_members')
    expect((await orThrow(ops.listSamples(group))).map(({ name }) => name).sort()).toEqual(['m a', 'm b'])
    changed = F.pipe(saved, removeSample(a), addSample(c))
    await orThrow(ops.saveSampleGroup(changed))
    // Saving it again changes nothing more.
    await orThrow(ops.saveSampleGroup(changed))
    expect((await orThrow(ops.listSamples(group))).map(({ name }) => name).sort()).toEqual(['m b', 'm c'])
  })

  it('SampleGroup.sample(name), .get_samples(), .get_analysis_results(), .get_manifest(), get_module_counts()', async () => {
    const library = await orThrow(ops.ensureLibrary(fixture.organization, 'Read'))
    const sample = await orThrow(ops.ensureSample(library, { name: 'S' }))
    const ofSample = await orThrow(ops.ensureResult(sample, { module_name: 'k', replicate: 'r' }))
    const ofGroup = await orThrow(ops.ensureResult(library, { module_name: 'umap', replicate: 'r' }))
    expect(await orThrow(ops.fetchSample(sampleNamed('Lab', 'Read', 'S')))).toEqual(sample)
    expect(await orThrow(ops.fetchSample(sampleIn(library, 'S')))).toEqual(sample)
    expect(await orThrow(ops.listSamples(library))).toEqual([sample])
    expect(await orThrow(ops.listResults(library))).toEqual([ofGroup])
    expect(await orThrow(ops.listResults(samplesOf(library)))).toEqual([ofSample])
    const manifest = await orThrow(ops.fetchSampleGroupManifest(library))
    expect(manifest).toMatchObject({ samples: [{ name: 'S' }], analysis_results: [{ module_name: 'umap' }] })
    expect(await orThrow(ops.fetchModuleCounts(library))).toMatchObject({ n_samples: 1, k: 1 })
  })

  it('Sample.analysis_result(module, replicate), .get_analysis_results(), .get_manifest(), .change_library(lib)', async () => {
    const { sample, result, field } = await made('moved')
    expect(await orThrow(ops.fetchResult(resultNamed(sample, { module_name: 'moved', replicate: 'r' })))).toEqual(
      result,
    )
    expect(await orThrow(ops.listResults(sample))).toEqual([result])
    expect((await orThrow(ops.fetchSampleManifest(sample))).analysis_results).toHaveLength(1)
    const target = await orThrow(ops.ensureLibrary(fixture.organization, 'Moved to'))
    const moved = await orThrow(ops.moveSample(sample, target))
    expect(moved).toMatchObject({ uuid: sample.uuid, library: target.uuid, library_obj: { name: 'Moved to' } })
    expect((await orThrow(ops.fetchField(field))).analysis_result_obj.sample_obj.library).toBe(target.uuid)
    expect((await orThrow(ops.listSamples(target))).map(({ uuid }) => uuid)).toEqual([sample.uuid])
    expect((await orThrow(ops.listSamples(fixture.library))).map(({ uuid }) => uuid)).not.toContain(sample.uuid)
    const noLibrary = await orThrow(ops.ensureSampleGroup(fixture.organization, { name: 'no library' }))
    expect(tagOf(await ops.moveSample(sample, noLibrary)())).toBe('Invalid')
    await orThrow(ops.ensureSample(fixture.library, { name: 'moved' }))
    expect(tagOf(await ops.moveSample(sample, fixture.library)())).toBe('Conflict')
    expect(tagOf(await ops.moveSample(sample, groupNamed('Lab', 'none'))())).toBe('NotFound')
  })
})

describe('results, fields and files', () => {
  it('SampleAnalysisResult, SampleGroupAnalysisResult: .field(name), .get_fields()', async () => {
    const { sample } = await made('fields')
    for (const owner of [sample, fixture.library]) {
      const result = await orThrow(ops.saveResult(newResult(owner, { module_name: 'fields of', replicate: 'r' })))
      const field = await orThrow(ops.saveBlob(result, 'a', [1]))
      expect(await orThrow(ops.fetchField(fieldNamed(result, 'a')))).toEqual(field)
      expect(await orThrow(ops.listFields(result))).toEqual([field])
    }
  })

  it('AnalysisResultField.get_download_url(), .download_file(filename, cache)', async () => {
    const { result } = await made('download')
    const { field } = await orThrow(
      ops.uploadField(fieldNamed(result, 'reads'), bytesSource('r.fastq', new TextEncoder().encode('@r\nACGT\n'))),
    )
    expect(downloadUrl(field)).toEqual(O.some(expect.stringContaining('r.fastq') as string))
    const target = join(folder, 'r.fastq')
    await orThrow(ops.downloadField(field, fileSink(target)))
    expect(await readFile(target, 'utf8')).toBe('@r\nACGT\n')
    const sra = await orThrow(ops.saveBlob(result, 'sra', { __type__: 'sra', url: 'https://example.org/SRR1' }))
    expect(downloadUrl(sra)).toEqual(O.some('https://example.org/SRR1'))
    expect(downloadUrl(await orThrow(ops.saveBlob(result, 'blob', { url: 7 })))).toEqual(O.none)
  })

  it('.get_blob_filename(), .get_referenced_filename()', async () => {
    const sample = await orThrow(ops.ensureSample(fixture.library, { name: 'a.b' }))
    const result = await orThrow(ops.ensureResult(sample, { module_name: 'cap::x.y', replicate: 'r' }))
    const blob = await orThrow(ops.saveBlob(result, 'f.g', 1))
    expect(blobFilename(blob)).toBe('a.b/a-b.cap__x-y.f-g.json')
    expect(referencedFilename(blob)).toEqual(O.none)
    const ftp = await orThrow(
      ops.saveBlob(result, 'ftp', { __type__: 'ftp', url: 'ftp://example.org/x.y/reads_1.fq.gz' }),
    )
    expect(referencedFilename(ftp)).toEqual(O.some('a.b/a-b.cap__x-y.ftp.fq.gz'))
  })

  it('.upload_file(path, multipart_thresh=10311680), upload_small_file, upload_large_file(chunk_size, max_retries, logger)', async () => {
    const { result } = await made('upload')
    const path = join(folder, 'reads.fastq.gz')
    await writeFile(path, Buffer.alloc(12 * 2 ** 20, 'ACGT'))
    const small = await orThrow(
      ops.uploadField(fieldNamed(result, 'small'), fileSource(path), { thresholdBytes: 2 ** 30 }),
    )
    expect(small.parts).toBe(1)
    const large = await orThrow(
      ops.uploadField(fieldNamed(result, 'large'), fileSource(path), { partBytes: 5 * 2 ** 20 }),
    )
    expect(large).toMatchObject({ parts: 3, sizeBytes: 12 * 2 ** 20 })
  })
})

describe('work orders and pipelines', () => {
  it('url_options, work_order_uuid inherited by children', async () => {
    const library = await orThrow(
      ops.ensureSampleGroup(fixture.organization, { name: 'For workers', is_library: true, is_public: false }),
    )
    const sample = await orThrow(ops.ensureSample(library, { name: 'private' }))
    const order = await orThrow(ops.createWorkOrder(sample, workOrderPrototypeNamed('QC')))
    const session = await orThrow(nodeOperationsOf(fixture.anonymous).login(fixture.sandbox.seed.worker))
    const worker = withToken(session.auth_token)(fixture.anonymous)
    expect(tagOf(await fetchSample(sampleById(sample.uuid))(worker)())).toBe('Forbidden')
    const asOrdered = nodeOperationsOf(asWorker(order)(worker))
    const result = await orThrow(asOrdered.ensureResult(sampleById(sample.uuid), { module_name: 'qc', replicate: 'w' }))
    await orThrow(asOrdered.saveBlob(result, 'report', { ok: true }))
    expect((await orThrow(asOrdered.listFields(result))).map(({ name }) => name)).toEqual(['report'])
  })

  it('Pipeline, PipelineModule, .add_dependency', async () => {
    const pipeline = await orThrow(ops.ensurePipeline({ name: 'CAP' }))
    const first = await orThrow(ops.ensurePipelineModule(pipeline, { name: 'trim', version: '1' }))
    const second = await orThrow(ops.ensurePipelineModule(pipeline, { name: 'align', version: '1' }))
    const saved = await orThrow(ops.savePipelineModule(addDependency(first)(second)))
    expect(saved.dependencies).toEqual([first.uuid])
    expect((await orThrow(ops.listPipelineModules(pipeline))).map(({ name }) => name)).toEqual(['trim', 'align'])
  })

  it('WorkOrderProto, WorkOrder, JobOrder, GroupWorkOrderProto, GroupWorkOrder', async () => {
    const library = await orThrow(ops.ensureLibrary(fixture.organization, 'Ordered'))
    await orThrow(ops.ensureSamples(library, ['O1', 'O2']))
    const prototype = await orThrow(ops.fetchWorkOrderPrototype(workOrderPrototypeNamed('QC')))
    const ofGroups = await orThrow(ops.fetchGroupWorkOrderPrototype(groupWorkOrderPrototypeNamed('QC of a group')))
    expect(await orThrow(ops.listGroupWorkOrderPrototypes)).toEqual([ofGroups])
    expect(ofGroups.work_order_protos).toEqual([prototype.uuid])
    const order = await orThrow(ops.createGroupWorkOrder(library, groupWorkOrderPrototypeNamed('QC of a group')))
    expect(order).toMatchObject({ status: 'pending', progress_summary: { pending: 4, n_jobs: 4 } })
    expect(order.work_order_links.map(({ sample_name }) => sample_name)).toEqual(['O1', 'O2'])
    expect(await orThrow(ops.listGroupWorkOrders(library))).toEqual([order])
    const [link] = order.work_order_links
    const workOrder = await orThrow(ops.fetchWorkOrder(link?.uuid as never))
    const [job] = workOrder.job_order_objs
    const worker = withToken(
      (await orThrow(nodeOperationsOf(fixture.anonymous).login(fixture.sandbox.seed.worker))).auth_token,
    )(fixture.anonymous)
    if (job === undefined) throw new Error('no job')
    const queue = groupWorkOrderPrototypeNamed('QC of a group')
    expect(await orThrow(nodeOperationsOf(worker).listGroupWorkOrdersOfPrototype(queue))).toEqual([order])
    expect(await orThrow(ops.listGroupWorkOrdersOfPrototype(queue))).toEqual([])
    expect(tagOf(await ops.listGroupWorkOrdersOfPrototype(groupWorkOrderPrototypeNamed('none'))())).toBe('NotFound')
    await orThrow(nodeOperationsOf(worker).saveJobOrder({ ...job, status: 'error' }))
    expect((await orThrow(ops.fetchGroupWorkOrder(order.uuid))).status).toBe('error')
    expect(tagOf(await ops.createGroupWorkOrder(library, groupWorkOrderPrototypeNamed('none'))())).toBe('NotFound')
  })

  it('contrib.tagging.Tag (tags samples, groups and tags)', async () => {
    const { sample } = await made('tagged')
    const tag = await orThrow(ops.ensureTag({ name: 'soil', payload: 'x' }))
    const other = await orThrow(ops.ensureTag({ name: 'earth' }))
    await orThrow(ops.tagSample(tag, sample))
    await orThrow(ops.tagSampleGroup(tag, fixture.library))
    await orThrow(ops.relateTag(tag, other, 'is-a'))
    expect(await orThrow(ops.listTaggedSamples(tag))).toEqual([sample])
    expect((await orThrow(ops.listTaggedSampleGroups(tag))).map(({ name }) => name)).toEqual(['Subway'])
    expect((await orThrow(ops.listTagsOfSample(sample))).map(({ name }) => name)).toEqual(['soil'])
  })
})
