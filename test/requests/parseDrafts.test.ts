/** What the draft parsers accept and report. */
import { either as E, function as F, readerTaskEither as RTE } from 'fp-ts'
import { createTag, describe as inWords, ensureSample, groupNamed, makePangea, type SampleDraft } from 'pangea-fp'
import {
  describeDraftError,
  type DraftError,
  draftParser,
  parseFieldDraft,
  parsePipelineModuleDraft,
  parseProjectDraft,
  parseResultDraft,
  parseS3ApiKeyWrite,
  parseSampleDraft,
  parseSampleGroupDraft,
  parseSampleWrite,
  parseTagWrite,
  parseWikiPageDraft,
  SampleWrite,
  TagWrite,
} from 'pangea-fp/requests'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const uuid = 'd94d9a3c-5da6-441e-acc4-b9345c39039d'

/** The problems, one on each line; empty for a valid draft. */
const linesOf = (parsed: E.Either<DraftError, unknown>): string =>
  F.pipe(
    parsed,
    E.match(describeDraftError, () => ''),
  )

describe('a draft parser', () => {
  it('a draft parser trims names and lowercases uuids', () => {
    expect(parseSampleWrite({ name: ' S1 ', library: uuid.toUpperCase(), metadata: { depth: 3 } })).toEqual(
      E.right({ name: 'S1', library: uuid, metadata: { depth: 3 } }),
    )
  })

  it('a draft parser omits undefined members, as JSON does', () => {
    const parsed = parseSampleDraft({ name: 'S1', metadata: undefined, more: undefined })
    expect(F.pipe(parsed, E.map(Object.keys))).toEqual(E.right(['name']))
  })

  it('a draft parser reports all problems together, with their pointers', () => {
    expect(parseSampleWrite({ metadata: { depth: NaN, list: [0, Infinity] }, description: 5, librry: uuid })).toEqual(
      E.left({
        _tag: 'DraftError',
        kind: 'sample',
        problems: [
          { pointer: '/description', field: 'description', message: 'description must be text' },
          { pointer: '/library', field: 'library', message: 'library is missing' },
          {
            pointer: '/metadata/depth',
            field: 'metadata',
            message: "metadata/depth is NaN, which JSON can't represent",
          },
          {
            pointer: '/metadata/list/1',
            field: 'metadata',
            message: "metadata/list/1 is Infinity, which JSON can't represent",
          },
          { pointer: '/name', field: 'name', message: 'name is missing' },
          {
            pointer: '/librry',
            field: 'librry',
            message: 'librry is not a field of a sample; did you mean library?',
          },
        ],
      }),
    )
  })

  it.each([
    ['an empty name', parseSampleDraft({ name: '' }), 'name may not be blank'],
    ['a name that is only white space', parseSampleDraft({ name: ' \t\u2003' }), 'name may not be blank'],
    ['a name that is a number', parseSampleDraft({ name: 7 }), 'name must be text'],
    ['a name with a NUL', parseSampleDraft({ name: 'a\0' }), 'name contains a NUL character'],
    ['a name with a lone surrogate', parseSampleDraft({ name: '\ud800' }), 'name contains a lone surrogate'],
    ['an owner in the draft', parseSampleDraft({ name: 'S', library: uuid }), /^library is not part of the draft of a/],
    ['a name in place of a uuid', parseSampleWrite({ name: 'S', library: 'Subway' }), 'library must be a uuid'],
    [
      'a string in place of a boolean',
      parseSampleGroupDraft({ name: 'G', is_public: 'yes' }),
      'is_public must be true or false',
    ],
    [
      'a list with an invalid item',
      parseProjectDraft({ name: 'P', sample_groups: [uuid, 'x'] }),
      'sample_groups/1 must be a uuid',
    ],
    [
      'a string in place of a list',
      parseProjectDraft({ name: 'P', sub_projects: uuid }),
      'sub_projects must be a list',
    ],
    ['no data', parseFieldDraft({ name: 'f' }), 'stored_data is missing'],
    ['a version that is a number', parsePipelineModuleDraft({ name: 'm', version: 2 }), 'version must be text'],
    ['a page without text', parseWikiPageDraft({ title: 'T' }), 'text is missing'],
    ['a page with a malformed uuid', parseWikiPageDraft({ title: 'T', text: '', uuid: '' }), 'uuid must be a uuid'],
    ['a result without an owner', parseResultDraft({ module_name: 'm' }), 'sample is missing'],
    ['a result of a malformed group', parseResultDraft({ module_name: 'm', sample_group: 1 }), /^sample_group must/],
    ['a member in another case', parseTagWrite({ name: 't', Payload: '' }), /did you mean payload\?$/],
    [
      'a member with a hyphen',
      parseResultDraft({ sample: uuid, module_name: 'm', 'is-private': true }),
      /is_private\?$/,
    ],
    ['an unknown member', parseTagWrite({ name: 't', colour: 'red' }), 'colour is not a field of a tag'],
    ['a member without a name', parseTagWrite({ name: 't', '': 1 }), '"" is not a field of a tag'],
    [
      'a member name with a terminal escape sequence',
      parseTagWrite({ name: 't', '\u001b[31mred\u202e': 1 }),
      '\ufffd[31mred\ufffd is not a field of a tag',
    ],
    [
      'a member without a name in metadata',
      parseSampleDraft({ name: 'S', metadata: { '': NaN } }),
      'metadata/"" is NaN, which JSON can\'t represent',
    ],
    ['a member name of two lines', parseTagWrite({ name: 't', 'a\nb': 1 }), 'a b is not a field of a tag'],
  ])('a draft parser describes %s in plain words', (_, parsed, line) => {
    expect(linesOf(parsed)).toEqual(typeof line === 'string' ? line : expect.stringMatching(line))
  })

  it.each([
    ['null', null, 'a sample must be an object, not null'],
    ['nothing', undefined, 'a sample must be an object, not nothing'],
    ['a list', [], 'a sample must be an object, not a list'],
    ['a string', '{}', 'a sample must be an object, not text'],
    ['a number', NaN, 'a sample must be an object, not a number'],
    ['a date', new Date(0), 'a sample must be a plain object'],
    ['a map', new Map([['name', 'S']]), 'a sample must be a plain object'],
  ])('a draft parser rejects %s', (_, value, line) => {
    expect(linesOf(parseSampleDraft(value))).toBe(line)
  })

  it('a draft parser rejects an own member __proto__, and ignores prototypes', () => {
    expect(linesOf(parseTagWrite(JSON.parse('{"name": "t", "__proto__": {"payload": 7}}')))).toBe(
      '__proto__ is not a field of a tag',
    )
    const inherited: unknown = Object.create({ name: 'inherited' })
    expect(E.isLeft(parseTagWrite(inherited))).toBe(true)
    expect(parseTagWrite(Object.assign(Object.create(null) as object, { name: 't' }))).toEqual(E.right({ name: 't' }))
  })

  it('a draft parser keeps a member __proto__ of metadata, which is data', () => {
    const parsed = parseSampleDraft(JSON.parse('{"name": "S", "metadata": {"__proto__": 1, "constructor": 2}}'))
    expect(F.pipe(parsed, E.map(JSON.stringify))).toEqual(
      E.right('{"name":"S","metadata":{"__proto__":1,"constructor":2}}'),
    )
  })

  it('a draft parser reports a cycle, and nesting too deep for the server', () => {
    const round: Record<string, unknown> = {}
    round['again'] = round
    expect(linesOf(parseSampleDraft({ name: 'S', metadata: round }))).toBe('metadata/again contains itself')
    const deep: unknown = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000))
    expect(linesOf(parseSampleDraft({ name: 'S', metadata: deep }))).toMatch(/^metadata(\/0)+ is nested more than 500/)
  })

  it('a draft parser reports a value that throws when read', () => {
    const hostile = {
      get name(): string {
        throw new Error('Not here')
      },
    }
    expect(linesOf(parseSampleDraft(hostile))).toBe("a sample can't be read: Not here")
  })

  it('a draft parser reports a value that throws an error which throws when read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const hostile = {
      get name(): string {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- as hostile as it can be
        throw proxy
      },
    }
    expect(linesOf(parseSampleDraft(hostile))).toBe("a sample can't be read: unreadable error")
  })

  it('a draft parser never quotes a secret key', () => {
    const parsed = parseS3ApiKeyWrite({
      bucket: 'reads',
      public_key: 'pub-1',
      private_key: ['hush'],
      privat_key: 'hush',
    })
    expect(JSON.stringify(parsed)).not.toMatch(/hush|pub-1/)
  })

  it('a draft parser reports the first twenty problems of a value', () => {
    const parsed = parseSampleDraft({ name: 'S', metadata: Array.from({ length: 50 }, () => NaN) })
    expect(linesOf(parsed).split('\n')).toHaveLength(20)
  })

  it('describe puts all problems of a draft into one sentence', () => {
    const parsed = parseSampleGroupDraft({ nam: 'G', is_public: 1 })
    expect(F.pipe(parsed, E.mapLeft(inWords))).toEqual(
      E.left(
        'Invalid sample group: is_public must be true or false; name is missing; ' +
          'nam is not a field of a sample group; did you mean name?',
      ),
    )
  })
})

