/**
 * Follows the guide to another API in an empty project: GA4GH's Task Execution Service. Its
 * description is expected beside the repository or in the folder `GA4GH_DESCRIPTIONS`; without it,
 * the tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPackageName, orThrow, root, usePackedPackages } from './packedPackages.js'
import { type CommandResult, runCommand } from './runCommand.js'

const descriptions = process.env['GA4GH_DESCRIPTIONS'] ?? join(root, '../shared/descriptions/ga4gh')
const guide = readFileSync(join(root, 'docs/guide/your-own-api.md'), 'utf8')

/** The programs that the guide has readers save. */
const programs = [...guide.matchAll(/^```typescript (\S+\.ts)\n([\s\S]*?)^```$/gm)].map(
  ([, file = '', code = '']) => [file, code] as const,
)

const lines = (/^```sh generate\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? '').split('\n')

/** The packages that the guide installs, in order. */
const installs = [...lines.join('\n').matchAll(/npm install ([^&\n]+)/g)]
  .flatMap(([, names = '']) => names.trim().split(' '))
  .filter((name) => !name.startsWith('-'))

const serviceInfo = 'https://raw.githubusercontent.com/ga4gh-discovery/ga4gh-service-info/v1.0.0/service-info.yaml'

interface Task {
  readonly id: string
  readonly state: string
  readonly executors: unknown
}

/** A TES server with one token. */
const startTes = (): Promise<Server> => {
  const tasks = new Map<string, Task>()
  const server = createServer((asked, response) => {
    const answer = (status: number, body: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (asked.headers.authorization !== 'Bearer t0ken') return answer(401, {})
    const { pathname } = new URL(asked.url ?? '', 'http://host')
    const chunks: Array<Buffer> = []
    asked.on('data', (chunk: Buffer) => chunks.push(chunk))
    asked.on('end', () => {
      if (asked.method === 'POST') {
        const { executors } = JSON.parse(Buffer.concat(chunks).toString()) as Task
        const task = { id: `job/${tasks.size + 1}`, state: 'QUEUED', executors }
        tasks.set(task.id, { ...task, id: `job-${tasks.size + 1}` })
        return answer(200, { id: `job-${tasks.size}` })
      }
      const [, , , , , id = ''] = pathname.split('/')
      const found = [...tasks.values()].find((task) => task.id === id)
      if (pathname.endsWith('/tasks')) return answer(200, { tasks: [...tasks.values()] })
      return found === undefined ? answer(404, { message: `no ${id}` }) : answer(200, found)
    })
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

const { project } = usePackedPackages()

describe.skipIf(!existsSync(join(descriptions, 'tes.yaml')))('the guide to your own API', () => {
  let folder = ''
  let server: Server
  let settings: ReadonlyArray<string> = []
  beforeAll(async () => {
    folder = await project('tes', installs.filter(isPackageName), {
      others: installs.filter((name) => !isPackageName(name)),
    })
    await copyFile(join(descriptions, 'tes.yaml'), join(folder, 'tes.yaml'))
    await copyFile(join(descriptions, 'service-info.yaml'), join(folder, 'service-info.yaml'))
    await Promise.all(programs.map(([file, code]) => writeFile(join(folder, file), code)))
    server = await startTes()
    const { port } = server.address() as AddressInfo
    settings = [`TES_ENDPOINT=http://127.0.0.1:${port}/ga4gh/tes/v1`, 'TES_TOKEN=t0ken']
    const [generate = ''] = lines.filter((line) => line.startsWith('npx pangea-codegen'))
    const offline = generate.replace('--fetch', `--resolve ${serviceInfo}=service-info.yaml`)
    orThrow(await runCommand('bash', ['-ec', offline], folder))
  }, 300_000)
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const tsx = (file: string, ...changed: ReadonlyArray<string>): Promise<CommandResult> =>
    runCommand('env', [...settings, ...changed, 'npx', '--no-install', 'tsx', file], folder)

  test("the guide's programs compile under strict", async () => {
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', types: ['node'] }
    const include = ['*.ts', 'tes']
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }))
    orThrow(await runCommand('npx', ['--no-install', 'tsc', '--project', '.'], folder))
  }, 120_000)

  test("a misspelt property in the guide's program does not compile", async () => {
    const [, code = ''] = programs[0] ?? []
    await writeFile(
      join(folder, 'wrong.ts'),
      code.replace('image:', 'picture:').replace('{ id, state }', '{ id, status }'),
    )
    const { code: exitCode, stdout } = await runCommand('npx', ['--no-install', 'tsc', '--project', '.'], folder)
    expect(exitCode).not.toBe(0)
    expect(stdout).toContain("'picture' does not exist")
    expect(stdout).toContain("Property 'status' does not exist")
    await runCommand('rm', ['wrong.ts'], folder)
  }, 120_000)

  test("the guide's program creates a task and reads it", async () => {
    expect(await tsx('run.ts')).toEqual({ code: 0, stdout: 'Task job-1 is QUEUED.\n', stderr: '' })
    expect(await tsx('paths.ts')).toEqual({ code: 0, stdout: '1 queued\n', stderr: '' })
  }, 60_000)

  test("the guide's program prints typed errors in one line", async () => {
    expect((await tsx('run.ts', 'TES_TOKEN=wrong')).stdout).toMatch(
      /^POST \S+\/tasks: the server rejected the credential.*; .*`security`\.\n$/,
    )
    expect((await tsx('run.ts', 'TES_ENDPOINT=')).stdout).toMatch(/was not sent: endpoint is empty; .*\n$/)
    expect((await tsx('errors.ts')).stdout).toBe('Set TES_TOKEN.\n')
  }, 60_000)
})
