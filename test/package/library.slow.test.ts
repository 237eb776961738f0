/** `pangea-fp` as users get it: packed, installed alone, imported, compiled against and bundled. */
import { readdir, stat } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'
import { consumerFiles } from './consumerFiles.js'
import { root, usePackedPackages } from './packedPackages.js'
import { type CommandResult, runCommand } from './runCommand.js'

/**
 * The gzipped size of all of `pangea-fp` in a browser: 193 operations with the codecs of their
 * responses and bodies, caches, and error messages. Raise it deliberately.
 */
const browserBudgetBytes = 112_000

/** The most that `npm install pangea-fp` may install. Raise it deliberately. */
const installBudget = { packages: 20, bytes: 15_000_000 }

const tool = (path: string): string => join(root, 'node_modules', path)
const node = (folder: string, ...args: ReadonlyArray<string>): Promise<CommandResult> =>
  runCommand(process.execPath, args, folder)

describe('the installed pangea-fp package', () => {
  const { project } = usePackedPackages()
  let consumer = ''
  let files: ReadonlyArray<string> = []

  beforeAll(async () => {
    consumer = await project('consumer', ['pangea-fp'], { files: consumerFiles(tool('@types')) })
    const entries = await readdir(join(consumer, 'node_modules'), { recursive: true, withFileTypes: true })
    files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  }, 300_000)

  test('pangea-fp contains the build, the OpenAPI description and the documentation, and nothing else', async () => {
    const installed = join(consumer, 'node_modules/pangea-fp')
    expect((await readdir(installed)).sort()).toEqual([
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'openapi.yaml', 'package.json'],
    ])
    const built = files.filter((file) => file.startsWith(join(installed, 'dist/')))
    expect(built.filter((file) => !/\.(js|d\.ts)$/.test(file))).toEqual([])
  })

  test('pangea-fp is small and installs no command, compiler or native code', async () => {
    const bytes = (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0)
    const packages = files.filter((file) => /node_modules\/(@[^/]+\/)?[^/@]+\/package\.json$/.test(file)).length
    console.info(`npm install pangea-fp: ${packages} packages, ${(bytes / 1e6).toFixed(1)} MB`)
    expect(packages).toBeLessThanOrEqual(installBudget.packages)
    expect(bytes).toBeLessThanOrEqual(installBudget.bytes)
    expect(files.filter((file) => /\.node$|\/(typescript|prompts|@clack|commander)\/|\/\.bin\//.test(file))).toEqual([])
  })

  test.each(['main.js', 'node.js'])('pangea-fp runs an operation from an ES module in plain Node: %s', async (file) => {
    expect(await node(consumer, file)).toEqual({ code: 0, stdout: 'Right Lab\n', stderr: '' })
  })

  test('pangea-fp needs zod for pangea-fp/requests and for nothing else', async () => {
    const { code, stderr } = await node(consumer, 'requests.js')
    expect(code).toBe(1)
    expect(stderr).toContain("Cannot find package 'zod'")
  })

  test.each(['common.cjs', 'require.cjs'])('pangea-fp can be required from CommonJS: %s', async (file) => {
    expect(await node(consumer, file)).toEqual({ code: 0, stdout: 'https://pangeabio.io function\n', stderr: '' })
  })

  const projects = ['bundler', 'nodenext', 'bundler-node', 'nodenext-node']
  const compilers = { 'TypeScript 5.9': 'typescript/bin/tsc', 'TypeScript 7': 'typescript7/bin/tsc' }
  test.each(Object.entries(compilers).flatMap(([name, path]) => projects.map((each) => [name, each, path] as const)))(
    'a project that uses pangea-fp compiles under strict: %s, %s',
    async (_name, each, compiler) => {
      const { code, stdout } = await node(consumer, tool(compiler), '--project', `${each}.json`)
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    },
    120_000,
  )

  test('pangea-fp bundles for browsers without Node built-ins and within its size limit', async () => {
    const { outputFiles, metafile } = await build({
      absWorkingDir: consumer,
      entryPoints: ['browser.js'],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      metafile: true,
      write: false,
      logLevel: 'silent',
    })
    const imports = Object.values(metafile.inputs).flatMap((input) => input.imports.map(({ path }) => path))
    expect(imports.filter((path) => path.startsWith('node:') || builtinModules.includes(path))).toEqual([])
    const gzippedBytes = gzipSync(outputFiles[0]?.contents ?? '').length
    console.info(`pangea-fp in a browser: ${gzippedBytes} bytes gzipped`)
    expect(gzippedBytes).toBeLessThan(browserBudgetBytes)
  })
})
