/** The command line: which description, where to, and whether to write, to compare, to watch, or to say what changed. */
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { type Severity, severities } from './diff/Change.js'
import { diff } from './diff/diff.js'
import { reportJson, reportText } from './diff/report.js'
import { generatable, generate } from './generate.js'
import { readFormats } from './model/formats.js'
import { differences, type Files, write } from './output.js'
import { readDescription } from './read/readDescription.js'
import { codegenError, isCodegenError, refusalOf } from './refuse.js'
import { selectOperations } from './select/selectOperations.js'
import { watch } from './watch.js'

/** Where the command says what it does, and what is wrong. */
export type Say = Pick<Console, 'error' | 'log'>

/** The project that the command belongs to: what it is called there, and the description and the folder that it takes by default. */
export interface Home {
  readonly name: string
  readonly spec: string
  readonly out: string
}

const version = (): string => {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { readonly version: string }).version
}

const usageOf = (name: string, home: Home | null): string =>
  `usage: ${name} --spec FILE --out FOLDER [--check | --watch] [--formats FILE] [--optional-defaults]\n` +
  `         [--include SELECTOR]... [--exclude SELECTOR]... [--skip-unsupported]\n` +
  `       ${name} diff OLD NEW [--json] [--fail-on breaking|safe|documentation]` +
  (home === null
    ? ''
    : `\nWithout --spec and --out: ${home.spec} and ${home.out}. --diff OLD is diff OLD ${home.spec}.`)

interface DiffOptions {
  readonly json?: true
  readonly failOn?: Severity
}

interface Options extends DiffOptions {
  readonly check?: true
  readonly watch?: true
  readonly spec?: string
  readonly out?: string
  readonly diff?: string
  readonly formats?: string
  readonly include?: ReadonlyArray<string>
  readonly exclude?: ReadonlyArray<string>
  readonly skipUnsupported?: true
  readonly optionalDefaults?: true
}

/** What is generated, how, and where to. */
interface Job {
  readonly spec: string
  readonly out: string
  readonly options: Options
}

/** A refusal of a part is no reason to do without the rest. */
const namingTheOption = (thrown: unknown): never => {
  throw refusalOf(thrown) === null
    ? thrown
    : codegenError(`${(thrown as Error).message}; --skip-unsupported generates the rest`)
}

const filesOf = async ({ spec, options }: Job, say: Say): Promise<Files> => {
  const { include = [], exclude = [], skipUnsupported: isSkipping } = options
  const document = selectOperations(await readDescription(spec), { include, exclude })
  const formats = options.formats === undefined ? undefined : await readFormats(options.formats)
  const defaults = options.optionalDefaults === true ? 'optional' : 'promised'
  if (isSkipping !== true) return generate(document, formats, defaults).catch(namingTheOption)
  const part = generatable(document, formats, defaults)
  for (const { subject, pointer, reason } of part.skipped) say.error(`skipped ${subject}: #${pointer}: ${reason}`)
  return generate(part.document, formats, defaults)
}

const wrongUsage = (message: string): never => {
  throw new CommanderError(2, 'usage', message)
}

/** An error for people is said in its own words; any other is a mistake of ours. */
const saying = async (say: Say, run: () => Promise<number>): Promise<number> => {
  try {
    return await run()
  } catch (thrown) {
    if (!isCodegenError(thrown)) throw thrown
    say.error(thrown.message)
    return 1
  }
}

const check = async (job: Job, say: Say): Promise<number> => {
  const found = await differences(job.out, await filesOf(job, say))
  for (const line of found) say.error(line)
  if (found.length > 0) say.error('Run the generator, and commit what it writes.')
  return found.length === 0 ? 0 : 1
}

const generateInto = async (job: Job, say: Say): Promise<number> => {
  const { out } = job
  const changed = await write(out, await filesOf(job, say))
  say.log(changed.length === 0 ? `${out}: nothing changed` : `${out}: wrote ${changed.join(', ')}`)
  return 0
}

/** Until Ctrl-C or a request to end; the exit code is that of the signal. */
const watchInto = async (job: Job, say: Say): Promise<number> => {
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
  say.log(`${spec}: watching; Ctrl-C ends it`)
  await watch(spec, async () => void (await saying(say, () => generateInto(job, say))), stop.signal)
  return code
}

const namedIn =
  (file: string) =>
  (thrown: unknown): never => {
    throw isCodegenError(thrown) && !thrown.message.startsWith(file)
      ? codegenError(`${file}: ${thrown.message}`)
      : thrown
  }

const compare = async (old: string, now: string, { json, failOn }: DiffOptions, say: Say): Promise<number> => {
  const changes = diff(await readDescription(old).catch(namedIn(old)), await readDescription(now).catch(namedIn(now)))
  say.log(json === true ? reportJson(changes) : reportText(changes))
  const gravest = Math.min(...changes.map(({ severity }) => severities.indexOf(severity)))
  return failOn !== undefined && gravest <= severities.indexOf(failOn) ? 1 : 0
}

const run = (options: Options, home: Home | null, say: Say): Promise<number> => {
  const { check: isCheck, watch: isWatch, json, failOn } = options
  const spec = options.spec ?? home?.spec
  if (options.diff !== undefined) {
    if (isCheck === true || isWatch === true || options.out !== undefined)
      wrongUsage('--diff goes with --spec, --json and --fail-on only')
    if (spec === undefined) return wrongUsage('--diff OLD wants --spec NEW')
    return compare(options.diff, spec, options, say)
  }
  if (json !== undefined || failOn !== undefined) wrongUsage('--json and --fail-on go with --diff')
  if ((options.spec === undefined) !== (options.out === undefined)) wrongUsage('--spec and --out go together')
  const out = options.out ?? home?.out
  if (spec === undefined || out === undefined) return wrongUsage('--spec and --out are wanted')
  if (isCheck === true && isWatch === true)
    wrongUsage('--check compares once, --watch writes again and again: choose one')
  const job = { spec, out, options }
  return isCheck === true ? check(job, say) : isWatch === true ? watchInto(job, say) : generateInto(job, say)
}

/** An option that may be given several times. */
const more = (value: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [...before, value]

const failOnOption = (): Option =>
  new Option('--fail-on <severity>', 'exit with 1 for changes of this severity or a graver one').choices(severities)

/** Runs the command; gives its exit code. 0: done. 1: the description or the folder is not right, or `--fail-on`. 2: wrong usage. */
export const command = async (args: ReadonlyArray<string>, say: Say, home: Home | null = null): Promise<number> => {
  const name = home?.name ?? 'pangea-codegen'
  let task: () => Promise<number> = () => Promise.resolve(0)
  const program = new Command(name)
    .description('Generates a typed client from an API description, and says what changed between two of them.')
    .version(version())
    .usage('--spec FILE --out FOLDER [--check | --watch] [options]')
    .option('--spec <file>', 'the description: OpenAPI as YAML or JSON')
    .option('--out <folder>', 'the folder to write; it must hold nothing else')
    .option('--check', 'compare and write nothing; exit with 1 when something differs')
    .option('--watch', 'write again whenever the description was saved')
    .option('--formats <file>', 'JSON: formats of texts of your own, with a pattern, a brand and words for messages')
    .option('--include <selector>', 'only these: operation:ID, tag:NAME or path:PATH, * for any text; repeatable', more)
    .option('--exclude <selector>', 'without these; with --include, without these of those; repeatable', more)
    .option('--skip-unsupported', "leave out operations that can't be expressed, and say which and why")
    .option('--optional-defaults', 'a member with a default may be missing from answers')
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
