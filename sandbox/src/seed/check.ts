/** Checks of a value that was read from JSON. A failure says where in it something is wrong. */

export type Check = (value: unknown, at: string) => void

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fail = (at: string, message: string): never => {
  throw new Error(`${at}: ${message}`)
}

export const words: Check = (value, at) => {
  if (typeof value !== 'string' || value.trim() === '') fail(at, 'must be a text that is not blank')
}

export const flag: Check = (value, at) => {
  if (typeof value !== 'boolean') fail(at, 'must be true or false')
}

export const anything: Check = () => undefined

export const listOf =
  (check: Check): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return fail(at, 'must be a list')
    value.forEach((item, index) => check(item, `${at}[${index}]`))
  }

/** An object with these keys and no others; a key that ends in `?` may be absent. */
export const record =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isRecord(value)) return fail(at, 'must be an object')
    const known = Object.keys(shape).map((key) => key.replace('?', ''))
    const unknown = Object.keys(value).find((key) => !known.includes(key))
    if (unknown !== undefined) fail(`${at}.${unknown}`, `is not known here; known are ${known.join(', ')}`)
    for (const [key, check] of Object.entries(shape)) {
      const name = key.replace('?', '')
      if (name in value) check(value[name], `${at}.${name}`)
      else if (!key.endsWith('?')) fail(`${at}.${name}`, 'is missing')
    }
  }
