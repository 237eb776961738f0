/** Verifies the signature and the policy of a PostObject form. */
import { signV2 } from '../signing/signatureV2.js'
import { algorithmV4, signingKeyV4, signV4 } from '../signing/signatureV4.js'
import { checkAccessKey, checkSignature, type Credentials, parseCredential } from './verifySignature.js'
import { s3Error } from './s3Error.js'

/** Fields by lower-case name; `bucket` is the bucket in the URL. */
export type FormFields = Readonly<Record<string, string>>

/** The allowed length of the file. */
export interface LengthLimits {
  readonly minBytes: number
  readonly maxBytes: number
}

/** Verifies a signature of either version; throws `AccessDenied` if there is none. */
export const verifyFormSignature = (fields: FormFields, credentials: Credentials): void => {
  const policy = fields['policy']
  if (policy === undefined) throw s3Error('AccessDenied')
  if (fields['x-amz-algorithm'] === undefined) {
    if (fields['awsaccesskeyid'] === undefined) throw s3Error('AccessDenied')
    checkAccessKey(credentials, fields['awsaccesskeyid'])
    return checkSignature(signV2(credentials.secretAccessKey, policy), fields['signature'] ?? '')
  }
  const credential = parseCredential(fields['x-amz-credential'] ?? '')
  if (fields['x-amz-algorithm'] !== algorithmV4 || credential === undefined)
    throw s3Error('InvalidArgument', 'The form is signed in a way that is not known here.')
  checkAccessKey(credentials, credential.accessKeyId)
  const signingKey = signingKeyV4(credentials.secretAccessKey, credential.scope)
  checkSignature(signV4(signingKey, policy), fields['x-amz-signature'] ?? '')
}

/**
 * Checks the fields against the policy: every condition must be met, and every field must be
 * covered by a condition.
 */
export const checkPolicy = (fields: FormFields, nowMs: number, maxLimits: LengthLimits): LengthLimits => {
  const { expiration, conditions } = parsePolicy(fields['policy'] ?? '')
  if (!(Date.parse(expiration) > nowMs)) throw policyViolation('Policy expired.')
  const covered = new Set<string>(['bucket'])
  let limits = maxLimits
  for (const condition of conditions.flatMap(toConditions)) {
    if (condition.kind === 'content-length-range') {
      limits = {
        minBytes: Math.max(limits.minBytes, condition.minBytes),
        maxBytes: Math.min(limits.maxBytes, condition.maxBytes),
      }
      continue
    }
    const { kind, field, value } = condition
    const actual = fields[field] ?? ''
    if (kind === 'eq' ? actual !== value : !actual.startsWith(value))
      throw policyViolation(`Policy Condition failed: ["${kind}", "$${field}", "${value}"]`)
    covered.add(field)
  }
  const extra = Object.keys(fields).find((name) => !covered.has(name) && !isExempt(name))
  if (extra !== undefined) throw policyViolation(`Extra input fields: ${extra}`)
  return limits
}

type Condition =
  | { readonly kind: 'eq' | 'starts-with'; readonly field: string; readonly value: string }
  | ({ readonly kind: 'content-length-range' } & LengthLimits)

const isExempt = (field: string): boolean =>
  ['awsaccesskeyid', 'signature', 'x-amz-signature', 'policy', 'file'].includes(field) || field.startsWith('x-ignore-')

const policyViolation = (reason: string) => s3Error('AccessDenied', `Invalid according to Policy: ${reason}`)

const invalidPolicy = (reason: string) => s3Error('InvalidPolicyDocument', `Invalid Policy: ${reason}`)

const parsePolicy = (base64: string): { readonly expiration: string; readonly conditions: ReadonlyArray<unknown> } => {
  const policy = parseJson(Buffer.from(base64, 'base64').toString('utf8'))
  if (typeof policy !== 'object' || policy === null) throw invalidPolicy('it is not an object.')
  const { expiration, conditions } = policy as Record<string, unknown>
  if (typeof expiration !== 'string' || Number.isNaN(Date.parse(expiration)))
    throw invalidPolicy('it has no expiration.')
  if (!Array.isArray(conditions)) throw invalidPolicy('it has no conditions.')
  return { expiration, conditions }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw invalidPolicy('it is not JSON.')
  }
}

/**
 * Parses `{ field: value }`, `[operator, "$field", value]` or `["content-length-range", min, max]`.
 */
const toConditions = (condition: unknown): ReadonlyArray<Condition> => {
  if (typeof condition !== 'object' || condition === null)
    throw invalidPolicy('a condition is neither an object nor a list.')
  if (!Array.isArray(condition))
    return Object.entries(condition as Record<string, unknown>).map(([field, value]) => comparison('eq', field, value))
  const [operator, first, second, ...rest] = condition as ReadonlyArray<unknown>
  const kind = typeof operator === 'string' ? operator.toLowerCase() : ''
  if (rest.length > 0) throw invalidPolicy('a condition has too many members.')
  if (kind === 'content-length-range') return [{ kind, minBytes: byteCount(first), maxBytes: byteCount(second) }]
  if (kind !== 'eq' && kind !== 'starts-with') throw invalidPolicy('a condition has an unknown operator.')
  if (typeof first !== 'string' || !first.startsWith('$')) throw invalidPolicy('a condition names no field.')
  return [comparison(kind, first.slice(1), second)]
}

const comparison = (kind: 'eq' | 'starts-with', field: string, value: unknown): Condition => {
  if (typeof value !== 'string') throw invalidPolicy('a condition compares with something that is no text.')
  return { kind, field: field.toLowerCase(), value }
}

const byteCount = (value: unknown): number => {
  if (!/^\d{1,15}$/.test(String(value))) throw invalidPolicy('content-length-range is not made of two numbers.')
  return Number(value)
}
