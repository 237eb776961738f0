/** The faults of downloads: resets, error responses, outages and corrupted bytes. */
import { throughProxy } from './connectProxy.js'
import { killedBytes, interruptions, killedProcess } from './downloadInterruptions.js'
import {
  bodyFault,
  outlastedFault,
  proxyFault,
  runWithFault,
  s3Fault,
  sandboxFault,
  sizeBytes,
  smallBytes,
  storedFile,
  xml,
  type FaultOptions,
} from './downloadRun.js'
import type { Fault } from './Fault.js'
import type { ProxyFault } from './faultProxy.js'

const sizes: ReadonlyArray<readonly [string, FaultOptions]> = [
  ['', {}],
  ['small file: ', { size: smallBytes }],
]

const resets: ReadonlyArray<Fault> = sizes.flatMap(([of, how]) => [
  sandboxFault(`${of}reset before a response`, [s3Fault({ drop: 'before' }, { times: 3 })], how),
  sandboxFault(`${of}responses cut short`, [s3Fault({ truncateBody: 300_000 }, { times: 3 })], how),
  proxyFault(`${of}reset during the body`, bodyFault('reset'), how),
  proxyFault(`${of}connection closed during the body`, bodyFault('end'), how),
  proxyFault(`${of}stalled body`, bodyFault('stall'), how),
])

const bursts: ReadonlyArray<Fault> = [
  sandboxFault('burst of 503 SlowDown', [
    s3Fault({ status: 503, body: xml('SlowDown') }, { times: 100, probability: 0.4 }),
  ]),
  sandboxFault('burst of 500', [
    s3Fault({ status: 500, body: xml('InternalError') }, { times: 100, probability: 0.4 }),
  ]),
  sandboxFault('503s that outlast all attempts', [s3Fault({ status: 503, body: xml('SlowDown') }, { times: 40 })]),
  sandboxFault('no response', [s3Fault({ silence: true })]),
  sandboxFault('rejected URL', [s3Fault({ status: 403, body: xml('AccessDenied') })]),
  sandboxFault('platform fails when the URL is requested', [
    { target: 'api', method: 'GET', times: 2, effect: { status: 500 } },
  ]),
]

const corruption: ReadonlyArray<Fault> = (['sha256', 'etag'] as const).flatMap((checksum) => [
  proxyFault(`bit flipped in transit, verified by ${checksum}`, bodyFault('flip'), { checksum }),
  proxyFault(`byte lost in transit, verified by ${checksum}`, bodyFault('drop'), { checksum }),
  proxyFault(`small file: bit flipped in transit, verified by ${checksum}`, bodyFault('flip'), {
    checksum,
    size: smallBytes,
  }),
  sandboxFault(
    `missing Content-Range, verified by ${checksum}`,
    [s3Fault({ setHeaders: { 'Content-Range': null } }, { times: 3 })],
    {
      checksum,
    },
  ),
  sandboxFault(
    `Content-Range of another range, verified by ${checksum}`,
    [s3Fault({ setHeaders: { 'Content-Range': `bytes 1-2/${sizeBytes}` } }, { times: 3 })],
    { checksum },
  ),
  sandboxFault(`missing ETag, verified by ${checksum}`, [s3Fault({ setHeaders: { ETag: null } }, { times: 2 })], {
    checksum,
  }),
])

const cephFaults: ReadonlyArray<Fault> = [
  proxyFault('reset during the body', bodyFault('reset'), { storage: 'ceph' }),
  proxyFault('stalled body', bodyFault('stall'), { storage: 'ceph' }),
  proxyFault('bit flipped in transit, verified by etag', bodyFault('flip'), { storage: 'ceph', checksum: 'etag' }),
  proxyFault('byte lost in transit', bodyFault('drop'), { storage: 'ceph' }),
  {
    name: 'gateway killed and restarted',
    direction: 'down',
    storage: 'ceph',
    runs: { full: 5, short: 1 },
    run: async (fixture, n) => {
      const file = await storedFile(fixture, killedBytes, 'sha256')
      return runWithFault(fixture, file, () => {
        setTimeout(() => void fixture.ceph?.restart().catch(() => undefined), 20 + n * 40)
      })
    },
  },
]

const outages: ReadonlyArray<Fault> = [
  outlastedFault('503 with Retry-After: 8', (fixture) =>
    fixture.sandbox.setFaults([
      {
        target: 's3',
        method: 'GET',
        times: 4,
        effect: { status: 503, body: '<Error><Code>SlowDown</Code></Error>', headers: { 'Retry-After': '8' } },
      },
    ]),
  ),
  outlastedFault(
    'gateway restart in 1.7 s',
    () => undefined,
    (fixture) => fixture.clientProxy.restart(1_700),
  ),
]

const tlsRecordFault = (name: string, effect: ProxyFault['effect'], how: FaultOptions = {}): Fault =>
  proxyFault(name, (fixture, afterBytes) => fixture.clientProxy.inject({ direction: 'down', afterBytes, effect }), {
    ...how,
    storage: 'tls',
  })
const behindTlsFault = (name: string, effect: ProxyFault['effect'], how: FaultOptions = {}): Fault =>
  proxyFault(name, bodyFault(effect), { ...how, storage: 'tls' })

/** A changed TLS record breaks its connection; behind TLS, only checksums detect a changed byte. */
const tlsFaults: ReadonlyArray<Fault> = [
  ...sizes.flatMap(([of, how]) => [
    tlsRecordFault(`${of}reset during the body`, 'reset', how),
    tlsRecordFault(`${of}connection closed during the body`, 'end', how),
    tlsRecordFault(`${of}stalled body`, 'stall', how),
    tlsRecordFault(`${of}bit flipped in a TLS record`, 'flip', how),
    tlsRecordFault(`${of}byte lost in a TLS record`, 'drop', how),
  ]),
  behindTlsFault('connection closed behind TLS', 'end'),
  ...(['sha256', 'etag'] as const).flatMap((checksum) => [
    behindTlsFault(`bit flipped behind TLS, verified by ${checksum}`, 'flip', { checksum }),
    behindTlsFault(`small file: bit flipped behind TLS, verified by ${checksum}`, 'flip', {
      checksum,
      size: smallBytes,
    }),
  ]),
  throughProxy(tlsRecordFault('reset during the body', 'reset')),
  outlastedFault(
    'gateway restart in 1.7 s',
    () => undefined,
    (fixture) => fixture.clientProxy.restart(1_700),
    'tls',
  ),
]

export const downloadFaults: ReadonlyArray<Fault> = [
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
