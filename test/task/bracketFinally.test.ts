import { either as E, taskEither as TE } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { bracketFinally } from '../../src/task/bracketFinally.js'

const using = (use: () => TE.TaskEither<string, number>) => {
  const released: Array<string> = []
  const run = bracketFinally(TE.right<string, string>('lock'), use, (lock) => async () => {
    released.push(lock)
  })
  return { run, released }
}

describe('bracketFinally', () => {
  it('bracketFinally releases after a success and after a failure', async () => {
    const right = using(() => TE.right(1))
    expect(await right.run()).toEqual(E.right(1))
    const left = using(() => TE.left('no'))
    expect(await left.run()).toEqual(E.left('no'))
    expect([...right.released, ...left.released]).toEqual(['lock', 'lock'])
  })
  it.each([
    ['rejects', () => () => Promise.reject(new Error('broken port'))],
    [
      'throws',
      (): never => {
        throw new Error('broken port')
      },
    ],
  ])('bracketFinally releases when the use %s', async (_, use) => {
    const { run, released } = using(use)
    await expect(run()).rejects.toThrow('broken port')
    expect(released).toEqual(['lock'])
  })
  it('bracketFinally releases nothing if acquiring fails', async () => {
    let isReleased = false
    const run = bracketFinally(
      TE.left<string, string>('busy'),
      () => TE.right(1),
      () => async () => void (isReleased = true),
    )
    expect(await run()).toEqual(E.left('busy'))
    expect(isReleased).toBe(false)
  })
})
