/**
 * Transfers under every fault that was thought of, counted.
 *
 *   npm run faults [-- --short] [--only TEXT]
 *
 * The full run writes its table to RESULTS.md beside this file; a short one, or one of some faults only, prints it. It ends with 1 when a
 * single byte was wrong, or a single run did not recover. Faults of Ceph's gateway are left out, and named, where it is not installed.
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isCephThere } from './ceph.js'
import { downFaults } from './down.js'
import { type Fault } from './Fault.js'
import { type Row, tableOf } from './table.js'
import { upFaults } from './up.js'
import { startWorld, type World } from './world.js'

const { values } = parseArgs({ options: { short: { type: 'boolean' }, only: { type: 'string' } } })
const isShort = values.short === true
const isWanted = ({ name, direction, storage }: Fault): boolean =>
  `${direction} ${storage} ${name}`.includes(values.only ?? '')

const counted = async (fault: Fault, world: World): Promise<Row> => {
  const runs = isShort ? fault.runs.short : fault.runs.full
  const row = { fault, runs, recovered: 0, wrong: 0, movedAgainBytes: 0 }
  for (let n = 0; n < runs; n += 1) {
    const outcome = await fault.run(world, n)
    if (outcome.isRecovered) row.recovered += 1
    if (outcome.isWrong) row.wrong += 1
    row.movedAgainBytes += outcome.movedAgainBytes
    if (outcome.problem !== undefined) console.error(`${fault.direction}, ${fault.name}, run ${n}: ${outcome.problem}`)
  }
  console.error(`${fault.direction.padEnd(4)} ${fault.storage.padEnd(7)} ${fault.name}: ${row.recovered} of ${runs}`)
  return row
}

const all: ReadonlyArray<Fault> = [...upFaults, ...downFaults].filter(isWanted)
const hasCeph = await isCephThere()
const rows: Array<Row> = []
for (const storage of ['sandbox', 'ceph'] as const) {
  const faults = all.filter((fault) => fault.storage === storage)
  if (faults.length === 0 || (storage === 'ceph' && !hasCeph)) continue
  const world = await startWorld(storage)
  try {
    for (const fault of faults) rows.push(await counted(fault, world))
  } finally {
    await world.close()
  }
}

const table = tableOf(rows, isShort)
console.log(table)
if (!hasCeph) console.log("Ceph's gateway is not installed: its faults were left out.")
if (!isShort && values.only === undefined && hasCeph) {
  await writeFile(fileURLToPath(new URL('./RESULTS.md', import.meta.url)), table)
}
const isClean = rows.length > 0 && rows.every(({ runs, recovered, wrong }) => recovered === runs && wrong === 0)
process.exit(isClean ? 0 : 1)
