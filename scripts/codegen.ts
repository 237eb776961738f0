/**
 * openapi.yaml → src/generated.
 *
 * `--check` compares and writes nothing; `--spec FILE --out DIR` generates from another description.
 * Exit code 0: done, or nothing differs. 1: the description, or the folder, is not right. 2: wrong usage.
 */
import { command } from './codegen/command.js'

process.exitCode = await command(process.argv.slice(2), console)
