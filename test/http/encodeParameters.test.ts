import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operation, Parameter } from '../../src/generated/operation.js'
import { buildRequest } from '../../src/http/buildRequest.js'
import { makeOperation } from './makeOperation.js'
import { decodeHeader, decodePath, decodeQuery, type Kind, type Value } from './decodeParameters.js'

const named = (parameter: Omit<Parameter, 'name' | 'isRequired'>, name = "a &$'é"): Parameter => ({
  name,
  isRequired: parameter.in === 'path',
  ...parameter,
})

const operation = (parameter: Parameter): Operation<Record<string, unknown>, unknown, never> =>
  makeOperation({
    path: parameter.in === 'path' ? `/before/{${parameter.name}}/after` : '/only',
    parameters: [parameter],
  })

const build = (parameter: Parameter, value: unknown) =>
  buildRequest(operation(parameter), { [parameter.in]: { [parameter.name]: value } })

/** Any character, and often those with a special meaning. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...Array.from('/?#%$&.+ ,;=|[]:@é\0\'()*!\\"~ab1')), maxLength: 8 }),
  fc.constantFrom('', '.', '..', '%2F', '$&', '\ud800', 'a,b', '%'),
)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0))
const scalar = fc.oneof({ weight: 4, arbitrary: text }, number, fc.boolean())
const key = text.filter((name) => name !== '__proto__')
const values: Readonly<Record<Kind, fc.Arbitrary<unknown>>> = {
  one: scalar,
  list: fc.array(scalar, { maxLength: 4 }),
  object: fc.dictionary(key, scalar, { maxKeys: 4 }).map((record) => ({ ...record })),
}

const textsOf = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flat().map(String)
      : [String(value)]

/** The value as a server sees it, all strings. */
const asTexts = (value: unknown): Value =>
  Array.isArray(value)
    ? value.map(String)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, String(member)]))
      : String(value)

const isUnsendable = (value: unknown): boolean =>
  textsOf(value).some((one) => one.includes('\0') || !one.isWellFormed())

const isEmpty = (value: unknown): boolean => typeof value === 'object' && textsOf(value).length === 0

const check = (
  parameter: Parameter,
  kind: Kind,
  mayRefuse: (value: unknown) => boolean,
  read: (target: string, headers: Readonly<Record<string, string>>) => Value | undefined,
): void => {
  fc.assert(
    fc.property(values[kind], (value) => {
      const built = build(parameter, value)
      if (E.isLeft(built)) {
        expect(isUnsendable(value) || mayRefuse(value), `${JSON.stringify(value)} ${built.left.problem}`).toBe(true)
        return
      }
      expect(isUnsendable(value)).toBe(false)
      const expected = isEmpty(value) ? undefined : asTexts(value)
      expect(read(built.right.target, built.right.headers ?? {})).toEqual(expected)
    }),
    { numRuns: 400 },
  )
}

const kinds: ReadonlyArray<Kind> = ['one', 'list', 'object']
const explosions = [undefined, true, false]
const cases = (styles: ReadonlyArray<Parameter['style']>) =>
  styles.flatMap((style) => explosions.flatMap((explode) => kinds.map((kind) => ({ style, explode, kind }))))

const encodingOf = ({ style, explode }: { style: Parameter['style']; explode: boolean | undefined }) => ({
  ...(style === undefined ? {} : { style }),
  ...(explode === undefined ? {} : { explode }),
})

