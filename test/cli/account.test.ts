/** Runs `pangea login`, `logout`, `whoami` and `register` as processes. */
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeOperationsOf } from 'pangea-fp/node'
import { describe, expect, it } from 'vitest'
import { orThrow, password, registerUser } from '../e2e/sandboxFixture.js'
import { type CommandResult, useCliFixture } from './cliFixture.js'

const { fixture, folder, start, script, run: runWith } = useCliFixture()

const noVariables = { PANGEA_ENDPOINT: undefined, PANGEA_TOKEN: undefined }

/** Runs without the fixture's variables, with this standard input. */
const run = (args: ReadonlyArray<string>, input = '', more: NodeJS.ProcessEnv = {}): Promise<CommandResult> =>
  runWith(args, { ...noVariables, ...more }, input)

const loginArgs = (email: string, ...more: ReadonlyArray<string>): ReadonlyArray<string> => [
  'login',
  ...['--endpoint', fixture().sandbox.endpoint, '--email', email, '--password-stdin'],
  ...more,
]

const profileFile = (name = 'default'): string => join(folder(), 'config', 'pangea', `profile-${name}.json`)

describe('pangea login', () => {
  it('pangea login stores a token that only its owner can read, and later commands use it', async () => {
    const loggedIn = await run(loginArgs('owner@example.org'), `${password}\n`)
    expect(loggedIn).toMatchObject({ code: 0, stderr: '' })
    expect(loggedIn.stdout).toBe(
      `Logged in to ${fixture().sandbox.endpoint} as owner@example.org. The token is stored in ${profileFile()}.\n`,
    )
    expect((await stat(profileFile())).mode & 0o777).toBe(0o600)
    expect((await stat(join(profileFile(), '..'))).mode & 0o777).toBe(0o700)
    expect(await readdir(join(profileFile(), '..'))).toEqual(['profile-default.json'])

    expect(await run(['list', 'orgs', '--format', 'csv'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Lab,') as string,
    })
    const who = await run(['whoami', '--json'])
    expect(JSON.parse(who.stdout)).toMatchObject({
      endpoint: fixture().sandbox.endpoint,
      email: 'owner@example.org',
      profile: 'default',
      token_in: profileFile(),
    })
    expect((await run(['whoami'])).stdout).toMatch(/^server +http.*\ne-mail +owner@example\.org\n/)
  })

  it('pangea login exits with 4 after a wrong password, and stores nothing', async () => {
    const refused = await run(loginArgs('owner@example.org'), 'wrong')
    expect(refused).toMatchObject({ code: 4, stdout: '' })
    expect(refused.stderr).toMatch(/^http.* rejected the e-mail address owner@example\.org or its password: .*\n$/)
    await expect(stat(profileFile())).rejects.toThrow('ENOENT')
  })

  it('pangea login rejects missing answers before any request', async () => {
    const endpoint = 'http://127.0.0.1:1'
    const cases = [
      [['login'], '', /no terminal to type a password: pass it with --password-stdin/],
      [['login', '--password-stdin'], 'x', /e-mail address is missing: pass it with --email/],
      [['login', '--password-stdin', '--email', 'ann'], 'x', /"ann" is not an e-mail address/],
      [['login', '--password-stdin', '--email', 'a@b.c', '--endpoint', endpoint], '\n', /password is empty/],
      [
        ['login', '--password-stdin', '--email', 'a@b.c', '--endpoint', 'example.org'],
        'x',
        /The endpoint must be a URL/,
      ],
      [['login', '--profile', '../x', '--password-stdin'], 'x', /can't name a profile/],
      [['login', '--email', ''], '', /It is blank/],
    ] as const
    for (const [args, input, message] of cases)
      expect(await run(args, input)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringMatching(message) as string,
      })
  })

  it.skipIf(process.platform !== 'linux')('pangea login asks on a terminal, and shows no password', async () => {
    await script(`
      unset PANGEA_TOKEN
      export -f pangea
      # Answers a question once it is asked, or after 20 seconds.
      answer() {
        for i in {1..400}; do grep -q "$1" output && break; sleep 0.05; done
        printf "$2"
      }
      { answer Server '\\r'; answer E-mail 'owner@example.org\\r'; answer Password '${password}\\r'; answer stored; } |
        script -qefc "bash -c 'stty cols 100; pangea login'" output`)
    const output = await readFile(join(folder(), 'output'), 'utf8')
    expect(output).toContain('Logged in to')
    expect(output).toContain('Password of owner@example.org')
    expect(output).not.toContain(password)
    expect(await readFile(profileFile(), 'utf8')).toContain(fixture().sandbox.endpoint)
  })

  it('pangea login reports a folder that it can not write to', async () => {
    await writeFile(join(folder(), 'config'), '')
    expect(await run(loginArgs('owner@example.org'), password)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Can't store the login in .*profile-default\.json: .*\n$/) as string,
    })
  })

  it('concurrent logins to several profiles are all stored', async () => {
    const names = ['a', 'b', 'c', 'd']
    const logins = names.map((name) => start(loginArgs('owner@example.org', '--profile', name), noVariables))
    for (const { child } of logins) child.stdin?.end(password)
    const codes = await Promise.all(logins.map(({ ended }) => ended.then(({ code }) => code)))
    expect(codes).toEqual([0, 0, 0, 0])
    const listed = await run(['list', 'profiles', '--json'])
    expect((JSON.parse(listed.stdout) as ReadonlyArray<{ name: string }>).map(({ name }) => name)).toEqual(names)
    expect(await run(['whoami', '--json'], '', { PANGEA_PROFILE: 'c' })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('"profile":"c"') as string,
    })
  })
})

