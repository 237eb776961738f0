/** The ways to move one large object. */
import { rm } from 'node:fs/promises'
import { type Way, type Ways } from './compare.js'
import { type Fixture, type Program, type Source } from './fixture.js'
import { measureCommand } from './measureCommand.js'
import { type ObjectKey, objects, partsAtATime } from './objects.js'
import { type Task } from './Task.js'
import {
  curlDown,
  curlDownParts,
  curlDownVerified,
  curlUpParts,
  curlUpWhole,
  type TransferredObject,
  type StorageAccess,
  rclone,
} from './commandLineTools.js'

/** Runs one of the programs beside this file with a task. */
export const programWay =
  (fixture: Fixture, { caPath }: StorageAccess, name: Program, task: Task): Way =>
  async () =>
    measureCommand({
      file: process.execPath,
      args: [await fixture.program(name), JSON.stringify(task)],
      env: { NODE_EXTRA_CA_CERTS: caPath ?? undefined },
    })

const taskOf = (
  { account }: StorageAccess,
  way: 'up' | 'down',
  { key, path, sizeBytes }: TransferredObject,
  sha256: string,
): Task => ({
  mode: way,
  account,
  key,
  path,
  sizeBytes,
  sha256,
  concurrency: partsAtATime,
})

export const upWays = (fixture: Fixture, place: StorageAccess, key: ObjectKey, { path, sha256 }: Source): Ways => {
  const moved: TransferredObject = { key, path, sizeBytes: objects[key].sizeBytes }
  const task = taskOf(place, 'up', moved, sha256)
  const parts = (isVerified: boolean): Way => {
    return async () => {
      const { command, abort } = await curlUpParts(place, moved, isVerified)
      const taken = await measureCommand(command)
      await abort()
      return taken
    }
  }
  return {
    ours: programWay(fixture, place, 'pangeaClient', task),
    undici: programWay(fixture, place, 'undiciClient', task),
    aws: programWay(fixture, place, 'awsClient', task),
    rclone: () => measureCommand(rclone('up', place, moved)),
    fetch: programWay(fixture, place, 'fetchClient', task),
    curlParts: parts(false),
    curlVerified: parts(true),
    curlWhole: async () => {
      const { command, remove } = curlUpWhole(place, moved)
      const taken = await measureCommand(command)
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

export const downWays = (fixture: Fixture, place: StorageAccess, key: ObjectKey, { path, sha256 }: Source): Ways => {
  const moved: TransferredObject = { key, path, sizeBytes: objects[key].sizeBytes }
  const task = taskOf(place, 'down', moved, sha256)
  return intoNothing(path, {
    ours: programWay(fixture, place, 'pangeaClient', task),
    oursByEtag: programWay(fixture, place, 'pangeaClient', { ...task, sha256: null }),
    // The least that Node needs is written for TLS.
    ...(place.caPath === null ? {} : { minimal: programWay(fixture, place, 'minimalClient', task) }),
    undici: programWay(fixture, place, 'undiciClient', task),
    aws: programWay(fixture, place, 'awsClient', task),
    rclone: () => measureCommand(rclone('down', place, moved)),
    fetch: programWay(fixture, place, 'fetchClient', task),
    curlParts: async () => measureCommand(await curlDownParts(place, moved)),
    curl: () => measureCommand(curlDown(place, moved)),
    curlVerified: async () => measureCommand(await curlDownVerified(place, moved)),
  })
}
