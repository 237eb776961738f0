/** `pangea create bucket`: registers an S3 bucket with its key, and attaches it to a library. */
import { either as E, function as F, readerTaskEither as RTE, type taskEither as TE } from 'fp-ts'
import {
  ensureS3ApiKey,
  ensureS3Bucket,
  fetchOrganization,
  listS3ApiKeys,
  listS3Buckets,
  type Organization,
  reload,
  type S3ApiKey,
  type S3Bucket,
  type SampleGroup,
  trimName,
  updateS3ApiKey,
  updateSampleGroup,
} from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record, type OutputOf } from '../OutputSchema.js'
import { type CommandFailure, failed, wrongUsage } from '../exitCodes.js'
import { appendName, parseName } from '../input/parseFlagValues.js'
import { groupIn, organizationArgument } from '../input/references.js'
import { accessKeyOf, secretKeyReader } from '../input/secretKey.js'
import { report } from '../Output.js'
import { fetchLibrary } from '../records/fetchLibrary.js'
import { groupPath } from '../render/paths.js'
import type { Step } from '../Step.js'

const schema = record('the bucket', {
  name: ['string', 'the name of the bucket in S3'],
  uuid: ['uuid', 'of the bucket'],
  endpoint_url: ['string', 'the URL of the S3 service'],
  status: ['string', 'created or existing'],
  key: ['string', 'created, existing or replaced'],
  libraries: ['strings', 'ORGANIZATION/LIBRARY of each library that it was attached to'],
})

type Printed = OutputOf<typeof schema>

interface Wanted {
  readonly organization: Organization
  readonly name: string
  readonly endpointUrl: string
  readonly accessKey: string
  readonly secret: TE.TaskEither<CommandFailure, string>
  readonly libraries: ReadonlyArray<SampleGroup>
  readonly isReplacing: boolean
}

/** What the server has before anything is changed. */
interface Found {
  readonly bucket: S3Bucket | undefined
  readonly key: S3ApiKey | undefined
}

type KeyStatus = 'created' | 'existing' | 'replaced'

const checkUrl = (text: string): E.Either<CommandFailure, string> => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search === ''
    ? E.right(text.trim())
    : E.left(
        wrongUsage(
          '--endpoint-url must be the URL of an S3 service, without a password, such as https://s3.wasabisys.com.',
        ),
      )
}

const findBucket = ({ organization, name, endpointUrl }: Wanted): Step<Found> =>
  F.pipe(
    RTE.Do,
    RTE.apS('buckets', listS3Buckets(organization)),
    RTE.apSW('keys', listS3ApiKeys),
    RTE.map(({ buckets, keys }) => {
      const bucket = buckets.find((one) => one.name === trimName(name) && one.endpoint_url === endpointUrl)
      return { bucket, key: bucket === undefined ? undefined : keys.find((key) => key.bucket === bucket.uuid) }
    }),
  )

/** Checks everything that could be replaced before the first change. */
const checkReplacements = (
  { name, accessKey, libraries, isReplacing }: Wanted,
  { bucket, key }: Found,
): E.Either<CommandFailure, void> => {
  if (isReplacing) return E.right(undefined)
  const taken = libraries.find((library) => library.bucket !== null && library.bucket !== bucket?.uuid)
  if (taken !== undefined)
    return E.left(
      failed(
        `${groupPath(taken)} has another bucket (${taken.bucket ?? ''}): nothing was changed. Use --replace to send new files to ${name}.`,
      ),
    )
  return key !== undefined && key.public_key !== accessKey
    ? E.left(
        failed(
          `The bucket ${name} has the access key ${key.public_key}: nothing was changed. Use --replace to replace it with ${accessKey}.`,
        ),
      )
    : E.right(undefined)
}

const ensureKey = (
  { accessKey, secret, isReplacing }: Wanted,
  bucket: S3Bucket,
  key: S3ApiKey | undefined,
): Step<KeyStatus> => {
  if (key !== undefined && !isReplacing) return RTE.right('existing')
  return F.pipe(
    RTE.fromTaskEither(secret),
    RTE.flatMap((private_key): Step<S3ApiKey> =>
      key === undefined
        ? ensureS3ApiKey({
            bucket: bucket.uuid,
            public_key: accessKey,
            private_key,
            description: `key of ${bucket.name}`,
          })
        : updateS3ApiKey(key, { public_key: accessKey, private_key }),
    ),
    RTE.map((): KeyStatus => (key === undefined ? 'created' : 'replaced')),
  )
}

