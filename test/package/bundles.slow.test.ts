/**
 * Bundle sizes for browsers. `docs/guide/bundle-sizes.md` lists them; `npx vitest run
 * test/package/bundles.slow.test.ts -u` updates the list.
 */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rollup } from 'rollup'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundledPrograms } from './bundledPrograms.js'
import { bundlers } from './bundlers.js'
import { root, usePackedPackages } from './packedPackages.js'
import { runCommand } from './runCommand.js'

/** A larger relative difference from the listed size fails. */
const tolerance = 0.03

const page = join(root, 'docs/guide/bundle-sizes.md')

const names = Object.keys(bundlers)

/** A module that gives Node the location of a page. */
const locationAt = (endpoint: string): string =>
  `data:text/javascript,${encodeURIComponent(`globalThis.location = { origin: ${JSON.stringify(endpoint)} }`)}`

const kB = (bytes: number): string => (bytes / 1000).toFixed(1)

/** The sizes that the guide lists for the program of this title, in the order of the bundlers. */
const recordedOf = (text: string, title: string): ReadonlyArray<number> => {
  const line = text.split('\n').find((one) => one.startsWith(`| ${title} |`)) ?? ''
  return [...line.matchAll(/ (\d+\.\d) kB/g)].map(([, size]) => 1000 * Number(size))
}

const isNear = (bytes: number, recorded: number): boolean => Math.abs(bytes - recorded) <= tolerance * recorded

const { project } = usePackedPackages()
let folder = ''
let sandbox: Sandbox
const bundles = new Map<string, ReadonlyArray<string>>()

const bytesOf = (program: string): ReadonlyArray<number> =>
  (bundles.get(program) ?? []).map((code) => gzipSync(code, { level: 9 }).length)

beforeAll(async () => {
  const files = Object.fromEntries(Object.entries(bundledPrograms).map(([name, { text }]) => [`${name}.js`, text]))
  folder = await project('pages', ['pangea-fp'], { files })
  for (const name of Object.keys(bundledPrograms)) {
    bundles.set(
      name,
      await Promise.all(Object.values(bundlers).map((bundle) => bundle(join(folder, `${name}.js`), folder))),
    )
  }
  sandbox = await startSandbox({ data: join(folder, 'data'), contents: 'example' })
}, 600_000)
afterAll(() => sandbox.close())

const limited = Object.entries(bundledPrograms).flatMap(([name, { title, limit }]) =>
  limit === null ? [] : [{ name, title, limit }],
)

test.each(limited)('every bundler keeps $title within $limit bytes', ({ name, limit }) => {
  const sizes = bytesOf(name)
  expect(sizes).toHaveLength(names.length)
  for (const bytes of sizes) expect(bytes).toBeLessThanOrEqual(limit)
})

test('the guide lists the size of each program to within three percent', async () => {
  const before = await readFile(page, 'utf8').catch(() => '')
  const row = ([name, { title, limit }]: readonly [string, (typeof bundledPrograms)[string]]): string => {
    const recorded = recordedOf(before, title)
    const sizes = bytesOf(name).map((bytes, i) => (isNear(bytes, recorded[i] ?? 0) ? (recorded[i] ?? 0) : bytes))
    const cells = sizes.map((bytes) => `${kB(bytes)} kB`).join(' | ')
    return `| ${title} | ${cells} | ${limit === null ? '' : `${limit / 1000} kB`} |`
  }
  await expect(`# Bundle sizes

What a browser loads for a program of a few lines, including fp-ts: minified, and compressed with
\`gzip -9\`. A test bundles the programs in \`test/package/bundledPrograms.ts\` and writes this page.

| program | ${names.join(' | ')} | at most |
| --- | ${names.map(() => '---').join(' | ')} | --- |
${Object.entries(bundledPrograms).map(row).join('\n')}

A bundle contains the operations that you import, the codecs of what they send and receive, and the
request runtime. Three choices are yours:

- **Functions or \`operationsOf\`.** \`operationsOf\` refers to every operation. Where size matters,
  import \`fetchSample\` and its siblings; they work on the same environment.
- **A cache.** Without one, no cache code is bundled. \`memoryCache\` and \`indexedDbCache\` add the
  read-through code and SHA-256.
- **How you import fp-ts.** From \`fp-ts/function\`, \`fp-ts/TaskEither\` and so on, every bundler keeps
  only what you use. With \`import { taskEither } from 'fp-ts'\`, esbuild keeps the complete module:
  5 kB more, gzipped, for \`taskEither\` and \`function\`.

No configuration is needed. The package is marked as free of side effects. It imports
\`fp-ts/es6/TaskEither.js\` and so on, the files that bundlers resolve your own imports to, so fp-ts
is never bundled twice. \`dist/ioTs.js\` is the part of io-ts that the codecs use.
`).toMatchFileSnapshot(page)
})

test.each(names.map((name, i) => [name, i] as const))('the %s bundle reads from a server', async (_name, i) => {
  const file = join(folder, `bundled-${i}.mjs`)
  await writeFile(file, bundles.get('read')?.[i] ?? '')
  const { code, stdout } = await runCommand(process.execPath, ['--import', locationAt(sandbox.endpoint), file], folder)
  expect(code).toBe(0)
  expect(stdout).toContain("_tag: 'Right'")
  expect(stdout).toContain("name: 'S1'")
})

/**
 * Imports every module of the package for its side effects, without the package's `sideEffects:
 * false`.
 */
const effectsOf = async (dist: string): Promise<string> => {
  const copy = join(folder, 'unmarked')
  await cp(dist, copy, { recursive: true })
  await rm(join(copy, 'bundle'), { recursive: true })
  await writeFile(join(copy, 'package.json'), '{ "type": "module" }')
  const modules = (await readdir(copy, { recursive: true })).filter((file) => file.endsWith('.js'))
  expect(modules.length).toBeGreaterThan(100)
  await writeFile(join(copy, 'effects.js'), modules.map((file) => `import './${file}'`).join('\n'))
  return join(copy, 'effects.js')
}

test("no module has a side effect, as the package's `sideEffects` promises", async () => {
  const bundle = await rollup({
    input: await effectsOf(join(folder, 'node_modules/pangea-fp/dist')),
    external: (id) => !/^[./]/.test(id),
    treeshake: { moduleSideEffects: (_id, isExternal) => !isExternal },
    onLog: () => undefined,
  })
  const { output } = await bundle.generate({ format: 'es' })
  const kept = Object.entries(output[0].modules).filter(([, { renderedLength }]) => renderedLength > 0)
  expect(kept.map(([id, { code }]) => [id, code])).toEqual([])
})
