/** Answers that a running Pangea server gave, whole, with its placeholders filled in. */
import { readdirSync, readFileSync } from 'node:fs'
import * as operations from '../../src/generated/operations.js'

/** One exchange, as it was recorded. */
export interface Recorded {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly status: number
  /** The JSON that was sent, if any. */
  readonly sent?: unknown
  /** Absent when the answer had none, or a page of HTML. */
  readonly body?: unknown
}

interface Step {
  readonly name: string
  readonly request: {
    readonly method: string
    readonly path?: string
    readonly json?: unknown
  }
  readonly expect: { readonly status: number; readonly body?: unknown }
}

export type AnyOperation = (typeof operations)[keyof typeof operations]

const uuid = '8c1b6a1e-4d5f-4f0a-9c3e-0d6a5b7e2f11'
const address = 'http://127.0.0.1:9000/bucket?signature=x'

/** What stands for a placeholder; any other is the uuid of something. */
const values: Readonly<Record<string, unknown>> = {
  '<datetime>': '2021-03-01T12:00:00.123456Z',
  '<int>': 7,
  '<string>': 'text',
  '<url>': address,
  '{{bob_id}}': 8,
  '{{alice_email}}': 'alice@example.org',
  '{{bob_email}}': 'bob@example.org',
  '{{url}}': address,
  '{{next}}': address,
  '{{previous}}': address,
  '{{presigned}}': address,
  '{{presigned2}}': address,
  '{{part1}}': address,
  '{{part2}}': address,
  '{{s3_endpoint}}': 'http://127.0.0.1:9000',
  '{{base}}': 'http://127.0.0.1:8000',
  '{{run}}': 'r',
  '{{token}}': 'token',
}

const fillText = (text: string): unknown => {
  if (text in values) return values[text]
  if (/^(<uuid>|\{\{\w+\}\})$/.test(text)) return uuid
  return text.replace(/\{\{\w+\}\}/g, (placeholder) => {
    const value = values[placeholder]
    return typeof value === 'string' ? value : uuid
  })
}

const fill = (value: unknown): unknown => {
  if (typeof value === 'string') return fillText(value)
  if (Array.isArray(value)) return value.map(fill)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [String(fillText(key)), fill(member)]))
}

const folder = new URL('./', import.meta.url)

/** The names of the recorded scenarios. */
export const scenarios: ReadonlyArray<string> = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))

/**
 * The exchanges with the API of a scenario; those with its storage have an address of their own,
 * and are left out.
 */
export const recordedIn = (scenario: string): ReadonlyArray<Recorded> => {
  const { steps } = fill(JSON.parse(readFileSync(new URL(`${scenario}.json`, folder), 'utf8'))) as {
    readonly steps: ReadonlyArray<Step>
  }
  return steps.flatMap(({ name, request: { method, path, json: sent }, expect: { status, body } }) =>
    path === undefined
      ? []
      : [
          {
            ...{ name, method, path, status },
            ...(sent === undefined ? {} : { sent }),
            ...(body === undefined ? {} : { body }),
          },
        ],
  )
}

const matches = (template: string, path: string): boolean => {
  const pattern = template.split(/\{[^}]+\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('[^/]+')}$`).test(path)
}

/**
 * The operation that a recorded request is of: of those that match, the one with the fewest
 * parameters.
 */
export const operationOf = ({ method, path }: Recorded): AnyOperation | undefined => {
  const bare = path.replace(/\?.*$/, '')
  return Object.values(operations)
    .filter((operation) => operation.method === method && matches(operation.path, bare))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]
}
