/**
 * Runs the official JSON Schema Test Suite, if it is available: codecs agree with the suite about
 * each instance, or the difference is explained. `docs/guide/json-schema-suite.md` has the results
 * by keyword; `vitest -u` updates it.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { repositoryPath } from './compileFixture.js'
import { type Group, groupsIn, type Outcome, runGroup } from './runJsonSchemaSuite.js'

const folder = process.env['JSON_SCHEMA_SUITE'] ?? repositoryPath('../shared/json-schema-suite/draft2020-12')

/** Why codecs disagree with the suite, by group. */
const explained: Readonly<Record<string, string>> = {
  'format: email format': 'Known formats are checked, as OpenAPI intends.',
  'format: uri format': 'Known formats are checked, as OpenAPI intends.',
  'format: uuid format': 'Known formats are checked, as OpenAPI intends.',
}

/** Why groups are rejected, by error message. */
const rejections: ReadonlyArray<readonly [RegExp, string]> = [
  [/\$dynamicRef/, 'The target of a `$dynamicRef` depends on the schemas that lead to it.'],
  [/is outside the description/, 'It refers to another document, which needs `--resolve` or `--fetch`.'],
  [/the dialect .* is not supported/, 'Its dialect can omit keywords.'],
  [
    /__proto__: a property of this name is not supported/,
    "Every object inherits `__proto__`, so its absence can't be detected.",
  ],
]

const idOf = ({ file, description }: Group): string => `${file}: ${description}`

const disagreements = ({ group, accepts }: Outcome): ReadonlyArray<Group['tests'][number]> =>
  group.tests.filter(({ valid }, i) => accepts[i] !== undefined && accepts[i] !== valid)

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => a + b, 0)

const tableOf = (strict: ReadonlyArray<Outcome>, shape: ReadonlyArray<Outcome>): string => {
  const rowOf = (name: string, isIn: (outcome: Outcome) => boolean): string => {
    const [byStrict, byShape] = [strict.filter(isIn), shape.filter(isIn)]
    const agreeing = (all: ReadonlyArray<Outcome>): string => {
      const instances = sum(all.map(({ accepts }) => accepts.length))
      return `${instances - sum(all.map((outcome) => disagreements(outcome).length))} of ${instances}`
    }
    const generated = byStrict.filter(({ rejected }) => rejected === null).length
    return `| ${name} | ${generated} of ${byStrict.length} | ${agreeing(byStrict)} | ${agreeing(byShape)} |`
  }
  const files = [...new Set(strict.map(({ group }) => group.file))]
  const rejected = new Map(
    strict.flatMap(({ rejected: message, group }) => {
      const [, why = message] = rejections.find(([pattern]) => message !== null && pattern.test(message)) ?? []
      return why === null ? [] : [[idOf(group), why] as const]
    }),
  )
  const disagreeing = strict.filter((outcome) => disagreements(outcome).length > 0)
  return `# The JSON Schema Test Suite

The results of the official
[JSON Schema Test Suite](https://github.com/json-schema-org/JSON-Schema-Test-Suite) for draft
2020-12, without its optional tests. A test runs the suite and writes this page. Each group is a
schema with valid and invalid instances. *Strict* is \`--responses strict\`, by which requests are
always checked. *Shape* is \`--responses shape\`; the doc comment of each type lists the keywords
that it doesn't check.

| keyword | groups generated | instances with the expected result, strict | shape |
| --- | --- | --- | --- |
${files.map((file) => rowOf(`\`${file}\``, ({ group }) => group.file === file)).join('\n')}
${rowOf('all', () => true)}

## Instances with a different result, strict

${disagreeing.map((outcome) => `- ${idOf(outcome.group)}: ${disagreements(outcome).length}. ${explained[idOf(outcome.group)] ?? ''}`).join('\n')}

## Rejected groups

${[...rejected].map(([id, why]) => `- ${id}. ${why}`).join('\n')}
`
}

describe.skipIf(!existsSync(folder))('the JSON Schema Test Suite', () => {
  let strict: ReadonlyArray<Outcome> = []
  let shape: ReadonlyArray<Outcome> = []
  let sent: ReadonlyArray<Outcome> = []

  beforeAll(async () => {
    const cache = repositoryPath(`node_modules/.cache/json-schema-suite-${process.pid}`)
    const run = async (
      responses: 'shape' | 'strict',
      direction: 'received' | 'sent',
    ): Promise<ReadonlyArray<Outcome>> => {
      const outcomes: Array<Outcome> = []
      for (const [i, group] of groupsIn(folder).entries()) {
        outcomes.push(await runGroup(group, join(cache, `${responses}-${direction}-${i}`), { responses, direction }))
      }
      return outcomes
    }
    strict = await run('strict', 'received')
    shape = await run('shape', 'received')
    sent = await run('shape', 'sent')
  }, 300_000)

  it('strict codecs agree with every instance of the suite, except explained groups', () => {
    const found = strict.filter((outcome) => disagreements(outcome).length > 0).map(({ group }) => idOf(group))
    expect(found).toEqual(Object.keys(explained))
  })

  it('codecs of sent values check every constraint, whatever is checked in responses', () => {
    const found = sent.filter((outcome) => disagreements(outcome).length > 0).map(({ group }) => idOf(group))
    expect(found).toEqual(Object.keys(explained))
  })

  it('zod schemas accept no instance that the codec rejects', () => {
    const passed = sent.flatMap(({ group, accepts, zodAccepts }) =>
      group.tests.flatMap(({ description }, i) =>
        zodAccepts[i] === true && accepts[i] === false ? [`${idOf(group)}: ${description}`] : [],
      ),
    )
    expect(passed).toEqual([])
    expect(sent.flatMap(({ zodAccepts }) => zodAccepts).filter((isTaken) => isTaken).length).toBeGreaterThan(400)
  })

  it('shape codecs accept every valid instance, except in explained groups', () => {
    const found = shape.filter((outcome) => disagreements(outcome).some(({ valid }) => valid))
    expect(found.map(({ group }) => idOf(group))).toEqual(Object.keys(explained))
  })

  it("doc comments list the keywords that shape codecs don't check", () => {
    const silent = shape.filter(
      (outcome) => disagreements(outcome).some(({ valid }) => !valid) && !outcome.models.includes('The codec ignores'),
    )
    expect(silent.map(({ group }) => idOf(group))).toEqual([])
  })

  it('groups are rejected only for known reasons, with a pointer', () => {
    const unknown = strict.flatMap(({ rejected, group }) =>
      rejected === null || (rejected.startsWith('#/') && rejections.some(([pattern]) => pattern.test(rejected)))
        ? []
        : [`${idOf(group)}: ${rejected}`],
    )
    expect(unknown).toEqual([])
  })

  it('docs/guide/json-schema-suite.md matches the results', async () => {
    const page = repositoryPath('docs/guide/json-schema-suite.md')
    await expect(tableOf(strict, shape)).toMatchFileSnapshot(page)
  })
})
