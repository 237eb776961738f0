/** What a real browser does not say: Debian's package chromium. */
import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const executablePath = '/usr/bin/chromium'
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

describe.skipIf(!existsSync(executablePath))('in Chromium', () => {
  const servers: Array<Server> = []
  let browser: Browser
  let page: Page

  const listen = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener)
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const ask = (endpoint: string, times = 1): Promise<unknown> =>
    page.evaluate(`ask(${JSON.stringify(endpoint)}, ${times})`)

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [at('./browserPage.ts')],
      alias: { 'pangea-fp': at('../../src/index.ts') },
      bundle: true,
      format: 'iife',
      platform: 'browser',
      write: false,
    })
    const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? ''
    const url = await listen((_, response) =>
      response
        .setHeader('Content-Type', 'text/html')
        .end(`<!doctype html><meta charset="utf-8"><script>${script}</script>`),
    )
    browser = await chromium.launch({ executablePath, args, headless: true })
    page = await browser.newPage()
    await page.goto(url)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  })

  it('a server that does not allow the page is asked once, and the message says what it may be', async () => {
    const asked: Array<string | undefined> = []
    const endpoint = await listen((request, response) => {
      asked.push(request.method)
      response.end('{}')
    })
    expect(await ask(endpoint)).toEqual([1, expect.stringContaining('CORS')])
    expect(asked).toEqual(['OPTIONS'])
  })

  it('a redirect is called one', async () => {
    const endpoint = await listen((request, response) => {
      if (request.method === 'OPTIONS') response.writeHead(204, cors).end()
      else response.writeHead(302, { ...cors, location: 'https://elsewhere.example/' }).end()
    })
    expect(await ask(endpoint)).toEqual([1, expect.stringContaining('was redirected')])
  })

  it('a server that the page may see is asked again when an answer breaks off', async () => {
    let asked = 0
    const endpoint = await listen((request, response) => {
      if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end()
      asked += 1
      if (asked !== 2) return void response.writeHead(403, cors).end('{"detail":"Not here."}')
      response.writeHead(200, { ...cors, 'content-length': '100' })
      return void response.write('{', () => setImmediate(() => request.socket.destroy()))
    })
    expect(await ask(endpoint, 2)).toEqual([2, expect.stringContaining('Not here')])
  })
})
