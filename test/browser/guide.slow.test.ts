/**
 * The page of docs/guide/browser.md, bundled and opened in Chromium under a strict
 * Content-Security-Policy.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Sandbox, startSandbox } from 'pangea-sandbox'
import { type Browser, chromium, type Page } from 'playwright-core'
import ts from 'typescript'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bundledPage, chromiumOptions, hasChromium, makeServers } from './chromium.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const guide = readFileSync(join(root, 'docs/guide/browser.md'), 'utf8')

const fenced = (marks: string): string => {
  const [, text = ''] = new RegExp(`^\`\`\`${marks}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(guide) ?? []
  return text
}
const html = fenced('html index[.]html')
const program = fenced('ts page[.]ts browser')
const written = 'https://pangeabio.io'
const policy = (/^Content-Security-Policy: ([\s\S]*?)^```$/m.exec(guide)?.[1] ?? '').replace(/\s+/g, ' ').trim()

it("the browser guide's program compiles for a browser", () => {
  const file = join(root, 'test/browser/page.ts')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    readonly config: { readonly compilerOptions: object }
  }
  const compilerOptions = { ...config.compilerOptions, lib: ['ES2023', 'DOM', 'DOM.Iterable', 'ES2024.String'] }
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions, files: [] }, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const fromDisk = host.getSourceFile.bind(host)
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, program, rest[0], true) : fromDisk(path, ...rest)
  const compiled = ts.createProgram([file], options, host)
  const source = compiled.getSourceFile(file)
  const diagnostics = [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)]
  expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
}, 60_000)

describe.skipIf(!hasChromium)("the browser guide's page, in Chromium", () => {
  const servers = makeServers()
  const folders: Array<string> = []
  /** Everything the browser reports: console errors, page errors, and policy violations. */
  const complaints: Array<string> = []
  let sandbox: Sandbox
  let script = ''
  let browser: Browser

  beforeAll(async () => {
    const cache = join(root, 'node_modules/.cache')
    mkdirSync(cache, { recursive: true })
    const folder = mkdtempSync(join(cache, 'guide-'))
    folders.push(folder)
    writeFileSync(join(folder, 'page.ts'), program)
    script = await bundledPage(join(folder, 'page.ts'), 'esm')
    sandbox = await startSandbox({ contents: 'example' })
    browser = await chromium.launch(chromiumOptions)
  }, 120_000)
  afterEach(() => {
    complaints.length = 0
  })
  afterAll(async () => {
    await browser.close()
    servers.close()
    await sandbox.close()
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  /** Opens the page under a policy that allows connections to `allowed` alone. */
  const open = async (allowed: string, endpoint = sandbox.endpoint): Promise<Page> => {
    const url = await servers.listen((request, response) => {
      if (request.url === '/report') {
        complaints.push('a report')
        return void response.writeHead(204).end()
      }
      const isScript = request.url === '/page.js'
      if (!isScript && request.url !== '/') return void response.writeHead(404).end()
      return void response
        .writeHead(200, {
          'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
          'content-security-policy': `${policy.replace(written, allowed)}; report-uri /report`,
        })
        .end(isScript ? script : html.replace(written, endpoint))
    })
    const page = await browser.newPage()
    page.on('pageerror', (error) => complaints.push(`an error: ${error.message}`))
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(violatedDirective))",
    )
    await page.goto(url)
    return page
  }
  const list = async (page: Page, token: string): Promise<void> => {
    await page.getByLabel('Token').fill(token)
    await page.getByRole('button', { name: 'List samples' }).click()
  }
  /** Waits until the page's message line matches. */
  const line = async (page: Page, like: RegExp): Promise<string | null> => {
    const output = page.locator('output').filter({ hasText: like })
    await output.waitFor()
    return output.textContent()
  }
  const token = (): string => sandbox.user?.token ?? ''

  it('the page lists samples, and after a reload reads them from IndexedDB without a request', async () => {
    const page = await open(sandbox.endpoint)
    const before = sandbox.requests()
    await list(page, token())
    await line(page, /^Samples: 1$/)
    expect(await page.locator('li').allTextContents()).toEqual(['S1'])
    const asked = sandbox.requests()
    expect(asked).toBeGreaterThan(before)
    await page.reload()
    await list(page, token())
    await line(page, /^Samples: 1$/)
    expect(sandbox.requests()).toBe(asked)
    const devtools = await page.context().newCDPSession(page)
    const { origin } = new URL(page.url())
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await page.reload()
    await list(page, token())
    await line(page, /^Samples: 1$/)
    expect(sandbox.requests()).toBeGreaterThan(asked)
    expect(complaints).toEqual([])
    await page.close()
  })

  it('the page shows the problems of a form before it sends anything, and adds a valid sample', async () => {
    const page = await open(sandbox.endpoint)
    await page.getByLabel('Token').fill(token())
    const before = sandbox.requests()
    await page.getByLabel('Name').fill('  ')
    await page.getByRole('button', { name: 'Add sample' }).click()
    expect(await line(page, /./)).toBe('Invalid sample: name may not be blank.')
    expect(sandbox.requests()).toBe(before)
    await page.getByLabel('Name').fill(' S2 ')
    await page.getByRole('button', { name: 'Add sample' }).click()
    await line(page, /^Samples: 2$/)
    expect(await page.locator('li').allTextContents()).toEqual(['S1', 'S2'])
    expect(complaints).toEqual([])
    await page.close()
  })

  it('the page explains that the token is invalid', async () => {
    const page = await open(sandbox.endpoint)
    await list(page, '0123456789abcdef0123456789abcdef01234567')
    expect(await line(page, /./)).toContain('the server rejected the token')
    // Chromium itself logs a line for each such response.
    expect(complaints.filter((each) => !each.includes('status of 40'))).toEqual([])
    await page.close()
  })

  it('the page shows the message that the guide quotes when the policy blocks the endpoint', async () => {
    const page = await open('https://elsewhere.example')
    await list(page, token())
    const quoted = /^```text\nGET \S+ (got no response[\s\S]*?)\n```$/m.exec(guide)?.[1]?.replace(/\s+/g, ' ')
    expect(await line(page, /./)).toContain(quoted)
    // The other tests would fail on the violation. The browser reports it in the background.
    await expect.poll(() => complaints).toEqual(expect.arrayContaining(['a report', 'error: connect-src']))
    await page.close()
  })
})