describe('a parser with a custom schema', () => {
  const Soil = SampleWrite.extend({
    metadata: z.strictObject({
      depth: z.number(),
      layer: z.enum(['top', 'sub']),
      ph: z.number().max(14).optional(),
      tags: z.array(z.string()).optional(),
      site: z
        .string()
        .refine((site) => site.startsWith('P'), 'site must begin with P')
        .optional(),
    }),
  })
  const parseSoil = draftParser<SampleDraft>('soil sample', Soil, ['library'])

  it('a parser with a custom schema names the location inside metadata', () => {
    const metadata = { depth: '3', layer: 'deep', ph: 15, tags: ['a', 1], site: 'Q', colour: 'red' }
    expect(linesOf(parseSoil({ name: 'S', metadata })).split('\n')).toEqual([
      'metadata/depth must be a number',
      'metadata/layer must be one of top, sub',
      'metadata/ph: Too big: expected number to be <=14',
      'metadata/tags/1 must be text',
      'metadata/site must begin with P',
      'metadata/colour is not a field of metadata',
    ])
    expect(linesOf(parseSoil({ name: 'S', metadata: {} }))).toBe('metadata/depth is missing\nmetadata/layer is missing')
    expect(linesOf(parseSoil({ name: 'S' }))).toBe('metadata is missing')
  })

  it('a parser with a custom schema returns what the schema describes', () => {
    expect(parseSoil({ name: 'S', metadata: { depth: 3, layer: 'top' } })).toEqual(
      E.right({ name: 'S', metadata: { depth: 3, layer: 'top' } }),
    )
  })
})

