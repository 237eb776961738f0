/**
 * openapi.yaml → src/generated.
 *
 * `--check` compares and writes nothing; `--watch` writes after every save; `--diff OLD` says what changed for a caller;
 * `--spec FILE --out FOLDER` takes another description. Exit code 0: done, or nothing differs. 1: the description, or the folder, is not
 * right, or `--fail-on` found what it looks for. 2: wrong usage.
 */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { command } from '../codegen/src/command.js'

const here = (path: string): string => relative(process.cwd(), fileURLToPath(new URL(`../${path}`, import.meta.url)))

const code = await command(process.argv.slice(2), console, {
  name: 'codegen',
  spec: here('openapi.yaml'),
  out: here('src/generated'),
})
// Who ends a watch does not wait for what it was about to write.
if (code > 128) process.exit(code)
process.exitCode = code
