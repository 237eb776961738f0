/**
 * Generates `src/generated` from `openapi.yaml`, and the bound operations from the exports of
 * `src`.
 *
 * `--check` compares and writes nothing; `--watch` regenerates after every save; `--diff OLD` lists
 * what changed for callers; `--spec FILE --out FOLDER` uses another description. The bound
 * operations are compared and written only without other options. Exit code 0: done, or nothing
 * differs. 1: the description, the folder or an export is wrong, or `--fail-on` found a change. 2:
 * invalid usage.
 */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../codegen/src/runCommand.js'
import { writeBoundOperations } from './boundOperations/writeBoundOperations.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const here = (path: string): string => relative(process.cwd(), `${root}${path}`)

const args = process.argv.slice(2)
const code = await runCommand(args, console, {
  name: 'codegen',
  spec: here('openapi.yaml'),
  out: here('src/generated'),
})
// Stopping a watch doesn't wait for a run in progress.
if (code > 128) process.exit(code)
const isCheck = args.length === 1 && args[0] === '--check'
// The bound operations depend on the generated files, so they follow only after success. `--check`
// always compares them, to report every difference.
const boundCode = isCheck || (args.length === 0 && code === 0) ? await writeBoundOperations(root, isCheck, console) : 0
process.exitCode = Math.max(code, boundCode)
