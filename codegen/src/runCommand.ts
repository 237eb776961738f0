/**
 * Parses the arguments of `pangea-codegen` and runs what they ask for: generate, check, watch or
 * diff.
 */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { type Severity, severities } from './diff/Change.js'
import { diff } from './diff/diff.js'
import { reportJson, reportText } from './diff/report.js'
import {
  generateFiles,
  type GenerateFilesOptions,
  toReadOptions,
  type GenerateInput,
  type UrlOptions,
} from './generateFiles.js'
import { type DefaultsPolicy } from './model/propertyAnnotations.js'
import { compareOutputFolder, writeOutputFolder } from './outputFolder.js'
import { type Description, readBundled } from './read/readDescription.js'
import { codegenError, isCodegenError } from './CodegenError.js'
import { isSelector } from './select/selectOperations.js'
import { runOnChange } from './runOnChange.js'

/** Where the command prints: `log` for results, `error` for problems. */
export type CommandOutput = Pick<Console, 'error' | 'log'>

/**
 * What the command is called in a project, and the description and output folder that it uses by
 * default.
 */
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

const usageOf = (name: string, home: ProjectDefaults | null): string =>
  `usage: ${name} ${usage}\n` +
  `       ${name} diff OLD NEW [--json] [--fail-on breaking|safe|documentation] [--defaults optional|promised] ` +
  '[--resolve URL=FILE]… [--fetch]' +
  (home === null
    ? ''
    : `\nWithout --spec and --out: ${home.spec} and ${home.out}. --diff OLD is diff OLD ${home.spec}.`)

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

const wrongUsage = (message: string): never => {
  throw new CommanderError(2, 'usage', message)
}

/** Prints an error that is meant for the user and returns exit code 1; rethrows any other error. */
const saying = async (say: CommandOutput, run: () => Promise<number>): Promise<number> => {
  try {
    return await run()
  } catch (thrown) {
    if (!isCodegenError(thrown)) throw thrown
    say.error(thrown.message)
    return 1
  }
}

const check = async (job: Job, say: CommandOutput): Promise<number> => {
  const found = await compareOutputFolder(job.out, await generateFiles(job, (line) => say.error(line)))
  for (const line of found) say.error(line)
  if (found.length > 0) say.error('Run the generator and commit the result.')
  return found.length === 0 ? 0 : 1
}

const generateInto = async (job: Job, say: CommandOutput): Promise<number> => {
  const { out } = job
  const changed = await writeOutputFolder(out, await generateFiles(job, (line) => say.error(line)))
  say.log(changed.length === 0 ? `${out}: nothing changed` : `${out}: wrote ${changed.join(', ')}`)
  return 0
}

/** Generates after every change until SIGINT or SIGTERM. Returns the exit code of that signal. */
const watchInto = async (job: Job, say: CommandOutput): Promise<number> => {
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
  say.log(`${spec}: watching; press Ctrl-C to stop`)
  await runOnChange(
    spec,
    async (onFile) => void (await saying(say, () => generateInto({ ...job, onFile }, say))),
    stop.signal,
  )
  return code
}

const namedIn =
  (file: string) =>
  (thrown: unknown): never => {
    throw isCodegenError(thrown) && !thrown.message.startsWith(file)
      ? codegenError(`${file}: ${thrown.message}`)
      : thrown
  }

const compare = async (old: string, now: string, options: DiffOptions, say: CommandOutput): Promise<number> => {
  const { json, failOn, defaults } = options
  const read = async (file: string): Promise<Description['document']> =>
    (await readBundled(file, toReadOptions(options, 'compare')).catch(namedIn(file))).document
  const changes = diff(await read(old), await read(now), defaults)
  say.log(json === true ? reportJson(changes) : reportText(changes))
  const gravest = Math.min(...changes.map(({ severity }) => severities.indexOf(severity)))
  return failOn !== undefined && gravest <= severities.indexOf(failOn) ? 1 : 0
}

const run = (options: Options, home: ProjectDefaults | null, say: CommandOutput): Promise<number> => {
  const { check: isCheck, watch: isWatch, json, failOn, fetch, updateLock } = options
  const spec = options.spec ?? home?.spec
  if (options.diff !== undefined) {
    if (isCheck === true || isWatch === true || options.out !== undefined || updateLock === true)
      wrongUsage('--diff allows only --spec, --resolve, --fetch, --defaults, --json and --fail-on')
    if (spec === undefined) return wrongUsage('--diff OLD requires --spec NEW')
    return compare(options.diff, spec, options, say)
  }
  if (json !== undefined || failOn !== undefined) wrongUsage('--json and --fail-on require --diff')
  if ((options.spec === undefined) !== (options.out === undefined))
    wrongUsage('--spec and --out must be given together')
  const out = options.out ?? home?.out
  if (spec === undefined || out === undefined) return wrongUsage('--spec and --out are required')
  if (isCheck === true && isWatch === true) wrongUsage('--check and --watch cannot be combined')
  if (updateLock === true && fetch !== true) wrongUsage('--update-lock requires --fetch')
  if (updateLock === true && isCheck === true) wrongUsage('--check and --update-lock cannot be combined')
  const job = { spec, out, options }
  return isCheck === true ? check(job, say) : isWatch === true ? watchInto(job, say) : generateInto(job, say)
}

