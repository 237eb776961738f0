/** The IndexedDB driver in a real browser: Debian's package chromium. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const executablePath = '/usr/bin/chromium'
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

describe.skipIf(!existsSync(executablePath))('in Chromium', () => {
  let server: Server
  let profile = ''
  let url = ''
  let browser: BrowserContext

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [at('./indexedDbPage.ts')],
      alias: { 'pangea-fp': at('../../src/index.ts') },
      bundle: true,
      format: 'iife',
      platform: 'browser',
      write: false,
    })
    const page = `<!doctype html><meta charset="utf-8"><script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script') ?? ''}</script>`
    server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    profile = await mkdtemp(join(tmpdir(), 'pangea-chromium-'))
  }, 60_000)
  afterAll(async () => {
    server.close()
    await rm(profile, { recursive: true, force: true })
  })

  const start = async (): Promise<Page> => {
    browser = await chromium.launchPersistentContext(profile, { executablePath, args, headless: true })
    const page = await browser.newPage()
    await page.goto(url)
    return page
  }
  const step = (page: Page, name: string): Promise<unknown> => page.evaluate(`steps.${name}()`)

  it('keeps entries over a restart, and invalidations for every page', async () => {
    const large = 'A'.repeat(20)
    const page = await start()
    expect(await step(page, 'fill')).toEqual(['small é', large, 'absent'])
    await browser.close()

    const again = await start()
    expect(await step(again, 'look')).toEqual(['small é', large])
    const other = await browser.newPage()
    await other.goto(url)
    // The sweep that follows the page's first `set` may have deleted it.
    const gone: unknown = expect.stringMatching(/^(outdated|absent)$/)
    expect(await step(other, 'invalidate')).toEqual(['outdated', gone])
    expect(await step(again, 'look')).toEqual([gone, large])
    expect(await step(again, 'clear')).toEqual(['absent'])
    expect(await step(other, 'look')).toEqual(['absent', 'absent'])
    await browser.close()
  }, 60_000)
})
