/**
 * Runs a benchmark of this project and of the alternatives that a user might choose. Since machines
 * are noisy, it prints ratios within one run.
 *
 * npm run bench -- NAME [--json] [--only PATTERN] [--rounds N]
 *
 * The last line is a JSON object with the named figures; with `--json`, it's the only output.
 * `--only` selects the sections of `transfer` by a pattern; `--rounds` applies to
 * `commands`, `start`, `transfer` and `types`.
 */
import { parseArgs } from 'node:util'
import { cache } from './cache.js'
import { codec } from './codec.js'
import { codegen } from './codegen.js'
import { commands } from './commands.js'
import type { Figures } from './Figures.js'
import { listSamples } from './listSamples.js'
import { parseNumbers } from './parseNumbers.js'
import { fetchPage } from './fetchPage.js'
import { startup } from './startup.js'
import { transfer, withinMinutes } from './transfer/transferBenchmark.js'
import { types } from './typeCheckTime.js'
import { listLibraryFields } from './listResultFields.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, only: { type: 'string' }, rounds: { type: 'string' } },
})
const benches: Readonly<Record<string, () => Promise<Figures>>> = {
  cache,
  codec,
  codegen,
  commands: () => commands(Number(values.rounds ?? 5)),
  list: listSamples,
  numbers: parseNumbers,
  page: fetchPage,
  start: () => startup(Number(values.rounds ?? 25)),
  transfer: () => transfer({ only: new RegExp(values.only ?? withinMinutes), rounds: Number(values.rounds ?? 1) }),
  types: () => types(Number(values.rounds ?? 3)),
  walk: listLibraryFields,
}
const bench = benches[positionals[0] ?? '']
if (bench === undefined || positionals.length !== 1) {
  console.error(`usage: npm run bench -- ${Object.keys(benches).join('|')} [--json] [--only PATTERN] [--rounds N]`)
  process.exitCode = 2
} else {
  const figures = await bench()
  if (values.json !== true) for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${value}`)
  console.log(JSON.stringify(figures))
}
