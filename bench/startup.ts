/**
 * Measures startup: processor time of a complete Node process, from its start to its `exit` event,
 * for the command and for an import of the library, as multiples of `node -e 0`; beside imports of
 * other packages.
 *
 * Needs the built packages: run `npm run build` first. The processes run alternately, since
 * machines are noisy; each figure is a median. `list --help` loads
 * several commands, with the client.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { contenders, installOnce } from './installContenders.js'
import type { Figures } from './Figures.js'
import { median, ratio } from './sandboxFixture.js'

const preload = fileURLToPath(new URL('startup/reportCpuUsage.cjs', import.meta.url))
const command = fileURLToPath(new URL('../cli/bin/pangea.js', import.meta.url))

const importing = (name: string): ReadonlyArray<string> => ['--input-type=module', '--eval', `import '${name}'`]

const processes: Readonly<Record<string, ReadonlyArray<string>>> = {
  nothing: ['--eval', '0'],
  pangeaVersion: [command, '--version'],
  pangeaDownloadHelp: [command, 'download', 'files', '--help'],
  pangeaListHelp: [command, 'list', '--help'],
  importPangeaFp: importing('pangea-fp'),
  importPangeaFpNode: importing('pangea-fp/node'),
  importFpTs: importing('fp-ts'),
  importUndici: importing('undici'),
  importClientS3: importing('@aws-sdk/client-s3'),
}

/** The other imports. */
const others = ['importFpTs', 'importUndici', 'importClientS3']

/** Runs Node until it exits; returns its processor time in milliseconds. */
const cpuMs = async (args: ReadonlyArray<string>): Promise<number> => {
  const child = spawn(process.execPath, ['--require', preload, ...args], {
    // Node resolves packages there first, then in parent folders.
    cwd: contenders,
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit') as Promise<[code: number | null]>
  const [, , output, micros] = await Promise.all(
    child.stdio.map(async (pipe) => (pipe instanceof Readable ? text(pipe) : '')),
  )
  const [code] = await ended
  return code === 0
    ? Number(micros) / 1000
    : Promise.reject(new Error(`node ${args.join(' ')} exited with ${code}; run npm run build first\n${output}`))
}

/** Starts each process `rounds` times, alternately. */
export const startup = async (rounds = 25): Promise<Figures> => {
  await installOnce(contenders)
  const times = new Map<string, Array<number>>(Object.keys(processes).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, args] of Object.entries(processes)) times.get(name)?.push(await cpuMs(args))
  const ms = new Map([...times].map(([name, each]) => [name, median(each)]))
  const of = (name: string): number => ms.get(name) ?? Number.NaN
  const names = Object.keys(processes).filter((name) => name !== 'nothing')
  return {
    nothingMs: Math.round(of('nothing')),
    ...Object.fromEntries(names.map((name) => [`${name}ToNothing`, ratio(of(name), of('nothing'))])),
    ...Object.fromEntries(
      others.map((name) => [
        `importPangeaFpNodeTo${name.replace('import', '')}`,
        ratio(of('importPangeaFpNode'), of(name)),
      ]),
    ),
  }
}
