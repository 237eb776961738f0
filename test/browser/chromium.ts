/** Runs pages in a real browser: Debian's package chromium. */
import { existsSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const executablePath = '/usr/bin/chromium'

export const hasChromium = existsSync(executablePath)

/** Sends no telemetry, and fetches nothing that the page does not request. */
export const chromiumOptions = {
  executablePath,
  headless: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Bundles a page's program into one script. */
export const bundledPage = async (entry: string, format: 'iife' | 'esm' = 'iife'): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    alias: { 'pangea-fp/requests': at('../../src/requests.ts'), 'pangea-fp': at('../../src/index.ts') },
    bundle: true,
    format,
    platform: 'browser',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

/** The HTML of a page with the script. */
export const pageOf = (script: string): string =>
  `<!doctype html><meta charset="utf-8"><script>${script.replaceAll('</script', '<\\/script')}</script>`

export interface Servers {
  /** Starts a server on this machine and returns its URL. */
  readonly listen: (listener: RequestListener) => Promise<string>
  readonly close: () => void
}

export const makeServers = (): Servers => {
  const servers: Array<Server> = []
  return {
    listen: async (listener) => {
      const server = createServer(listener)
      servers.push(server)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    close: () => {
      for (const server of servers) {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}
