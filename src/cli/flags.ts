/** What people write behind a flag, read: pure. */
import { InvalidArgumentError } from 'commander'

/** Commander prints the message behind the option's name, and ends with exit code 2. */
export const refuse = (message: string): never => {
  // eslint-disable-next-line no-restricted-syntax -- a parser of Commander's has no other way to refuse: it hears only what is thrown
  throw new InvalidArgumentError(message)
}

const unitBytes: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }

/** Bytes a second: `500K`, `10M`, `1.5G`, in powers of 1024; without a letter, bytes. */
export const rate = (text: string): number => {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([KMG]?)$/i.exec(text) ?? []
  const bytesPerSecond = Number(number) * (unitBytes[unit.toUpperCase()] ?? 0)
  return bytesPerSecond >= 1
    ? bytesPerSecond
    : refuse('a rate is a number of bytes a second, such as 500K, 10M or 1.5G')
}

export const count = (text: string): number =>
  /^[1-9]\d{0,2}$/.test(text) ? Number(text) : refuse('a number from 1 to 999')
