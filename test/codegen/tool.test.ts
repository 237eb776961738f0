/** The generator as a tool: the same output everywhere, small changes for small changes, and a command that says what is wrong. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { command } from '../../codegen/src/command.js'
import { generate } from '../../codegen/src/generate.js'
import { type Files } from '../../codegen/src/output.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { fixture, generated } from './compiled.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-tool-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const own = fixture('../../openapi.yaml')
const ownText = readFileSync(own, 'utf8')

const read = (out: string): Files =>
  Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]))

describe('what is generated', () => {
  it('is the same on a machine of another language, in another time zone, from another folder, with other ends of lines', async () => {
    const spec = file('crlf.yaml', ownText.replaceAll('\n', '\r\n'))
    const out = join(folder, 'elsewhere')
    const program = fixture('../../scripts/codegen.ts')
    await promisify(execFile)(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), program, '--spec', spec, '--out', out],
      {
        cwd: '/',
        env: { PATH: process.env['PATH'], LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
      },
    )
    expect(read(out)).toEqual(read(fixture('../../src/generated')))
  })

  it('is the same from JSON as from YAML', async () => {
    const asJson = file('shop.json', JSON.stringify(parse(readFileSync(fixture('shop.yaml'), 'utf8'))))
    expect(await generate(await readDescription(asJson))).toEqual(await generated('shop.yaml'))
  })

  /** The lines that were put between those that were there; `null` when a line went or moved. */
  const added = (before: string, after: string): ReadonlyArray<string> | null => {
    const lines = before.split('\n')
    let next = 0
    const rest = after.split('\n').filter((line) => {
      const isKnown = line === lines[next]
      if (isKnown) next += 1
      return !isKnown
    })
    return next === lines.length ? rest : null
  }

  it.each(['Aardvark', 'Moth', 'Zebra'])(
    'with one more schema has more lines for it, and none that changed: %s',
    async (name) => {
      const more = parse(ownText) as { components: { schemas: Record<string, object> } }
      more.components.schemas[name] = {
        type: 'object',
        required: ['sample'],
        properties: { sample: { $ref: '#/components/schemas/Sample' }, legs: { type: 'integer' } },
      }
      const [before, after] = [
        await generate(await readDescription(own)),
        await generate(await readDescription(file('more.json', JSON.stringify(more)))),
      ]
      for (const each of Object.keys(before)) {
        const lines = added(before[each] ?? '', after[each] ?? '')
        expect(lines, each).not.toBeNull()
        expect(lines?.length ?? 0, each).toBeLessThan(25)
      }
      expect(after['models.ts']).toContain(`interface ${name} `)
      expect(after['codecs.ts']).toContain(`const ${name}:`)
    },
  )
})

describe('pangea-codegen', () => {
  const run = async (
    ...args: ReadonlyArray<string>
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
    const [out, err]: [Array<string>, Array<string>] = [[], []]
    const code = await command(
      args,
      { log: (line: string) => void out.push(line), error: (line: string) => void err.push(line) },
      null,
    )
    return { code, out: out.join('\n'), err: err.join('\n') }
  }

  const old = file('old.yaml', ownText)
  const now = file('now.yaml', ownText.replace('operationId: listUsers', 'operationId: listPeople'))
  const worded = file('worded.yaml', ownText.replace('All profiles, oldest first', 'All profiles'))

  it('has no description of its own to take', async () => {
    const { code, err } = await run()
    expect([code, err.split('\n')[0]]).toEqual([2, '--spec and --out are wanted'])
    expect(err).toContain('usage: pangea-codegen --spec FILE --out FOLDER')
  })

  it('takes formats of the caller, and may promise defaults in answers', async () => {
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
    expect([missing.code, missing.err]).toEqual([1, `${join(folder, 'none.json')}: there is no such file`])
  })

  it('says what changed', async () => {
    const { code, out } = await run('diff', old, now)
    expect(code).toBe(0)
    expect(out).toContain(
      'listPeople changes operationId, which renames the generated code: listUsers → listPeople',
    )
    expect(await run('diff', old, old)).toEqual({ code: 0, out: 'No changes.', err: '' })
    expect(await run('--diff', old, '--spec', now)).toEqual({ code: 0, out, err: '' })
  })

  it('says what changed where defaults are promised', async () => {
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

  it.each<readonly [string, string, number]>([
    [now, 'breaking', 1],
    [worded, 'breaking', 0],
    [worded, 'safe', 0],
    [worded, 'documentation', 1],
    [old, 'documentation', 0],
  ])('fails on what it is told to: %s %s', async (which, severity, code) => {
    expect((await run('diff', old, which, '--fail-on', severity)).code).toBe(code)
  })

  it('says it as JSON, and nothing else', async () => {
    const { out } = await run('diff', old, now, '--json', '--fail-on', 'breaking')
    expect(JSON.parse(out)).toMatchObject({ format: 1, step: { stable: 'major' }, counts: { breaking: 1 } })
  })

  it('names the file that is wrong', async () => {
    const broken = file('wrong.yaml', 'openapi: 3.1.0\npaths: { /a: { $ref: "#/nowhere" } }\n')
    const { code, err } = await run('diff', old, broken)
    expect([code, err]).toEqual([1, `${broken}: #/paths/~1a/$ref: "#/nowhere" points nowhere`])
    expect((await run('diff', join(folder, 'absent'), old)).err).toBe(
      `${join(folder, 'absent')}: there is no such file`,
    )
  })

  it.each([
    [['diff', 'a']],
    [['diff', 'a', 'b', 'c']],
    [['diff', 'a', 'b', '--fail-on', 'nothing']],
    [['--diff', 'a']],
    [['--diff', 'a', '--spec', 'b', '--check']],
    [['--json', '--spec', 'a', '--out', 'b']],
    [['--check', '--watch', '--spec', 'a', '--out', 'b']],
  ])('exits with 2 for wrong usage: %j', async (args) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('usage: pangea-codegen')
  })
})
