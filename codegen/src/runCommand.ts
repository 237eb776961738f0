/**
 * Parses the arguments of `pangea-codegen` and runs the requested action: generate, check, watch or
 * diff.
 */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { type Severity, severities } from './diff/Change.js'
import { diff } from './diff/diff.js'
import { reportJson, reportText } from './diff/report.js'
import {
  runGeneration,
  type GenerateFilesOptions,
  toReadOptions,
  type GenerateInput,
  type UrlOptions,
} from './runGeneration.js'
import type { DefaultsPolicy } from './model/propertyAnnotations.js'
import { compareOutputFolder, writeOutputFolder } from './outputFolder.js'
import { type Description, readBundled } from './read/readDescription.js'
import { codegenError, isCodegenError } from './CodegenError.js'
import { isSelector } from './select/selectOperations.js'
import { runOnChange } from './runOnChange.js'

/** Where the command prints: `log` for results, `error` for problems. */
export type CommandOutput = Pick<Console, 'error' | 'log'>

/** The command's name in a project, and its default description and output folder. */
export interface ProjectDefaults {
  readonly name: string
  readonly spec: string
  readonly out: string
}

const version = (): string => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { readonly version: string }).version
}

const usage =
  '--spec FILE --out FOLDER [--check | --watch] [--resolve URL=FILE]… [--fetch [--update-lock]] [--formats FILE] ' +
  '[--responses shape|strict] [--defaults optional|promised] [--infer-types] [--include SELECTOR]… ' +
  '[--exclude SELECTOR]… [--skip-unsupported] [--report FILE]'

const usageOf = (name: string, defaults: ProjectDefaults | null): string =>
  `usage: ${name} ${usage}\n` +
  `       ${name} diff OLD NEW [--json] [--fail-on breaking|safe|documentation] [--defaults optional|promised] ` +
  '[--resolve URL=FILE]… [--fetch]' +
  (defaults === null
    ? ''
    : `\nWithout --spec and --out: ${defaults.spec} and ${defaults.out}. --diff OLD is diff OLD ${defaults.spec}.`)

interface DiffOptions extends UrlOptions {
  readonly json?: true
  readonly failOn?: Severity
  readonly defaults?: DefaultsPolicy
}

interface Options extends DiffOptions, GenerateFilesOptions {
  readonly watch?: true
  readonly spec?: string
  readonly out?: string
  readonly diff?: string
}

/** A description to generate from, and the folder to write. */
interface Job extends GenerateInput {
  readonly out: string
}

const usageError = (message: string): never => {
  throw new CommanderError(2, 'usage', message)
}

/** Prints an error that is meant for the user and returns exit code 1; rethrows any other error. */
const reportErrors = async (output: CommandOutput, run: () => Promise<number>): Promise<number> => {
  try {
    return await run()
  } catch (thrown) {
    if (!isCodegenError(thrown)) throw thrown
    output.error(thrown.message)
    return 1
  }
}

const check = async (job: Job, output: CommandOutput): Promise<number> => {
  const found = await compareOutputFolder(job.out, await runGeneration(job, (line) => output.error(line)))
  for (const line of found) output.error(line)
  if (found.length > 0) output.error('Run the generator and commit the result.')
  return found.length === 0 ? 0 : 1
}

const generateInto = async (job: Job, output: CommandOutput): Promise<number> => {
  const { out } = job
  const changed = await writeOutputFolder(out, await runGeneration(job, (line) => output.error(line)))
  output.log(changed.length === 0 ? `${out}: nothing changed` : `${out}: wrote ${changed.join(', ')}`)
  return 0
}

/** Generates after every change until SIGINT or SIGTERM. Returns the exit code of that signal. */
const watchInto = async (job: Job, output: CommandOutput): Promise<number> => {
  const { spec } = job
  const stop = new AbortController()
  let code = 0
  for (const [name, number] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(name, () => {
      code = number
      stop.abort()
    })
  }
  output.log(`${spec}: watching; press Ctrl-C to stop`)
  await runOnChange(
    spec,
    async (onFile) => void (await reportErrors(output, () => generateInto({ ...job, onFile }, output))),
    stop.signal,
  )
  return code
}

const withFileName =
  (file: string) =>
  (thrown: unknown): never => {
    throw isCodegenError(thrown) && !thrown.message.startsWith(file)
      ? codegenError(`${file}: ${thrown.message}`)
      : thrown
  }

const compare = async (old: string, now: string, options: DiffOptions, output: CommandOutput): Promise<number> => {
  const { json, failOn, defaults } = options
  const read = async (file: string): Promise<Description['document']> =>
    (await readBundled(file, toReadOptions(options, 'compare')).catch(withFileName(file))).document
  const changes = diff(await read(old), await read(now), defaults)
  output.log(json === true ? reportJson(changes) : reportText(changes))
  const mostSevere = Math.min(...changes.map(({ severity }) => severities.indexOf(severity)))
  return failOn !== undefined && mostSevere <= severities.indexOf(failOn) ? 1 : 0
}

