import { describe, expect, it } from 'vitest'
import {
  parseCount,
  parseName,
  appendName,
  parsePath,
  parseRate,
  parseSize,
} from '../../cli/src/input/parseFlagValues.js'

const MiB = 1024 * 1024

describe('parseRate, parseCount and parseSize', () => {
  it.each([
    ['1', 1],
    ['500K', 512_000],
    ['10m', 10 * MiB],
    ['1.5G', 1.5 * 1024 * MiB],
  ])('parseRate parses %s as %i bytes per second', (text, bytes) => expect(parseRate(text)).toBe(bytes))

  it.each(['', '0', '-1', '10 M', '10MB', '1e6', 'fast', '0.5'])('parseRate rejects %o', (text) =>
    expect(() => parseRate(text)).toThrow(/such as 500K/),
  )
  it.each(['0', '-1', '1.5', '1000', ''])('parseCount rejects %o', (text) => expect(() => parseCount(text)).toThrow())
  it.each([
    ['0', 0],
    ['1G', 1024 * MiB],
    ['1.5k', 1536],
    ['2T', 2 * 1024 * 1024 * MiB],
  ])('parseSize parses %s as %i bytes', (text, bytes) => expect(parseSize(text)).toBe(bytes))
  it.each(['', '-1', '1GB', 'all', '9999999T'])('parseSize rejects %o', (text) =>
    expect(() => parseSize(text)).toThrow(/such as 500K/),
  )
})

describe('parseName and appendName', () => {
  it('appendName collects names and keeps their spaces', () => {
    expect([parseName(' S1 '), appendName('S2', appendName('S1'))]).toEqual([' S1 ', ['S1', 'S2']])
    expect(parsePath(' a ')).toBe(' a ')
  })
  it.each(['', ' ', '\t\n'])('parseName rejects the blank name %o', (text) => {
    expect(() => parseName(text)).toThrow(/blank/)
    expect(() => parsePath(text)).toThrow(/blank/)
  })
  it('parseName rejects a name that is not UTF-8', () => expect(() => parseName('S\uFFFD')).toThrow(/UTF-8/))
})
