/** Reads the proxy settings of the environment, as the library does. Pure. */

type Variables = Readonly<Record<string, string | undefined>>

const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'] as const

const valueOf = (variables: Variables, name: string): string | undefined =>
  [variables[name.toLowerCase()], variables[name]]
    .map((text) => text?.trim())
    .find((text) => text !== undefined && text !== '')

const settings = (variables: Variables): ReadonlyArray<readonly [name: string, value: string]> =>
  names.flatMap((name) => {
    const value = valueOf(variables, name)
    return value === undefined ? [] : [[name, value] as const]
  })

/** Hosts and domains that bypass the proxy. */
const isBypassed = (variables: Variables, { hostname, port }: URL): boolean =>
  (valueOf(variables, 'NO_PROXY') ?? '').split(/[\s,]+/).some((entry) => {
    if (entry === '') return false
    if (entry === '*') return true
    const [, host = '', ofPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
    return (hostname === host || hostname.endsWith(`.${host}`)) && (ofPort === undefined || ofPort === port)
  })

export const isProxied = (variables: Variables, url: URL): boolean =>
  (valueOf(variables, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') ?? valueOf(variables, 'ALL_PROXY')) !==
    undefined && !isBypassed(variables, url)

/** What is wrong with the settings; `null` if nothing. */
export const proxyProblem = (variables: Variables): string | null => {
  const wrong = settings(variables).find(
    ([, value]) => !URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol),
  )
  return wrong === undefined ? null : `${wrong[0]} is not a URL such as http://proxy.example.org:3128`
}

/** The settings without user names and passwords. */
export const proxyText = (variables: Variables): string =>
  settings(variables)
    .map(([name, value]) => `${name}=${new URL(value).origin}`)
    .join(' ') || 'none'
