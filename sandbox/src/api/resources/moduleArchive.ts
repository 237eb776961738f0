/** Downloads all files of one module from a group's samples, as a tar archive. */
import { gzipSync } from 'node:zlib'
import type { Row } from '../../database/postgres.js'
import { exists } from '../../database/rowQueries.js'
import { sql } from '../../database/sql.js'
import { isDictionary } from '../../python/jsonValues.js'
import { writeJson } from '../../python/writeJson.js'
import { lastQueryValue } from '../context.js'
import { parseS3Pointer, addDownloadUrls } from '../files/s3Pointers.js'
import { uncaughtException } from '../http/responses.js'
import { createTar } from '../files/tar.js'
import { methodView, type View } from '../view.js'
import { requireReadableGroup } from './manifests.js'

const toFileNamePart = (text: string): string => text.replaceAll('.', '-').replaceAll(' ', '_').replaceAll('::', '__')

/**
 * Returns the extension of the file that stored data names, such as `fastq.gz`, or `json` for a
 * blob.
 */
const fileExtension = (storedData: unknown): string => {
  const source = isDictionary(storedData)
    ? (storedData['filename'] ?? storedData['uri'] ?? storedData['url'])
    : undefined
  if (typeof source !== 'string') return 'json'
  const parts = source.split('.')
  return parts.slice(parts.at(-1) === 'gz' ? -2 : -1).join('.')
}

const fileName = (row: Row): string => {
  const { sample, module_name: module, name, stored_data: storedData } = row
  const path = [
    toFileNamePart(String(sample)),
    toFileNamePart(String(module)),
    toFileNamePart(String(name)),
    fileExtension(storedData),
  ].join('.')
  return path.replaceAll('/', '_')
}

const readContent = async (storedData: unknown): Promise<Buffer> => {
  const url = isDictionary(storedData) ? storedData['presigned_url'] : undefined
  if (parseS3Pointer(storedData) === undefined || typeof url !== 'string')
    return Buffer.from(writeJson(storedData, { isJsonDumps: true }))
  const response = await fetch(url)
  if (!response.ok) throw uncaughtException(`HTTPError: HTTP Error ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

export const moduleArchive: View = methodView(
  'GET',
  async (context) => {
    const group = await requireReadableGroup(
      context,
      context.params['uuid'],
      'Insufficient permissions to access group.',
    )
    if ((lastQueryValue(context, 'kind') ?? 'tar') !== 'tar') throw uncaughtException('only tar files are made')
    const module = context.params['module'] ?? ''
    const rows = await context.database.rows(sql`select s.name as sample, r.module_name, f.name, f.stored_data
      from group_samples l join samples s on s.uuid = l.sample join sample_ars r on r.sample = s.uuid
      join sample_ar_fields f on f.analysis_result = r.uuid
      where l.sample_group = ${group['uuid']} and r.module_name = ${module} order by s.seq, r.seq, f.seq`)
    const duplicates = sql`select r.sample from group_samples l join sample_ars r on r.sample = l.sample
      where l.sample_group = ${group['uuid']} and r.module_name = ${module} group by r.sample having count(*) > 1`
    if (await exists(context.database, duplicates))
      throw uncaughtException('MultipleObjectsReturned: get() returned more than one')
    const signed = await addDownloadUrls(
      context,
      rows.map((row) => ({ storedData: row['stored_data'], organization: group['organization'] })),
    )
    const contents: Buffer[] = []
    for (const storedData of signed) contents.push(await readContent(storedData))
    const files = rows.map((row, index) => ({ name: fileName(row), content: contents[index] ?? Buffer.alloc(0) }))
    const { nowMs } = context.presigner.signing()
    const today = new Date(nowMs).toISOString().slice(0, 10)
    const archive = `${toFileNamePart(String(group['name']))}__${toFileNamePart(module)}__${today}.tar.gz`.replace(
      /[^\x20-\x7e]|["\\/]/g,
      '_',
    )
    return {
      status: 200,
      headers: { 'Content-Type': 'binary', 'Content-Disposition': `attachment; filename="${archive}"` },
      body: gzipSync(createTar(files, nowMs)),
    }
  },
  { hasTokenInQuery: true },
)
