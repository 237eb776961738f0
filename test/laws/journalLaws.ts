/** What every journal must do that lets another process go on; `make` gives another journal on the same place each time it is asked. */
import { either as E } from 'fp-ts'
import { afterEach, describe, expect, it } from 'vitest'
import { type Claim, type Journal, type TransferName } from '../../src/transfer/Journal.js'
import { run } from './cacheLaws.js'

export interface JournalsUnderTest {
  readonly make: () => Journal
  readonly dispose: () => Promise<void>
}

const named = (key: string): TransferName => ({ key, title: `the file of ${key}` })

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

export const journalLaws = (name: string, start: () => Promise<JournalsUnderTest>): void => {
  const disposals: Array<() => Promise<void>> = []
  const fresh = async (): Promise<() => Journal> => {
    const { make, dispose } = await start()
    disposals.push(dispose)
    return make
  }
  const claim = (journal: Journal, key: string): Promise<Claim> => run(journal.claim(named(key)))

  describe(`${name} keeps the laws of a journal`, () => {
    afterEach(async () => {
      for (const dispose of disposals.splice(0)) await dispose()
    })

    it('has nothing of a transfer that was never begun', async () => {
      const make = await fresh()
      expect(await run((await claim(make(), 'a')).read)).toEqual([])
    })

    it('gives to the next process what was written, in order', async () => {
      const make = await fresh()
      const first = await claim(make(), 'a')
      const entries = [{ a: 1, text: 'é \n "x" \u2028' }, { b: [1, null] }, 'c']
      await run(first.begin(entries[0]))
      for (const entry of entries.slice(1)) await run(first.append(entry))
      await first.release()
      expect(await run((await claim(make(), 'a')).read)).toEqual(entries)
    })

    it('begins in the place of what was there', async () => {
      const make = await fresh()
      const one = await claim(make(), 'a')
      await run(one.begin('old'))
      await run(one.append('older part'))
      await run(one.begin('new'))
      await run(one.append('newer part'))
      expect(await run(one.read)).toEqual(['new', 'newer part'])
    })

    it('appends behind what an earlier process wrote', async () => {
      const make = await fresh()
      const first = await claim(make(), 'a')
      await run(first.begin('begun'))
      await run(first.append(1))
      await first.release()
      const second = await claim(make(), 'a')
      expect(await run(second.read)).toEqual(['begun', 1])
      await run(second.append(2))
      expect(await run(second.read)).toEqual(['begun', 1, 2])
    })

    it('keeps entries that are written side by side', async () => {
      const make = await fresh()
      const one = await claim(make(), 'a')
      await run(one.begin('begun'))
      const numbers = Array.from({ length: 50 }, (_, n) => n)
      await Promise.all(numbers.map((n) => run(one.append({ n, filler: 'x'.repeat(n * 20) }))))
      const [, ...rest] = await run(one.read)
      expect(rest.map((entry) => (entry as { n: number }).n).sort((a, b) => a - b)).toEqual(numbers)
    })

    it('forgets, and can be begun again', async () => {
      const make = await fresh()
      const one = await claim(make(), 'a')
      await run(one.begin('old'))
      await run(one.append(1))
      await run(one.forget)
      expect(await run(one.read)).toEqual([])
      await run(one.begin('new'))
      await run(one.append(2))
      await one.release()
      expect(await run((await claim(make(), 'a')).read)).toEqual(['new', 2])
    })

    it('gives a transfer to one at a time, and says who has it', async () => {
      const make = await fresh()
      const journal = make()
      const first = await claim(journal, 'a')
      const busy = { _tag: 'TransferBusy', title: 'the file of a', owner: { pid: process.pid } }
      expect(await journal.claim(named('a'))()).toMatchObject(E.left(busy))
      expect(await make().claim(named('a'))()).toMatchObject(E.left(busy))
      await claim(make(), 'b')
      await first.release()
      await claim(make(), 'a')
    })

    it('gives it to exactly one of many that ask at once', async () => {
      const make = await fresh()
      const claims = await Promise.all(Array.from({ length: 12 }, () => make().claim(named('a'))()))
      expect(claims.filter(E.isRight)).toHaveLength(1)
    })

    it('keeps transfers apart, whatever they are called', async () => {
      const make = await fresh()
      for (const key of hostileKeys) await run((await claim(make(), key)).begin(key))
      const again = make()
      for (const key of hostileKeys) {
        // Those above were not released, so each is busy: what cannot be told apart would have been busy then.
        expect((await again.claim(named(key))())._tag).toBe('Left')
      }
    })
  })
}
