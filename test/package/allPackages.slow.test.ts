/** The four packages in one project, and each tool alone: their commands, run from `.bin`. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orThrow, packageNames, packages, root, usePackedPackages } from './packedPackages.js'
import { type CommandResult, runCommand } from './runCommand.js'

const generatedFiles = [
  ...['checks.ts', 'codec.ts', 'codecs.ts', 'models.ts', 'operation.ts', 'operations.ts', 'paths.ts', 'requests.ts'],
]

interface Manifest {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

interface Coverage {
  readonly result: ReadonlyArray<{ readonly url: string }>
}

const listening = async (server: Server): Promise<Server> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const manifestOf = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as Manifest

const tool = (path: string): string => join(root, 'node_modules', path)

const { tarball, project } = usePackedPackages()

describe('the four packages', () => {
  test('the packages share one version and depend on each other by it', async () => {
    const manifests = await Promise.all(Object.values(packages).map(manifestOf))
    const [version] = manifests.map((manifest) => manifest.version)
    expect(manifests.map((manifest) => manifest.version)).toEqual(packageNames.map(() => version))
    const references = manifests.flatMap(({ dependencies, peerDependencies }) =>
      Object.entries({ ...dependencies, ...peerDependencies }).filter(([name]) => name in packages),
    )
    expect(references).toEqual(references.map(([name]) => [name, version]))
  })

  test('the command, which contains the library, needs the same versions of the packages that both load', async () => {
    const [library, command] = await Promise.all(['.', 'cli'].map(manifestOf))
    const shared = ['basic-ftp', 'undici'] as const
    const versionsIn = (manifest: Manifest | undefined) => shared.map((name) => manifest?.dependencies?.[name])
    expect(versionsIn(command)).toEqual(versionsIn(library))
    expect(versionsIn(library)).not.toContain(undefined)
  })

  test.each(packageNames)('publint finds nothing in %s', async (name) => {
    orThrow(
      await runCommand(process.execPath, [tool('publint/src/cli.js'), 'run', await tarball(name), '--strict'], root),
    )
  })

  test.each(packageNames)(
    'attw resolves the types of %s for every supported kind of import',
    async (name) => {
      const attw = tool('@arethetypeswrong/cli/dist/index.js')
      orThrow(
        await runCommand(process.execPath, [attw, await tarball(name), '--profile', 'esm-only', '--no-emoji'], root),
      )
    },
    120_000,
  )
})

describe('the commands in one project', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await project('together', packageNames)
  }, 300_000)
  const npx = (...args: ReadonlyArray<string>): Promise<CommandResult> =>
    runCommand('npx', ['--no-install', ...args], folder)

  test.each(['pangea', 'pangea-cli', 'pangea-codegen', 'pangea-sandbox'])('%s prints its version', async (command) => {
    const { version } = await manifestOf('.')
    expect(await npx(command, '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test.each(['pangea', 'pangea-sandbox', 'pangea-codegen'])(
    '%s rejects an unknown option with exit code 2',
    async (command) => {
      const { code, stdout, stderr } = await npx(command, '--no-such-option')
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain("unknown option '--no-such-option'")
    },
  )

  test('pangea sandbox runs the command of pangea-sandbox', async () => {
    const { code, stdout } = await npx('pangea', 'sandbox', '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Usage: pangea sandbox[\s\S]*--seed <file>/)
  })
})

describe('pangea-cli without pangea-sandbox', () => {
  test('pangea sandbox prints the command that installs pangea-sandbox', async () => {
    const folder = await project('command', ['pangea-cli'])
    const { code, stderr } = await runCommand('npx', ['--no-install', 'pangea', 'sandbox'], folder)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'The sandbox is not installed. Install it with: npm install --save-dev pangea-sandbox\n',
    })
  }, 120_000)
})

describe('pangea-cli alone', () => {
  /** Answers each request with an empty list. */
  const emptyServer = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ count: 0, next: null, previous: null, results: [] }))
  })
  afterAll(() => emptyServer.close())

  test('a listing loads no upload code, and neither fp-ts nor zod is installed', async () => {
    const folder = await project('listing', ['pangea-cli'])
    expect(await readdir(join(folder, 'node_modules'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(fp-ts|io-ts|zod|pangea-fp)$/)]),
    )
    const { port } = (await listening(emptyServer)).address() as AddressInfo
    /** Returns the code that a command loaded. */
    const loadedBy = async (name: string, ...args: ReadonlyArray<string>): Promise<string> => {
      const coverage = join(folder, name)
      const env = [`NODE_V8_COVERAGE=${coverage}`, `PANGEA_ENDPOINT=http://127.0.0.1:${port}`, 'PANGEA_TOKEN=abc']
      orThrow(await runCommand('env', [...env, process.execPath, 'node_modules/.bin/pangea', ...args], folder))
      const files = await Promise.all((await readdir(coverage)).map((file) => readFile(join(coverage, file), 'utf8')))
      const urls = files.flatMap((text) => (JSON.parse(text) as Coverage).result.map(({ url }) => url))
      const ours = urls.filter((url) => url.includes('/pangea-cli/dist/'))
      return (await Promise.all(ours.map((url) => readFile(new URL(url), 'utf8')))).join('\n')
    }
    const resuming = 'Resuming upload'
    expect(await loadedBy('reads', 'upload', 'reads', '--help')).toContain(resuming)
    const listing = await loadedBy('orgs', 'list', 'orgs')
    expect(listing).toContain('listOrganizations')
    expect(listing).not.toContain(resuming)
  }, 120_000)
})

