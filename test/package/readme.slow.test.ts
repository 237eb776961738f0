/**
 * The README's first steps, pasted line by line into an empty project with the packages installed.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPackageName, usePackedPackages } from './packedPackages.js'
import { installs, programs, savePrograms, type Server, startServer, terminal } from './readmeTerminals.js'

const { project } = usePackedPackages()

describe('the first steps of the README', () => {
  let server: Server | undefined
  beforeAll(async () => {
    const folder = await project('readme', installs.filter(isPackageName), {
      others: installs.filter((name) => !isPackageName(name)),
    })
    await savePrograms(folder)
    server = await startServer(folder)
  }, 300_000)
  afterAll(() => server?.stop())

  test('the README starts with the commands that the sandbox itself suggests', () => {
    const [proposed = ''] = /^npx .*$/m.exec(server?.printed ?? '') ?? []
    expect(terminal(2).split('\n')[0]).toBe(proposed)
  })

  test("the README's second terminal downloads the example study", async () => {
    const ended = await server?.bash(terminal(2))
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended?.stdout).toContain('Downloaded 3 files')
  }, 60_000)

  test('the README has two programs', () => {
    expect(programs.map(({ file }) => file)).toEqual(['upload.mjs', 'members.mjs'])
  })

  test.each(programs)(
    "the README's $file prints “$prints”",
    async ({ file, prints }) => {
      const ended = await server?.bash(`node ${file}`)
      expect(ended).toMatchObject({ code: 0, stderr: '' })
      expect(ended?.stdout).toContain(prints)
    },
    60_000,
  )

  test.each([
    ['upload.mjs', 'PANGEA_TOKEN=wrong', 'the server rejected the token'],
    ['members.mjs', 'PANGEA_TOKEN=wrong', 'the server rejected the token'],
    ['members.mjs', 'PANGEA_ENDPOINT=', 'PANGEA_ENDPOINT is not set'],
  ])(
    "the README's %s reports what is wrong with %s",
    async (file, setting, message) => {
      const ended = await server?.bash(`${setting} node ${file}`)
      expect(ended).toMatchObject({ code: 1, stdout: '' })
      expect(ended?.stderr).toContain(message)
    },
    60_000,
  )
})
