/**
 * A process that can't write files larger than one block, as on a full disk; prints the outcome of
 * each operation. Argument: the cache folder.
 */
import { either as E } from 'fp-ts'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileSystemCache } from '../../../../src/cache/drivers/fileSystem/fileSystemCache.js'
import { entryOf, keyOf, run } from '../../entryFixtures.js'

const directory = process.argv[2] ?? ''
const cache = fileSystemCache({ directory })
const before = (await run(cache.get(keyOf('/a'))))._tag
const set = await cache.set(keyOf('/b'), entryOf(new Uint8Array(100_000)), await run(cache.epoch))()
const left = readdirSync(join(directory, 'v2', 'tmp'))
// More tags than fit into one block.
const invalidate = await cache.invalidate([...Array.from({ length: 100 }, (_, index) => String(index)), 't'])()
const after = (await run(cache.get(keyOf('/a'))))._tag

process.stdout.write(
  JSON.stringify({
    before,
    set: E.isLeft(set) ? `${set.left._tag} ${set.left.operation}` : 'Right',
    left,
    invalidate: invalidate._tag,
    after,
  }),
)
