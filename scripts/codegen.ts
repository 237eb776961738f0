/**
 * openapi.yaml → src/generated, and what src exports → `operationsOf` and `nodeOperationsOf`.
 *
 * `--check` compares and writes nothing; `--watch` writes after every save; `--diff OLD` says what
 * changed for a caller; `--spec FILE --out FOLDER` takes another description. The bound operations
 * are compared and written only without other options. Exit code 0: done, or nothing differs. 1:
 * the description, the folder or an export is not right, or `--fail-on` found what it looks for. 2:
 * wrong usage.
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
// Who ends a watch does not wait for what it was about to write.
if (code > 128) process.exit(code)
const isCheck = args.length === 1 && args[0] === '--check'
// Operations use what is generated: they are looked at when that is right, or to say all that
// differs.
const boundCode = isCheck || (args.length === 0 && code === 0) ? await writeBoundOperations(root, isCheck, console) : 0
process.exitCode = Math.max(code, boundCode)
