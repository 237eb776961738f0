/** Presigns forms: a policy for the stored object, and its signature. */
import type { Presigning, S3Account } from './s3Account.js'
import { signV2 } from './signatureV2.js'
import { algorithmV4, amzDate, defaultScope, formatScope, signingKeyV4, signV4 } from './signatureV4.js'

/** Returns the URL and fields of a form that stores one object; `key` may end in `${filename}`. */
export const presignPost = (
  account: S3Account,
  key: string,
  presigning: Presigning,
): { readonly url: string; readonly fields: Readonly<Record<string, string>> } => {
  const url = `${account.endpoint.replace(/\/+$/, '')}/${account.bucket}`
  const expiration = isoSeconds(presigning.nowMs + presigning.expiresInSeconds * 1000)
  const conditions = [{ bucket: account.bucket }, keyCondition(key)]
  if (presigning.version !== 'v4') {
    const policy = toBase64({ expiration, conditions })
    const signature = signV2(account.secretAccessKey, policy)
    return { url, fields: { key, AWSAccessKeyId: account.accessKeyId, policy, signature } }
  }
  const timestamp = amzDate(presigning.nowMs)
  const scope = defaultScope(timestamp)
  const signing = {
    'x-amz-algorithm': algorithmV4,
    'x-amz-credential': `${account.accessKeyId}/${formatScope(scope)}`,
    'x-amz-date': timestamp,
  }
  const signingConditions = Object.entries(signing).map(([name, value]) => ({ [name]: value }))
  const policy = toBase64({ expiration, conditions: [...conditions, ...signingConditions] })
  const signature = signV4(signingKeyV4(account.secretAccessKey, scope), policy)
  return { url, fields: { key, ...signing, policy, 'x-amz-signature': signature } }
}

const isoSeconds = (epochMs: number): string => new Date(epochMs).toISOString().replace(/\.\d+/, '')

const toBase64 = (policy: unknown): string => Buffer.from(JSON.stringify(policy), 'utf8').toString('base64')

const filenameVariable = '${filename}'

const keyCondition = (key: string): unknown =>
  key.endsWith(filenameVariable) ? ['starts-with', '$key', key.slice(0, -filenameVariable.length)] : { key }
