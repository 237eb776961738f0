/** Runs one command line of `pangea`. Loads only what the arguments need. */
import manifest from '../package.json' with { type: 'json' }
import { exitCodes } from './exitCodes.js'

/** Parses the arguments and runs the command. */
const run = async (args: ReadonlyArray<string>): Promise<void> => {
  const [{ CommanderError }, { buildProgram, neededCommands }] = await Promise.all([
    import('commander'),
    import('./program.js'),
  ])
  const program = await buildProgram(neededCommands(args))
  /** Rejects `pangea UNKNOWN --help`, for which Commander would print the program's help. */
  const checkHelp = ([first, second, ...more]: ReadonlyArray<string>): void => {
    if (first === undefined || first.startsWith('-')) return
    if (![second, ...more].some((word) => word === '--help' || word === '-h')) return
    const command = program.commands.find((one) => one.name() === first)
    if (command === undefined) return program.error(`error: unknown command '${first}'; see pangea --help`)
    if (command.commands.length === 0 || second === undefined || second.startsWith('-')) return
    if (command.commands.every((one) => one.name() !== second))
      program.error(`error: unknown command '${first} ${second}'; see pangea ${first} --help`)
  }
  try {
    checkHelp(args)
    await program.parseAsync(args, { from: 'user' })
  } catch (thrown) {
    const isUsage = thrown instanceof CommanderError
    // Commander has already printed the problem; requesting help or the version is not a failure.
    process.exitCode = !isUsage ? exitCodes.failed : thrown.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage
    if (!isUsage) console.error(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

/** Prints a help topic, or the help of a command. */
const help = async (words: ReadonlyArray<string>): Promise<void> => {
  const [name = ''] = words
  const { topics } = await import('./help/topics.js')
  const topic = Object.hasOwn(topics, name) ? topics[name] : undefined
  if (topic === undefined) return run([...words.filter((word) => word !== '--help' && word !== '-h'), '--help'])
  const { topicText } = await import('./help/topicText.js')
  console.log(topicText(name, topic))
}

/** Prints completions for a shell's script. Gives up silently rather than to make a person wait. */
const printCompletions = async ([mode, ...typed]: ReadonlyArray<string>): Promise<void> => {
  const patience = setTimeout(() => process.exit(), 2_000)
  const [{ complete }, { unquote }, { buildProgram }] = await Promise.all([
    import('./completion/complete.js'),
    import('./completion/unquote.js'),
    import('./program.js'),
  ])
  const line = mode === '--quoted' ? typed.map(unquote) : [mode ?? '', ...typed]
  const { isFile, candidates } = await complete(buildProgram)(line)()
  console.log([isFile ? 'files' : 'words', ...candidates].join('\n'))
  clearTimeout(patience)
}

/** Runs the command that the arguments name. Never rejects: failures set the exit code. */
export const runCommandLine = async (args: ReadonlyArray<string>): Promise<void> => {
  const [first, ...more] = args
  if (args.length === 1 && (first === '--version' || first === '-V')) console.log(manifest.version)
  else if (first === 'help') await help(more)
  else if (first === '__complete') await printCompletions(more).catch(() => undefined)
  else await run(args)
}
