/** The faults of uploads: resets, error responses, outages and corrupted bytes. */
import { either as E } from 'fp-ts'
import { fileSource } from 'pangea-fp/node'
import { throughProxy } from './connectProxy.js'
import type { Fault } from './Fault.js'
import type { ProxyFault } from './faultProxy.js'
import { newFile } from './fixture.js'
import { interruptions, killedProcess } from './uploadInterruptions.js'
import {
  apiFault,
  newField,
  outcomeOf,
  outlastedFault,
  partBytes,
  proxyFault,
  s3Fault,
  sandboxFault,
  sizeBytes,
  smallBytes,
  upload,
  xml,
} from './uploadRun.js'

const resets: ReadonlyArray<Fault> = [
  sandboxFault('reset before the upload is created', [apiFault('/upload_s3$', { drop: 'before' })]),
  sandboxFault('reset after the upload is created', [apiFault('/upload_s3$', { drop: 'after' })]),
  sandboxFault('reset before a part', [s3Fault('PUT', { drop: 'before' }, { times: 2 })]),
  sandboxFault('reset after a part', [s3Fault('PUT', { drop: 'after' }, { times: 2 })]),
  proxyFault('reset during a part', (fixture, afterBytes) =>
    fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'reset' }),
  ),
  sandboxFault('reset before the completion', [apiFault('/complete_upload_s3$', { drop: 'before' })]),
  sandboxFault('reset after the completion', [apiFault('/complete_upload_s3$', { drop: 'after' })]),
  sandboxFault('reset before the verification', [s3Fault('GET', { drop: 'before' })]),
  sandboxFault('reset before the checksums are recorded', [
    { target: 'api', method: 'PATCH', times: 1, effect: { drop: 'before' } },
  ]),
  sandboxFault('reset after the checksums are recorded', [
    { target: 'api', method: 'PATCH', times: 1, effect: { drop: 'after' } },
  ]),
  sandboxFault('small file: reset before the form', [s3Fault('POST', { drop: 'before' }, { times: 2 })], smallBytes),
  sandboxFault('small file: reset after the form', [s3Fault('POST', { drop: 'after' })], smallBytes),
  proxyFault(
    'small file: reset during the form',
    (fixture, afterBytes) => fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'reset' }),
    'sandbox',
    smallBytes,
  ),
]

const bursts: ReadonlyArray<Fault> = [
  sandboxFault('burst of 503 SlowDown', [
    s3Fault('PUT', { status: 503, body: xml('SlowDown') }, { times: 100, probability: 0.4 }),
  ]),
  sandboxFault('burst of 500', [
    s3Fault('PUT', { status: 500, body: xml('InternalError') }, { times: 100, probability: 0.4 }),
  ]),
  sandboxFault('503s that outlast all attempts', [
    s3Fault('PUT', { status: 503, body: xml('SlowDown') }, { times: 30, path: 'reads' }),
  ]),
  sandboxFault('500 for the completion', [apiFault('/complete_upload_s3$', { status: 500 }, 2)]),
  sandboxFault('null for the completion', [
    apiFault('/complete_upload_s3$', { status: 200, body: 'null', headers: { 'Content-Type': 'application/json' } }),
  ]),
  sandboxFault('RequestTimeout', [s3Fault('PUT', { status: 400, body: xml('RequestTimeout') }, { times: 2 })]),
  sandboxFault('RequestTimeTooSkewed', [s3Fault('PUT', { status: 403, body: xml('RequestTimeTooSkewed') })]),
]

const slowDown = { status: 503, body: xml('SlowDown'), headers: { 'Retry-After': '8' } } as const

/** An empty reference resolves to the same URL, with its signature. */
const temporaryRedirect = { status: 307, body: xml('TemporaryRedirect'), headers: { Location: '' } } as const

const outages: ReadonlyArray<Fault> = [
  outlastedFault('503 with Retry-After: 8', (fixture) =>
    fixture.sandbox.setFaults([s3Fault('PUT', slowDown, { times: 4 })]),
  ),
  outlastedFault(
    'small file: 503 with Retry-After: 8',
    (fixture) => fixture.sandbox.setFaults([s3Fault('POST', slowDown)]),
    undefined,
    smallBytes,
  ),
  outlastedFault(
    'gateway restart in 1.7 s',
    () => undefined,
    (fixture) => fixture.clientProxy.restart(1_700),
  ),
  outlastedFault('307 redirect of a part', (fixture) =>
    fixture.sandbox.setFaults([s3Fault('PUT', temporaryRedirect, { times: 3 })]),
  ),
  outlastedFault(
    'small file: 307 redirect of the form',
    (fixture) => fixture.sandbox.setFaults([s3Fault('POST', temporaryRedirect)]),
    undefined,
    smallBytes,
  ),
]

