/**
 * Runs commands that are interrupted, that encounter unfinished uploads, and whose files can't be
 * verified.
 */
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import {
  bytesSource,
  ensureField,
  ensureResult,
  ensureSample,
  fetchField,
  fieldNamed,
  resultNamed,
  sampleNamed,
  updateField,
  uploadField,
} from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { filesIn, uploadArgs, useCliFixture } from './cliFixture.js'

const { fixture, folder, start, pangea } = useCliFixture()

const serve = async (listener: RequestListener) => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { server, url: `http://127.0.0.1:${port}`, stop }
}

const fieldIn = async (sample: string) => {
  const found = await orThrow(ensureSample(fixture().library, { name: sample })(fixture().pangea))
  const result = await orThrow(ensureResult(found, { module_name: 'm', replicate: 'r' })(fixture().pangea))
  return orThrow(ensureField(result, 'f')(fixture().pangea))
}

describe('an interrupted command', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    "pangea upload file exits at %s while its pipe is silent, and says that piped input can't be resumed",
    async (signal, code) => {
      const { child, ended } = start(uploadArgs(`silent ${signal}`, '-'))
      const result = resultNamed(sampleNamed('Lab', 'Subway', `silent ${signal}`), { module_name: 'raw::raw_reads' })
      const isWaiting = async (): Promise<boolean> =>
        E.isRight(await fetchField(fieldNamed(result, 'read_1'))(fixture().pangea)())
      await expect.poll(isWaiting, { timeout: 20_000 }).toBe(true)
      child.kill(signal)
      expect(await ended).toEqual({
        code,
        stdout: '',
        stderr: 'Interrupted. Piped input cannot be resumed: run it again from the start.\n',
      })
    },
  )

  it('pangea download files exits on Ctrl-C while the server does not respond', async () => {
    const { server, url, stop } = await serve(() => undefined)
    const { child, ended } = start(['download', 'files', 'Lab', 'Subway'], { PANGEA_ENDPOINT: url })
    await once(server, 'request')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({
      code: 130,
      stdout: '',
      stderr:
        'Interrupted. Run it again: files that exist are not downloaded again, and a large one resumes where it stopped.\n',
    })
    stop()
  })

  it('pangea upload file does not wait for its pipe after a failure', async () => {
    fixture().sandbox.setFaults([{ target: 's3', method: 'PUT', effect: { status: 403 } }])
    const { child, ended } = start(uploadArgs('refused', '-'))
    // The process exits before it has read everything.
    child.stdin?.on('error', () => undefined)
    child.stdin?.write(Buffer.alloc(17 * 2 ** 20))
    expect(await ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^The storage rejected PUT/) as string })
    fixture().sandbox.setFaults([])
  })
})

describe('a group with an unfinished upload', () => {
  it('pangea download files skips an unfinished upload and names its field', async () => {
    const field = await fieldIn('unfinished')
    const refused = {
      _tag: 'Aborted',
      method: 'POST',
      url: '',
      status: null,
      attempt: 1,
      cause: { name: '', message: '' },
    }
    const storage = { ...fixture().pangea.storage, postForm: () => TE.left(refused as never) }
    await uploadField(field, bytesSource('reads.fq', new Uint8Array(9)))({ ...fixture().pangea, storage })()
    const alone = await pangea('download', 'files', 'Lab', 'Subway', '--sample', 'unfinished', '--into', 'd')
    expect(alone).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('f of m of unfinished has no file') as string,
    })

    await writeFile(join(folder(), 'a.fq'), 'a')
    expect(await pangea(...uploadArgs('unfinished', 'a.fq'))).toMatchObject({ code: 0 })
    const both = await pangea('download', 'files', 'Lab', 'Subway', '--sample', 'unfinished', '--into', 'd')
    expect(both).toMatchObject({
      code: 0,
      stdout:
        'Downloaded 1 file, 1 B; 0 were already present; 1 was never completely uploaded; 0 failed. Verified: 1 by SHA-256.\n',
      stderr: expect.stringMatching(/^d\/.*has no file.*\n$/) as string,
    })
  })
})

describe("a file that can't be verified", () => {
  /** Creates a field that points to a server without checksums. */
  const pointTo = async (sample: string, url: string): Promise<void> => {
    await orThrow(updateField(await fieldIn(sample), { stored_data: { __type__: 'sra', url } })(fixture().pangea))
  }

  it('pangea download files counts an unverified file, and rejects it with --require-verified', async () => {
    const { url, stop } = await serve((_, response) => response.end('ACGT'))
    await pointTo('plain', `${url}/reads.fastq.gz`)
    const args = ['download', 'files', 'Lab', 'Subway', '--sample', 'plain', '--into', 'd'] as const
    const required = await pangea(...args, '--require-verified')
    expect(required).toMatchObject({
      code: 1,
      stdout: 'Downloaded 0 files, 0 B; 0 were already present; 1 failed.\n',
      stderr: expect.stringMatching(/was not saved because it can't be verified.*without --require-verified/) as string,
    })
    expect(await readdir(join(folder(), 'd'), { recursive: true })).toEqual(['plain'])
    expect(await pangea(...args)).toMatchObject({
      code: 0,
      stdout: 'Downloaded 1 file, 4 B; 0 were already present; 0 failed. Verified: 1 by length only.\n',
      stderr: 'd/plain/plain.m.f.fastq.gz: not verified, only its length was compared.\n',
    })
    stop()
  })

  it('pangea download files does not store a web page that is served instead of the file', async () => {
    const { url, stop } = await serve((_, response) => {
      response.setHeader('Content-Type', 'text/html').end('<title>Log in</title>')
    })
    await pointTo('portal', `${url}/reads.fastq.gz`)
    const down = await pangea('download', 'files', 'Lab', 'Subway', '--sample', 'portal', '--into', 'd', '--json')
    expect(down).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the server sent a web page instead') as string,
    })
    expect(JSON.parse(down.stdout)).toMatchObject({ downloaded: [], failed: [{}], verified: { length: 0, none: 0 } })
    expect(await filesIn(join(folder(), 'd'))).toEqual([])
    stop()
  })
})
