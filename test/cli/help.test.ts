/** Tests `pangea help`, `pangea man`, `--version`, and that help loads only what it needs. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../cli/src/exitCodes.js'
import { exitCodeTable } from '../../cli/src/help/exitCodeTable.js'
import { manPage } from '../../cli/src/help/manPage.js'
import { topics } from '../../cli/src/help/topics.js'
import { topicText } from '../../cli/src/help/topicText.js'
import { wrapText } from '../../cli/src/help/wrapText.js'
import { buildProgram, neededCommands } from '../../cli/src/program.js'
import { loaders } from '../../cli/src/registry.js'
import { useCliFixture } from './cliFixture.js'

const { pangea } = useCliFixture()

const tools = ['mandoc', 'groff'].filter((tool) => spawnSync('which', [tool]).status === 0)

describe('pangea help', () => {
  it('pangea help prints a topic, the help of a command, or that of all commands', async () => {
    expect((await pangea('help', 'exit-codes')).stdout).toMatch(/^exit-codes: .*\n\n {2}0 +done\n/)
    const help = await pangea('help', 'list', 'samples')
    expect(help).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: pangea list samples/) as string })
    expect(await pangea('list', 'samples', '--help')).toEqual(help)
    const all = await pangea('help')
    expect(all.stdout).toMatch(/Topics: formats, exit-codes, [^]*help\s+TOPIC/)
    expect(await pangea('--help')).toEqual(all)
  })

  it('pangea help rejects unknown words with exit code 2', async () => {
    for (const word of ['nope', 'constructor', '__proto__'])
      expect(await pangea('help', word)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(`unknown command '${word}'`) as string,
      })
  })

  it('an incomplete command line names the help of its command', async () => {
    const errors = {
      'list groups': "error: missing required argument 'organization'; see pangea list groups --help\n",
      'move samples Lab A S1':
        "error: required option '--to <library>' not specified; see pangea move samples --help\n",
      'list orgs --frobs': "error: unknown option '--frobs'; see pangea list orgs --help\n",
      'list orgs --jsn': "error: unknown option '--jsn' (Did you mean --json?)\n",
    }
    for (const [line, stderr] of Object.entries(errors))
      expect(await pangea(...line.split(' '))).toEqual({ code: 2, stdout: '', stderr })
  })

  it('help topics fit into 80 columns', () => {
    for (const [name, topic] of Object.entries(topics))
      for (const line of topicText(name, topic).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(wrapText(`${'a'.repeat(90)} b`)).toBe(`${'a'.repeat(90)}\nb`)
  })

  it('the table of exit codes has every exit code once', () => {
    expect(exitCodeTable.map(([code]) => code)).toEqual(Object.values(exitCodes))
    const readme = readFileSync(new URL('../../cli/README.md', import.meta.url), 'utf8')
    for (const [code, meaning] of exitCodeTable) expect(readme).toContain(`| ${code} | ${meaning} |`)
  })

  it('every command has two examples in its help, and its own options in the man page', async () => {
    const program = await buildProgram({ loaded: Object.keys(loaders), listed: [] })
    const roff = manPage(program)
    for (const name of Object.keys(loaders)) {
      expect(roff).toContain(`.SS "pangea ${name}"`)
      const section = roff.split(`.SS "pangea ${name}"`)[1]?.split('.SS')[0] ?? ''
      expect(section.match(/^# /gm)?.length ?? 0, name).toBeGreaterThanOrEqual(2)
    }
    expect(roff).not.toMatch(/undefined|\u001b/)
    for (const [, meaning] of exitCodeTable) expect(roff).toContain(meaning.replaceAll('-', '\\-'))
  })

  it('a description is wrapped once, whatever the line breaks in the source', async () => {
    const program = await buildProgram({ loaded: Object.keys(loaders), listed: [] })
    const commands = program.commands.flatMap((each) => [each, ...each.commands])
    for (const command of commands) expect(command.description()).not.toMatch(/\S\n\S|^ {2}.*\n\S/m)
  })

  it('help environment lists the variables that the commands read', async () => {
    const { stdout } = await pangea('help', 'environment')
    for (const name of ['PANGEA_S3_KEY', 'PANGEA_S3_SECRET', 'PANGEA_PROFILE']) expect(stdout).toContain(name)
  })

  it.skipIf(tools.length === 0)('pangea man prints a page without warnings', async () => {
    const { code, stdout, stderr } = await pangea('man')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const checks = {
      mandoc: ['-T', 'lint', '-W', 'error'],
      groff: ['-man', '-Tutf8', '-ww', '-z'],
    }
    for (const tool of tools) {
      const checked = spawnSync(tool, checks[tool as keyof typeof checks], { input: stdout, encoding: 'utf8' })
      expect({ tool, stderr: checked.stderr, status: checked.status }).toEqual({ tool, stderr: '', status: 0 })
    }
  })

  it('neededCommands loads only the command that the arguments name', () => {
    const only = (name: string) => ({ loaded: [name], listed: [] })
    expect(neededCommands(['list', 'samples', '--help'])).toEqual(only('list samples'))
    expect(neededCommands(['--', 'list', 'samples'])).toEqual(only('list samples'))
    expect(neededCommands(['whoami', '--help'])).toEqual(only('whoami'))
    expect(neededCommands(['cache', '--help']).loaded).toEqual([])
    expect(neededCommands(['cache', '--help']).listed).toHaveLength(5)
    expect(neededCommands(['man']).loaded).toEqual(Object.keys(loaders))
  })

  it('lists of commands are the same whether the commands are loaded or not', async () => {
    const names = Object.keys(loaders)
    const loaded = await buildProgram({ loaded: names, listed: [] })
    const listed = await buildProgram({ loaded: [], listed: names })
    const helps = (program: Awaited<ReturnType<typeof buildProgram>>) =>
      [program, ...program.commands.filter(({ commands }) => commands.length > 0)].map((each) => each.helpInformation())
    expect(helps(listed)).toEqual(helps(loaded))
  })

  it('pangea --version prints the version', async () => {
    expect(await pangea('--version')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    })
    expect(await pangea('-V')).toEqual(await pangea('--version'))
  })
})
