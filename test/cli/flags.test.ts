import { describe, expect, it } from 'vitest'
import { count, name, oneMoreName, path, rate, size } from '../../cli/src/flags.js'

const MiB = 1024 * 1024

describe('rates and numbers', () => {
  it.each([
    ['1', 1],
    ['500K', 512_000],
    ['10m', 10 * MiB],
    ['1.5G', 1.5 * 1024 * MiB],
  ])('%s is %i bytes a second', (text, bytes) => expect(rate(text)).toBe(bytes))

  it.each(['', '0', '-1', '10 M', '10MB', '1e6', 'fast', '0.5'])('%o is no rate', (text) =>
    expect(() => rate(text)).toThrow(/such as 500K/),
  )
  it.each(['0', '-1', '1.5', '1000', ''])('%o is no number of requests', (text) => expect(() => count(text)).toThrow())
  it.each([
    ['0', 0],
    ['1G', 1024 * MiB],
    ['1.5k', 1536],
    ['2T', 2 * 1024 * 1024 * MiB],
  ])('%s is a size of %i bytes', (text, bytes) => expect(size(text)).toBe(bytes))
  it.each(['', '-1', '1GB', 'all', '9999999T'])('%o is no size', (text) =>
    expect(() => size(text)).toThrow(/such as 500K/),
  )
})

describe('names', () => {
  it('may be several, and keep their spaces, which the client trims as the server does', () => {
    expect([name(' S1 '), oneMoreName('S2', oneMoreName('S1'))]).toEqual([' S1 ', ['S1', 'S2']])
    expect(path(' a ')).toBe(' a ')
  })
  it.each(['', ' ', '\t\n'])('are not blank: %o', (text) => {
    expect(() => name(text)).toThrow(/blank/)
    expect(() => path(text)).toThrow(/blank/)
  })
  it('are UTF-8', () => expect(() => name('S\uFFFD')).toThrow(/UTF-8/))
})
