/**
 * `--skip-unsupported` generates as much of a description as possible, and lists what was skipped
 * and why.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../codegen/src/runCommand.js'
import { planOf } from '../../codegen/src/plan/Plan.js'
import type { Node } from '../../codegen/src/read/jsonTree.js'
import { skipUnsupported } from '../../codegen/src/select/skipUnsupported.js'

const folder = mkdtempSync(join(tmpdir(), 'codegen-skip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ref = (name: string): Node => ({ $ref: `#/components/schemas/${name}` })
const get = (operationId: string, schema: unknown = { type: 'string' }): Node => ({
  get: {
    operationId,
    responses: { 200: { description: 'd', content: { 'application/json': { schema } } } },
  },
})
const describing = (paths: Node, schemas: Node = {}): Node => ({
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths,
  components: { schemas },
})

/** An unsupported schema. */
const bad = { type: 'file' }
const problem = '"file" is not a JSON type'

const mixed = describing(
  {
    '/a': get('a', ref('Fine')),
    '/b': get('b', ref('Outer')),
    '/files/{id}#add': {
      ...get('c', ref('OnlyThere')),
      parameters: [{ name: 'id', in: 'path', required: true, schema: {} }],
    },
    '/d': { ...get('d'), post: { operationId: 'e', responses: {} } },
  },
  {
    Bad: bad,
    Fine: { type: 'string' },
    Free: bad,
    OnlyThere: {},
    Outer: { type: 'object', properties: { inner: ref('Bad') } },
    Spare: {},
  },
)

const skip = (document: Node): ReturnType<typeof skipUnsupported> & { readonly plans: number } => {
  let plans = 0
  const done = skipUnsupported(document, (part) => {
    plans += 1
    planOf(part)
  })
  return { ...done, plans }
}

describe('skipUnsupported', () => {
  it('skipUnsupported returns a fully supported description unchanged', () => {
    const document = describing({ '/a': get('a') }, { Spare: {} })
    expect(skip(document)).toEqual({ document, skipped: [], plans: 1 })
    expect(skip(document).document).toBe(document)
  })

  it('skipUnsupported removes unsupported operations and schemas, with the reasons', () => {
    const { document, skipped } = skip(mixed)
    expect(skipped).toEqual([
      { subject: 'GET /b', pointer: '/components/schemas/Bad/type', reason: problem },
      {
        subject: 'GET /files/{id}#add',
        pointer: '/paths/~1files~1{id}#add',
        reason: 'a path must not contain a query or a fragment',
      },
      {
        subject: 'POST /d',
        pointer: '/paths/~1d/post',
        reason: 'the operation has no responses; describe at least one',
      },
      { subject: 'schema Free', pointer: '/components/schemas/Free/type', reason: problem },
    ])
    const { paths, components } = document as { paths: Record<string, Node>; components: { schemas: Node } }
    expect(Object.entries(paths).map(([path, item]) => [path, Object.keys(item)])).toEqual([
      ['/a', ['get']],
      ['/d', ['get']],
    ])
    expect(Object.keys(components.schemas)).toEqual(['Fine', 'Spare'])
    expect(planOf(document).operations.map(({ id }) => id)).toEqual(['a', 'd'])
  })

  it('skipUnsupported keeps the first of two conflicting operations', () => {
    const { document, skipped } = skip(describing({ '/a': get('a'), '/b': get('a'), '/c': get('c') }))
    expect(skipped).toEqual([
      { subject: 'GET /b', pointer: '/paths/~1b/get', reason: 'operationId "a" is already used by #/paths/~1a/get' },
    ])
    expect(planOf(document).operations.map(({ path }) => path)).toEqual(['/a', '/c'])
  })

  it('skipUnsupported finds a few unsupported operations among a thousand in a small number of attempts', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 1000 }, (_, i) => [`/${i}`, get(`get${i}`, [17, 400, 401, 999].includes(i) ? bad : {})]),
    )
    const { skipped, plans } = skip(describing(paths))
    expect(skipped.map(({ subject }) => subject)).toEqual(['GET /17', 'GET /400', 'GET /401', 'GET /999'])
    expect(plans).toBeLessThan(80)
  })

  it('skipUnsupported rethrows bugs of the generator', () => {
    expect(() =>
      skipUnsupported(mixed, () => {
        throw new TypeError('a mistake')
      }),
    ).toThrow('a mistake')
  })
})

describe('pangea-codegen --skip-unsupported', () => {
  const run = async (
    ...args: ReadonlyArray<string>
  ): Promise<{ readonly code: number; readonly out: string; readonly err: ReadonlyArray<string> }> => {
    const [out, err]: [Array<string>, Array<string>] = [[], []]
    const code = await runCommand(args, {
      log: (line: string) => void out.push(line),
      error: (line: string) => void err.push(line),
    })
    return { code, out: out.join('\n'), err }
  }
  const spec = join(folder, 'mixed.json')
  writeFileSync(spec, JSON.stringify(mixed))
  const out = join(folder, 'out')
  const written = (): string => readFileSync(join(out, 'operations.ts'), 'utf8')

  it('the error of an unsupported description mentions --skip-unsupported', async () => {
    expect(await run('--spec', spec, '--out', out)).toEqual({
      code: 1,
      out: '',
      err: [`#/components/schemas/Bad/type: ${problem}; --skip-unsupported generates the rest`],
    })
  })

  it('--skip-unsupported generates the rest and lists what it skipped', async () => {
    const { code, err } = await run('--spec', spec, '--out', out, '--skip-unsupported')
    expect([code, err]).toEqual([
      0,
      [
        `skipped GET /b: #/components/schemas/Bad/type: ${problem}`,
        'skipped POST /d: #/paths/~1d/post: the operation has no responses; describe at least one',
        'skipped GET /files/{id}#add: #/paths/~1files~1{id}#add: a path must not contain a query or a fragment',
        `skipped schema Free: #/components/schemas/Free/type: ${problem}`,
      ],
    ])
    expect((await run('--spec', spec, '--out', out, '--skip-unsupported', '--check')).code).toBe(0)
  })

  it("--include and --exclude ignore unsupported operations that aren't selected", async () => {
    const selected = await run(
      '--spec',
      spec,
      '--out',
      out,
      '--include',
      'path:/*',
      '--exclude',
      'operation:b',
      '--exclude',
      'path:/files/*',
      '--exclude',
      'operation:e',
    )
    expect([selected.code, selected.err]).toEqual([0, []])
    expect(written().match(/^ {2}id: '.*'/gm)).toEqual(["  id: 'a'", "  id: 'd'"])
    expect(await run('--spec', spec, '--out', out, '--include', 'tag:none')).toEqual({
      code: 1,
      out: '',
      err: ['--include tag:none matches no operation'],
    })
  })
})
