/**
 * The conformance suite of checkpoint stores; `make` gives another store on the same folder each
 * time.
 */
import { either as E } from 'fp-ts'
import { afterEach, describe, expect, it } from 'vitest'
import { type Checkpoint, type CheckpointStore, type CheckpointKey } from '../../src/transfer/checkpoint.js'
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

    it('reads nothing of a transfer that never started', async () => {
      const make = await fresh()
      expect(await run((await open(make(), 'a')).read)).toEqual([])
    })

    it('gives the next process all entries, in order', async () => {
      const make = await fresh()
      const first = await open(make(), 'a')
      const entries = [{ a: 1, text: 'é \n "x" \u2028' }, { b: [1, null] }, 'c']
      await run(first.start(entries[0]))
      for (const entry of entries.slice(1)) await run(first.append(entry))
      await first.close()
      expect(await run((await open(make(), 'a')).read)).toEqual(entries)
    })

    it('starts in place of the earlier entries', async () => {
      const make = await fresh()
      const one = await open(make(), 'a')
      await run(one.start('old'))
      await run(one.append('older part'))
      await run(one.start('new'))
      await run(one.append('newer part'))
      expect(await run(one.read)).toEqual(['new', 'newer part'])
    })

    it('appends after the entries of an earlier process', async () => {
      const make = await fresh()
      const first = await open(make(), 'a')
      await run(first.start('begun'))
      await run(first.append(1))
      await first.close()
      const second = await open(make(), 'a')
      expect(await run(second.read)).toEqual(['begun', 1])
      await run(second.append(2))
      expect(await run(second.read)).toEqual(['begun', 1, 2])
    })

    it('keeps entries that are appended concurrently', async () => {
      const make = await fresh()
      const one = await open(make(), 'a')
      await run(one.start('begun'))
      const numbers = Array.from({ length: 50 }, (_, n) => n)
      await Promise.all(numbers.map((n) => run(one.append({ n, filler: 'x'.repeat(n * 20) }))))
      const [, ...rest] = await run(one.read)
      expect(rest.map((entry) => (entry as { n: number }).n).sort((a, b) => a - b)).toEqual(numbers)
    })

    it('removes all entries, and can start again', async () => {
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

    it('opens a transfer for one caller at a time, and says which process has it', async () => {
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

    it('opens a transfer for exactly one of many concurrent callers', async () => {
      const make = await fresh()
      const opened = await Promise.all(Array.from({ length: 12 }, () => make().open(named('a'))()))
      expect(opened.filter(E.isRight)).toHaveLength(1)
    })

    it('keeps transfers apart, whatever their keys are', async () => {
      const make = await fresh()
      for (const key of hostileKeys) await run((await open(make(), key)).start(key))
      const again = make()
      for (const key of hostileKeys) {
        // Those above are still open, so each is busy: two that share a file would have been busy
        // above.
        expect((await again.open(named(key))())._tag).toBe('Left')
      }
    })
  })
}
