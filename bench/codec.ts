/**
 * Compares decoding a page of 100 samples, as the server sends it, by the generated codec and by
 * popular libraries, each in its own process, as ratios to `JSON.parse` of the same page. Also
 * compares their bundle sizes.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { nodeOperationsOf, organizationNamed } from 'pangea-fp/node'
import { ajvModule } from './codec/ajv.js'
import { generateStrictCodec } from './codec/generateStrictCodec.js'
import { installedContender } from './installContenders.js'
import type { Figures } from './Figures.js'
import { median, getRight, startSandboxFixture } from './sandboxFixture.js'

const rounds = 5

const here = (path: string): string => fileURLToPath(new URL(`codec/${path}`, import.meta.url))

const contenders = ['ours', 'strict', 'handWritten', 'ajv', 'typebox', 'arktype', 'ioTs', 'zod'] as const

const pathOf = async (name: (typeof contenders)[number], folder: string): Promise<string> => {
  if (name === 'ajv') return join(folder, 'ajv.js')
  if (name === 'strict') return generateStrictCodec(folder)
  if (name === 'ours') return here('generated.ts')
  return name === 'typebox' || name === 'arktype' ? installedContender(name) : here(`${name}.ts`)
}

/**
 * Fetches a page from the sandbox, like the recorded ones: a library without a bucket, samples with
 * a little metadata.
 */
export const pageOf = async (): Promise<string> => {
  const { pangea, close } = await startSandboxFixture()
  const { createSample, ensureLibrary } = nodeOperationsOf(pangea)
  const library = await getRight(ensureLibrary(organizationNamed('Lab'), 'Recorded'))
  for (let i = 0; i < 100; i++) {
    const metadata = { city: 'Lisbon', tags: ['a', 'b'], nested: { ok: true, none: null }, depth_m: i / 2 }
    await getRight(createSample({ library: library.uuid, name: `S${i}`, metadata }))
  }
  const headers = { Authorization: `Token ${pangea.security?.token ?? ''}` }
  const response = await fetch(`${pangea.endpoint}/api/samples?library_id=${library.uuid}`, { headers })
  const text = await response.text()
  await close()
  return text
}

const bundle = async (entry: string, outfile: string): Promise<number> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'default'],
    nodePaths: [fileURLToPath(new URL('../node_modules', import.meta.url))],
    outfile,
    write: false,
    logLevel: 'error',
  })
  const code = outputFiles[0]?.contents ?? new Uint8Array()
  await writeFile(outfile, code)
  return gzipSync(code).length
}

const time = async (module: string, page: string): Promise<{ readonly parse: number; readonly check: number }> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    'tsx',
    here('timeDecode.ts'),
    module,
    page,
  ])
  return JSON.parse(stdout) as { readonly parse: number; readonly check: number }
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

export const codec = async (): Promise<Figures> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-bench-'))
  try {
    const page = join(folder, 'page.json')
    await writeFile(page, await pageOf())
    await writeFile(join(folder, 'ajv.js'), ajvModule())
    const modules = await Promise.all(
      contenders.map(async (name) => {
        const outfile = join(folder, `${name}.mjs`)
        const gzipped = await bundle(await pathOf(name, folder), outfile)
        const minified = (await readFile(outfile)).length
        return { name, outfile, gzipped, minified }
      }),
    )
    const ratios = new Map<string, Array<number>>()
    const parses: Array<number> = []
    for (let i = 0; i < rounds; i++) {
      for (const { name, outfile } of modules) {
        const { parse, check } = await time(outfile, page)
        parses.push(parse)
        ratios.set(name, [...(ratios.get(name) ?? []), check / parse])
      }
    }
    const ratioOf = (name: string): number => median(ratios.get(name) ?? [])
    return {
      pageBytes: (await readFile(page)).length,
      jsonParseMicroseconds: round(median(parses), 0),
      ...Object.fromEntries(contenders.map((name) => [`${name}ToJsonParse`, round(ratioOf(name), 3)])),
      strictToOurs: round(ratioOf('strict') / ratioOf('ours'), 2),
      oursToHandWritten: round(ratioOf('ours') / ratioOf('handWritten'), 2),
      ...Object.fromEntries(
        modules.flatMap(({ name, minified, gzipped }) => [
          [`${name}MinifiedBytes`, minified],
          [`${name}GzippedBytes`, gzipped],
        ]),
      ),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}
