/**
 * The official test suite of JSON Schema, where it is: what codecs say of each instance is what the suite says, or is explained.
 * `docs/guide/json-schema-suite.md` holds the outcome, keyword by keyword; `vitest -u` writes it again.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixture } from './compiled.js'
import { type Group, groupsIn, type Outcome, runGroup } from './jsonSchemaSuite.js'

const folder = process.env['JSON_SCHEMA_SUITE'] ?? fixture('../../../shared/json-schema-suite/draft2020-12')

/** Why a codec disagrees with the suite, by group. */
const explained: Readonly<Record<string, string>> = {
  'format: email format': 'Texts of a format that is known are checked, as OpenAPI means it.',
  'format: uri format': 'Texts of a format that is known are checked, as OpenAPI means it.',
  'format: uuid format': 'Texts of a format that is known are checked, as OpenAPI means it.',
}

/** Why a group is refused, from what the message says. */
const refusals: ReadonlyArray<readonly [RegExp, string]> = [
  [/\$dynamicRef/, 'A `$dynamicRef` means what the schema that leads to it says.'],
  [/is outside of the document/, 'It refers to another document, which `--resolve` or `--fetch` brings.'],
  [/the dialect .* is not known/, 'Its dialect may leave keywords out.'],
  [/__proto__: a member of this name/, 'Every object has a member `__proto__`, so that its absence can not be told.'],
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
    const cache = fixture(`../../node_modules/.cache/json-schema-suite-${process.pid}`)
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

  it('agrees with every instance of what is generated, but for those that are explained', () => {
    const found = strict.filter((outcome) => disagreements(outcome).length > 0).map(({ group }) => idOf(group))
    expect(found).toEqual(Object.keys(explained))
  })

  it('checks what is sent for all that is described, whatever is checked of responses', () => {
    const found = sent.filter((outcome) => disagreements(outcome).length > 0).map(({ group }) => idOf(group))
    expect(found).toEqual(Object.keys(explained))
  })

  it('lets nothing through by zod that the codec refuses', () => {
    const passed = sent.flatMap(({ group, fits, zod }) =>
      group.tests.flatMap(({ description }, i) =>
        zod[i] === true && fits[i] === false ? [`${idOf(group)}: ${description}`] : [],
      ),
    )
    expect(passed).toEqual([])
    expect(sent.flatMap(({ zod }) => zod).filter((isTaken) => isTaken).length).toBeGreaterThan(400)
  })

  it('never refuses a valid instance of a shape, but for those that are explained', () => {
    const found = shape.filter((outcome) => disagreements(outcome).some(({ valid }) => valid))
    expect(found.map(({ group }) => idOf(group))).toEqual(Object.keys(explained))
  })

  it('names in a comment what a shape leaves out', () => {
    const silent = shape.filter(
      (outcome) =>
        disagreements(outcome).some(({ valid }) => !valid) && !outcome.models.includes('The codec ignores'),
    )
    expect(silent.map(({ group }) => idOf(group))).toEqual([])
  })

  it('refuses a group with a pointer, for a reason that is known', () => {
    const unknown = strict.flatMap(({ refused, group }) =>
      refused === null || (refused.startsWith('#/') && refusals.some(([pattern]) => pattern.test(refused)))
        ? []
        : [`${idOf(group)}: ${refused}`],
    )
    expect(unknown).toEqual([])
  })

  it('is what the page about it says', async () => {
    const page = fixture('../../docs/guide/json-schema-suite.md')
    await expect(tableOf(strict, shape)).toMatchFileSnapshot(page)
  })
})