const run = (options: Options, defaults: ProjectDefaults | null, output: CommandOutput): Promise<number> => {
  const { check: isCheck, watch: isWatch, json, failOn, fetch, updateLock } = options
  const spec = options.spec ?? defaults?.spec
  if (options.diff !== undefined) {
    if (isCheck === true || isWatch === true || options.out !== undefined || updateLock === true)
      usageError('--diff allows only --spec, --resolve, --fetch, --defaults, --json and --fail-on')
    if (spec === undefined) return usageError('--diff OLD requires --spec NEW')
    return compare(options.diff, spec, options, output)
  }
  if (json !== undefined || failOn !== undefined) usageError('--json and --fail-on require --diff')
  if ((options.spec === undefined) !== (options.out === undefined))
    usageError('--spec and --out must be given together')
  const out = options.out ?? defaults?.out
  if (spec === undefined || out === undefined) return usageError('--spec and --out are required')
  if (isCheck === true && isWatch === true) usageError('--check and --watch cannot be combined')
  if (updateLock === true && fetch !== true) usageError('--update-lock requires --fetch')
  if (updateLock === true && isCheck === true) usageError('--check and --update-lock cannot be combined')
  const job = { spec, out, options }
  return isCheck === true ? check(job, output) : isWatch === true ? watchInto(job, output) : generateInto(job, output)
}

/** Collects a repeatable selector option. */
const selector = (given: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> =>
  isSelector(given)
    ? [...before, given]
    : usageError(`expected operation:ID, tag:NAME or path:PATH, with * as a wildcard; got "${given}"`)

const failOnOption = (): Option =>
  new Option('--fail-on <severity>', 'exit with 1 if a change has at least this severity').choices(severities)

const defaultsOption = (): Option =>
  new Option('--defaults <kind>', 'whether responses always include properties with a default').choices([
    'optional',
    'promised',
  ])

const resolveOption = (): Option =>
  new Option(
    '--resolve <url=file>',
    'read a file instead of a URL that the description refers to; repeatable',
  ).argParser((given: string, before: ReadonlyMap<string, string> | undefined) => {
    // A URL may contain "=" itself.
    const [, url = '', file = ''] = /^(https?:\/\/.+)=(.+)$/.exec(given) ?? []
    if (!URL.canParse(url)) return usageError(`--resolve expects URL=FILE; got "${given}"`)
    return new Map([...(before ?? []), [new URL(url).href, file]])
  })

const fetchOption = (): Option =>
  new Option('--fetch', 'fetch URLs that the description refers to, and lock their content by SHA-256')

/**
 * Runs the command and returns its exit code. 0: success. 1: the description or the folder is
 * wrong, or `--check` or `--fail-on` found a difference. 2: invalid usage.
 */
export const runCommand = async (
  args: ReadonlyArray<string>,
  output: CommandOutput,
  defaults: ProjectDefaults | null = null,
): Promise<number> => {
  const name = defaults?.name ?? 'pangea-codegen'
  let task: () => Promise<number> = () => Promise.resolve(0)
  const program = new Command(name)
    .description('Generates a typed client from an API description, and compares two descriptions.')
    .version(version())
    .usage(usage)
    .option('--spec <file>', 'the description: OpenAPI as YAML or JSON')
    .option('--out <folder>', 'the folder to write; it must not contain other files')
    .option('--check', 'compare without writing; exit with 1 if anything differs')
    .option('--watch', 'regenerate after every save of the description')
    .addOption(resolveOption())
    .addOption(fetchOption())
    .option('--update-lock', 'with --fetch: accept changed content, and record its SHA-256 in the lock file')
    .option('--formats <file>', 'JSON file with custom string formats: pattern, brand and words for messages')
    .option(
      '--include <selector>',
      'generate only these operations: operation:ID, tag:NAME or path:PATH, * as a wildcard; repeatable',
      selector,
    )
    .option('--exclude <selector>', 'omit these operations, even if they are included; repeatable', selector)
    .option('--skip-unsupported', "skip operations that can't be expressed, and list them with the reasons")
    .option('--report <file>', 'write the outcome of each keyword as JSON: enforced, left out or refused')
    .addOption(
      new Option('--responses <check>', 'how responses are checked: by shape only, or for every constraint').choices([
        'shape',
        'strict',
      ]),
    )
    .addOption(defaultsOption())
    .option('--infer-types', 'infer the type of a schema without one from its keywords')
    .option('--diff <old>', 'compare with an older description')
    .option('--json', 'with --diff: print JSON')
    .addOption(failOnOption())
    .allowExcessArguments(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: (text) => output.log(text.trimEnd()), writeErr: () => undefined })
    .action((options: Options) => {
      task = () => run(options, defaults, output)
    })
  program
    .command('diff <old> <new>')
    .description('lists what changed for callers: breaking, safe, documentation')
    .option('--json', 'print JSON')
    .addOption(failOnOption())
    .addOption(defaultsOption())
    .addOption(resolveOption())
    .addOption(fetchOption())
    .allowExcessArguments(false)
    .action((old: string, now: string, options: DiffOptions) => {
      task = () => compare(old, now, options, output)
    })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return await reportErrors(output, task)
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    if (thrown.exitCode === 0) return 0
    output.error(`${thrown.message.replace(/^error: /, '')}\n${usageOf(name, defaults)}`)
    return 2
  }
}