describe('decoding restores what encoding produced', () => {
  it.each(cases([undefined, 'simple', 'label', 'matrix'] as const))('decoding restores a path parameter: %j', (one) => {
    const parameter = named({ in: 'path', ...encodingOf(one) })
    // The server splits segments after unescaping; URLs drop empty segments, `.` and `..`.
    const mayRefuse = (value: unknown): boolean =>
      textsOf(value).some((text) => text.includes('/')) || textsOf(value).every((text) => /^\.{0,2}$/.test(text))
    check(parameter, one.kind, mayRefuse, (target) => {
      const { pathname, search, hash } = new URL(target, 'http://pangea.test')
      const [, before, segment = '', after, ...more] = pathname.split('/')
      expect({ before, after, more, search, hash }).toEqual({
        before: 'before',
        after: 'after',
        more: [],
        search: '',
        hash: '',
      })
      return decodePath(parameter, segment, one.kind)
    })
  })

  const styles = [undefined, 'form', 'spaceDelimited', 'pipeDelimited', 'deepObject'] as const
  it.each(cases(styles).flatMap((one) => [one, { ...one, allowReserved: true }]))(
    'decoding restores a query parameter: %j',
    (one) => {
      const reserved = 'allowReserved' in one ? { allowReserved: true } : {}
      const parameter = named({ in: 'query', ...encodingOf(one), ...reserved })
      const isJoined = one.kind !== 'one' && one.explode !== true
      const mayRefuse = (value: unknown): boolean =>
        textsOf(value).some(
          (text) =>
            (one.style === 'spaceDelimited' && isJoined && text.includes(' ')) ||
            (one.style === 'pipeDelimited' && isJoined && text.includes('|')) ||
            (one.style === 'deepObject' && one.kind === 'object' && /[[\]]/.test(text)),
        )
      check(parameter, one.kind, mayRefuse, (target) => {
        const { pathname, search, hash } = new URL(target, 'http://pangea.test')
        expect({ pathname, hash }).toEqual({ pathname: '/only', hash: '' })
        return decodeQuery(parameter, search.slice(1), one.kind)
      })
    },
  )

  it.each(cases([undefined]))('decoding restores a header parameter: %j', (one) => {
    const parameter = named({ in: 'header', ...encodingOf(one) }, 'X-Trace')
    const taken = one.explode === true && one.kind === 'object' ? /[,=]/ : /,/
    const mayRefuse = (value: unknown): boolean =>
      isEmpty(value) ||
      textsOf(value).some(
        (text) =>
          text !== text.trim() || !/^[\t\x20-\x7e\x80-\xff]*$/.test(text) || (one.kind !== 'one' && taken.test(text)),
      )
    check(parameter, one.kind, mayRefuse, (target, headers) => {
      expect(target).toBe('/only')
      // The platform itself accepts it unchanged.
      const arrived = new Headers(headers).get('X-Trace') ?? '?'
      return decodeHeader(parameter, arrived, one.kind)
    })
  })

  it.each(cases([undefined]))('decoding restores a cookie parameter: %j', (one) => {
    const parameter = named({ in: 'cookie', ...encodingOf(one) }, 'crumb')
    check(
      parameter,
      one.kind,
      () => false,
      (_, headers) => decodeQuery(parameter, (headers['Cookie'] ?? '').replaceAll('; ', '&'), one.kind),
    )
  })

  it.each(['path', 'query', 'header', 'cookie'] as const)(
    'decoding restores any value sent as JSON in a %s',
    (where) => {
      const parameter = named({ in: where, isJson: true }, 'filter')
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          const built = build(parameter, value)
          if (E.isLeft(built)) {
            expect(JSON.stringify(value)).toMatch(/\\u0000|\\ud[89a-f]|\//i)
            return
          }
          const { target, headers = {} } = built.right
          const escaped =
            where === 'path'
              ? (target.split('/')[2] ?? '')
              : where === 'query'
                ? target.slice('/only?filter='.length)
                : (headers['Cookie'] ?? '').slice('filter='.length)
          const json = where === 'header' ? new Headers(headers).get('filter') : decodeURIComponent(escaped)
          expect(JSON.parse(json ?? '')).toEqual(JSON.parse(JSON.stringify(value)))
        }),
        { numRuns: 400 },
      )
    },
  )
})

