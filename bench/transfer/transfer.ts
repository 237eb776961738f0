/**
 * A file of 512 MiB up and down, proved both ways, against `curl`, which proves nothing: a PUT of the same bytes to one presigned address
 * a part, one after another, and a GET.
 */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { option as O } from 'fp-ts'
import { downloadUrl, fieldNamed, fileSink, fileSource, operationsOf, operations, request } from 'pangea-fp/node'
import { type Figures } from './Figures.js'
import { median, must, ratio, startWorld, timed } from './world.js'

const MiB = 2 ** 20
const sizeMiB = 512
const partMiB = 8
const rounds = 3

const writeFileOf = async (path: string): Promise<void> => {
  const file = await open(path, 'w')
  for (let i = 0; i < sizeMiB / 4; i++) await file.write(randomBytes(4 * MiB))
  await file.close()
}

const run = promisify(execFile)

export const transfer = async (): Promise<Figures> => {
  const world = await startWorld()
  const folder = await mkdtemp(join(tmpdir(), 'pangea-bench-'))
  const { pangea, library } = world
  const { ensureSample, ensureResult, ensureField, uploadField, downloadField } = operationsOf(pangea)
  const source = join(folder, 'reads')
  await writeFileOf(source)
  const result = await must(
    ensureResult(await must(ensureSample(library, { name: 'S' })), { module_name: 'm', replicate: 'r' }),
  )
  const up: Array<number> = []
  const down: Array<number> = []
  const curlUp: Array<number> = []
  const curlDown: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    const [upS, { field }] = await timed(() =>
      must(uploadField(fieldNamed(result, `ours ${round}`), fileSource(source))),
    )
    const [downS] = await timed(() => must(downloadField(field, fileSink(join(folder, 'ours')))))

    const theirs = await must(ensureField(result, `curl ${round}`))
    const parts = sizeMiB / partMiB
    const given = await must(
      request(operations.uploadSampleField, {
        path: { uuid: theirs.uuid },
        body: { filename: 'curl', stance: 'upload-multipart', n_parts: parts },
      })(pangea),
    )
    const urls = given !== null && 'urls' in given ? given.urls : []
    const [curlUpS] = await timed(async () => {
      for (const [i, url] of urls.entries()) {
        const part = `dd if=${source} bs=${partMiB}M skip=${i} count=1 status=none | curl -sS -f -X PUT --data-binary @- -H Content-Type: -o /dev/null '${url}'`
        await run('sh', ['-c', part])
      }
    })
    const url = O.getOrElse(() => '')(downloadUrl(field))
    const [curlDownS] = await timed(() => run('curl', ['-sS', '-f', '-o', join(folder, 'theirs'), url]))
    up.push(upS)
    down.push(downS)
    curlUp.push(curlUpS)
    curlDown.push(curlDownS)
  }
  await world.close()
  await rm(folder, { recursive: true })
  return {
    sizeMiB,
    uploadSeconds: median(up),
    curlUploadSeconds: median(curlUp),
    uploadToCurl: ratio(median(up), median(curlUp)),
    downloadSeconds: median(down),
    curlDownloadSeconds: median(curlDown),
    downloadToCurl: ratio(median(down), median(curlDown)),
    peakMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}
