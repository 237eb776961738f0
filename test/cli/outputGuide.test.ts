/**
 * Compares docs/guide/output.md with what the commands declare. Update it with `npx vitest run
 * test/cli/outputGuide.test.ts -u`.
 */
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { outputMarkdown, outputText } from '../../cli/src/help/outputText.js'
import { listing, type Members, type OutputSchema, record } from '../../cli/src/OutputSchema.js'
import { loaders } from '../../cli/src/registry.js'

const page = fileURLToPath(new URL('../../docs/guide/output.md', import.meta.url))

const schemas = async (): Promise<ReadonlyArray<readonly [string, ReadonlyArray<OutputSchema>]>> =>
  Promise.all(Object.entries(loaders).map(async ([name, load]) => [name, (await load()).command.output] as const))

const namesIn = (members: Members): ReadonlyArray<string> =>
  Object.entries(members).flatMap(([name, [, , inner]]) => [name, ...(inner === undefined ? [] : namesIn(inner))])

const introduction = `# What each command prints

<!-- Generated from the commands by test/cli/outputGuide.test.ts; -u updates it. -->

\`--format json\`, \`ndjson\`, \`csv\` and \`tsv\` print the columns and members below, in this order. The
help of a command and the man page list them too.

- **Stable.** Columns and members may be added, at the end. None is renamed or removed, and none
  changes its type, within a major version. The text without \`--format\` is for people, and may
  change.
- **A listing** is an array of objects in \`json\`, one object a line in \`ndjson\`, and a header with
  one line for each row in \`csv\` and \`tsv\`. An empty listing is \`[]\`, nothing in \`ndjson\`, and
  only the header in \`csv\` and \`tsv\`. In a pipe, without \`--format\`, it is \`tsv\`.
- **A record** is one object in \`json\` and \`ndjson\`, and a header with one line in \`csv\` and \`tsv\`.
- **Names.** \`uuid\` is that of the row or record itself. \`sample\`, \`library\`, \`organization\`,
  \`module\`, \`field\` and so on are names; the uuid of another record is \`library_uuid\` and so on.
- **Types.** A \`timestamp\` is in ISO 8601, usually with a time zone. Numbers have all their digits,
  in JSON too. \`null\` is an empty cell in \`csv\` and \`tsv\`; objects and lists are JSON there.
`

describe('docs/guide/output.md', () => {
  it('docs/guide/output.md has a table of what each command prints', async () => {
    const sections = (await schemas()).map(([name, output]) => outputMarkdown(name, output))
    const options = await resolveConfig(page)
    await expect(
      await format([introduction, ...sections].join('\n'), { ...options, parser: 'markdown', filepath: page }),
    ).toMatchFileSnapshot(page)
  })

  it('members of all commands are in snake case, and their meanings have no full stop', async () => {
    for (const [name, output] of await schemas())
      for (const schema of output) {
        expect(
          namesIn(schema.members).filter((each) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(each)),
          name,
        ).toEqual([])
        expect(JSON.stringify(schema), name).not.toMatch(/\.["\]]/)
      }
  })

  it('outputText lists the members of nested objects after their list', () => {
    expect(
      outputText([
        listing('each tag', { name: ['string', 'its name'], uuid: ['uuid or null', 'of the tag'] }),
        record('the upload', { failed: ['objects', 'what failed', { path: ['string', 'the file'] }] }),
      ]),
    ).toBe(
      [
        'Output: a row for each tag',
        '  name  string: its name',
        '  uuid  uuid or null of the tag',
        '',
        'Output: one record, the upload',
        '  failed         list of objects: what failed',
        '  failed[].path  string: the file',
      ].join('\n'),
    )
  })
})
