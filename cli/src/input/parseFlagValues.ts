/** Parses the values of command-line flags and arguments. Pure. */
import { InvalidArgumentError } from 'commander'

/** Commander prints the message after the option's name and exits with code 2. */
const rejectFlag = (message: string): never => {
  // eslint-disable-next-line no-restricted-syntax -- Commander expects parsers to throw
  throw new InvalidArgumentError(message)
}

const unitBytes: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 }

/**
 * Parses `500K`, `10M` or `1.5G`, in powers of 1024, or a number of bytes. Returns `NaN` for
 * anything else.
 */
const bytesOf = (text: string): number => {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([KMGT]?)$/i.exec(text.trim()) ?? []
  const bytes = number === '' ? Number.NaN : Number(number) * (unitBytes[unit.toUpperCase()] ?? Number.NaN)
  return bytes <= Number.MAX_SAFE_INTEGER ? bytes : Number.NaN
}

/** Parses a rate in bytes per second. */
export const parseRate = (text: string): number => {
  const bytesPerSecond = bytesOf(text)
  return bytesPerSecond >= 1
    ? bytesPerSecond
    : rejectFlag('It is not a number of bytes per second, such as 500K, 10M or 1.5G.')
}

/** Parses a size in bytes; 0 is valid. */
export const parseSize = (text: string): number => {
  const bytes = bytesOf(text)
  return bytes >= 0 ? Math.floor(bytes) : rejectFlag('It is not a size in bytes, such as 500K, 10M or 1.5G.')
}

export const parseCount = (text: string): number =>
  /^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : rejectFlag('It is not a number from 1 to 999.')

/**
 * Parses the name of a resource on the platform. Rejects a blank name, for example from an unset
 * variable, because it would match everything. The client trims names as the server does.
 */
export const parseName = (text: string): string => {
  if (text.trim() === '') return rejectFlag('It is blank. Is a shell variable unset?')
  // Node's replacement for bytes of an argument that aren't UTF-8.
  return text.includes('\uFFFD') ? rejectFlag('It is not valid UTF-8, as names on the platform must be.') : text
}

/** Collects the values of a repeatable option. */
export const appendName = (text: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [
  ...before,
  parseName(text),
]

/** Parses the path of a file or folder; leading and trailing spaces are kept. */
export const parsePath = (text: string): string =>
  text.trim() === '' ? rejectFlag('It is blank. Is a shell variable unset?') : text
