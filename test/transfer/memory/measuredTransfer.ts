/** A process that uploads or downloads one file, and prints its time and peak memory. */
import { either as E, taskEither as TE } from 'fp-ts'
import { silent } from '../../../src/ports/Log.js'
import { systemClock, systemRandom } from '../../../src/live/systemClockAndRandom.js'
import { download } from '../../../src/transfer/download.js'
import { fileSink } from '../../../src/transfer/node/fileSink.js'
import { fileSource } from '../../../src/transfer/node/fileSource.js'
import { nodeHash } from '../../../src/transfer/node/hash/nodeHash.js'
import { httpObjectStore } from '../../../src/transfer/node/http/httpObjectStore.js'
import { noCheckpoints } from '../../../src/transfer/checkpoint.js'
import { planUpload } from '../../../src/transfer/uploadPlan.js'
import { upload } from '../../../src/transfer/upload.js'
import { peakMemoryMiB } from '../../peakMemory.js'

const [, , direction, endpoint = '', path = '', size = '0', sha256 = ''] = process.argv
const ports = {
  storage: httpObjectStore(),
  hashing: nodeHash,
  checkpoints: noCheckpoints,
  clock: systemClock,
  random: systemRandom,
  log: silent,
}
const url = TE.right<{ readonly _tag: 'Never' }, string>(`${endpoint}/object`)

const up = () => {
  const plan = planUpload(Number(size))
  if (E.isLeft(plan)) return TE.left(plan.left)
  return upload(ports)({
    source: fileSource(path),
    plan: plan.right,
    api: {
      beginSmall: TE.left({ _tag: 'Never' } as const),
      beginMultipart: (count) =>
        TE.right({ uploadId: 'u', urls: Array.from({ length: count }, (_, index) => `${endpoint}/${index + 1}`) }),
      complete: () => TE.right(undefined),
      presignedGet: url,
      record: () => TE.right(undefined),
    },
    options: { sha256: sha256 === 'sha256' },
  })
}

const started = performance.now()
const run: TE.TaskEither<unknown, unknown> = direction === 'up' ? up() : download(ports)({ url, sink: fileSink(path) })
void run().then((result) => {
  const seconds = (performance.now() - started) / 1000
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  const measured = { result, seconds, maxRssMiB: peakMemoryMiB(), cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }
  process.stdout.write(`${JSON.stringify(measured)}\n`)
})
