/** Hashes passwords, verifies them, and rejects weak ones as Django does. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { commonPasswords } from './commonPasswords.js'

/** Cheap on purpose: a sandbox stores no real passwords. */
const cost = { N: 1024, r: 8, p: 1 }
const keyBytes = 32

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, keyBytes, cost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })

export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}$${(await derive(password, salt)).toString('hex')}`
}

export const verifyPassword = async (password: string, hash: string): Promise<boolean> => {
  const [salt = '', key = ''] = hash.split('$')
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'hex')), Buffer.from(key, 'hex'))
}

const countCharacters = (text: string): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const character of text) found.set(character, (found.get(character) ?? 0) + 1)
  return found
}

/** Returns the share of characters that two strings have in common, from 0 to 1, in any order. */
const similarity = (left: string, right: string): number => {
  const inRight = countCharacters(right)
  const shared = [...countCharacters(left)].reduce(
    (sum, [letter, count]) => sum + Math.min(count, inRight.get(letter) ?? 0),
    0,
  )
  const length = [...left].length + [...right].length
  return length === 0 ? 1 : (2 * shared) / length
}

const isSimilar = (password: string, email: string): boolean =>
  [...email.split(/[^\p{L}\p{N}_]+/u), email].some(
    (part) => part !== '' && similarity(password.toLowerCase(), part.toLowerCase()) >= 0.7,
  )

/** Returns Django's error messages for a weak password, or none. */
export const passwordErrors = (password: string, email: string): readonly string[] => [
  ...(isSimilar(password, email) ? ['The password is too similar to the email address.'] : []),
  ...([...password].length < 8 ? ['This password is too short. It must contain at least 8 characters.'] : []),
  ...(commonPasswords.has(password.toLowerCase().trim()) ? ['This password is too common.'] : []),
  ...(/^\p{Nd}+$/u.test(password) ? ['This password is entirely numeric.'] : []),
]
