/** Tests the choice of server and credentials, profiles as text, and logins in a keychain. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, option as O, taskEither as TE } from 'fp-ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseCredentials, needsNoProfile } from '../../cli/src/connection/chooseCredentials.js'
import type { Keychain } from '../../cli/src/connection/keychain.js'
import { readToken, removeLogin, saveLogin } from '../../cli/src/connection/logins.js'
import { formatProfile, isSameEndpoint, parseProfile, profileName } from '../../cli/src/connection/Profile.js'
import { readProfile } from '../../cli/src/connection/profileFiles.js'

const profile = { name: 'default', endpoint: 'https://one.example.org', email: 'ann@example.org', token: 'secret' }
const byDefault = { name: 'default', isExplicit: false }
const byFlag = { name: 'lab', isExplicit: true }

const choose = (variables: NodeJS.ProcessEnv, known = true, chosen = byDefault) =>
  chooseCredentials(variables, chosen, known ? O.some(profile) : O.none)

describe('chooseCredentials', () => {
  it('chooseCredentials takes the profile, and variables before it', () => {
    const login = { _tag: 'Login', profile }
    expect(choose({})).toEqual(E.right({ endpoint: profile.endpoint, credentials: login, notices: [] }))
    expect(choose({ PANGEA_ENDPOINT: 'HTTPS://ONE.example.org:443/api/', PANGEA_TOKEN: ' ' })).toMatchObject({
      right: { credentials: login, notices: [] },
    })
    expect(choose({ PANGEA_TOKEN: 'other' })).toMatchObject({
      right: { endpoint: profile.endpoint, credentials: { _tag: 'Token', token: 'other' } },
    })
    expect(choose({ PANGEA_USER: 'bob@example.org', PANGEA_PASS: ' p ' })).toMatchObject({
      right: { credentials: { _tag: 'Password', email: 'bob@example.org', password: ' p ' } },
    })
    expect(choose({ PANGEA_ENDPOINT: 'http://other.example.org' }, false)).toMatchObject({
      right: { endpoint: 'http://other.example.org', credentials: { _tag: 'Anonymous' } },
    })
  })

  it('chooseCredentials keeps the token of a profile from every other server, and says so', () => {
    for (const PANGEA_ENDPOINT of [
      'https://two.example.org',
      'http://one.example.org',
      'https://one.example.org:8443',
      'https://one.example.org/sub',
    ])
      expect(choose({ PANGEA_ENDPOINT })).toMatchObject({
        right: {
          credentials: { _tag: 'Anonymous' },
          notices: [expect.stringContaining('its token is not sent') as string],
        },
      })
    expect(choose({ PANGEA_TOKEN: 'x' }, true, byFlag)).toMatchObject({
      right: { notices: ['PANGEA_TOKEN wins over --profile lab: unset it to use the profile.'] },
    })
    // A variable that names the profile's own server changes nothing.
    expect(choose({ PANGEA_ENDPOINT: profile.endpoint }, true, byFlag)).toMatchObject({
      right: { credentials: { _tag: 'Login' }, notices: [] },
    })
  })

  it('chooseCredentials rejects half a login, which would act as someone else', () => {
    expect(choose({ PANGEA_USER: 'bob@example.org' })).toMatchObject({ left: { exitCode: 2 } })
    expect(choose({ PANGEA_USER: 'bob@example.org', PANGEA_PASS: '' })).toMatchObject({ left: { exitCode: 2 } })
    expect(choose({ PANGEA_PASS: 'p' })).toMatchObject({ left: { exitCode: 2 } })
    expect(choose({ PANGEA_USER: 'Ann@example.org' })).toMatchObject({ right: { credentials: { _tag: 'Login' } } })
    expect(choose({ PANGEA_ENDPOINT: 'nonsense' })).toMatchObject({ left: { exitCode: 2 } })
  })

  it('chooseCredentials tells a user without a login to run pangea login', () => {
    expect(choose({}, false)).toMatchObject({
      left: { exitCode: 4, message: expect.stringMatching(/PANGEA_ENDPOINT is not set: run pangea login,/) as string },
    })
    expect(choose({ PANGEA_ENDPOINT: 'https://x.org' }, false, byFlag)).toMatchObject({
      left: { exitCode: 4, message: expect.stringContaining('run pangea login --profile lab') as string },
    })
  })

  it('needsNoProfile is true only if variables name the server and the user', () => {
    const PANGEA_ENDPOINT = 'https://x.org'
    expect(needsNoProfile({ PANGEA_ENDPOINT, PANGEA_TOKEN: 't' }, byDefault)).toBe(true)
    expect(needsNoProfile({ PANGEA_ENDPOINT, PANGEA_USER: 'u', PANGEA_PASS: 'p' }, byDefault)).toBe(true)
    expect(needsNoProfile({ PANGEA_ENDPOINT, PANGEA_USER: 'u' }, byDefault)).toBe(false)
    expect(needsNoProfile({ PANGEA_TOKEN: 't' }, byDefault)).toBe(false)
    expect(needsNoProfile({ PANGEA_ENDPOINT, PANGEA_TOKEN: 't' }, byFlag)).toBe(false)
  })
})

describe('parseProfile', () => {
  const parse = parseProfile('default', '/c/profile-default.json')

  it('parseProfile reads what formatProfile writes', () => {
    for (const token of ['secret', null])
      expect(parse(formatProfile({ ...profile, token }))).toEqual(E.right({ ...profile, token }))
  })

  it('parseProfile rejects damaged and newer files in one line that has no token', () => {
    const broken = [
      '',
      '{',
      'null',
      '[]',
      '{"version":1}',
      '{"version":1,"endpoint":"x","email":"e","token":"sec ret"}',
    ]
    for (const text of broken) {
      const parsed = parse(text)
      expect(parsed).toMatchObject({
        left: {
          exitCode: 1,
          message: expect.stringMatching(/^The profile default can't be used: .*pangea login/) as string,
        },
      })
      expect(JSON.stringify(parsed)).not.toContain('sec ret')
    }
    expect(parse('{"version":2}')).toMatchObject({
      left: { message: expect.stringContaining('newer pangea') as string },
    })
  })

  it('profileName accepts names that are file names everywhere', () => {
    expect(profileName(undefined, {})).toEqual(E.right('default'))
    expect(profileName(undefined, { PANGEA_PROFILE: ' ' })).toEqual(E.right('default'))
    expect(profileName('a', { PANGEA_PROFILE: 'b' })).toEqual(E.right('a'))
    for (const name of ['', '../x', 'A', 'é', '-a', 'a b', 'a'.repeat(65)])
      expect(profileName(name, {})).toMatchObject({ left: { exitCode: 2 } })
  })

  it('isSameEndpoint compares URLs, not their spelling', () => {
    expect(isSameEndpoint('https://Host:443', 'https://host/')).toBe(true)
    expect(isSameEndpoint('https://host', 'http://host')).toBe(false)
  })
})

describe('saveLogin', () => {
  const login = { ...profile, token: 'secret' }
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pangea-profiles-'))
    vi.stubEnv('XDG_CONFIG_HOME', folder)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
  })

  const memoryKeychain = (stored: Map<string, string>): Keychain => ({
    read: (account) => TE.fromIO(() => O.fromNullable(stored.get(account))),
    write: (account, secret) => TE.fromIO(() => void stored.set(account, secret)),
    remove: (account) => TE.fromIO(() => void stored.delete(account)),
  })
  const brokenKeychain: Keychain = {
    read: () => TE.left('locked'),
    write: () => TE.left('locked'),
    remove: () => TE.left('locked'),
  }
  const file = (): Promise<string> => readFile(join(folder, 'pangea', 'profile-default.json'), 'utf8')

  it('saveLogin stores the token in the keychain, and not in the file', async () => {
    const stored = new Map<string, string>()
    const keychain = memoryKeychain(stored)
    expect(await saveLogin(keychain)(login)()).toEqual(E.right({ _tag: 'Keychain' }))
    expect([...stored]).toEqual([['default: ann@example.org at https://one.example.org', 'secret']])
    expect(await file()).not.toContain('secret')

    const read = await readProfile('default')()
    if (E.isLeft(read) || O.isNone(read.right)) throw new Error('no profile')
    expect(await readToken(keychain)(read.right.value)()).toEqual(E.right('secret'))
    expect(await readToken(brokenKeychain)(read.right.value)()).toMatchObject({ left: { exitCode: 4 } })
    // A changed file can't send the token to another server.
    expect(await readToken(keychain)({ ...read.right.value, endpoint: 'https://evil.org' })()).toMatchObject({
      left: { exitCode: 4 },
    })

    await saveLogin(keychain)({ ...login, email: 'bob@example.org' })()
    expect([...stored.keys()]).toEqual(['default: bob@example.org at https://one.example.org'])
    expect(await removeLogin(keychain)({ ...login, email: 'bob@example.org', token: null })()).toEqual(E.right(O.none))
    expect([stored.size, await readdir(join(folder, 'pangea'))]).toEqual([0, []])
  })

  it('saveLogin stores the token in a file if the keychain does not work', async () => {
    const path = join(folder, 'pangea', 'profile-default.json')
    expect(await saveLogin(brokenKeychain)(login)()).toEqual(E.right({ _tag: 'File', path, reason: 'locked' }))
    expect(await file()).toContain('"token": "secret"')
    expect(await readdir(join(folder, 'pangea'))).toEqual(['profile-default.json'])
  })

  it('removeLogin says why the keychain may still have the token', async () => {
    await saveLogin(memoryKeychain(new Map()))(login)()
    const removed = await removeLogin(brokenKeychain)({ ...login, token: null })()
    expect([removed, await readdir(join(folder, 'pangea'))]).toEqual([E.right(O.some('locked')), []])
  })

  it('saveLogin loses none of many concurrent logins', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `p${index}`)
    await Promise.all(names.map((name) => saveLogin(brokenKeychain)({ ...login, name, token: `token-${name}` })()))
    for (const name of names)
      expect(await readProfile(name)()).toMatchObject({ right: { value: { token: `token-${name}` } } })
  })
})
