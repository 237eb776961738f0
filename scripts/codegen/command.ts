/** The command line: which description, where to, and whether to write or only to compare. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { generate } from './generate.js'
import { differences, write } from './output.js'
import { readDescription } from './readDescription.js'
import { isCodegenError } from './refuse.js'

const usage = 'usage: codegen [--check] [--spec FILE --out DIR]'

const here = (path: string): string => relative(process.cwd(), fileURLToPath(new URL(`../../${path}`, import.meta.url)))

/** Where the command says what it does, and what is wrong. */
export type Say = Pick<Console, 'error' | 'log'>

interface Options {
  readonly isCheck: boolean
  readonly spec: string
  readonly out: string
}

const optionsOf = (args: ReadonlyArray<string>): Options | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean' }, out: { type: 'string' }, spec: { type: 'string' } },
    })
    if ((values.spec === undefined) !== (values.out === undefined)) return '--spec and --out go together'
    return {
      isCheck: values.check === true,
      spec: values.spec ?? here('openapi.yaml'),
      out: values.out ?? here('src/generated'),
    }
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

const run = async ({ isCheck, spec, out }: Options, say: Say): Promise<number> => {
  const files = await generate(await readDescription(spec))
  if (isCheck) {
    const found = await differences(out, files)
    for (const line of found) say.error(line)
    if (found.length > 0) say.error('Run the generator, and commit what it writes.')
    return found.length === 0 ? 0 : 1
  }
  const changed = await write(out, files)
  say.log(changed.length === 0 ? `${out}: nothing changed` : `${out}: wrote ${changed.join(', ')}`)
  return 0
}

/** Runs the command; gives its exit code. */
export const command = async (args: ReadonlyArray<string>, say: Say): Promise<number> => {
  const options = optionsOf(args)
  if (typeof options === 'string') {
    say.error(`${options}\n${usage}`)
    return 2
  }
  try {
    return await run(options, say)
  } catch (thrown) {
    if (!isCodegenError(thrown)) throw thrown
    say.error(thrown.message)
    return 1
  }
}
