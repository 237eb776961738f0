/** The runs themselves, in a process that trusts the authority in the folder that is its first argument: see main.ts. */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { authorityIn } from './certificateAuthority.js'
import { isCephInstalled } from './ceph.js'
import { downloadFaults } from './downloadFaults.js'
import { type Fault } from './Fault.js'
import { formatRow, mergeRows, type Row, formatTable } from './resultsTable.js'
import { uploadFaults } from './uploadFaults.js'
import { startFaultFixture, type FaultFixture } from './fixture.js'

const [folder = '', ...args] = process.argv.slice(2)
const authority = authorityIn(folder)
const { values } = parseArgs({ args, options: { short: { type: 'boolean' }, only: { type: 'string' } } })
const isShort = values.short === true
const only = new RegExp(values.only ?? '')
const isWanted = ({ name, direction, storage }: Fault): boolean => only.test(`${direction} ${storage} ${name}`)

const counted = async (fault: Fault, world: FaultFixture): Promise<Row> => {
  const runs = isShort ? fault.runs.short : fault.runs.full
  const row = { fault, runs, recovered: 0, wrong: 0, movedAgainBytes: 0 }
  for (let n = 0; n < runs; n += 1) {
    const outcome = await fault.run(world, n)
    if (outcome.isRecovered) row.recovered += 1
    if (outcome.isWrong) row.wrong += 1
    row.movedAgainBytes += outcome.resentBytes
    if (outcome.problem !== undefined) console.error(`${fault.direction}, ${fault.name}, run ${n}: ${outcome.problem}`)
  }
  console.error(`${fault.direction.padEnd(4)} ${fault.storage.padEnd(7)} ${fault.name}: ${row.recovered} of ${runs}`)
  return row
}

const known: ReadonlyArray<Fault> = [...uploadFaults, ...downloadFaults]
const all = known.filter(isWanted)
const hasCeph = await isCephInstalled()
const rows: Array<Row> = []
for (const storage of ['sandbox', 'tls', 'ceph'] as const) {
  const faults = all.filter((fault) => fault.storage === storage)
  if (faults.length === 0 || (storage === 'ceph' && !hasCeph)) continue
  const world = await startFaultFixture(storage, authority)
  try {
    for (const fault of faults) rows.push(await counted(fault, world))
  } finally {
    await world.close()
  }
}

const resultsFile = fileURLToPath(new URL('./RESULTS.md', import.meta.url))
const lines = rows.map(formatRow)
console.log(formatTable(lines))
if (!hasCeph) console.log("Ceph's gateway is not installed: its faults were left out.")
if (!isShort) {
  const before = await readFile(resultsFile, 'utf8').catch(() => '')
  await writeFile(resultsFile, formatTable(mergeRows(before, lines, known)))
}
const isClean = rows.length > 0 && rows.every(({ runs, recovered, wrong }) => recovered === runs && wrong === 0)
process.exit(isClean ? 0 : 1)
