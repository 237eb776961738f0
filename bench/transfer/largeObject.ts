/** The programs that transfer one large object. */
import { rm } from 'node:fs/promises'
import type { Contender, Contenders } from './compare.js'
import type { Fixture, Program, Source } from './fixture.js'
import { measureCommand } from './measureCommand.js'
import { type ObjectKey, objects, partsAtATime } from './testObjects.js'
import type { Task } from './Task.js'
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

/** Runs one of the programs in this folder with a task. */
export const programContender =
  (fixture: Fixture, { caPath }: StorageAccess, name: Program, task: Task): Contender =>
  async () =>
    measureCommand({
      file: process.execPath,
      args: [await fixture.program(name), JSON.stringify(task)],
      env: { NODE_EXTRA_CA_CERTS: caPath ?? undefined },
    })

const taskOf = (
  { account }: StorageAccess,
  direction: 'up' | 'down',
  { key, path, sizeBytes }: TransferredObject,
  sha256: string,
): Task => ({
  mode: direction,
  account,
  key,
  path,
  sizeBytes,
  sha256,
  concurrency: partsAtATime,
})

export const uploadContenders = (
  fixture: Fixture,
  access: StorageAccess,
  key: ObjectKey,
  { path, sha256 }: Source,
): Contenders => {
  const moved: TransferredObject = { key, path, sizeBytes: objects[key].sizeBytes }
  const task = taskOf(access, 'up', moved, sha256)
  const parts = (isVerified: boolean): Contender => {
    return async () => {
      const { command, abort } = await curlUpParts(access, moved, isVerified)
      const taken = await measureCommand(command)
      await abort()
      return taken
    }
  }
  return {
    ours: programContender(fixture, access, 'pangeaClient', task),
    undici: programContender(fixture, access, 'undiciClient', task),
    aws: programContender(fixture, access, 'awsClient', task),
    rclone: () => measureCommand(rclone('up', access, moved)),
    fetch: programContender(fixture, access, 'fetchClient', task),
    curlParts: parts(false),
    curlVerified: parts(true),
    curlWhole: async () => {
      const { command, remove } = curlUpWhole(access, moved)
      const taken = await measureCommand(command)
      await remove()
      return taken
    },
  }
}

/** Removes the target before and after each program. */
export const withEmptyTarget = (path: string, contenders: Contenders): Contenders => {
  const remove = (): Promise<void> => rm(path, { recursive: true, force: true })
  return Object.fromEntries(
    Object.entries(contenders).map(([name, run]): readonly [string, Contender] => [
      name,
      () => remove().then(run).finally(remove),
    ]),
  )
}

export const downloadContenders = (
  fixture: Fixture,
  access: StorageAccess,
  key: ObjectKey,
  { path, sha256 }: Source,
): Contenders => {
  const moved: TransferredObject = { key, path, sizeBytes: objects[key].sizeBytes }
  const task = taskOf(access, 'down', moved, sha256)
  return withEmptyTarget(path, {
    ours: programContender(fixture, access, 'pangeaClient', task),
    oursByEtag: programContender(fixture, access, 'pangeaClient', { ...task, sha256: null }),
    // The minimal client supports only TLS.
    ...(access.caPath === null ? {} : { minimal: programContender(fixture, access, 'minimalClient', task) }),
    undici: programContender(fixture, access, 'undiciClient', task),
    aws: programContender(fixture, access, 'awsClient', task),
    rclone: () => measureCommand(rclone('down', access, moved)),
    fetch: programContender(fixture, access, 'fetchClient', task),
    curlParts: async () => measureCommand(await curlDownParts(access, moved)),
    curl: () => measureCommand(curlDown(access, moved)),
    curlVerified: async () => measureCommand(await curlDownVerified(access, moved)),
  })
}
