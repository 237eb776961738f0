/** Network errors in a real browser: Debian's package chromium. */
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledPage, chromiumOptions, hasChromium, makeServers, pageOf } from '../browser/chromium.js'

const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }

describe.skipIf(!hasChromium)('in Chromium', () => {
  const { listen, close } = makeServers()
  let browser: Browser
  let page: Page

  const send = (endpoint: string, times = 1): Promise<unknown> =>
    page.evaluate(`send(${JSON.stringify(endpoint)}, ${times})`)

  beforeAll(async () => {
    const text = pageOf(await bundledPage(fileURLToPath(new URL('./browserPage.ts', import.meta.url))))
    const url = await listen((_, response) => response.setHeader('Content-Type', 'text/html').end(text))
    browser = await chromium.launch(chromiumOptions)
    page = await browser.newPage()
    await page.goto(url)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    close()
  })

  it('a response blocked by CORS is not retried, and its message names the possible reasons', async () => {
    const methods: Array<string | undefined> = []
    const endpoint = await listen((request, response) => {
      methods.push(request.method)
      response.end('{}')
    })
    expect(await send(endpoint)).toEqual([1, expect.stringContaining('CORS')])
    expect(methods).toEqual(['OPTIONS'])
  })

  it('a redirect in a browser is reported as a redirect', async () => {
    const endpoint = await listen((request, response) => {
      if (request.method === 'OPTIONS') response.writeHead(204, cors).end()
      else response.writeHead(302, { ...cors, location: 'https://elsewhere.example/' }).end()
    })
    expect(await send(endpoint)).toEqual([1, expect.stringContaining('was redirected')])
  })

  it('a response that breaks off is retried if CORS allows the server', async () => {
    let count = 0
    const endpoint = await listen((request, response) => {
      if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end()
      count += 1
      if (count !== 2) return void response.writeHead(403, cors).end('{"detail":"Not here."}')
      response.writeHead(200, { ...cors, 'content-length': '100' })
      return void response.write('{', () => setImmediate(() => request.socket.destroy()))
    })
    expect(await send(endpoint, 2)).toEqual([2, expect.stringContaining('Not here')])
  })
})
