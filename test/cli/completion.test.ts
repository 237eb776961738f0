/** Tests `pangea completion`: which words complete a line, and the scripts in real shells. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import {
  fileSystemCache,
  groupNamed,
  listFields,
  listSampleGroups,
  nodeOperationsOf,
  organizationNamed,
  samplesOf,
} from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { completionPoint } from '../../cli/src/completion/completionPoint.js'
import { unquote } from '../../cli/src/completion/unquote.js'
import { buildProgram } from '../../cli/src/program.js'
import { orThrow } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, script, pangea, run } = useCliFixture()

const hasShell = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0

const complete = async (...words: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { stdout } = await pangea('__complete', ...words)
  return stdout.trimEnd().split('\n')
}

describe('completionPoint', () => {
  const pointOf = async (name: string, ...words: ReadonlyArray<string>) => {
    const [group, leaf] = name.split(' ')
    const program = await buildProgram({ loaded: [name], listed: [] })
    const above = leaf === undefined ? program : program.commands.find((each) => each.name() === group)
    const command = above?.commands.find((each) => each.name() === (leaf ?? group))
    if (command === undefined) throw new Error('no such command')
    return completionPoint(command, words)
  }

  it('completionPoint tells options, their values and arguments apart', async () => {
    const names = (kind: object) => ({ _tag: 'Names', kind })
    expect(await pointOf('list samples', '')).toEqual(names({ _tag: 'Organizations' }))
    expect(await pointOf('list samples', 'Lab', '')).toEqual(names({ _tag: 'Groups', organization: 'Lab' }))
    expect(await pointOf('list samples', '--format', 'csv', '-q', 'Lab', '')).toEqual(
      names({ _tag: 'Groups', organization: 'Lab' }),
    )
    expect(await pointOf('list samples', '--', '-x', '-')).toEqual(names({ _tag: 'Groups', organization: '-x' }))
    expect(await pointOf('download files', 'Lab', 'Subway', '--module', 'raw')).toEqual(
      names({ _tag: 'Modules', group: ['Lab', 'Subway'] }),
    )
    expect(await pointOf('upload file', 'Lab', 'Subway', 'S1', '')).toEqual({ _tag: 'Files' })
    expect(await pointOf('list samples', '--format', '')).toMatchObject({ _tag: 'Words' })
    expect(await pointOf('whoami', '')).toEqual({ _tag: 'Nothing' })
  })
})

it('unquote removes the quotes of a shell, even of a word that is not finished', () => {
  const cases = {
    "Bob\\'s\\ Lab": "Bob's Lab",
    '"Bob\'s L': "Bob's L",
    "'a\\b": 'a\\b',
    '"a\\"b"c': 'a"bc',
    '$(x)': '$(x)',
  }
  for (const [typed, word] of Object.entries(cases)) expect(unquote(typed)).toBe(word)
})

describe('pangea completion', () => {
  it('pangea completion completes commands, options and choices without a server', async () => {
    const { stdout } = await run(['__complete', 'list', 'orgs', '--format', ''], { PANGEA_ENDPOINT: undefined })
    expect(stdout).toBe('words\ntable\njson\nndjson\ncsv\ntsv\n')
    expect(await complete('log')).toEqual(['words', 'login', 'logout'])
    expect(await complete('help', 'exit')).toEqual(['words', 'exit-codes'])
    expect(await complete('upload', 'file', 'a', 'b', 'c', '')).toEqual(['files'])
  })

  it('pangea completion completes names from the cache, and sends no request', async () => {
    const { createOrganization, ensureLibrary } = nodeOperationsOf(fixture().pangea)
    const organization = await orThrow(createOrganization({ name: "Bob's Lab #1" }))
    await orThrow(ensureLibrary(organization, 'Deep Sea'))
    expect(await complete('list', 'samples', '')).toEqual(['words'])
    expect(await pangea('list', 'orgs')).toMatchObject({ code: 0 })
    // As commands do that list groups and files.
    const pangeaWithCache = { ...fixture().pangea, cache: fileSystemCache({ directory: join(folder(), 'cache') }) }
    await orThrow(listSampleGroups(organizationNamed("Bob's Lab #1"))(pangeaWithCache))
    await orThrow(listFields(samplesOf(groupNamed('Lab', 'Subway')))(pangeaWithCache))

    const closed = { PANGEA_ENDPOINT: fixture().sandbox.endpoint, HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '' }
    const offline = (...words: ReadonlyArray<string>) => run(['__complete', ...words], closed)
    expect(await offline('list', 'samples', 'bob')).toMatchObject({
      code: 0,
      stdout: "words\nBob's Lab #1\n",
      stderr: '',
    })
    expect(await offline('list', 'samples', "bob's lab #1", 'De')).toMatchObject({ stdout: 'words\nDeep Sea\n' })

    const typed = await script(`
      eval "$(pangea completion bash)"
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _pangea; printf '%s\\n' "\${COMPREPLY[@]}"; }
      try pangea up
      try pangea list samples bo
      try pangea list samples '"bo'
      try pangea list samples "Bob\\'s\\ Lab\\ #1" d
      try pangea list orgs --format = t`)
    expect(typed).toEqual({
      code: 0,
      stdout: `upload\nBob\\'s\\ Lab\\ #1\n"Bob's Lab #1\nDeep\\ Sea\ntable\ntsv\n`,
      stderr: '',
    })
  }, 90_000)

  it('pangea completion stays silent when something is wrong', async () => {
    const wrong = { PANGEA_ENDPOINT: 'nonsense', PANGEA_API_CACHE_DIR: '/dev/null/x' }
    for (const words of [['list', 'samples', ''], ['nope', ''], ['list', 'samples', '--profile', 'X', ''], []])
      expect(await run(['__complete', ...words], wrong)).toMatchObject({ code: 0, stderr: '' })
  })

  it.runIf(hasShell('zsh'))('pangea completion zsh completes quoted words, choices and files', async () => {
    // Stands for zsh's completion system, which needs a terminal.
    const typed = await script(`
      pangea completion zsh > _pangea
      printf '#!/bin/sh\nexec %s "$@"\n' "$PANGEA" > pangea; chmod +x pangea
      PATH=$PWD:$PATH zsh -f -c '
        compdef() { }
        compadd() { print -rl -- "\${@[4,-1]}" }
        _files() { print FILES }
        source ./_pangea
        complete_words() { words=("$@") CURRENT=$#; _pangea }
        complete_words pangea list orgs "\'--format\'" t
        complete_words pangea upload file a b c x
        complete_words pangea upl'`)
    expect(typed).toEqual({ code: 0, stdout: 'table\ntsv\nFILES\nupload\n', stderr: '' })
  })

  it.runIf(hasShell('fish'))('pangea completion fish completes words, choices and files', async () => {
    const typed = await script(`
      pangea completion fish > pangea.fish
      printf '#!/bin/sh\nexec %s "$@"\n' "$PANGEA" > pangea; chmod +x pangea
      PATH=$PWD:$PATH HOME=$PWD fish --no-config -c '
        source pangea.fish
        complete -C "pangea list orgs --format t"
        complete -C "pangea list orgs --format=t"
        complete -C "pangea upload file a b c ./pangea."
        complete -C "pangea upl"'`)
    expect(typed).toEqual({
      code: 0,
      stdout: 'table\ntsv\n--format=table\n--format=tsv\n./pangea.fish\nupload\n',
      stderr: '',
    })
  })

  it('pangea completion rejects another shell', async () => {
    expect(await pangea('completion', 'tcsh')).toMatchObject({ code: 2, stdout: '' })
  })
})
