/** Checks and normalization of names and uuids. */
import { either as E } from 'fp-ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkId, checkName, checkNames, trimName } from '../../src/ops/references/checkIdentifiers.js'

/** Every character that Python's `str.strip()` removes; each was tried on the server. */
const pythonSpace = [
  ...[0x9, 0xa, 0xb, 0xc, 0xd, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680],
  ...[0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a],
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
].map((code) => String.fromCharCode(code))

const isSpace = (letter: string): boolean => pythonSpace.includes(letter)

it('trimName removes exactly the characters that Python removes', () => {
  const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  expect(letters.filter((letter) => trimName(`${letter}a${letter}`) === 'a')).toEqual(pythonSpace)
  expect(letters.filter((letter) => trimName(letter) === '')).toEqual(pythonSpace)
})

it('trimName removes white space at both ends and none in between', () => {
  const letters = fc.constantFrom(...pythonSpace, 'a', '\ufeff', '\u200b', '\u{1f9ec}')
  fc.assert(
    fc.property(fc.array(letters), (given) => {
      const first = given.findIndex((letter) => !isSpace(letter))
      const last = given.findLastIndex((letter) => !isSpace(letter))
      expect(trimName(given.join(''))).toBe(first < 0 ? '' : given.slice(first, last + 1).join(''))
    }),
  )
})

it('checkName rejects a name that is blank, has NUL or a lone surrogate, or is not a string', () => {
  for (const value of ['', ' ', '\x1f\x85\u3000', 'a\0b', '\ud800', undefined, null, 42, true, {}, ['a']])
    expect([value, E.isLeft(checkName('sample', value))]).toEqual([value, true])
  expect(checkName('sample', ' S 1\x85')).toEqual(E.right('S 1'))
  expect(checkName('sample', '\ufeff')).toEqual(E.right('\ufeff'))
})

it('checkName and checkNames name the invalid argument', () => {
  expect(checkName('module', ' ')).toMatchObject(
    E.left({ _tag: 'InvalidArgument', argument: 'module', problem: 'must not be blank', attempt: 0 }),
  )
  expect(checkNames('names', ['a', ''])).toMatchObject(E.left({ argument: 'names[1]' }))
  expect(checkNames('names', 'ab')).toMatchObject(E.left({ argument: 'names' }))
  expect(checkNames('names', [' a', 'b '])).toEqual(E.right(['a', 'b']))
})

it('checkId accepts uuids in any case, and nothing else', () => {
  const uuid = 'd94d9a3c-5da6-441e-acc4-b9345c39039d'
  expect(checkId('sample id', uuid.toUpperCase())).toEqual(E.right(uuid))
  for (const value of ['', ' ', ` ${uuid}`, uuid.replaceAll('-', ''), 'x', undefined, null, 42, {}])
    expect([value, E.isLeft(checkId('sample id', value))]).toEqual([value, true])
})
