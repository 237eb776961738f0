/** The `pangea-sandbox` command: its output, how it stops, and which arguments it rejects. */
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../../sandbox/src/command.js'
import { call } from '../api/apiClient.js'
import { useCommand } from './spawnCommand.js'

const { start, folder, listDataFolders } = useCommand()

const url = String.raw`http://127\.0\.0\.1:\d+`
const readyText = new RegExp(
  [
    `^Pangea sandbox at (${url}) \\(S3 storage at ${url}, bucket pangea-sandbox\\)`,
    String.raw`User: you@pangea-sandbox\.example\.org, password \S+`,
    '',
    'In a second terminal:',
    '',
    `export PANGEA_ENDPOINT=(${url}) PANGEA_TOKEN=([0-9a-f]{40})`,
    'npx pangea-cli download files Lab Subway --into subway',
    '',
    String.raw`Worker for QC work orders: worker@pangea-sandbox\.example\.org, password \S+`,
    String.raw`The data is deleted when it stops\.`,
    String.raw`Stop it with Ctrl-C\.`,
    '$',
  ].join('\n'),
)

describe('pangea-sandbox', () => {
  it('pangea-sandbox prints client commands, stops at Ctrl-C, even sent twice, and removes its data', async () => {
    const { child, ready, ended } = start()
    const [, endpoint = '', pasted, token = ''] = readyText.exec(await ready) ?? []
    expect(pasted).toBe(endpoint)
    const subway = await call(endpoint, 'GET', '/nested/Lab/sample_groups/Subway/', { token })
    expect(subway.body).toMatchObject({ name: 'Subway', is_library: true })
    expect(await listDataFolders()).toHaveLength(1)
    child.kill('SIGINT')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
    expect(await listDataFolders()).toEqual([])
  }, 60_000)

  it('pangea-sandbox --json --empty prints one line without a user, and stops at SIGHUP', async () => {
    const { child, ready, ended } = start('--json', '--empty')
    const { seed, ...rest } = JSON.parse(await ready) as Record<string, unknown>
    expect(Object.keys(rest)).toEqual(['endpoint', 's3'])
    expect(seed).toEqual({
      workOrderPrototype: expect.any(String) as string,
      worker: { email: expect.any(String) as string, password: expect.any(String) as string },
    })
    child.kill('SIGHUP')
    const { code, stdout, stderr } = await ended
    expect([code, stdout.split('\n').length, stderr]).toEqual([0, 2, ''])
    expect(await listDataFolders()).toEqual([])
  }, 60_000)

  it('pangea-sandbox --json prints the user, and locks its folder until it stops', async () => {
    const data = join(folder(), 'data')
    const first = start('--json', '--data', data)
    const { endpoint, user } = JSON.parse(await first.ready) as {
      readonly endpoint: string
      readonly user: Record<string, string>
    }
    expect(Object.keys(user)).toEqual(['email', 'password', 'token'])
    const { body } = await call(endpoint, 'GET', '/auth/users/me/', { token: user['token'] ?? '' })
    expect(body).toMatchObject({ email: user['email'] })

    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await runCommand(['--data', data])).toBe(1)
    expect(errors.mock.calls).toEqual([
      [expect.stringMatching(/^The folder .*data is in use by another sandbox \(process \d+\)\. Stop it or .*\.$/)],
    ])
    vi.restoreAllMocks()
    first.child.kill('SIGTERM')
    expect(await first.ended).toMatchObject({ code: 0, stderr: '' })
    await expect(readFile(join(data, 'sandbox.lock'))).rejects.toThrow('ENOENT')
  }, 60_000)
})

describe('runCommand', () => {
  const output = { stdout: '', stderr: '' }
  beforeEach(() => {
    Object.assign(output, { stdout: '', stderr: '' })
    for (const stream of ['stdout', 'stderr'] as const)
      vi.spyOn(process[stream], 'write').mockImplementation((text) => {
        output[stream] += String(text)
        return true
      })
    vi.spyOn(console, 'error').mockImplementation((text) => {
      output.stderr += `${String(text)}\n`
    })
  })
  afterEach(() => vi.restoreAllMocks())

  it.each([
    ['an unknown option', ['--prot', '1'], /unknown option.*--prot/],
    ['a positional argument', ['start'], /too many arguments/],
    ['an invalid port', ['--port', '70000'], /--port.*from 0 \(any free port\) to 65535/],
    ['a blank folder', ['--data', ' '], /--data.*blank/],
    ['a seed together with --empty', ['--empty', '--seed', 'x.json'], /--seed.*cannot be used with.*--empty/],
  ])('runCommand rejects %s as invalid usage', async (_, args, message) => {
    expect(await runCommand(args)).toBe(2)
    expect(output).toEqual({ stdout: '', stderr: expect.stringMatching(message) as string })
  })

  it('runCommand prints one line and fails for a folder that is a file, and for an invalid seed', async () => {
    const file = join(folder(), 'seed.json')
    await writeFile(file, '{"users": [{}]}')
    expect(await runCommand(['--data', file])).toBe(1)
    expect(await runCommand(['--data', join(file, 'below')])).toBe(1)
    expect(await runCommand(['--seed', file])).toBe(1)
    expect(await runCommand(['--seed', join(folder(), 'none.json')])).toBe(1)
    expect(output.stderr.split('\n')).toEqual([
      `Can't store data in the folder ${file}: it is a file. Choose another folder.`,
      `Can't store data in the folder ${file}/below: it is a file, or inside one. Choose another folder.`,
      `The seed file ${file} is invalid: seed.users[0].email is missing`,
      `The seed file ${join(folder(), 'none.json')} can't be read: it does not exist`,
      '',
    ])
  })

  it.runIf(process.platform === 'linux')(
    "runCommand prints one line and fails for a folder that can't be created",
    async () => {
      expect(await runCommand(['--data', '/proc/sandbox/data'])).toBe(1)
      expect(output.stderr).toBe(
        "Can't store data in the folder /proc/sandbox/data: it can't be created there. Choose another folder.\n",
      )
    },
  )

  it('runCommand prints nothing when it is stopped before it is ready', async () => {
    expect(await runCommand([], { stopped: Promise.resolve() })).toBe(0)
    expect(output).toEqual({ stdout: '', stderr: '' })
  })

  it('runCommand prints its version, and its given name in the help', async () => {
    const manifest = await readFile(new URL('../../../sandbox/package.json', import.meta.url), 'utf8')
    expect(await runCommand(['--version'])).toBe(0)
    expect(output.stdout).toBe(`${(JSON.parse(manifest) as { readonly version: string }).version}\n`)
    expect(await runCommand(['--help'], { name: 'pangea sandbox' })).toBe(0)
    expect(output.stdout).toContain('Usage: pangea sandbox [options]')
    expect(output.stdout).toContain('https://github.com/LongTailBio/pangea-fp/blob/main/docs/sandbox.md')
  })

  it('runCommand unlocks its folder when its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const data = join(folder(), 'data')
    expect(await runCommand(['--port', port, '--data', data])).toBe(1)
    expect(output.stderr).toBe(
      `Port ${port} is in use by another program. Choose another port, or 0 for any free one.\n`,
    )
    await expect(readFile(join(data, 'sandbox.lock'))).rejects.toThrow('ENOENT')
    other.close()
  })
})
