/** The ways to move one large object. */
import { rm } from 'node:fs/promises'
import { type Way, type Ways } from './compare.js'
import { type Fixture, type Program, type Source } from './fixture.js'
import { measured } from './measured.js'
import { type ObjectKey, objects, partsAtATime } from './objects.js'
import { type Task } from './Task.js'
import {
  curlDown,
  curlDownParts,
  curlDownVerified,
  curlUpParts,
  curlUpWhole,
  type Moved,
  type Place,
  rclone,
} from './tools.js'

/** Runs one of the programs beside this file with a task. */
export const programWay =
  (fixture: Fixture, { caPath }: Place, name: Program, task: Task): Way =>
  async () =>
    measured({
      file: process.execPath,
      args: [await fixture.program(name), JSON.stringify(task)],
      env: { NODE_EXTRA_CA_CERTS: caPath ?? undefined },
    })

const taskOf = ({ account }: Place, way: 'up' | 'down', { key, path, sizeBytes }: Moved, sha256: string): Task => ({
  way,
  account,
  key,
  path,
  sizeBytes,
  sha256,
  atATime: partsAtATime,
})

export const upWays = (fixture: Fixture, place: Place, key: ObjectKey, { path, sha256 }: Source): Ways => {
  const moved: Moved = { key, path, sizeBytes: objects[key].sizeBytes }
  const task = taskOf(place, 'up', moved, sha256)
  const parts = (isVerified: boolean): Way => {
    return async () => {
      const { command, abort } = await curlUpParts(place, moved, isVerified)
      const taken = await measured(command)
      await abort()
      return taken
    }
  }
  return {
    ours: programWay(fixture, place, 'client', task),
    undici: programWay(fixture, place, 'undici', task),
    aws: programWay(fixture, place, 'aws', task),
    rclone: () => measured(rclone('up', place, moved)),
    fetch: programWay(fixture, place, 'fetch', task),
    curlParts: parts(false),
    curlVerified: parts(true),
    curlWhole: async () => {
      const { command, remove } = curlUpWhole(place, moved)
      const taken = await measured(command)
      await remove()
      return taken
    },
  }
}

/** The ways, each with nothing at the target before it and after it. */
export const intoNothing = (path: string, ways: Ways): Ways => {
  const remove = (): Promise<void> => rm(path, { recursive: true, force: true })
  return Object.fromEntries(
    Object.entries(ways).map(([name, way]): readonly [string, Way] => [name, () => remove().then(way).finally(remove)]),
  )
}

export const downWays = (fixture: Fixture, place: Place, key: ObjectKey, { path, sha256 }: Source): Ways => {
  const moved: Moved = { key, path, sizeBytes: objects[key].sizeBytes }
  const task = taskOf(place, 'down', moved, sha256)
  return intoNothing(path, {
    ours: programWay(fixture, place, 'client', task),
    oursByEtag: programWay(fixture, place, 'client', { ...task, sha256: null }),
    // The least that Node needs is written for TLS.
    ...(place.caPath === null ? {} : { floor: programWay(fixture, place, 'floor', task) }),
    undici: programWay(fixture, place, 'undici', task),
    aws: programWay(fixture, place, 'aws', task),
    rclone: () => measured(rclone('down', place, moved)),
    fetch: programWay(fixture, place, 'fetch', task),
    curlParts: async () => measured(await curlDownParts(place, moved)),
    curl: () => measured(curlDown(place, moved)),
    curlVerified: async () => measured(await curlDownVerified(place, moved)),
  })
}
