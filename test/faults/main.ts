/**
 * Runs transfers under injected faults, and counts the outcomes.
 *
 *   npm run faults [-- --short] [--only PATTERN]
 *
 * A full run writes its rows into the table of RESULTS.md beside this file; a short one only prints
 * them. Exits with 1 when a byte was wrong or a run did not recover. Skips the faults of Ceph's
 * gateway, with a message, where it isn't installed.
 *
 * Node reads trusted certificate authorities only at startup: this process creates one, and forks
 * another process that trusts it.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeCertificateAuthority } from './certificateAuthority.js'

/** Without proxies: the servers are on loopback. */
const direct: NodeJS.ProcessEnv = Object.fromEntries(
  ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy']
    .flatMap((name) => [name, name.toUpperCase()])
    .map((name) => [name, undefined]),
)

const folder = await mkdtemp(join(tmpdir(), 'pangea-authority-'))
try {
  const { caPath } = await makeCertificateAuthority(folder)
  const child = fork(fileURLToPath(new URL('./runFaults.ts', import.meta.url)), [folder, ...process.argv.slice(2)], {
    env: { ...process.env, ...direct, NODE_EXTRA_CA_CERTS: caPath },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  process.exitCode = code ?? 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