describe('pangea-codegen alone', () => {
  /** Generates from the library's description, compares, and reports changes. */
  const generateIn = async (folder: string): Promise<void> => {
    await writeFile(join(folder, 'openapi.yaml'), await readFile(join(root, 'openapi.yaml')))
    const codegen = (...args: ReadonlyArray<string>): Promise<CommandResult> =>
      runCommand('npx', ['--no-install', 'pangea-codegen', ...args], folder)
    const described = ['--spec', 'openapi.yaml', '--out', 'src/generated']
    expect(await codegen(...described)).toEqual({
      code: 0,
      stdout: `src/generated: wrote ${generatedFiles.join(', ')}\n`,
      stderr: '',
    })
    expect(await codegen(...described, '--check')).toEqual({ code: 0, stdout: '', stderr: '' })
    const textsIn = (base: string): Promise<ReadonlyArray<string>> =>
      Promise.all(generatedFiles.map((name) => readFile(join(base, 'src/generated', name), 'utf8')))
    expect(await textsIn(folder)).toEqual(await textsIn(root))
    const changed = await readFile(join(folder, 'openapi.yaml'), 'utf8')
    await writeFile(join(folder, 'new.yaml'), changed.replace('operationId: listUsers', 'operationId: listPeople'))
    const diff = await codegen('diff', 'openapi.yaml', 'new.yaml', '--fail-on', 'breaking')
    expect([diff.code, diff.stdout.split('\n')[0], diff.stderr]).toEqual([1, 'Breaking (1)', ''])
  }

  test('pangea-codegen runs alone and installs no part of the client', async () => {
    const folder = await project('generator', ['pangea-codegen'])
    await generateIn(folder)
    const installed = await readdir(join(folder, 'node_modules'))
    expect(installed.filter((name) => /^(fp-ts|io-ts|undici|pangea-(?!codegen))/.test(name))).toEqual([])
  }, 180_000)

  test('pangea-codegen runs beside TypeScript 7, which compiles its output', async () => {
    const folder = await project('typescript7', ['pangea-codegen'], {
      others: ['typescript@7', 'fp-ts', 'io-ts', 'zod'],
    })
    await generateIn(folder)
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: [] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
    expect(orThrow(await runCommand('npx', ['tsc', '--version'], folder))).toContain('Version 7.')
    orThrow(await runCommand('npx', ['tsc', '--project', '.'], folder))
  }, 180_000)
})

describe('pangea-sandbox alone', () => {
  test('pangea-sandbox starts a server with the example study and stops on a signal', async () => {
    const folder = await project('server', ['pangea-sandbox'])
    const ready = 'node_modules/.bin/pangea-sandbox --json > ready.json & until [ -s ready.json ]; do sleep 0.2; done'
    const { code, stdout } = await runCommand('bash', ['-c', `${ready}; cat ready.json; kill %1; wait %1`], folder)
    expect(JSON.parse(stdout)).toMatchObject({ endpoint: expect.stringContaining('http://127.0.0.1:') as string })
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['endpoint', 's3', 'seed', 'user'])
    expect(code).toBe(0)
    expect(await readdir(join(folder, 'node_modules'))).not.toContain('pangea-fp')
  }, 120_000)
})
