/** The commands of other tools that transfer one large object. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { S3Account } from '../../sandbox/src/signing/s3Account.js'
import { createMultipartUpload, presignGet, presignUploadPart } from '../../sandbox/src/signing/presignedUrls.js'
import { presignUrl } from '../../sandbox/src/signing/presignUrl.js'
import type { Command } from './measureCommand.js'
import { partsAtATime, rangesOf } from './testObjects.js'

/** How clients access the storage. */
export interface StorageAccess {
  readonly account: S3Account
  /** The same storage without TLS, for preparations by this process. */
  readonly plain: S3Account
  readonly caPath: string | null
  /** Where the generated scripts are written. */
  readonly folder: string
}

export interface TransferredObject {
  readonly key: string
  readonly path: string
  readonly sizeBytes: number
}

const signing = () => ({ nowMs: Date.now(), expiresInSeconds: 3600 })

const bash = async (folder: string, lines: ReadonlyArray<string>): Promise<Command> => {
  const script = join(folder, 'script.sh')
  await writeFile(script, ['set -e -o pipefail', ...lines].join('\n'))
  return { file: 'bash', args: [script] }
}

const curl = ({ caPath }: StorageAccess): string => `curl -sSf${caPath === null ? '' : ` --cacert ${caPath}`}`

/** Configures the remote `b:` of rclone. */
export const rcloneEnvironment = ({ endpoint, accessKeyId, secretAccessKey }: S3Account) => ({
  RCLONE_CONFIG: '/dev/null',
  RCLONE_CONFIG_B_TYPE: 's3',
  RCLONE_CONFIG_B_PROVIDER: 'Ceph',
  RCLONE_CONFIG_B_ENDPOINT: endpoint,
  RCLONE_CONFIG_B_ACCESS_KEY_ID: accessKeyId,
  RCLONE_CONFIG_B_SECRET_ACCESS_KEY: secretAccessKey,
})

export const rclone = (
  direction: 'up' | 'down',
  { account, caPath }: StorageAccess,
  { key, path }: TransferredObject,
): Command => {
  const remote = `b:${account.bucket}/${key}`
  const count = String(partsAtATime)
  return {
    file: 'rclone',
    args: ['copyto', ...(direction === 'up' ? [path, remote] : [remote, path])].concat(
      ['--s3-chunk-size', '8M', '--s3-upload-concurrency', count, '--s3-no-check-bucket', '--ignore-times'],
      ['--multi-thread-streams', count, '--multi-thread-cutoff', '8M'],
      caPath === null ? [] : ['--ca-cert', caPath],
    ),
    env: rcloneEnvironment(account),
  }
}

const curlOf = (access: StorageAccess, args: ReadonlyArray<string>): Command => ({
  file: 'curl',
  args: ['-sSf', ...(access.caPath === null ? [] : ['--cacert', access.caPath]), ...args],
})

export const curlDown = (access: StorageAccess, { key, path }: TransferredObject): Command =>
  curlOf(access, ['-o', path, presignGet(access.account, key, signing())])

export const curlDownVerified = (access: StorageAccess, { key, path }: TransferredObject): Promise<Command> =>
  bash(access.folder, [
    `${curl(access)} -o ${path} '${presignGet(access.account, key, signing())}'`,
    `openssl dgst -sha256 ${path} >/dev/null`,
  ])

export const curlDownParts = (access: StorageAccess, { key, path, sizeBytes }: TransferredObject): Promise<Command> => {
  const url = presignGet(access.account, key, signing())
  const lines = rangesOf(sizeBytes).map(
    ({ offset, length }) => `${curl(access)} -r ${offset}-${offset + length - 1} '${url}' >>${path}`,
  )
  return bash(access.folder, lines)
}

/**
 * Builds a script that runs curl once per part, as presigned part URLs require; optionally with
 * checksums of each part and of the complete file.
 */
export const curlUpParts = async (
  access: StorageAccess,
  { key, path, sizeBytes }: TransferredObject,
  isVerified: boolean,
): Promise<{ readonly command: Command; readonly abort: () => Promise<unknown> }> => {
  const uploadId = await createMultipartUpload(access.plain, key)
  const summed = isVerified ? '| tee >(openssl md5 >/dev/null)' : ''
  const lines = rangesOf(sizeBytes).map(({ number, length }) => {
    const url = presignUploadPart(access.account, key, { uploadId, partNumber: number }, signing())
    const part = `dd if=${path} bs=8M skip=${number - 1} count=1 status=none`
    return `${part} ${summed} | ${curl(access)} -o /dev/null -T - -H 'Content-Length: ${length}' -H 'Transfer-Encoding:' '${url}'`
  })
  const whole = isVerified ? [`openssl dgst -sha256 ${path} >/dev/null`] : []
  const unfinished = presignUrl(access.plain, { method: 'DELETE', key, query: `uploadId=${uploadId}` }, signing())
  return {
    command: await bash(access.folder, [...lines, ...whole]),
    // The upload is never completed, so the object that the downloads read stays unchanged.
    abort: () => fetch(unfinished, { method: 'DELETE' }),
  }
}

/**
 * Builds a single curl command, since S3 accepts an object of up to 5 GiB in one request. The
 * object has its own key, because its ETag differs from that of a multipart upload.
 */
export const curlUpWhole = (access: StorageAccess, { path }: TransferredObject) => {
  const address = (account: S3Account, method: 'PUT' | 'DELETE') =>
    presignUrl(account, { method, key: 'whole' }, signing())
  return {
    command: curlOf(access, ['-o', '/dev/null', '-T', path, address(access.account, 'PUT')]),
    remove: () => fetch(address(access.plain, 'DELETE'), { method: 'DELETE' }),
  }
}
