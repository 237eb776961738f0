/**
 * The packages in other versions of Node, in Bun and in Deno: imports, and transfers against the
 * sandbox.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consumerFiles } from './consumerFiles.js'
import { usePackedPackages } from './packedPackages.js'
import { programs, savePrograms, type Server, startServer, terminal } from './readmeTerminals.js'

/** The package that installs the runtime, and the command that runs a file. */
const runtimes = {
  'Node 22': { installs: 'node@22', command: 'node/bin/node' },
  'Node 24': { installs: 'node@24', command: 'node/bin/node' },
  Bun: { installs: 'bun', command: '.bin/bun' },
  Deno: { installs: 'deno', command: '.bin/deno run --allow-all' },
} as const

const { project } = usePackedPackages()

describe.each(Object.entries(runtimes))('the packages in %s', (name, { installs, command }) => {
  const runtime = join('node_modules', command)
  let server: Server | undefined
  beforeAll(async () => {
    const folder = await project(name.replace(' ', '-'), ['pangea-fp', 'pangea-cli', 'pangea-sandbox'], {
      files: consumerFiles(''),
      others: [installs],
    })
    await savePrograms(folder)
    server = await startServer(folder)
  }, 300_000)
  afterAll(() => server?.stop())

  test.each([
    ['main.js', 'Right Lab\n'],
    ['node.js', 'Right Lab\n'],
    ['common.cjs', 'https://pangeabio.io function\n'],
    ['require.cjs', 'https://pangeabio.io function\n'],
  ])(
    'the runtime imports the library: %s',
    async (file, stdout) => {
      expect(await server?.bash(`${runtime} ${file}`)).toEqual({ code: 0, stdout, stderr: '' })
    },
    60_000,
  )

  test("the runtime runs the README's programs", async () => {
    await server?.bash(terminal(2))
    for (const { file, prints } of programs)
      expect((await server?.bash(`${runtime} ${file}`))?.stdout).toContain(prints)
  }, 120_000)

  test('the pangea command in this runtime uploads a file in parts and downloads the same bytes', async () => {
    const pangea = `${runtime} node_modules/pangea-cli/bin/pangea.js`
    const ended = await server?.bash(`
      head -c 20000000 /dev/urandom > large.bin
      ${pangea} upload file Lab Subway Large large.bin --module m --field f
      ${pangea} download files Lab Subway --sample Large --into back
      cmp large.bin back/Large/Large.m.f.bin && echo same`)
    expect(ended).toMatchObject({ code: 0 })
    expect(ended?.stdout).toMatch(/verified by its ETag[\s\S]*same\n$/)
  }, 120_000)
})