describe('the login of a command', () => {
  it('PANGEA_USER and PANGEA_PASS log in for one command, and win over the profile', async () => {
    await registerUser(fixture().anonymous, 'second@example.org')
    await run(loginArgs('owner@example.org'), password)
    const variables = { PANGEA_USER: 'second@example.org', PANGEA_PASS: password }
    expect(JSON.parse((await run(['whoami', '--json'], '', variables)).stdout)).toMatchObject({
      email: 'second@example.org',
      token_in: 'PANGEA_USER and PANGEA_PASS',
    })
    expect(await run(['list', 'orgs'], '', { ...variables, PANGEA_PASS: 'wrong' })).toMatchObject({ code: 4 })
    expect(await run(['list', 'orgs'], '', { ...variables, PANGEA_PASS: '' })).toMatchObject({
      code: 2,
      stderr: 'PANGEA_PASS is blank: is a secret or variable missing? Unset it or give it a value.\n',
    })
  })

  it('a command does not send the token of a profile to another server', async () => {
    await run(loginArgs('owner@example.org'), password)
    const other = fixture().sandbox.endpoint.replace('127.0.0.1', 'localhost')
    const who = await run(['whoami'], '', { PANGEA_ENDPOINT: other })
    expect(who).toMatchObject({ code: 4, stdout: '' })
    expect(who.stderr).toMatch(/its token is not sent to http:\/\/localhost:/)
  })

  it('a command reports a missing, damaged or unreadable profile in one line', async () => {
    expect(await run(['list', 'orgs'])).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(
        /^You are not logged in, and PANGEA_ENDPOINT is not set: run pangea login, .*\n$/,
      ) as string,
    })
    expect(await run(['list', 'orgs', '--profile', 'lab'])).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/^There is no profile lab: run pangea login --profile lab/) as string,
    })
    await mkdir(join(folder(), 'config', 'pangea'), { recursive: true })
    await writeFile(profileFile(), '{"endpoint"')
    expect(await run(['list', 'orgs'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^The profile default can't be used: .* is not JSON\. Run pangea login to replace it\.\n$/,
      ) as string,
    })
    expect(await run(loginArgs('owner@example.org'), password)).toMatchObject({ code: 0 })

    await mkdir(profileFile('folder'))
    await chmod(profileFile(), 0o600)
    expect(await run(['list', 'orgs', '--profile', 'folder'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Can't read the profile folder: .*\n$/) as string,
    })
  })

  it('a rejected token makes a command say pangea login', async () => {
    const rejected = await runWith(['list', 'orgs'], { PANGEA_TOKEN: 'wrong' })
    expect(rejected.code).toBe(4)
    expect(rejected.stderr).toMatch(
      /rejected the token .* Correct PANGEA_TOKEN, or unset it and run pangea login\. \(GET .*\n$/,
    )
  })
})

