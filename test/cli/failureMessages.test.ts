/** Tests messages and exit codes that all commands have in common. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchSample, sampleNamed } from '../../src/node.js'
import { registerUser } from '../e2e/sandboxFixture.js'
import { askedText, describeFailure, describeItem } from '../../cli/src/render/describeFailure.js'
import { uploadArgs, useCliFixture } from './cliFixture.js'

const { fixture, folder, pangea, run, start } = useCliFixture()

const forbidden = {
  _tag: 'Forbidden',
  method: 'POST',
  url: 'http://s/api/samples',
  status: 403,
  attempt: 1,
  cause: { name: 'Forbidden', message: '' },
  detail: '',
} as const

describe('describeFailure', () => {
  it('describeFailure starts with what was asked, and ends with the request', () => {
    const advice = { logIn: 'Run pangea login.', forbidden: 'Check pangea whoami.' }
    expect(describeFailure(askedText('pangea list samples', ['My Lab', "it's"]), advice)(forbidden)).toBe(
      `pangea list samples 'My Lab' 'it'\\''s' is not allowed. Check pangea whoami. (POST http://s/api/samples)`,
    )
    expect(describeItem(forbidden)).toMatch(/^the request is not allowed\. .*organization\.$/)
    expect(askedText('pangea create samples', ['a'.repeat(200)])).toHaveLength(101)
  })
})

describe('failures of all commands', () => {
  it('a name or uuid that does not exist is exit code 5 with a line that says what was asked', async () => {
    expect(await pangea('list', 'groups', 'No pe')).toEqual({
      code: 5,
      stdout: '',
      stderr: expect.stringMatching(
        /^pangea list groups 'No pe': no organization is named No pe\. Check .*\. \(GET http.*\)\n$/,
      ) as string,
    })
    expect((await pangea('list', 'samples', fixture().organization.uuid)).stderr).toMatch(
      /^pangea list samples [-0-9a-f]+: no such resource \(a uuid must be that of the right kind of record\)/,
    )
  })

  it('a blank variable that chooses the login or server is exit code 2', async () => {
    for (const name of ['PANGEA_ENDPOINT', 'PANGEA_TOKEN', 'PANGEA_USER', 'PANGEA_PASS', 'PANGEA_PROFILE'])
      expect(await run(['whoami'], { [name]: ' ' })).toEqual({
        code: 2,
        stdout: '',
        stderr: `${name} is blank: is a secret or variable missing? Unset it or give it a value.\n`,
      })
  })

  it('a proxy variable that is no address is exit code 2', async () => {
    const proxy = { http_proxy: 'nonsense://x', HTTP_PROXY: undefined, no_proxy: undefined, NO_PROXY: undefined }
    expect(await run(['list', 'orgs'], proxy)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The environment variable http_proxy must be') as string,
    })
  })

  it('a file where the folder of profiles or of the cache should be is reported as such', async () => {
    const file = join(folder(), 'file')
    await writeFile(file, '')
    const anonymous = { PANGEA_TOKEN: undefined, XDG_CONFIG_HOME: file }
    for (const args of [['whoami'], ['list', 'profiles']])
      expect(await run(args, anonymous)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(/^Can't use .*file.* for profiles: .*XDG_CONFIG_HOME\.\n$/) as string,
      })
    for (const [path, command] of [
      [file, 'stats'],
      [join(file, 'x'), 'verify'],
      [file, 'gc'],
    ] as const)
      expect(await run(['cache', command], { PANGEA_API_CACHE_DIR: path })).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(/^The cache operation .* failed: .*file.*\n$/) as string,
      })
    expect((await run(['list', 'orgs'], { PANGEA_API_CACHE_DIR: file })).stderr).toMatch(
      /^The cache failed \(.*file.*\); continuing without it\.\n$/,
    )
  })

  it('a retried request is noticed once, unless the command is quiet', async () => {
    const busy = createServer((_, response) => response.writeHead(502).end())
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${(busy.address() as AddressInfo).port}`
    const firstLine = async (...more: ReadonlyArray<string>): Promise<string> => {
      const { child, ended } = start(['list', 'orgs', ...more], { PANGEA_ENDPOINT: origin })
      const stop = (): unknown => child.kill('SIGTERM')
      const timer = setTimeout(stop, 8_000)
      child.stderr?.once('data', stop)
      const { stderr } = await ended
      clearTimeout(timer)
      return stderr.split('\n')[0] ?? ''
    }
    expect(await firstLine()).toBe(`${origin} answered 502; retrying.`)
    expect(await firstLine('--quiet')).toBe('Interrupted. Run it again.')
    busy.close()
  })

  it('a user who is no member uploads nothing to a public library', async () => {
    const other = await registerUser(fixture().anonymous, 'outsider@example.org')
    await writeFile(join(folder(), 'f.fq'), 'x')
    const ended = await run(uploadArgs('of others', 'f.fq'), { PANGEA_TOKEN: other.security?.token })
    expect(ended).toMatchObject({
      code: 4,
      stdout: '',
      stderr: expect.stringMatching(
        /^You \(outsider@example\.org\) may not upload to Lab\/Subway: you are not a member of Lab\. Nothing was sent\..*\n$/,
      ) as string,
    })
    expect(await fetchSample(sampleNamed('Lab', 'Subway', 'of others'))(fixture().pangea)()).toMatchObject({
      left: { _tag: 'NotFound' },
    })
  })

  it('usage errors take one line, suggestions included', async () => {
    expect(await pangea('list', 'frobs')).toEqual({
      code: 2,
      stdout: '',
      stderr: "error: unknown command 'frobs' (Did you mean groups?)\n",
    })
    expect((await pangea('delete', 'everything')).stderr).toBe(
      "error: unknown command 'everything'; see pangea delete --help\n",
    )
    expect(await pangea('help', 'list', 'nonsense')).toEqual({
      code: 2,
      stdout: '',
      stderr: "error: unknown command 'list nonsense'; see pangea list --help\n",
    })
  })
})
