/** Starts a sandbox with a user who owns an organization and a library with a bucket. */
import { join } from 'node:path'
import { either as E, type taskEither as TE } from 'fp-ts'
import {
  type CacheError,
  describe,
  fileCheckpoints,
  makeNodePangea,
  noCache,
  type NodePangea,
  type NodePangeaOptions,
  nodeOperationsOf,
  type Organization,
  type PangeaError,
  type SampleGroup,
  withToken,
} from 'pangea-fp/node'
import { type Sandbox, type SandboxOptions, startSandbox } from 'pangea-sandbox'

export interface SandboxFixture {
  readonly sandbox: Sandbox
  /** The owner's environment. */
  readonly pangea: NodePangea
  readonly anonymous: NodePangea
  readonly organization: Organization
  readonly library: SampleGroup
}

/** Runs a task and returns its value; throws when it fails. */
export const orThrow = async <A>(task: TE.TaskEither<PangeaError | CacheError, A>): Promise<A> => {
  const result = await task()
  if (E.isLeft(result)) throw new Error(`${describe(result.left)} ${JSON.stringify(result.left)}`)
  return result.right
}

export const password = 'Metagenome-42'

/** Registers another user and returns that user's environment. */
export const registerUser = async (anonymous: NodePangea, email: string): Promise<NodePangea> => {
  const session = await orThrow(nodeOperationsOf(anonymous).register({ email, password }))
  return withToken(session.auth_token)(anonymous)
}

export const startSandboxFixture = async (
  options: Partial<NodePangeaOptions> = {},
  sandboxOptions: SandboxOptions = {},
): Promise<SandboxFixture> => {
  const sandbox = await startSandbox(sandboxOptions)
  const anonymous = makeNodePangea({
    endpoint: sandbox.endpoint,
    cache: noCache,
    // Removed with the sandbox.
    checkpoints: fileCheckpoints({ directory: join(sandbox.folder, 'client') }),
    ...options,
  })
  const pangea = await registerUser(anonymous, 'owner@example.org')
  const { ensureOrganization, ensureLibrary, ensureS3Bucket, ensureS3ApiKey, saveSampleGroup } =
    nodeOperationsOf(pangea)
  const organization = await orThrow(ensureOrganization('Lab'))
  const { endpoint, bucket: name, accessKeyId, secretAccessKey } = sandbox.s3
  const bucket = await orThrow(ensureS3Bucket(organization, { name, endpoint_url: endpoint }))
  await orThrow(
    ensureS3ApiKey({ bucket: bucket.uuid, public_key: accessKeyId, private_key: secretAccessKey, description: 'test' }),
  )
  const empty = await orThrow(ensureLibrary(organization, 'Subway'))
  const library = await orThrow(saveSampleGroup({ ...empty, bucket: bucket.uuid }))
  return { sandbox, pangea, anonymous, organization, library }
}
