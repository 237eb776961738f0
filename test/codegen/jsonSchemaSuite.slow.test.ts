/**
 * Runs the official JSON Schema Test Suite, if it is available: codecs agree with the suite about
 * each instance, or the difference is explained. `docs/guide/json-schema-suite.md` has the results
 * by keyword; `vitest -u` updates it.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { repositoryPath } from './compileFixture.js'
import { type Group, groupsIn, type Outcome, runGroup } from './jsonSchemaSuite.js'

const folder = process.env['JSON_SCHEMA_SUITE'] ?? repositoryPath('../shared/json-schema-suite/draft2020-12')

/** Why codecs disagree with the suite, by group. */
const explained: Readonly<Record<string, string>> = {
  'format: email format': 'Texts of a format that is known are checked, as OpenAPI means it.',
  'format: uri format': 'Texts of a format that is known are checked, as OpenAPI means it.',
  'format: uuid format': 'Texts of a format that is known are checked, as OpenAPI means it.',
}

/** Why groups are rejected, by error message. */
const refusals: ReadonlyArray<readonly [RegExp, string]> = [
  [/\$dynamicRef/, 'A `$dynamicRef` means what the schema that leads to it says.'],
  [/is outside the description/, 'It refers to another document, which `--resolve` or `--fetch` brings.'],
  [/the dialect .* is not supported/, 'Its dialect may leave keywords out.'],
  [
    /__proto__: a property of this name is not supported/,
    'Every object has a member `__proto__`, so that its absence can not be told.',
  ],
]

const idOf = ({ file, description }: Group): string => `${file}: ${description}`

const disagreements = ({ group, fits }: Outcome): ReadonlyArray<Group['tests'][number]> =>
  group.tests.filter(({ valid }, i) => fits[i] !== undefined && fits[i] !== valid)

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => a + b, 0)

const tableOf = (strict: ReadonlyArray<Outcome>, shape: ReadonlyArray<Outcome>): string => {
  const rowOf = (name: string, isIn: (outcome: Outcome) => boolean): string => {
    const [strictly, roughly] = [strict.filter(isIn), shape.filter(isIn)]
    const agreeing = (all: ReadonlyArray<Outcome>): string => {
      const instances = sum(all.map(({ fits }) => fits.length))
      return `${instances - sum(all.map((outcome) => disagreements(outcome).length))} of ${instances}`
    }
    const generated = strictly.filter(({ refused }) => refused === null).length
    return `| ${name} | ${generated} of ${strictly.length} | ${agreeing(strictly)} | ${agreeing(roughly)} |`
  }
  const files = [...new Set(strict.map(({ group }) => group.file))]
  const refused = new Map(
    strict.flatMap(({ refused: message, group }) => {
      const [, why = message] = refusals.find(([pattern]) => message !== null && pattern.test(message)) ?? []
      return why === null ? [] : [[idOf(group), why] as const]
    }),
  )
  const disagreeing = strict.filter((outcome) => disagreements(outcome).length > 0)
  return `# The JSON Schema Test Suite

What the generator makes of the [official suite](https://github.com/json-schema-org/JSON-Schema-Test-Suite) of draft 2020-12, without
its optional part. A test runs it and writes this page. Each group is a schema with instances, of which the suite says whether they are
valid. *Strict* is \`--responses strict\`, which is also how requests are checked; *shape* is \`--responses shape\`: what it accepts
beside valid instances is named in the comment of the type.

| keyword | groups generated | instances that agree, strict | shape |
| --- | --- | --- | --- |
${files.map((file) => rowOf(`\`${file}\``, ({ group }) => group.file === file)).join('\n')}
${rowOf('all', () => true)}

## Instances that disagree, strict

${disagreeing.map((outcome) => `- ${idOf(outcome.group)}: ${disagreements(outcome).length}. ${explained[idOf(outcome.group)] ?? ''}`).join('\n')}

## Groups that are refused

${[...refused].map(([id, why]) => `- ${id}. ${why}`).join('\n')}
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
    const passed = sent.flatMap(({ group, fits, zod }) =>
      group.tests.flatMap(({ description }, i) =>
        zod[i] === true && fits[i] === false ? [`${idOf(group)}: ${description}`] : [],
      ),
    )
    expect(passed).toEqual([])
    expect(sent.flatMap(({ zod }) => zod).filter((isTaken) => isTaken).length).toBeGreaterThan(400)
  })

  it('shape codecs accept every valid instance, except in explained groups', () => {
    const found = shape.filter((outcome) => disagreements(outcome).some(({ valid }) => valid))
    expect(found.map(({ group }) => idOf(group))).toEqual(Object.keys(explained))
  })

  it("doc comments list the keywords that shape codecs don't check", () => {
    const silent = shape.filter(
      (outcome) =>
        disagreements(outcome).some(({ valid }) => !valid) && !outcome.models.includes('The codec leaves out'),
    )
    expect(silent.map(({ group }) => idOf(group))).toEqual([])
  })

  it('groups are rejected only for known reasons, with a pointer', () => {
    const unknown = strict.flatMap(({ refused, group }) =>
      refused === null || (refused.startsWith('#/') && refusals.some(([pattern]) => pattern.test(refused)))
        ? []
        : [`${idOf(group)}: ${refused}`],
    )
    expect(unknown).toEqual([])
  })

  it('docs/guide/json-schema-suite.md matches the results', async () => {
    const page = repositoryPath('docs/guide/json-schema-suite.md')
    await expect(tableOf(strict, shape)).toMatchFileSnapshot(page)
  })
})