it('a draft can be piped into its operation, with the error types of both', async () => {
  const sampleFrom = (json: unknown) =>
    F.pipe(
      parseSampleDraft(json),
      RTE.fromEither,
      RTE.flatMap((draft) => ensureSample(groupNamed('Lab', 'Subway'), draft)),
      RTE.mapLeft(inWords),
    )
  const pangea = makePangea({ endpoint: 'http://127.0.0.1:9' })
  expect(await sampleFrom({ nme: 'S1' })(pangea)()).toEqual(
    E.left('Invalid sample: name is missing; nme is not a field of a sample; did you mean name?'),
  )
  const tagFrom = F.flow(parseTagWrite, RTE.fromEither, RTE.flatMap(createTag))
  expect(await tagFrom(null)(pangea)()).toMatchObject(E.left({ _tag: 'DraftError', kind: 'tag' }))
})

/** Compiled, never run. */
export const misuse = (json: unknown, draft: SampleDraft) => [
  // @ts-expect-error sample metadata comes from a sample draft; a tag has none
  () => createTag({ name: 't', metadata: draft.metadata }),
  // @ts-expect-error a tag has no metadata
  draftParser<SampleDraft>('sample', TagWrite),
  // @ts-expect-error unknown JSON must be parsed before it is sent
  () => ensureSample(groupNamed('Lab', 'Subway'), json),
]