/** Collects a repeatable selector option. */
const selector = (given: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> =>
  isSelector(given)
    ? [...before, given]
    : wrongUsage(`expected operation:ID, tag:NAME or path:PATH, with * as a wildcard; got "${given}"`)

const failOnOption = (): Option =>
  new Option('--fail-on <severity>', 'exit with 1 for changes of this severity or a graver one').choices(severities)

const defaultsOption = (): Option =>
  new Option('--defaults <kind>', 'whether responses always have members with a default').choices([
    'optional',
    'promised',
  ])

const resolveOption = (): Option =>
  new Option('--resolve <url=file>', 'read a file where the description refers to a URL; may be given again').argParser(
    (given: string, before: ReadonlyMap<string, string> | undefined) => {
      // A URL may contain "=" itself.
      const [, url = '', file = ''] = /^(https?:\/\/.+)=(.+)$/.exec(given) ?? []
      if (!URL.canParse(url)) return wrongUsage(`--resolve expects URL=FILE; got "${given}"`)
      return new Map([...(before ?? []), [new URL(url).href, file]])
    },
  )

const fetchOption = (): Option =>
  new Option('--fetch', 'ask for the URLs that the description refers to; what they give is locked by its SHA-256')

/**
 * Runs the command and returns its exit code. 0: done. 1: the description or the folder is wrong,
 * or `--fail-on` found a change. 2: wrong usage.
 */
export const runCommand = async (
  args: ReadonlyArray<string>,
  say: CommandOutput,
  home: ProjectDefaults | null = null,
): Promise<number> => {
  const name = home?.name ?? 'pangea-codegen'
  let task: () => Promise<number> = () => Promise.resolve(0)
  const program = new Command(name)
    .description('Generates a typed client from an API description, and says what changed between two of them.')
    .version(version())
    .usage(usage)
    .option('--spec <file>', 'the description: OpenAPI as YAML or JSON')
    .option('--out <folder>', 'the folder to write; it must hold nothing else')
    .option('--check', 'compare and write nothing; exit with 1 when something differs')
    .option('--watch', 'write again whenever the description was saved')
    .addOption(resolveOption())
    .addOption(fetchOption())
    .option('--update-lock', 'with --fetch: take what changed, and write its SHA-256 into the lock file')
    .option('--formats <file>', 'JSON: formats of texts of your own, with a pattern, a brand and words for messages')
    .option(
      '--include <selector>',
      'only these: operation:ID, tag:NAME or path:PATH, * for any text; repeatable',
      selector,
    )
    .option('--exclude <selector>', 'without these; with --include, without these of those; repeatable', selector)
    .option('--skip-unsupported', "leave out operations that can't be expressed, and say which and why")
    .option('--report <file>', 'write as JSON what becomes of each keyword: enforced, left out, or refused')
    .addOption(
      new Option('--responses <check>', 'what is checked of responses: their shape, or all that is described').choices([
        'shape',
        'strict',
      ]),
    )
    .addOption(defaultsOption())
    .option('--infer-types', 'take a schema without a type for what its keywords are about, such as an object')
    .option('--diff <old>', 'say what changed since another description')
    .option('--json', 'for --diff: JSON for programs')
    .addOption(failOnOption())
    .allowExcessArguments(false)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: (text) => say.log(text.trimEnd()), writeErr: () => undefined })
    .action((options: Options) => {
      task = () => run(options, home, say)
    })
  program
    .command('diff <old> <new>')
    .description('says what changed for a caller: breaking, safe, documentation')
    .option('--json', 'JSON for programs')
    .addOption(failOnOption())
    .addOption(defaultsOption())
    .addOption(resolveOption())
    .addOption(fetchOption())
    .allowExcessArguments(false)
    .action((old: string, now: string, options: DiffOptions) => {
      task = () => compare(old, now, options, say)
    })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return await saying(say, task)
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    if (thrown.exitCode === 0) return 0
    say.error(`${thrown.message.replace(/^error: /, '')}\n${usageOf(name, home)}`)
    return 2
  }
}
