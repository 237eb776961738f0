/** Invalid values of `--port`. */
import { afterEach, expect, it, vi } from 'vitest'
import { runCommand } from '../../../sandbox/src/command.js'

afterEach(() => vi.restoreAllMocks())

it.each(['-1', '65536', '80.5', 'http', ''])('pangea-sandbox rejects %o as a port', async (text) => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await runCommand([`--port=${text}`])).toBe(2)
  expect(written.mock.calls.join('')).toContain('65535')
})
