/**
 * Measures code generation for GitHub's OpenAPI description (13 MB), each program in its own
 * process: our types, codecs, schemas and operations, against openapi-typescript's types and the
 * client of @redocly/cli; the diff of two such descriptions, against `redocly diff`; and the delay
 * from a save of this project's description to new files with `--watch`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { githubDescription } from '../test/codegen/publishedDescriptions.js'
import type { Figures } from './Figures.js'
import { median, ratio } from './sandboxFixture.js'

const rounds = 3
const saves = 5

const root = fileURLToPath(new URL('..', import.meta.url))
const own = (path: string): string => join(root, 'node_modules', path)

/** Preloaded into Node: writes the peak memory of the process to descriptor 3 at exit. */
const tellPeak = `import{writeSync}from'node:fs';process.on('exit',()=>writeSync(3,String(process.resourceUsage().maxRSS)))`

interface Run {
  readonly seconds: number
  readonly peakMiB: number
}

const run = async (args: ReadonlyArray<string>, cwd: string): Promise<Run> => {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${tellPeak}`, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let [errors, peak] = ['', '']
  child.stderr?.on('data', (part: Buffer) => (errors += part.toString()))
  child.stdio[3]?.on('data', (part: Buffer) => (peak += part.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) return Promise.reject(new Error(`${args.join(' ')}: exit code ${code}\n${errors.slice(-2000)}`))
  return { seconds: (performance.now() - begun) / 1000, peakMiB: Number(peak) / 1024 }
}

/** Runs the programs alternately, so that other load on the machine affects all of them. */
const inParallel = async <Name extends string>(
  programs: Readonly<Record<Name, ReadonlyArray<string>>>,
  cwd: string,
): Promise<Readonly<Record<Name, Run>>> => {
  const names = Object.keys(programs) as Array<Name>
  const runs = new Map<Name, Array<Run>>(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) runs.get(name)?.push(await run(programs[name], cwd))
  }
  const middle = (name: Name, key: keyof Run): number => median((runs.get(name) ?? []).map((one) => one[key]))
  return Object.fromEntries(
    names.map((name) => [name, { seconds: middle(name, 'seconds'), peakMiB: middle(name, 'peakMiB') }]),
  ) as Record<Name, Run>
}

/** Measures the time from a save to the line that reports the written files. */
const watchSeconds = async (tool: string, folder: string): Promise<number> => {
  const spec = join(folder, 'openapi.yaml')
  await copyFile(join(root, 'openapi.yaml'), spec)
  const deadline = performance.now() + 120_000
  const child = spawn(process.execPath, [tool, '--spec', spec, '--out', join(folder, 'watched'), '--watch'])
  const output = { text: '' }
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output.text += part.toString()))
  const wrote = async (): Promise<void> => {
    while (!output.text.includes(': wrote ')) {
      if (performance.now() > deadline) return Promise.reject(new Error(`nothing was written: ${output.text}`))
      await pause(5)
    }
  }
  await wrote()
  const text = await readFile(spec, 'utf8')
  const took: Array<number> = []
  for (let i = 0; i < saves; i++) {
    output.text = ''
    const begun = performance.now()
    await writeFile(spec, text.replace('A sample without', `Saved ${i} times, a sample without`))
    await wrote()
    took.push((performance.now() - begun) / 1000)
  }
  child.kill('SIGINT')
  await once(child, 'exit')
  return median(took)
}

export const codegen = async (): Promise<Figures> => {
  // Below node_modules, where the tool finds its libraries.
  await mkdir(own('.cache'), { recursive: true })
  const folder = await mkdtemp(own('.cache/bench-codegen-'))
  try {
    const tool = join(folder, 'tool/main.js')
    await run([own('typescript/bin/tsc'), '-p', 'codegen/tsconfig.json', '--outDir', join(folder, 'tool')], root)
    await writeFile(join(folder, 'package.json'), '{ "type": "module", "version": "0.0.0" }')
    const spec = join(folder, 'github.json')
    const text = await readFile(await githubDescription(), 'utf8')
    await writeFile(spec, text)
    const changed = join(folder, 'changed.json')
    await writeFile(changed, text.replace('"operationId": "meta/root"', '"operationId": "meta/start"'))

    const made = await inParallel(
      {
        ours: [tool, '--spec', spec, '--out', 'ours'],
        // Readonly types, like ours.
        openapiTypescript: [
          own('openapi-typescript/bin/cli.js'),
          spec,
          '-o',
          'theirs.ts',
          '--alphabetize',
          '--immutable',
        ],
        redocly: [own('@redocly/cli/bin/cli.js'), 'generate-client', spec, '-o', 'client/client.ts'],
      },
      folder,
    )
    const compared = await inParallel(
      {
        ours: [tool, 'diff', spec, changed],
        redocly: [own('@redocly/cli/bin/cli.js'), 'diff', spec, changed, '--fail-on', 'none'],
      },
      folder,
    )
    const { ours, openapiTypescript, redocly } = made
    return {
      oursSeconds: ours.seconds,
      openapiTypescriptSeconds: openapiTypescript.seconds,
      redoclySeconds: redocly.seconds,
      oursToOpenapiTypescript: ratio(ours.seconds, openapiTypescript.seconds),
      oursMoreThanOpenapiTypescriptSeconds: ours.seconds - openapiTypescript.seconds,
      oursToRedocly: ratio(ours.seconds, redocly.seconds),
      oursPeakMiB: ours.peakMiB,
      openapiTypescriptPeakMiB: openapiTypescript.peakMiB,
      redoclyPeakMiB: redocly.peakMiB,
      oursPeakToOpenapiTypescript: ratio(ours.peakMiB, openapiTypescript.peakMiB),
      oursPeakToRedocly: ratio(ours.peakMiB, redocly.peakMiB),
      diffSeconds: compared.ours.seconds,
      redoclyDiffSeconds: compared.redocly.seconds,
      diffToRedocly: ratio(compared.ours.seconds, compared.redocly.seconds),
      diffPeakMiB: compared.ours.peakMiB,
      redoclyDiffPeakMiB: compared.redocly.peakMiB,
      watchSeconds: await watchSeconds(tool, folder),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
