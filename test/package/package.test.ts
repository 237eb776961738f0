/** The package as its users get it: packed, installed into an empty project, imported, compiled against and bundled. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consumerFiles } from './consumer.js'
import { type Ended, run } from './run.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tool = (path: string): string => join(root, 'node_modules', path)
const node = (folder: string, ...args: ReadonlyArray<string>): Promise<Ended> => run(process.execPath, args, folder)

/** What a browser must load, gzipped, for all of `pangea-fp`: 193 operations with their codecs, schemas of what is sent, and caches. Raise it knowingly. */
const browserBudgetBytes = 88_000

const orThrow = ({ code, stdout, stderr }: Ended): string => {
  if (code === 0) return stdout
  throw new Error(`exit code ${code}\n${stdout}\n${stderr}`)
}

describe('the package', () => {
  let folder = ''
  let tarball = ''
  let consumer = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pangea-package-'))
    consumer = join(folder, 'consumer')
    // Packing builds: `prepare` removes what an earlier build left.
    orThrow(await run('npm', ['pack', '--pack-destination', folder], root))
    tarball = join(folder, (await readdir(folder)).find((file) => file.endsWith('.tgz')) ?? 'no tarball')
    await mkdir(consumer)
    await Promise.all(
      Object.entries(consumerFiles(tool('@types'))).map(([name, text]) => writeFile(join(consumer, name), text)),
    )
    orThrow(await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], consumer))
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true }))

  test('holds the build, the description of the API and what a reader looks for, and nothing else', async () => {
    const installed = join(consumer, 'node_modules/pangea-fp')
    expect((await readdir(installed)).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'openapi.yaml',
      'package.json',
    ])
    const built = await readdir(join(installed, 'dist'), { recursive: true, withFileTypes: true })
    expect(built.filter((each) => each.isFile() && !/\.(js|d\.ts)$/.test(each.name)).map(({ name }) => name)).toEqual(
      [],
    )
  })

  test.each(['main.js', 'node.js'])('runs an operation from an ES module in plain Node: %s', async (file) => {
    expect(await node(consumer, file)).toEqual({ code: 0, stdout: 'Right Lab\n', stderr: '' })
  })

  test('is importable from CommonJS', async () => {
    expect(await node(consumer, 'common.cjs')).toEqual({
      code: 0,
      stdout: 'https://pangeabio.io function\n',
      stderr: '',
    })
  })

  test.concurrent.each(['bundler', 'nodenext', 'bundler-node', 'nodenext-node'])(
    'compiles under strict: %s',
    async (name: string) => {
      const { code, stdout } = await node(consumer, tool('typescript/bin/tsc'), '--project', `${name}.json`)
      expect(stdout).toBe('')
      expect(code).toBe(0)
    },
    120_000,
  )

  test('has a command that tells its version, and refuses an unknown option with exit code 2', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
    const asked = await run('npx', ['pangea', '--version'], consumer)
    expect([asked.code, asked.stdout]).toEqual([0, `${version}\n`])
    const wrong = await run('npx', ['pangea', '--no-such-option'], consumer)
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toContain("unknown option '--no-such-option'")
  })

  test('is clean for publint', async () => {
    orThrow(await node(root, tool('publint/src/cli.js'), 'run', tarball, '--strict'))
  })

  test('gives its types to every kind of import that it supports', async () => {
    orThrow(
      await node(root, tool('@arethetypeswrong/cli/dist/index.js'), tarball, '--profile', 'esm-only', '--no-emoji'),
    )
  })

  test('bundles for browsers with no Node built-in, within its budget', async () => {
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