const corruption: ReadonlyArray<Fault> = [
  sandboxFault('part acknowledged but lost', [s3Fault('PUT', { lose: true })]),
  sandboxFault('wrong ETag', [s3Fault('PUT', { setHeaders: { ETag: `"${'0'.repeat(32)}"` } }, { times: 2 })]),
  sandboxFault('missing ETag', [s3Fault('PUT', { setHeaders: { ETag: null } }, { times: 2 })]),
  sandboxFault('no response', [s3Fault('PUT', { silence: true })]),
  proxyFault('stalled part', (fixture, afterBytes) =>
    fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'stall' }),
  ),
  proxyFault('bit flipped in transit', (fixture, afterBytes) =>
    fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'flip' }),
  ),
  proxyFault('byte lost in transit', (fixture, afterBytes) =>
    fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'drop' }),
  ),
  proxyFault('body cut short', (fixture, afterBytes) =>
    fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'end' }),
  ),
]

/** Kills and restarts the gateway of a real S3 while parts are in flight. */
const gatewayKilled: Fault = {
  name: 'gateway killed and restarted',
  direction: 'up',
  storage: 'ceph',
  runs: { full: 5, short: 1 },
  run: async (fixture, n) => {
    const size = 8 * partBytes
    const field = newField()
    const file = await newFile(fixture, 'reads.fastq', size)
    const before = fixture.storageProxy.bytesForwarded().up
    let restarting: Promise<void> | undefined
    const first = await upload(fixture, field, fileSource(file.path), {
      onProgress:
        ({ doneBytes }) =>
        () => {
          if (doneBytes > (n + 1) * partBytes) restarting ??= fixture.ceph?.restart()
        },
    })
    await restarting
    const result = E.isRight(first) ? first : await upload(fixture, field, fileSource(file.path))
    return outcomeOf(fixture, field, file.sha256, result, fixture.storageProxy.bytesForwarded().up - before, size)
  },
}

const cephFaults: ReadonlyArray<Fault> = [
  proxyFault(
    'reset during a part',
    (fixture, afterBytes) => fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'reset' }),
    'ceph',
  ),
  proxyFault(
    'stalled part',
    (fixture, afterBytes) => fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'stall' }),
    'ceph',
  ),
  proxyFault(
    'bit flipped in transit',
    (fixture, afterBytes) => fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'flip' }),
    'ceph',
  ),
  proxyFault(
    'byte lost in transit',
    (fixture, afterBytes) => fixture.storageProxy.inject({ direction: 'up', afterBytes, effect: 'drop' }),
    'ceph',
  ),
  proxyFault(
    'response cut short',
    (fixture) => fixture.storageProxy.inject({ direction: 'down', afterBytes: 10, effect: 'reset' }),
    'ceph',
  ),
  gatewayKilled,
]

const tlsRecordFault = (name: string, effect: ProxyFault['effect'], size = sizeBytes): Fault =>
  proxyFault(
    name,
    (fixture, afterBytes) => fixture.clientProxy.inject({ direction: 'up', afterBytes, effect }),
    'tls',
    size,
  )
const behindTlsFault = (name: string, effect: ProxyFault['effect'], size = sizeBytes): Fault =>
  proxyFault(
    name,
    (fixture, afterBytes) => fixture.storageProxy.inject({ direction: 'up', afterBytes, effect }),
    'tls',
    size,
  )

/** A changed TLS record breaks its connection; behind TLS, only checksums detect a changed byte. */
const tlsFaults: ReadonlyArray<Fault> = [
  tlsRecordFault('reset during a part', 'reset'),
  tlsRecordFault('connection closed during a part', 'end'),
  tlsRecordFault('stalled part', 'stall'),
  tlsRecordFault('bit flipped in a TLS record', 'flip'),
  tlsRecordFault('byte lost in a TLS record', 'drop'),
  behindTlsFault('bit flipped behind TLS', 'flip'),
  behindTlsFault('byte lost behind TLS', 'drop'),
  behindTlsFault('body cut short behind TLS', 'end'),
  tlsRecordFault('small file: reset during the form', 'reset', smallBytes),
  tlsRecordFault('small file: bit flipped in a TLS record', 'flip', smallBytes),
  behindTlsFault('small file: bit flipped behind TLS', 'flip', smallBytes),
  throughProxy(tlsRecordFault('reset during a part', 'reset')),
  outlastedFault(
    'gateway restart in 1.7 s',
    () => undefined,
    (fixture) => fixture.clientProxy.restart(1_700),
    sizeBytes,
    'tls',
  ),
]

export const uploadFaults: ReadonlyArray<Fault> = [
  ...resets,
  ...bursts,
  ...outages,
  ...corruption,
  ...interruptions,
  killedProcess('sandbox', { full: 200, short: 10 }),
  ...tlsFaults,
  killedProcess('tls', { full: 50, short: 3 }),
  ...cephFaults,
  killedProcess('ceph', { full: 50, short: 10 }),
]
