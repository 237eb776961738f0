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

const generatedFiles = [
  ...['checks.ts', 'codec.ts', 'codecs.ts', 'models.ts', 'operation.ts', 'operations.ts', 'requests.ts', 'schema.ts'],
]

/** What a browser must load, gzipped, for all of `pangea-fp`: 193 operations with the codecs of their answers and bodies, caches, and messages that say what to do. Raise it knowingly. */
const browserBudgetBytes = 112_000

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

  test('needs zod for the schemas of what is sent, and for nothing else', async () => {
    const { code, stderr } = await node(consumer, 'requests.js')
    expect(code).toBe(1)
    expect(stderr).toContain("Cannot find package 'zod'")
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

  /** In a project of its own: generates from the description that comes with the package, compares, and says what changed. */
  const generateIn = async (project: string): Promise<void> => {
    const spec = 'node_modules/pangea-fp/openapi.yaml'
    const codegen = (...args: ReadonlyArray<string>): Promise<Ended> => run('npx', ['pangea-codegen', ...args], project)
    expect(await codegen('--spec', spec, '--out', 'src/generated')).toEqual({
      code: 0,
      stdout: `src/generated: wrote ${generatedFiles.join(', ')}\n`,
      stderr: '',
    })
    expect(await codegen('--spec', spec, '--out', 'src/generated', '--check')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    const own = await Promise.all(generatedFiles.map((name) => readFile(join(root, 'src/generated', name), 'utf8')))
    const theirs = await Promise.all(
      generatedFiles.map((name) => readFile(join(project, 'src/generated', name), 'utf8')),
    )
    expect(theirs).toEqual(own)
    const changed = (await readFile(join(project, spec), 'utf8')).replace(
      'operationId: listUsers',
      'operationId: listPeople',
    )
    await writeFile(join(project, 'new.yaml'), changed)
    const diff = await codegen('diff', spec, 'new.yaml', '--fail-on', 'breaking')
    expect([diff.code, diff.stdout.split('\n')[0], diff.stderr]).toEqual([1, 'Breaking (1)', ''])
    expect((await codegen('--no-such-option')).code).toBe(2)
  }

  test('has a generator that runs where there is nothing else', () => generateIn(consumer), 120_000)

  test('has a generator that runs in a project of TypeScript 7, which compiles what it writes', async () => {
    const project = join(folder, 'typescript7')
    await mkdir(project)
    for (const name of ['package.json', 'requests.js'])
      await writeFile(join(project, name), consumerFiles('')[name] ?? '')
    const install = ['install', '--prefer-offline', '--no-audit', '--no-fund']
    orThrow(await run('npm', [...install, 'typescript@7', 'zod', tarball], project))
    expect(orThrow(await node(project, 'requests.js'))).toBe('library must be a uuid,name is required\n')
    await generateIn(project)
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [] }
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
    expect(orThrow(await run('npx', ['tsc', '--version'], project))).toContain('Version 7.')
    orThrow(await run('npx', ['tsc', '--project', '.'], project))
  }, 180_000)

  test('loads nothing of the generator for who uses the library', async () => {
    const { metafile } = await build({
      absWorkingDir: consumer,
      entryPoints: ['main.js', 'node.js'],
      outdir: 'bundled',
      bundle: true,
      format: 'esm',
      platform: 'node',
      metafile: true,
      write: false,
      logLevel: 'silent',
    })
    const ofGenerator = /node_modules\/(pangea-fp\/dist\/codegen|typescript|openapi-typescript|swagger2openapi|yaml)\//
    expect(Object.keys(metafile.inputs).filter((path) => ofGenerator.test(path))).toEqual([])
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
