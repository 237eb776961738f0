/** The command generates, checks and compares, reports errors in one line, and sets exit codes. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../codegen/src/runCommand.js'
import { fixturePath, repositoryPath } from './compileFixture.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-tool-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const ownText = readFileSync(repositoryPath('openapi.yaml'), 'utf8')

describe('pangea-codegen', () => {
  const run = async (
    ...args: ReadonlyArray<string>
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    const [out, err]: [Array<string>, Array<string>] = [[], []]
    const code = await runCommand(
      args,
      { log: (line: string) => void out.push(line), error: (line: string) => void err.push(line) },
      null,
    )
    return { code, out: out.join('\n'), err: err.join('\n') }
  }

  const old = file('old.yaml', ownText)
  const now = file('now.yaml', ownText.replace('operationId: listUsers', 'operationId: listPeople'))
  const reworded = file('reworded.yaml', ownText.replace('Lists all profiles, oldest first', 'Lists all profiles'))

  it('pangea-codegen requires --spec and --out', async () => {
    const { code, err } = await run()
    expect([code, err.split('\n')[0]]).toEqual([2, '--spec and --out are required'])
    expect(err).toContain('usage: pangea-codegen --spec FILE --out FOLDER')
  })

  it('--formats adds formats, and --defaults promised makes properties with a default required in responses', async () => {
    const spec = file(
      'sums.json',
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'Sums', version: '1' },
        paths: {},
        components: {
          schemas: {
            Sum: {
              type: 'object',
              required: ['sha256'],
              properties: { sha256: { type: 'string', format: 'sha256' }, parts: { type: 'integer', default: 1 } },
            },
          },
        },
      }),
    )
    const formats = file('formats.json', JSON.stringify({ sha256: { pattern: '^[0-9a-f]{64}$', brand: 'Sha256' } }))
    const out = join(folder, 'sums')
    const models = (): string => readFileSync(join(out, 'models.ts'), 'utf8')
    expect((await run('--spec', spec, '--out', out)).code).toBe(0)
    expect(models()).toContain('readonly parts?: number\n')
    expect((await run('--spec', spec, '--out', out, '--formats', formats, '--defaults', 'promised')).code).toBe(0)
    expect(models()).toContain('readonly parts: number\n  readonly sha256: Sha256\n')
    const missing = await run('--spec', spec, '--out', out, '--formats', join(folder, 'none.json'))
    expect([missing.code, missing.err]).toEqual([1, `${join(folder, 'none.json')}: file not found`])
  })

  it('diff lists the changes between two descriptions', async () => {
    const { code, out } = await run('diff', old, now)
    expect(code).toBe(0)
    expect(out).toContain('listPeople changes operationId, which renames the generated code: listUsers → listPeople')
    expect(await run('diff', old, old)).toEqual({ code: 0, out: 'No changes.', err: '' })
    expect(await run('--diff', old, '--spec', now)).toEqual({ code: 0, out, err: '' })
  })

  it('diff --defaults promised treats a removed default as breaking', async () => {
    const sums = (parts: object): string =>
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'Sums', version: '1' },
        paths: {
          '/sum': {
            get: {
              operationId: 'sum',
              responses: {
                200: {
                  description: 'd',
                  content: { 'application/json': { schema: { type: 'object', properties: { parts } } } },
                },
              },
            },
          },
        },
      })
    const args = [
      'diff',
      file('with.json', sums({ type: 'integer', default: 1 })),
      file('without.json', sums({ type: 'integer' })),
      '--fail-on',
      'breaking',
    ]
    expect((await run(...args)).code).toBe(0)
    expect((await run(...args, '--defaults', 'promised')).code).toBe(1)
  })

  const changes = { 'a renamed operation': now, 'a reworded summary': reworded, nothing: old }
  it.each<readonly [keyof typeof changes, string, number]>([
    ['a renamed operation', 'breaking', 1],
    ['a reworded summary', 'breaking', 0],
    ['a reworded summary', 'safe', 0],
    ['a reworded summary', 'documentation', 1],
    ['nothing', 'documentation', 0],
  ])('diff of %s with --fail-on %s exits with %i', async (change, severity, code) => {
    expect((await run('diff', old, changes[change], '--fail-on', severity)).code).toBe(code)
  })

  it('diff --json prints only JSON', async () => {
    const { out } = await run('diff', old, now, '--json', '--fail-on', 'breaking')
    expect(JSON.parse(out)).toMatchObject({ format: 1, step: { stable: 'major' }, counts: { breaking: 1 } })
  })

  it('diff names the invalid file', async () => {
    const broken = file('invalid.yaml', 'openapi: 3.1.0\npaths: { /a: { $ref: "#/nowhere" } }\n')
    const { code, err } = await run('diff', old, broken)
    expect([code, err]).toEqual([1, `${broken}: #/paths/~1a/$ref: "#/nowhere" does not resolve`])
    expect((await run('diff', join(folder, 'absent'), old)).err).toBe(`${join(folder, 'absent')}: file not found`)
  })

  it.each([
    [['diff', 'a']],
    [['diff', 'a', 'b', 'c']],
    [['diff', 'a', 'b', '--fail-on', 'nothing']],
    [['--diff', 'a']],
    [['--diff', 'a', '--spec', 'b', '--check']],
    [['--json', '--spec', 'a', '--out', 'b']],
    [['--check', '--watch', '--spec', 'a', '--out', 'b']],
  ])('pangea-codegen exits with 2 for invalid usage: %j', async (args) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('usage: pangea-codegen')
  })
})

describe('npm run codegen', () => {
  const run = async (...args: ReadonlyArray<string>): Promise<{ readonly code: number; readonly stderr: string }> => {
    const lines: Array<string> = []
    const output = { log: () => undefined, error: (line: string) => void lines.push(`${line}\n`) }
    const code = await runCommand(args, output, { name: 'codegen', spec: 'openapi.yaml', out: 'src/generated' })
    return { code, stderr: lines.join('') }
  }

  it('scripts/codegen.ts exits with the exit code of the command', async () => {
    const args = ['--import', 'tsx', repositoryPath('scripts/codegen.ts'), '--chek']
    await expect(promisify(execFile)(process.execPath, args)).rejects.toMatchObject({ code: 2 })
  })

  it('the committed files are what openapi.yaml generates', async () => {
    expect(await run('--check')).toEqual({ code: 0, stderr: '' })
  })

  it('--spec and --out generate another description, and --check names the files that differ', async () => {
    const out = join(mkdtempSync(join(folder, 'out-')), 'deep', 'er')
    const args = ['--spec', fixturePath('shop.yaml'), '--out', out]
    expect((await run(...args, '--check')).code).toBe(1)
    expect((await run(...args)).code).toBe(0)
    expect((await run(...args, '--check')).code).toBe(0)
    writeFileSync(join(out, 'operations.ts'), '')
    expect(await run(...args, '--check')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`${join(out, 'operations.ts')}: differs`) as string,
    })
  })

  it('runCommand reports a missing description in one line', async () => {
    const { code, stderr } = await run('--spec', join(folder, 'absent.yaml'), '--out', folder)
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${join(folder, 'absent.yaml')}: file not found\n` })
  })

  it.each([[['--chek']], [['--spec', 'x.yaml']], [['extra']]])(
    'npm run codegen exits with 2 for invalid usage: %j',
    async (args) => {
      const { code, stderr } = await run(...args)
      expect(code).toBe(2)
      expect(stderr).toContain('usage: codegen')
    },
  )
})
