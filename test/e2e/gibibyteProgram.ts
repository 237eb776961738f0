/**
 * Run as a process: uploads a file, downloads it again, and prints its checksum and the peak
 * memory.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { either as E, function as F, taskEither as TE } from 'fp-ts'
import {
  describe,
  fieldNamed,
  fileSink,
  fileSource,
  makeNodePangea,
  noCache,
  nodeOperationsOf,
  sampleNamed,
} from 'pangea-fp/node'
import { peakMemoryMiB } from '../peakMemory.js'

const [endpoint = '', token = '', source = '', target = ''] = process.argv.slice(2)
const { fetchSample, ensureResult, uploadField, downloadField } = nodeOperationsOf(
  makeNodePangea({ endpoint, token, cache: noCache }),
)

const moved = await F.pipe(
  fetchSample(sampleNamed('Lab', 'Subway', 'large')),
  TE.flatMap((sample) => ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'r' })),
  TE.flatMap((result) => uploadField(fieldNamed(result, 'reads'), fileSource(source))),
  TE.flatMap(({ field }) => downloadField(field, fileSink(target))),
)()

// Measured before this script itself hashes the file.
const peak = peakMemoryMiB()
if (E.isLeft(moved)) {
  console.error(describe(moved.left))
  process.exitCode = 1
} else {
  const hash = createHash('sha256')
  await pipeline(createReadStream(target), hash)
  console.log(JSON.stringify({ ...moved.right, sha256OnDisk: hash.digest('hex'), peakMiB: peak }))
}
