/** Inserts the samples of a seed's library, with their results and files. */
import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import type { Row } from '../database/postgres.js'
import { insertRow } from '../database/rowQueries.js'
import { jsonb, sql } from '../database/sql.js'
import { sampleResultKind } from '../api/resultKinds.js'
import { ensureRow, type SeedContext } from './ensureRow.js'
import type { SeedField, SeedGroup, SeedResult, SeedSample } from './Seed.js'

/** The bucket and the folder for a sample's files. */
interface FileLocation {
  readonly bucket: string | undefined
  readonly folder: string
}

/**
 * Stores a file as an upload does, with the pointer and the checksums that the server and the
 * clients write.
 */
const storeFile = async (
  { store, s3, folder }: SeedContext,
  location: FileLocation,
  uuid: string,
  file: string,
): Promise<unknown> => {
  const bucket = location.bucket ?? ''
  // Unique like the clients' keys, because two fields of a sample may have files of the same name.
  const key = `${location.folder}/${uuid.slice(0, 8)}.${basename(file)}`
  const { size, md5, sha256 } = await store.putLocalFile({ bucket, key }, resolve(folder, file))
  const pointer = { __type__: 's3', uri: `s3://${bucket}/${key}`, endpoint_url: s3.endpoint }
  return { ...pointer, size_bytes: size, etag: md5, sha256 }
}

const insertField = async (
  context: SeedContext,
  location: FileLocation,
  result: unknown,
  field: SeedField,
): Promise<void> => {
  const { queries, nextTimestamp } = context
  const where = sql`analysis_result = ${result} and name = ${field.name}`
  if ((await queries.firstRow(sql`select uuid from sample_ar_fields where ${where}`)) !== undefined) return
  const uuid = randomUUID()
  const storedData = 'file' in field ? await storeFile(context, location, uuid, field.file) : field.stored_data
  const now = nextTimestamp()
  const columns = { uuid, created_at: now, updated_at: now, name: field.name, analysis_result: result }
  await insertRow(queries, 'sample_ar_fields', { ...columns, stored_data: jsonb(storedData) })
}

const insertResult = async (
  context: SeedContext,
  location: FileLocation,
  sample: unknown,
  result: SeedResult,
): Promise<void> => {
  const { module_name: module, replicate, metadata = {}, fields = [] } = result
  const where = sql`sample = ${sample} and module_name = ${module} and replicate = ${replicate}`
  const columns = { sample, module_name: module, replicate, metadata: jsonb(metadata) }
  const { row } = await ensureRow(context, 'sample_ars', where, columns)
  for (const field of fields) await insertField(context, location, row['uuid'], field)
}

const ensureSample = async (context: SeedContext, library: unknown, sample: SeedSample): Promise<Row> => {
  const { name, metadata = {} } = sample
  const where = sql`library = ${library} and name = ${name}`
  const columns = { library, name, metadata: jsonb(metadata) }
  const { row, isNew } = await ensureRow(context, 'samples', where, columns)
  if (!isNew) return row
  const { queries, nextTimestamp } = context
  const now = nextTimestamp()
  await insertRow(queries, 'group_samples', { sample_group: library, sample: row['uuid'] })
  const times = { created_at: now, updated_at: now }
  await insertRow(queries, 'metadata_versions', { sample: row['uuid'], metadata: jsonb(metadata), ...times })
  return row
}

export const insertSamples = async (context: SeedContext, library: unknown, group: SeedGroup): Promise<void> => {
  for (const sample of group.samples ?? []) {
    const { uuid } = await ensureSample(context, library, sample)
    const location = {
      bucket: group.bucket,
      folder: `pangea/v1/${group.name}/${sampleResultKind.fileFolder(sample.name)}`,
    }
    for (const result of sample.results ?? []) await insertResult(context, location, uuid, result)
  }
}
