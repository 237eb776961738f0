// Counts the reads in each file of a library: node countReads.mjs ORGANIZATION LIBRARY
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import * as p from 'pangea-fp/node'

const { PANGEA_ENDPOINT: endpoint = '', PANGEA_TOKEN: token } = process.env
const pangea = p.makeNodePangea({ endpoint, token })
const library = p.samplesOf(p.groupNamed(process.argv[2] ?? 'Lab', process.argv[3] ?? 'Subway'))
for (const field of await p.toPromise(p.listFields(library)(pangea))) {
  const { module_name, sample_obj } = field.analysis_result_obj
  if (module_name !== 'raw::raw_reads') continue
  await p.toPromise(p.downloadField(field, p.fileSink(field.uuid), { skipUnchanged: true })(pangea))
  const reads = await readFile(field.uuid)
  const lines = gunzipSync(reads).toString().split('\n').length - 1
  const result = await p.toPromise(p.ensureResult(sample_obj, { module_name: 'read_counts', replicate: 'v1' })(pangea))
  await p.toPromise(p.saveBlob(result, field.name, { reads: lines / 4 })(pangea))
}
