/** Tests the IndexedDB driver in a real browser (Debian's package `chromium`). */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledPage, chromiumOptions, hasChromium, makeServers, pageOf } from '../../../browser/chromium.js'

describe.skipIf(!hasChromium)('indexedDbCache in Chromium', () => {
  const { listen, close } = makeServers()
  let profile = ''
  let url = ''
  let browser: BrowserContext

  beforeAll(async () => {
    const text = pageOf(await bundledPage(fileURLToPath(new URL('./browserPage.ts', import.meta.url))))
    url = await listen((_, response) => response.setHeader('Content-Type', 'text/html').end(text))
    profile = await mkdtemp(join(tmpdir(), 'pangea-chromium-'))
  }, 60_000)
  afterAll(async () => {
    close()
    await rm(profile, { recursive: true, force: true })
  })

  const start = async (): Promise<Page> => {
    browser = await chromium.launchPersistentContext(profile, chromiumOptions)
    const page = await browser.newPage()
    await page.goto(url)
    return page
  }
  const step = (page: Page, name: string): Promise<unknown> => page.evaluate(`steps.${name}()`)

  it('entries survive a browser restart, and invalidations apply to every page', async () => {
    const large = 'A'.repeat(20)
    const page = await start()
    expect(await step(page, 'fill')).toEqual(['small é', large, 'absent'])
    await browser.close()

    const again = await start()
    expect(await step(again, 'look')).toEqual(['small é', large])
    const other = await browser.newPage()
    await other.goto(url)
    // Garbage collection, which follows the page's first `set`, may have deleted it.
    const dropped: unknown = expect.stringMatching(/^(outdated|absent)$/)
    expect(await step(other, 'invalidate')).toEqual(['outdated', dropped])
    expect(await step(again, 'look')).toEqual([dropped, large])
    expect(await step(again, 'clear')).toEqual(['absent'])
    expect(await step(other, 'look')).toEqual(['absent', 'absent'])
    await browser.close()
  }, 60_000)
})
