/** Arbitrary JSON texts with numbers of all kinds, and their values, computed with bigints only. */
import fc from 'fast-check'

/** A number as a fraction: `top` / `bottom`. */
interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

const fractionOf = (literal: string): Fraction => {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const scale = Number(exponent) - decimals.length
  const digits = BigInt(`${whole.replace('-', '')}${decimals}`) * (literal.startsWith('-') ? -1n : 1n)
  return { top: digits * 10n ** BigInt(Math.max(scale, 0)), bottom: 10n ** BigInt(Math.max(-scale, 0)) }
}

/** Whether two literals have the same value. */
export const isSameNumber = (a: string, b: string): boolean => {
  const [one, other] = [fractionOf(a), fractionOf(b)]
  return one.top * other.bottom === other.top * one.bottom
}

/** Whether a double preserves the value of a literal when it is read and written. */
export const isExactDouble = (literal: string): boolean =>
  Number.isFinite(Number(literal)) && isSameNumber(literal, String(Number(literal)))

const digits = (constraints: fc.StringConstraints): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: fc.constantFrom(...'0123456789') })

const whole = fc.oneof(
  fc.constant('0'),
  fc.bigInt({ min: 1n, max: 1n << 70n }).map(String),
  fc.bigInt({ min: (1n << 53n) - 40n, max: (1n << 53n) + 40n }).map(String),
)

const exponent = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc
    .tuple(fc.constantFrom('e', 'E'), fc.constantFrom('', '+', '-'), fc.integer({ min: 0, max: 420 }))
    .map((e) => e.join('')),
)

/** Doubles as JavaScript writes them, with fewer digits, with more, and off by one. */
const nearDouble = fc
  .tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 15, max: 19 }))
  .chain(([x, precision]) =>
    fc.constantFrom(String(x), x.toPrecision(precision), (x * 3).toPrecision(precision).replace(/\d(?=$|e)/, '7')),
  )
  .filter((text) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/.test(text))

/** Between 1e-6 and 1e6, where most real numbers are. */
const everyday = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -6, max: 6 }), fc.integer({ min: 15, max: 18 }))
  .chain(([x, power, precision]) => fc.constantFrom(String(x * 10 ** power), (x * 10 ** power).toPrecision(precision)))

export const numberLiteral: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('', '-'),
      whole,
      fc.oneof(
        fc.constant(''),
        digits({ minLength: 1, maxLength: 25 }).map((d) => `.${d}`),
      ),
      exponent,
    )
    .map((parts) => parts.join('')),
  nearDouble,
  everyday,
)

/** Names and strings that resemble numbers, or the wrapper of a number. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }).map((one) => JSON.stringify(one)),
  fc.constantFrom(
    '"$exactNumber"',
    '"$$exactNumber"',
    String.raw`"\u0024exactNumber"`,
    String.raw`"$\u0065xactNumber"`,
    '"9007199254740993"',
    '"an id, 9007199254740993, in words"',
    String.raw`"a\",\"$exactNumber"`,
    String.raw`"{\"$exactNumber\":\"1\"}"`,
    String.raw`"a \\"`,
    '"4e123456-0000-4000-8000-123456789012"',
  ),
)

const space = fc.constantFrom('', '', ' ', '\n  ')

/** JSON texts with these numbers. */
export const jsonText = (number: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.letrec<{ json: string }>((tie) => {
    const item = fc.tuple(space, tie('json'), space).map((parts) => parts.join(''))
    const member = fc
      .tuple(space, text, space, item)
      .map(([before, name, after, value]) => `${before}${name}${after}:${value}`)
    return {
      json: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        number,
        text,
        fc.constantFrom('null', 'true', 'false', '{}', '[]'),
        fc.array(item, { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
        fc
          .uniqueArray(member, {
            maxLength: 4,
            selector: (one) => JSON.stringify(JSON.parse(`{${one}}`)).split(':')[0],
          })
          .map((members) => `{${members.join(',')}}`),
      ),
    }
  }).json

/** The numbers of a JSON text in order, and the text with each replaced by 0. */
export const numbersIn = (json: string): { readonly numbers: ReadonlyArray<string>; readonly rest: unknown } => {
  const numbers: Array<string> = []
  const rest = json.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) => {
    if (token.startsWith('"')) return token
    numbers.push(token)
    return '0'
  })
  return { numbers, rest: JSON.parse(rest) as unknown }
}