describe('pangea logout and pangea register', () => {
  it('pangea register creates an account once, and logs in to it', async () => {
    const email = 'new@example.org'
    const args = ['register', ...loginArgs(email).slice(1)]
    expect(await run(args, password)).toMatchObject({ code: 0, stderr: '' })
    expect(await run(args, password)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${email} already has an account`) as string,
    })
    expect(await run(['whoami'])).toMatchObject({ code: 0, stdout: expect.stringContaining(email) as string })
  })

  it('pangea register says that the account exists if it can not store the login', async () => {
    await writeFile(join(folder(), 'file'), '')
    const email = 'unstored@example.org'
    const args = ['register', ...loginArgs(email).slice(1)]
    const ended = await run(args, password, { XDG_CONFIG_HOME: join(folder(), 'file', 'config') })
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(/^Can't store the login .* The account of unstored@example\.org exists now: run .*\n$/)
    expect(await run(loginArgs(email), password)).toMatchObject({ code: 0 })
  })

  it('pangea logout asks, and then ends the token everywhere', async () => {
    const email = 'leaving@example.org'
    await registerUser(fixture().anonymous, email)
    await run(loginArgs(email), password)
    await run(loginArgs(email, '--profile', 'second'), password)
    const asked = await run(['logout'])
    expect(asked).toMatchObject({ code: 2, stdout: '' })
    expect(asked.stderr).toMatch(/The server ends the token everywhere.*--yes to confirm\.\n$/)
    expect(await run(['logout', '--yes'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/no longer valid anywhere\. The profile default was removed/) as string,
    })
    await expect(stat(profileFile())).rejects.toThrow('ENOENT')

    expect(await run(['logout', '--yes'])).toMatchObject({ code: 4 })
  })

  it('pangea logout removes a profile whose token was revoked', async () => {
    const email = 'revoked@example.org'
    const pangea = await registerUser(fixture().anonymous, email)
    await run(loginArgs(email, '--profile', 'second'), password)
    await orThrow(nodeOperationsOf(pangea).logout)
    expect(await run(['whoami', '--profile', 'second'])).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/rejected the token.*Run pangea login --profile second\. \(GET .*\n$/) as string,
    })
    expect(await run(['logout', '--profile', 'second', '--yes'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/already invalid\. The profile second was removed/) as string,
    })
  })

  it('pangea register explains a weak password, and stores nothing', async () => {
    expect(await run(['register', ...loginArgs('weak@example.org').slice(1)], '123')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/password: This password is too short/) as string,
    })
    await expect(stat(profileFile())).rejects.toThrow('ENOENT')
  })

  it('pangea logout --local keeps the token valid', async () => {
    const args = loginArgs('owner@example.org')
    await run(args, password)
    const { token } = JSON.parse(await readFile(profileFile(), 'utf8')) as { readonly token: string }
    expect(await run(['logout', '--local'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Its token stays valid') as string,
    })
    await expect(stat(profileFile())).rejects.toThrow('ENOENT')
    expect(await runWith(['whoami'], { PANGEA_TOKEN: token })).toMatchObject({ code: 0 })
  })

  it('pangea logout keeps the login if the server can not be reached', async () => {
    await run(loginArgs('owner@example.org'), password)
    const text = await readFile(profileFile(), 'utf8')
    await writeFile(profileFile(), text.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:1'))
    expect(await run(['logout', '--yes'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/got no response/) as string,
    })
    expect((await stat(profileFile())).isFile()).toBe(true)
  })
})
