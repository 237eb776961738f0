/**
 * 1 GiB and 1,000 files of 100 kB, up and down, against a storage on loopback that is faster than any client, and against Ceph's gateway where
 * that is installed: side by side with Amazon's library, rclone, curl, and a plain `fetch` of one part after another.
 *
 * Each is a process of its own, with its start in its time; the medians of three rounds, in which all take turns. Files are in memory where there
 * is room, so that no disk is measured. Ours proves each part and the whole, and syncs; of the others, rclone and `curlVerified` compute
 * checksums, Amazon's library a CRC.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, open, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { isCephThere, startCeph } from '../../test/faults/ceph.js'
import { type S3Account } from '../../sandbox/src/signing/account.js'
import { presignUrl } from '../../sandbox/src/signing/presignUrl.js'
import { presignGet, presignUploadPart, createMultipartUpload } from '../../sandbox/src/signing/presign.js'
import { type Figures } from '../Figures.js'
import { median, ratio } from '../world.js'
import { measured, type Taken } from './measured.js'
import { block } from './block.js'
import { largeBytes, MiB, partBytes, partsSideBySide, smallBytes, smallFiles } from './objects.js'
import { type Task } from './Task.js'

const rounds = 3
const signing = () => ({ nowMs: Date.now(), expiresInSeconds: 3600 })
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** In memory, if there is room for a file up, some down, and a storage. */
const folderFor = async (): Promise<string> => {
  const room = await statfs('/dev/shm').catch(() => null)
  const isRoomy = room !== null && room.bavail * room.bsize > 4 * largeBytes
  return mkdtemp(join(isRoomy ? '/dev/shm' : tmpdir(), 'pangea-bench-'))
}

