/**
 * Divides samples among the tasks of a cluster array: by a hash of the sample's uuid, so that a
 * sample stays in its shard when others are added. Pure.
 */
import { createHash } from 'node:crypto'
import { either as E } from 'fp-ts'

/** Shard `index` of `count`, counted from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

const maxCount = 100_000

/** Parses `I/N`; left is what is wrong with it. */
export const parseShard = (text: string): E.Either<string, Shard> => {
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (index === '') return E.left(`it must be I/N, such as 1/10, not ${JSON.stringify(text)}`)
  if (shard.count < 1 || shard.count > maxCount) return E.left(`the number of shards must be from 1 to ${maxCount}`)
  return shard.index < 1 || shard.index > shard.count
    ? E.left(`shards are numbered from 1 to ${shard.count}`)
    : E.right(shard)
}

/** The shard of a sample, from 1. */
export const shardOf = (sampleUuid: string, count: number): number =>
  (createHash('sha256').update(sampleUuid.toLowerCase()).digest().readUIntBE(0, 6) % count) + 1

/** Without a shard, all samples belong to the run. */
export const isInShard =
  (shard: Shard | null) =>
  (sampleUuid: string): boolean =>
    shard === null || shardOf(sampleUuid, shard.count) === shard.index
