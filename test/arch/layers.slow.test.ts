/** The tree keeps its layers, and each layer rule catches a planted violation. */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { runDependencyCruiser, type Violation } from './runDependencyCruiser.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

const Config = z.object({ forbidden: z.array(z.object({ name: z.string() })) })
const rules = Config.parse(createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))).forbidden.map(
  ({ name }) => name,
)

interface Plant {
  /** Files added to a copy of the tree, with their source. */
  readonly files: Readonly<Record<string, string>>
  /** The file that the rule must report; the first of `files` by default. */
  readonly blamed?: string
  /** Other rules that the same import breaks. */
  readonly also?: ReadonlyArray<string>
}

const importing = (specifier: string): string => `import '${specifier}'\n`

const plants: Readonly<Record<string, Plant>> = {
  'generated-imports-only-itself': { files: { 'src/generated/planted.ts': importing('../errors/PangeaError.js') } },
  'errors-imports-only-itself': { files: { 'src/errors/planted.ts': importing('../generated/models.js') } },
  'ports-imports-only-itself': {
    files: {
      'src/ports/planted.ts':
        "import { type PangeaError } from '../errors/PangeaError.js'\nexport type P = PangeaError\n",
    },
  },
  'task-imports-only-ports': { files: { 'src/task/planted.ts': importing('../errors/Cause.js') } },
  'http-imports-only-errors-generated-ports-task': {
    files: { 'src/http/planted.ts': importing('../ops/references/refs.js') },
  },
  'disk-imports-only-errors-ports': { files: { 'src/disk/planted.ts': importing('../task/retry.js') } },
  'cache-imports-only-errors-ports-task-disk': { files: { 'src/cache/planted.ts': importing('../http/request.js') } },
  'transfer-imports-only-errors-ports-task-disk': {
    files: { 'src/transfer/planted.ts': importing('../ops/references/refs.js') },
  },
  'ops-imports-only-http-cache-transfer-errors-generated-ports-task-disk': {
    files: { 'src/ops/planted.ts': importing('../live/systemClockAndRandom.js') },
  },
  'live-imports-only-generated-errors-ports-task-disk-http-cache-ops-transfer-study': {
    files: { 'src/live/planted.ts': importing('../index.js') },
    also: ['entries-are-not-imported'],
  },
  'study-imports-only-generated-errors-ports-task-http-transfer-ops': {
    files: { 'src/study/planted.ts': importing('../live/systemClockAndRandom.js') },
  },
  'requests-imports-only-generated-errors-http-ops': {
    files: { 'src/requests/planted.ts': importing('../live/systemClockAndRandom.js') },
  },
  'entries-are-not-imported': {
    files: { 'src/ops/plantedEntry.ts': importing('../index.js') },
    also: ['ops-imports-only-http-cache-transfer-errors-generated-ports-task-disk'],
  },
  'drivers-only-behind-live': { files: { 'src/cache/plantedDriver.ts': importing('./drivers/noCache.js') } },
  'node-built-ins-only-in-drivers-disk-live': { files: { 'src/transfer/plantedNode.ts': importing('node:fs') } },
  'no-node-built-in-behind-index': {
    files: {
      'src/live/plantedNode.ts': importing('node:os'),
      'src/index.ts': "export * from './live/plantedNode.js'\n",
    },
    blamed: 'src/index.ts',
  },
  'http-entry-knows-no-pangea': {
    files: { 'src/http.ts': "export { fetchSample } from './ops/samples/samples.js'\n" },
  },
  'io-ts-only-in-generated-and-http': { files: { 'src/ops/plantedCodec.ts': importing('io-ts') } },
  'zod-only-in-generated': { files: { 'src/http/plantedZod.ts': importing('zod') } },
  'zod-only-behind-requests': {
    files: { 'src/node.ts': "export * as plantedRequests from './generated/requests.js'\n" },
  },
  'openapi-fetch-only-in-http': { files: { 'src/ops/plantedClient.ts': importing('openapi-fetch') } },
  'src-imports-nothing-beside-it': {
    files: { 'src/live/plantedScript.ts': importing('../../scripts/planted.js'), 'scripts/planted.ts': 'export {}\n' },
  },
  'cli-imports-packages-by-their-entries': {
    files: { 'cli/src/planted.ts': importing('../../src/ops/references/refs.js') },
  },
  'codegen-imports-nothing-beside-it': {
    files: { 'codegen/src/planted.ts': importing('../../src/generated/codec.js') },
  },
  'codegen-read-imports-no-later-step': {
    files: { 'codegen/src/read/planted.ts': importing('../model/identifiers.js') },
  },
  'codegen-model-imports-no-later-step': { files: { 'codegen/src/model/planted.ts': importing('../plan/Usage.js') } },
  'codegen-plan-imports-no-later-step': {
    files: { 'codegen/src/plan/planted.ts': importing('../render/sourceCode.js') },
  },
  'sandbox-knows-only-generated-types': {
    files: { 'sandbox/src/plantedClient.ts': importing('../../src/generated/codecs.js') },
  },
  'no-cycles': {
    files: { 'src/ops/plantedA.ts': importing('./plantedB.js'), 'src/ops/plantedB.ts': importing('./plantedA.js') },
  },
  'nothing-unresolvable': { files: { 'src/ops/plantedNowhere.ts': importing('./nowhere.js') } },
  'no-devDependencies-in-packages': { files: { 'src/ops/plantedTool.ts': importing('esbuild') } },
}

const blamedFor = ({ files, blamed }: Plant): string => blamed ?? Object.keys(files)[0] ?? ''

const key = ({ rule, from }: Violation): string => `${rule}: ${from}`

/**
 * A copy of the tree with every violation planted: one run of dependency-cruiser reports them all.
 */
const plantAll = async (folder: string): Promise<void> => {
  await Promise.all(
    [
      ...['src', 'package.json', 'tsconfig.json'],
      ...['cli', 'codegen', 'sandbox'].flatMap((name) => [`${name}/src`, `${name}/package.json`]),
    ].map((path) => cp(join(root, path), join(folder, path), { recursive: true })),
  )
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await mkdir(join(folder, 'scripts'))
  for (const { files } of Object.values(plants)) {
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text, { flag: 'a' })
  }
}

describe('the layer rules', () => {
  const folders: string[] = []
  let found: ReadonlySet<string> = new Set()

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pangea-layers-'))
    folders.push(folder)
    await plantAll(folder)
    found = new Set((await runDependencyCruiser(folder)).violations.map(key))
  })
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

  test('the tree breaks no layer rule', async () => {
    const { modules, violations } = await runDependencyCruiser(root)
    expect(violations).toEqual([])
    expect(modules).toBeGreaterThan(100)
  }, 120_000)

  test('every layer rule has a planted violation', () => {
    expect(Object.keys(plants).sort()).toEqual([...rules].sort())
  })

  test.each(Object.entries(plants))('the rule %s catches its planted violation', (rule, plant) => {
    expect(found).toContain(key({ rule, from: blamedFor(plant) }))
  })

  test('the layer rules report nothing but the planted violations', () => {
    const expected = Object.entries(plants).flatMap(([rule, plant]) =>
      [rule, ...(plant.also ?? [])].map((name) => key({ rule: name, from: blamedFor(plant) })),
    )
    expect([...found].filter((each) => !expected.includes(each))).toEqual([])
  })
})
