/**
 * Time, randomness, the network and the environment are injected through ports: only `src/live`,
 * `src/disk` and drivers use the real ones.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findAmbientEffects } from './ambientEffects.js'

const source = fileURLToPath(new URL('../../src', import.meta.url))

const mayTouchTheWorld = (file: string): boolean => /^(?:live|disk)\/|\/(?:drivers|node)\//.test(file)

test.each([
  ['const now = Date.now()', ['Date.now']],
  ["const now = Date['now']()", ['Date.now']],
  ['const later = new Date()', ['new Date()']],
  ['const die = Math.random', ['Math.random']],
  ['const { HOME } = process.env', ['process.env']],
  ["await fetch('https://pangeabio.io')", ['fetch']],
  ['await globalThis.fetch(url)', ['globalThis.fetch']],
  ['setTimeout(done, 10)', ['setTimeout']],
  ['// Date.now() and fetch(url) in a comment', []],
  ["const text = 'Math.random()'", []],
  ['const then = new Date(entry.storedAtMs)', []],
  ['clock.nowMs(); api.fetch(url); fetchSample(ref)', []],
])('findAmbientEffects reports %s as %j', (text, uses) => {
  expect(findAmbientEffects(text)).toEqual(uses)
})

test('only live, disk and drivers use the clock, randomness, the network and the environment', async () => {
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const inside = files.filter((file) => !mayTouchTheWorld(file))
  const found = await Promise.all(
    inside.map(async (file) =>
      findAmbientEffects(await readFile(join(source, file), 'utf8')).map((use) => `src/${file}: ${use}`),
    ),
  )
  expect(found.flat()).toEqual([])
  expect(inside.length).toBeGreaterThan(50)
})
