/**
 * Runs the faults, in a process that trusts the certificate authority in the folder of its first
 * argument: see main.ts.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { authorityIn } from './certificateAuthority.js'
import { isCephInstalled } from './ceph.js'
import { downloadFaults } from './downloadFaults.js'
import type { Fault } from './Fault.js'
import { formatRow, mergeRows, type Row, formatTable } from './resultsTable.js'
import { uploadFaults } from './uploadFaults.js'
import { startFaultFixture, type FaultFixture } from './fixture.js'

const [folder = '', ...args] = process.argv.slice(2)
const authority = authorityIn(folder)
const { values } = parseArgs({ args, options: { short: { type: 'boolean' }, only: { type: 'string' } } })
const isShort = values.short === true
const only = new RegExp(values.only ?? '')
const isSelected = ({ name, direction, storage }: Fault): boolean => only.test(`${direction} ${storage} ${name}`)

const runFault = async (fault: Fault, fixture: FaultFixture): Promise<Row> => {
  const runs = isShort ? fault.runs.short : fault.runs.full
  const row = { fault, runs, recovered: 0, wrong: 0, resentBytes: 0 }
  for (let n = 0; n < runs; n += 1) {
    const outcome = await fault.run(fixture, n)
    if (outcome.isRecovered) row.recovered += 1
    if (outcome.isWrong) row.wrong += 1
    row.resentBytes += outcome.resentBytes
    if (outcome.problem !== undefined) console.error(`${fault.direction}, ${fault.name}, run ${n}: ${outcome.problem}`)
  }
  console.error(`${fault.direction.padEnd(4)} ${fault.storage.padEnd(7)} ${fault.name}: ${row.recovered} of ${runs}`)
  return row
}

const allFaults: ReadonlyArray<Fault> = [...uploadFaults, ...downloadFaults]
const selected = allFaults.filter(isSelected)
const hasCeph = await isCephInstalled()
const rows: Array<Row> = []
for (const storage of ['sandbox', 'tls', 'ceph'] as const) {
  const faults = selected.filter((fault) => fault.storage === storage)
  if (faults.length === 0 || (storage === 'ceph' && !hasCeph)) continue
  const fixture = await startFaultFixture(storage, authority)
  try {
    for (const fault of faults) rows.push(await runFault(fault, fixture))
  } finally {
    await fixture.close()
  }
}

const resultsFile = fileURLToPath(new URL('./RESULTS.md', import.meta.url))
const lines = rows.map(formatRow)
console.log(formatTable(lines))
if (!hasCeph) console.log("Ceph's gateway is not installed: its faults were skipped.")
if (!isShort) {
  const before = await readFile(resultsFile, 'utf8').catch(() => '')
  await writeFile(resultsFile, formatTable(mergeRows(before, lines, allFaults)))
}
const isClean = rows.length > 0 && rows.every(({ runs, recovered, wrong }) => recovered === runs && wrong === 0)
process.exit(isClean ? 0 : 1)
