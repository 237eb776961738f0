/**
 * Seeds and the draft parsers of pangea-fp/requests must accept the same values. The sandbox
 * doesn't import the client, so that the two can't share a mistake; this test compares them.
 */
import { either as E, function as F } from 'fp-ts'
import * as fc from 'fast-check'
import {
  type DraftError,
  parseFieldDraft,
  parseOrganizationWrite,
  parseResultFields,
  parseSampleDraft,
  parseSampleGroupDraft,
} from 'pangea-fp/requests'
import { expect, it } from 'vitest'
import { parseJson } from '../../../sandbox/src/python/parseJson.js'
import { checkSeed } from '../../../sandbox/src/seed/checkSeed.js'

const owner = 'owner@example.org'
const inOrganization = (more: object): unknown => ({ organizations: [{ name: 'Lab', owner, ...more }] })
const inGroup = (samples: unknown): unknown => inOrganization({ groups: [{ name: 'G', is_library: true, samples }] })
const inResult = (fields: unknown): unknown =>
  inGroup([{ name: 'S', results: [{ module_name: 'm', replicate: 'r', fields }] }])

/**
 * Returns the path, below `place`, of the value that makes a seed invalid, or `null` if the seed is
 * valid.
 */
const rejectedPath = (seed: unknown, place: string): string | null => {
  try {
    // As if read from a file.
    checkSeed(parseJson(JSON.stringify(seed)))
    return null
  } catch (error) {
    const { message } = error as Error
    expect(message).toContain(`seed.${place}`)
    return message.slice(`seed.${place}`.length).replace(/^[.]?([^.:[ ]*)[\s\S]*$/, '$1')
  }
}

const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('', ' ', '\u001c', '\u0085', '\ufeff', ' S1\n', 'a\0b', '\ud800', 'S1'),
)
const json = fc.jsonValue({ maxDepth: 2 })
const invalid = fc.constantFrom<unknown>(null, 7, 'yes', [], {})
const mostlyValid = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: invalid })

const name = mostlyValid(strings)
const flag = mostlyValid(fc.boolean())
const drafts = (members: Readonly<Record<string, fc.Arbitrary<unknown>>>, required: ReadonlyArray<string>) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.record(members, { requiredKeys: [...required] }) },
    { weight: 1, arbitrary: fc.record({ ...members, nme: json }, { requiredKeys: [] }) },
    { weight: 1, arbitrary: invalid },
  )

interface Kind {
  readonly draft: fc.Arbitrary<unknown>
  readonly parse: (json: unknown) => E.Either<DraftError, unknown>
  readonly seed: (draft: unknown) => unknown
  readonly place: string
}

const kinds: Readonly<Record<string, Kind>> = {
  'an organization': {
    draft: drafts({ name }, ['name']).filter(
      (draft) => typeof draft === 'object' && draft !== null && !Array.isArray(draft),
    ),
    parse: parseOrganizationWrite,
    seed: (draft) => ({ organizations: [{ owner, ...(draft as object) }] }),
    place: 'organizations[0]',
  },
  'a group': {
    draft: drafts({ name, metadata: json, is_library: flag, is_public: flag }, ['name']),
    parse: parseSampleGroupDraft,
    seed: (draft) => inOrganization({ groups: [draft] }),
    place: 'organizations[0].groups[0]',
  },
  'a sample': {
    draft: drafts({ name, metadata: json }, ['name']),
    parse: parseSampleDraft,
    seed: (draft) => inGroup([draft]),
    place: 'organizations[0].groups[0].samples[0]',
  },
  'a result': {
    // A seed requires a replicate, so that the result is inserted only once.
    draft: drafts({ module_name: name, replicate: name, metadata: json }, ['module_name', 'replicate']).filter(
      (draft) => typeof draft !== 'object' || draft === null || 'replicate' in draft,
    ),
    parse: parseResultFields,
    seed: (draft) => inGroup([{ name: 'S', results: [draft] }]),
    place: 'organizations[0].groups[0].samples[0].results[0]',
  },
  'a field': {
    // A seed rejects null, as the server does. It may also have a file instead.
    draft: drafts({ name, stored_data: json.filter((data) => data !== null) }, ['name', 'stored_data']).filter(
      (draft) => typeof draft !== 'object' || draft === null || 'stored_data' in draft,
    ),
    parse: parseFieldDraft,
    seed: (draft) => inResult([draft]),
    place: 'organizations[0].groups[0].samples[0].results[0].fields[0]',
  },
}

it.each(Object.entries(kinds))('checkSeed and the parser of pangea-fp/requests agree on %s', (_, kind) => {
  const { draft, parse, seed, place } = kind
  fc.assert(
    fc.property(draft, (value) => {
      const rejected = rejectedPath(seed(value), place)
      const fields = F.pipe(
        parse(value),
        E.match(
          ({ problems }) => problems.map(({ field }) => field),
          () => [],
        ),
      )
      expect({ value, fields }).toEqual({
        value,
        fields: rejected === null ? [] : (expect.arrayContaining([rejected]) as unknown),
      })
    }),
    { numRuns: 200 },
  )
})