const bundled = async (folder: string, name: string): Promise<string> => {
  const outfile = join(folder, `${name}.mjs`)
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
  await build({
    entryPoints: [at(`./${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // As a bundle for use is made: of modules, without what is not used of them.
    mainFields: ['module', 'main'],
    banner,
    minify: true,
  })
  return outfile
}

const writeObject = async (path: string, sizeBytes: number): Promise<string> => {
  const file = await open(path, 'w')
  const sha256 = createHash('sha256')
  for (let done = 0; done < sizeBytes; done += block.length) {
    const piece = block.subarray(0, Math.min(block.length, sizeBytes - done))
    await file.write(piece)
    sha256.update(piece)
  }
  await file.close()
  return sha256.digest('hex')
}

const startSink = async (folder: string, latencyMs: number) => {
  const child: ChildProcess = fork(await bundled(folder, 'sink'), [String(latencyMs)])
  const [port] = (await once(child, 'message')) as [number]
  const account = { endpoint: `http://127.0.0.1:${port}`, bucket: 'bench', accessKeyId: 'A', secretAccessKey: 'S' }
  const stop = async (): Promise<void> => {
    child.disconnect()
    await once(child, 'exit')
  }
  return { account, stop }
}

const rclone = (account: S3Account): NodeJS.ProcessEnv => ({
  RCLONE_CONFIG: '/dev/null',
  // Its library wants no empty bundle; none is needed for loopback.
  AWS_CA_BUNDLE: undefined,
  RCLONE_CONFIG_B_TYPE: 's3',
  RCLONE_CONFIG_B_PROVIDER: 'Ceph',
  RCLONE_CONFIG_B_ENDPOINT: account.endpoint,
  RCLONE_CONFIG_B_ACCESS_KEY_ID: account.accessKeyId,
  RCLONE_CONFIG_B_SECRET_ACCESS_KEY: account.secretAccessKey,
})
const rcloneArgs = [
  '--s3-chunk-size',
  '8M',
  '--s3-upload-concurrency',
  String(partsSideBySide),
  '--multi-thread-streams',
  String(partsSideBySide),
  '--multi-thread-cutoff',
  '8M',
  '--s3-no-check-bucket',
  '--ignore-times',
]

const rounded = (value: number): number => Math.round(value * 100) / 100

/** What hashing alone takes of a large object. */
const hashSeconds = (algorithm: string): number => {
  const before = process.cpuUsage()
  const hash = createHash(algorithm)
  for (let done = 0; done < largeBytes; done += block.length) hash.update(block)
  hash.digest()
  const { user, system } = process.cpuUsage(before)
  return rounded((user + system) / 1e6)
}

type Way = () => Promise<Taken>

/** All ways take turns; the median of each. */
const compare = async (ways: Readonly<Record<string, Way>>): Promise<Readonly<Record<string, Taken>>> => {
  const taken = new Map<string, Array<Taken>>()
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const one = await way().catch((thrown: unknown) => {
        process.stderr.write(`${name}: ${String(thrown).slice(0, 400)}\n`)
        return { seconds: Number.NaN, cpuSeconds: Number.NaN, peakMiB: null }
      })
      taken.set(name, [...(taken.get(name) ?? []), one])
    }
  }
  return Object.fromEntries(
    [...taken].map(([name, all]) => [
      name,
      {
        seconds: median(all.map(({ seconds }) => seconds)),
        cpuSeconds: median(all.map(({ cpuSeconds }) => cpuSeconds)),
        peakMiB: all.every(({ peakMiB }) => peakMiB !== null) ? median(all.map(({ peakMiB }) => peakMiB ?? 0)) : null,
      },
    ]),
  )
}

/** What each took; ours divided by the fastest of the others, and by those that prove what was moved as ours does. */
const figuresOf = (what: string, taken: Readonly<Record<string, Taken>>): Figures => {
  const ours = taken['ours']?.seconds ?? Number.NaN
  const others = Object.entries(taken).filter(([name]) => !name.startsWith('ours'))
  const best = Math.min(...others.map(([, { seconds }]) => seconds).filter((seconds) => !Number.isNaN(seconds)))
  const verified = taken['curlVerified']?.seconds
  return Object.fromEntries([
    ...Object.entries(taken).flatMap(([name, { seconds, cpuSeconds, peakMiB }]) => [
      [`${what} ${name} seconds`, rounded(seconds)],
      [`${what} ${name} cpuSeconds`, rounded(cpuSeconds)],
      ...(peakMiB === null ? [] : [[`${what} ${name} peakMiB`, Math.round(peakMiB)]]),
    ]),
    [`${what} oursToBest`, ratio(ours, best)],
    ...(verified === undefined ? [] : [[`${what} oursToCurlVerified`, ratio(ours, verified)]]),
  ]) as Figures
}

export const transfer = async (): Promise<Figures> => {
  const folder = await folderFor()
  const [client, aws] = [await bundled(folder, 'client'), await bundled(folder, 'aws')]
  const source = join(folder, 'source')
  const smallSource = join(folder, 'small')
  const sha256 = await writeObject(source, largeBytes)
  const smallSha256 = await writeObject(smallSource, smallBytes)
  const target = join(folder, 'target')

  const ours = (way: string, task: Task) => measured(process.execPath, [client, way, JSON.stringify(task)])
  const fresh =
    (way: Way): Way =>
    async () => {
      await rm(target, { recursive: true, force: true })
      return way()
    }

  const large = async (what: string, account: S3Account): Promise<Figures> => {
    // All of them replace the same object: Ceph has memory for a few.
    const up: Task = { account, key: 'large', path: source, sizeBytes: largeBytes, sha256 }
    const down = { ...up, path: target }
    /** A command a part, as presigned addresses of parts want it; with checksums, what proves each part and the whole as well. */
    const curlUp = (isVerified: boolean) => async (): Promise<Taken> => {
      const uploadId = await createMultipartUpload(account, 'large')
      const count = largeBytes / partBytes
      const summed = isVerified ? '| tee >(openssl md5 >/dev/null)' : ''
      const lines = Array.from({ length: count }, (_, index) => {
        const url = presignUploadPart(account, 'large', { uploadId, partNumber: index + 1 }, signing())
        return `dd if=${source} bs=8M skip=${index} count=1 status=none ${summed} | curl -sSf -o /dev/null -T - -H 'Content-Length: ${partBytes}' -H 'Transfer-Encoding:' '${url}'`
      })
      const script = join(folder, 'curl.sh')
      await writeFile(
        script,
        [...lines, ...(isVerified ? [`openssl dgst -sha256 ${source} >/dev/null`] : [])].join('\n'),
      )
      const taken = await measured('bash', ['-e', script])
      // It ends with its last part; the object of the others stays for the downloads.
      await fetch(presignUrl(account, { method: 'DELETE', key: 'large', query: `uploadId=${uploadId}` }, signing()), {
        method: 'DELETE',
      })
      return taken
    }
    /** As few commands as can be: S3 takes an object of up to 5 GiB whole. Its ETag is then another, so it has a key of its own. */
    const curlWhole = async (): Promise<Taken> => {
      const address = (method: 'PUT' | 'DELETE') => presignUrl(account, { method, key: 'whole' }, signing())
      const taken = await measured('curl', ['-sSf', '-o', '/dev/null', '-T', source, address('PUT')])
      await fetch(address('DELETE'), { method: 'DELETE' })
      return taken
    }
    const ups = await compare({
      ours: () => ours('ours-up', up),
      aws: () => measured(process.execPath, [aws, JSON.stringify(up)]),
      rclone: () => measured('rclone', ['copyto', source, `b:${account.bucket}/large`, ...rcloneArgs], rclone(account)),
      fetch: () => ours('fetch-up', up),
      curl: curlUp(false),
      curlVerified: curlUp(true),
      curlWhole,
    })
    const downs = await compare({
      ours: fresh(() => ours('ours-down', down)),
      oursByEtag: fresh(() => ours('ours-down', { ...down, sha256: null })),
      rclone: fresh(() =>
        measured('rclone', ['copyto', `b:${account.bucket}/large`, target, ...rcloneArgs], rclone(account)),
      ),
      fetch: fresh(() => ours('fetch-down', down)),
      curl: fresh(() => measured('curl', ['-sSf', '-o', target, presignGet(account, 'large', signing())])),
      curlVerified: fresh(() => {
        const url = presignGet(account, 'large', signing())
        return measured('bash', ['-c', `curl -sSf -o ${target} '${url}' && openssl dgst -sha256 ${target} >/dev/null`])
      }),
    })
    const sha256Seconds = hashSeconds('sha256')
    /** Ours divided by what was wanted: a quarter more than curl, and the hashing. */
    const cpuToWanted = (taken: Readonly<Record<string, Taken>>, hashing: number): number =>
      ratio(taken['ours']?.cpuSeconds ?? NaN, 1.25 * (taken['curl']?.cpuSeconds ?? NaN) + hashing)
    return {
      ...figuresOf(`${what} up`, ups),
      ...figuresOf(`${what} down`, downs),
      [`${what} up cpuToWanted`]: cpuToWanted(ups, sha256Seconds + hashSeconds('md5')),
      [`${what} down cpuToWanted`]: cpuToWanted(downs, sha256Seconds),
    }
  }

  const many = async (what: string, account: S3Account): Promise<Figures> => {
    const task: Task = { account, key: '', path: target, sizeBytes: smallBytes, sha256: smallSha256 }
    const ups = await compare({
      ours: () => ours('ours-small-up', { ...task, path: smallSource }),
      fetch: () => ours('fetch-small-up', { ...task, path: smallSource }),
    })
    const downs = await compare({
      ours: fresh(() => ours('ours-small-down', task)),
      fetch: fresh(() => ours('fetch-small-down', task)),
    })
    return {
      ...figuresOf(`${what} down`, downs),
      ...figuresOf(`${what} up`, ups),
      [`${what} down timesFaster`]: ratio(downs['fetch']?.seconds ?? NaN, downs['ours']?.seconds ?? NaN),
      [`${what} up timesFaster`]: ratio(ups['fetch']?.seconds ?? NaN, ups['ours']?.seconds ?? NaN),
    }
  }

  try {
    const sink = await startSink(folder, 0)
    const onSink = await large('1 GiB', sink.account)
    const manyOnSink = await many(`${smallFiles} files`, sink.account)
    await sink.stop()
    const slow = await startSink(folder, 10)
    const manyAfar = await many(`${smallFiles} files at 10 ms`, slow.account)
    await slow.stop()
    let onCeph: Figures = {}
    if (await isCephThere()) {
      const ceph = await startCeph(join(folder, 'ceph'), 8 * 1024 * MiB)
      onCeph = {
        ...(await large('Ceph 1 GiB', ceph.account)),
        ...(await many(`Ceph ${smallFiles} files`, ceph.account)),
      }
      await ceph.stop()
    }
    return {
      sha256SecondsPerGiB: hashSeconds('sha256'),
      md5SecondsPerGiB: hashSeconds('md5'),
      isInMemory: folder.startsWith('/dev/shm') ? 1 : 0,
      ...onSink,
      ...manyOnSink,
      ...manyAfar,
      ...onCeph,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
