/**
 * A process that writes, invalidates and reads keys shared with other processes. Prints `round`
 * after each round, or a description of what went wrong. Arguments: folder, its name, number of
 * rounds.
 */
import { either as E } from 'fp-ts'
import { fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { entryOf, keyOf, run } from '../../entryFixtures.js'
import { bodyOf, isBody, keyCount } from './verifiableBody.js'

const [, , directory = '', name = '', rounds = '0'] = process.argv
const cache = fileSystemCache({ directory })

const fail = (problem: string): never => {
  process.stdout.write(`wrong: ${problem}\n`)
  process.exit(1)
}

for (let round = 0; round < Number(rounds); round += 1) {
  const key = keyOf(`/${round % keyCount}`)
  const body = bodyOf(name, round)
  const stored = await cache.set(key, entryOf(body, [name]), await run(cache.epoch))()
  if (E.isLeft(stored)) fail(JSON.stringify(stored.left))

  const found = await run(cache.get(key))
  if (E.isRight(found) && !isBody(found.right.body)) fail('a torn body')

  if (round % 3 === 0) {
    await run(cache.invalidate([name]))
    for (let other = 0; other < keyCount; other += 1) {
      const left = await run(cache.get(keyOf(`/${other}`)))
      if (E.isRight(left) && left.right.tags.includes(name)) fail('an entry that outlived its invalidation')
    }
  }
  process.stdout.write('round\n')
}
process.stdout.write('done\n')