/** The examples of the specification, where its versions agree. */
describe('the styles', () => {
  const list = ['blue', 'black', 'brown']
  const object = { R: 100, G: 200, B: 150 }
  it.each([
    ['path', 'simple', false, list, 'blue,black,brown'],
    ['path', 'simple', false, object, 'R,100,G,200,B,150'],
    ['path', 'simple', true, object, 'R=100,G=200,B=150'],
    ['path', 'label', false, 'blue', '.blue'],
    ['path', 'label', false, list, '.blue,black,brown'],
    ['path', 'label', true, list, '.blue.black.brown'],
    ['path', 'label', true, object, '.R=100.G=200.B=150'],
    ['path', 'matrix', false, 'blue', ';color=blue'],
    ['path', 'matrix', false, list, ';color=blue,black,brown'],
    ['path', 'matrix', true, list, ';color=blue;color=black;color=brown'],
    ['path', 'matrix', false, object, ';color=R,100,G,200,B,150'],
    ['path', 'matrix', true, object, ';R=100;G=200;B=150'],
    ['query', 'form', false, list, 'color=blue,black,brown'],
    ['query', 'form', true, list, 'color=blue&color=black&color=brown'],
    ['query', 'form', false, object, 'color=R,100,G,200,B,150'],
    ['query', 'form', true, object, 'R=100&G=200&B=150'],
    ['query', 'spaceDelimited', false, list, 'color=blue%20black%20brown'],
    ['query', 'pipeDelimited', false, list, 'color=blue%7Cblack%7Cbrown'],
    ['query', 'deepObject', true, object, 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
    [
      'query',
      'deepObject',
      true,
      { a: { b: [1, true] } },
      'color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=true',
    ],
  ] as const)(
    'a %s parameter in style %s with explode %s encodes %j as %s',
    (where, style, explode, value, expected) => {
      const built = build(named({ in: where, style, explode }, 'color'), value)
      const target = where === 'path' ? `/before/${expected}/after` : `/only?${expected}`
      expect(built).toMatchObject(E.right({ target }))
    },
  )

  it('a query that allows reserved characters keeps them, except its own separators', () => {
    const built = build(named({ in: 'query', allowReserved: true }, 'q'), "a/b?c:d@e;f=g,h!$'()*&+#[]%2F")
    expect(built).toMatchObject(E.right({ target: "/only?q=a/b?c:d@e;f=g,h!$'()*%26%2B%23%5B%5D%252F" }))
  })
})

describe("a value that can't be sent is rejected, with its location", () => {
  it.each([
    ['path', 'a/b', 'contains a slash, which would split the path segment'],
    ['path', ['a', 'b/c'], 'contains a slash, which would split the path segment'],
    ['path', [], 'is empty'],
    ['path', [''], 'is empty'],
    ['path', '..', 'is "..", which a URL drops from its path'],
    ['query', [['a']], 'has an item 0 that is a list; expected a string, number or boolean'],
    ['query', [1, , 2], 'has an item 1 that is a undefined; expected a string, number or boolean'],
    ['query', { a: null }, 'has a member "a" that is a null; expected a string, number or boolean'],
    ['query', { a: 'x\0' }, 'has a member "a" that contains a NUL character'],
    ['query', { '\ud800': 1 }, 'has a name that contains a lone surrogate'],
    ['query', new Date(0), 'is a object; expected a string, number or boolean'],
    ['query', Number.NaN, 'is NaN, not a finite number'],
    ['header', 'a\r\nEvil: 1', "contains a control character or one beyond Latin-1, which a header can't carry"],
    ['header', ['a,b'], 'contains "a,b"; a comma is the separator between items'],
    ['header', ' a', 'starts or ends with a space, which a header drops'],
  ] as const)("a value that can't be sent is rejected: %s: %j %s", (where, value, problem) => {
    expect(build(named({ in: where }, 'name'), value)).toEqual(E.left({ argument: 'name', problem }))
  })

  it('a required parameter rejects an empty list', () => {
    const parameter: Parameter = { name: 'ids', in: 'query', isRequired: true }
    expect(build(parameter, [])).toEqual(E.left({ argument: 'ids', problem: 'is empty, but required' }))
    expect(build({ ...parameter, isRequired: false }, [])).toMatchObject(E.right({ target: '/only' }))
  })

  it('an undefined member counts as missing', () => {
    expect(build(named({ in: 'query' }, 'q'), { a: 1, b: undefined })).toMatchObject(E.right({ target: '/only?a=1' }))
  })
})
