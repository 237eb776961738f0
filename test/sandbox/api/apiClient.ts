/**
 * A test client for the sandbox's API. It uses plain fetch, so that it shares no code with the
 * library under test.
 */
import { request as send } from 'node:http'

export interface TestResponse {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

export interface Call {
  readonly token?: string
  readonly json?: unknown
  readonly text?: string
  readonly headers?: Readonly<Record<string, string>>
}

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return text
  }
}

export const call = async (
  endpoint: string,
  method: string,
  path: string,
  options: Call = {},
): Promise<TestResponse> => {
  const { token, json, text, headers = {} } = options
  const body = json === undefined ? text : JSON.stringify(json)
  const response = await fetch(`${endpoint}/api${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token === undefined ? {} : { Authorization: `Token ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  })
  return { status: response.status, headers: response.headers, body: parsed(await response.text()) }
}

/** Requests a path exactly as given; `fetch` would normalize it. */
export const rawStatus = (endpoint: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(endpoint)
    send({ hostname, port, path }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

/** Registers, logs in and returns the token. */
export const signUp = async (endpoint: string, name: string): Promise<string> => {
  const json = { email: `${name}@example.org`, password: 'Metagenome-42' }
  await call(endpoint, 'POST', '/auth/users/', { json })
  const { body } = await call(endpoint, 'POST', '/auth/token/login', { json })
  return (body as { readonly auth_token: string }).auth_token
}

export type Entity = Readonly<Record<string, unknown>> & { readonly uuid: string }

/** Creates a resource; throws unless the status is 201. */
export const create = async (endpoint: string, token: string, path: string, json: unknown): Promise<Entity> => {
  const { status, body } = await call(endpoint, 'POST', path, { token, json })
  if (status !== 201) throw new Error(`POST ${path} gave ${status}: ${JSON.stringify(body)}`)
  return body as Entity
}
