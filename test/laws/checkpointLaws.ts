/**
 * The laws of a checkpoint store: a conformance suite that every store must pass. Each call of
 * `make` returns another store on the same folder.
 */
import { either as E } from 'fp-ts'
import { afterEach, describe, expect, it } from 'vitest'
import type { Checkpoint, CheckpointStore, CheckpointKey } from '../../src/transfer/checkpoint.js'
import { run } from '../cache/entryFixtures.js'

export interface CheckpointsUnderTest {
  readonly make: () => CheckpointStore
  readonly dispose: () => Promise<void>
}

const named = (key: string): CheckpointKey => ({ key, title: `the file of ${key}` })

const hostileKeys = [
  '',
  ' ',
  '/',
  '..',
  '../../etc/passwd',
  'a'.repeat(5_000),
  '\0',
  'é',
  'e\u0301',
  '🦠',
  'CON',
  '\ud800',
]

export const checkpointLaws = (name: string, start: () => Promise<CheckpointsUnderTest>): void => {
  const disposals: Array<() => Promise<void>> = []
  const fresh = async (): Promise<() => CheckpointStore> => {
    const { make, dispose } = await start()
    disposals.push(dispose)
    return make
  }
  const open = (store: CheckpointStore, key: string): Promise<Checkpoint> => run(store.open(named(key)))

  describe(`${name} conforms to the laws of checkpoints`, () => {
    afterEach(async () => {
      for (const dispose of disposals.splice(0)) await dispose()
    })

    it('read returns no entries for a transfer that never started', async () => {
      const make = await fresh()
      expect(await run((await open(make(), 'a')).read)).toEqual([])
    })

    it('read returns all entries of an earlier process in order', async () => {
      const make = await fresh()
      const first = await open(make(), 'a')
      const entries = [{ a: 1, text: 'é \n "x" \u2028' }, { b: [1, null] }, 'c']
      await run(first.start(entries[0]))
      for (const entry of entries.slice(1)) await run(first.append(entry))
      await first.close()
      expect(await run((await open(make(), 'a')).read)).toEqual(entries)
    })

    it('start replaces the earlier entries', async () => {
      const make = await fresh()
      const one = await open(make(), 'a')
      await run(one.start('old'))
      await run(one.append('older part'))
      await run(one.start('new'))
      await run(one.append('newer part'))
      expect(await run(one.read)).toEqual(['new', 'newer part'])
    })

    it('append adds entries after those of an earlier process', async () => {
      const make = await fresh()
      const first = await open(make(), 'a')
      await run(first.start('first'))
      await run(first.append(1))
      await first.close()
      const second = await open(make(), 'a')
      expect(await run(second.read)).toEqual(['first', 1])
      await run(second.append(2))
      expect(await run(second.read)).toEqual(['first', 1, 2])
    })

    it('append keeps all entries that are appended concurrently', async () => {
      const make = await fresh()
      const one = await open(make(), 'a')
      await run(one.start('first'))
      const numbers = Array.from({ length: 50 }, (_, n) => n)
      await Promise.all(numbers.map((n) => run(one.append({ n, filler: 'x'.repeat(n * 20) }))))
      const [, ...rest] = await run(one.read)
      expect(rest.map((entry) => (entry as { n: number }).n).sort((a, b) => a - b)).toEqual(numbers)
    })

    it('remove deletes all entries, and the checkpoint can start again', async () => {
      const make = await fresh()
      const one = await open(make(), 'a')
      await run(one.start('old'))
      await run(one.append(1))
      await run(one.remove)
      expect(await run(one.read)).toEqual([])
      await run(one.start('new'))
      await run(one.append(2))
      await one.close()
      expect(await run((await open(make(), 'a')).read)).toEqual(['new', 2])
    })

    it('open rejects a second caller with TransferBusy, which identifies the process that has it', async () => {
      const make = await fresh()
      const store = make()
      const first = await open(store, 'a')
      const busy = { _tag: 'TransferBusy', title: 'the file of a', owner: { pid: process.pid } }
      expect(await store.open(named('a'))()).toMatchObject(E.left(busy))
      expect(await make().open(named('a'))()).toMatchObject(E.left(busy))
      await open(make(), 'b')
      await first.close()
      await open(make(), 'a')
    })

    it('open succeeds for exactly one of many concurrent callers', async () => {
      const make = await fresh()
      const opened = await Promise.all(Array.from({ length: 12 }, () => make().open(named('a'))()))
      expect(opened.filter(E.isRight)).toHaveLength(1)
    })

    it('open distinguishes transfers, whatever their keys are', async () => {
      const make = await fresh()
      for (const key of hostileKeys) await run((await open(make(), key)).start(key))
      const again = make()
      for (const key of hostileKeys) {
        // The transfers above are still open, so each is busy. If two shared a file, the second
        // would have been busy above.
        expect((await again.open(named(key))())._tag).toBe('Left')
      }
    })
  })
}