const attach =
  (bucket: S3Bucket) =>
  (library: SampleGroup): Step<SampleGroup> =>
    library.bucket === bucket.uuid ? RTE.right(library) : updateSampleGroup(library, { bucket: bucket.uuid })

const bucketReport =
  ({ bucket: before }: Found, libraries: ReadonlyArray<SampleGroup>) =>
  ({ bucket, key }: { readonly bucket: S3Bucket; readonly key: KeyStatus }): Printed => {
    const attached = libraries.length === 0 ? '' : `, attached to ${libraries.map(groupPath).join(', ')}`
    const keyText = key === 'existing' ? 'its key was kept' : `its key was ${key}`
    return report(
      `${before === undefined ? 'Registered' : 'Found'} the bucket ${bucket.name} (${bucket.uuid})${attached}; ${keyText}.`,
      {
        name: bucket.name,
        uuid: bucket.uuid,
        endpoint_url: bucket.endpoint_url,
        status: before === undefined ? 'created' : 'existing',
        key,
        libraries: libraries.map(groupPath),
      },
    )
  }

const createBucket = (wanted: Wanted): Step<Printed> =>
  F.pipe(
    findBucket(wanted),
    RTE.tapEither((found) => checkReplacements(wanted, found)),
    RTE.flatMap((found) =>
      F.pipe(
        RTE.Do,
        RTE.bind('bucket', (): Step<S3Bucket> =>
          ensureS3Bucket(wanted.organization, { name: wanted.name, endpoint_url: wanted.endpointUrl }),
        ),
        RTE.bind('key', ({ bucket }) => ensureKey(wanted, bucket, found.key)),
        RTE.tap(({ bucket }) => F.pipe(wanted.libraries, RTE.traverseSeqArray(attach(bucket)))),
        RTE.map(bucketReport(found, wanted.libraries)),
      ),
    ),
  )

export const command = defineCommand({
  summary: 'register an S3 bucket with its key, and attach it to libraries',
  description: [
    'Files of a library are stored in its bucket; the server signs uploads and downloads with the key. The secret is',
    'read from PANGEA_S3_SECRET, from standard input with --secret-stdin, or asked for: never from the command line.',
    'A bucket and a key that exist are kept; --replace replaces the key, and the bucket of a library that has one.',
  ].join(' '),
  examples: [
    [
      'pangea create bucket Lab lab-reads --endpoint-url https://s3.wasabisys.com --access-key AKIA… --library Subway',
      'register a bucket, ask for the secret, and attach it to the library Subway',
    ],
    [
      'pass s3/lab | pangea create bucket Lab lab-reads --endpoint-url https://s3.wasabisys.com --access-key AKIA… --secret-stdin',
      'take the secret from a password manager',
    ],
  ],
  output: schema,
  define: (command, { connected }) =>
    command
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<bucket>', 'the name of the bucket in S3', parseName)
      .requiredOption('--endpoint-url <url>', 'the URL of the S3 service', parseName)
      .option('--access-key <key>', 'the public part of the key; else PANGEA_S3_KEY', parseName)
      .option('--secret-stdin', 'read the secret from standard input')
      .option(
        '--library <name>',
        'store the files of this library in the bucket; a name or uuid; repeatable',
        appendName,
      )
      .option('--replace', 'replace the key, and the buckets of the libraries')
      .action(
        connected(({ signal }, organization, name, { endpointUrl, accessKey, secretStdin, library, replace }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('endpointUrl', () => RTE.fromEither(checkUrl(endpointUrl))),
              RTE.bindW('accessKey', () => RTE.fromEither(accessKeyOf(accessKey))),
              RTE.bindW('secret', ({ accessKey: key }) =>
                RTE.fromEither(secretKeyReader(key, secretStdin === true, signal)),
              ),
              RTE.bindW('organization', () => fetchOrganization(organizationArgument(organization))),
              RTE.bindW('libraries', () =>
                F.pipe(
                  library ?? [],
                  RTE.traverseArray((one) => fetchLibrary(groupIn(organization, one))),
                ),
              ),
              RTE.flatMap((wanted) => createBucket({ ...wanted, name, isReplacing: replace === true })),
            ),
          ),
        ),
      ),
})
