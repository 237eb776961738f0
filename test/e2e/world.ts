/** A sandbox with a user who owns an organization and a library that stores files. */
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

export interface World {
  readonly sandbox: Sandbox
  /** As the owner. */
  readonly pangea: NodePangea
  readonly nobody: NodePangea
  readonly organization: Organization
  readonly library: SampleGroup
}

/** The value of something that must succeed in this test. */
export const must = async <A>(task: TE.TaskEither<PangeaError | CacheError, A>): Promise<A> => {
  const result = await task()
  if (E.isLeft(result)) throw new Error(`${describe(result.left)} ${JSON.stringify(result.left)}`)
  return result.right
}

export const password = 'Metagenome-42'

/** Another user of the same server. */
export const registered = async (nobody: NodePangea, email: string): Promise<NodePangea> => {
  const session = await must(nodeOperationsOf(nobody).register({ email, password }))
  return withToken(session.auth_token)(nobody)
}

export const startWorld = async (
  options: Partial<NodePangeaOptions> = {},
  sandboxOptions: SandboxOptions = {},
): Promise<World> => {
  const sandbox = await startSandbox(sandboxOptions)
  const nobody = makeNodePangea({
    endpoint: sandbox.endpoint,
    cache: noCache,
    // Goes with the sandbox.
    checkpoints: fileCheckpoints({ directory: join(sandbox.folder, 'client') }),
    ...options,
  })
  const pangea = await registered(nobody, 'owner@example.org')
  const { ensureOrganization, ensureLibrary, ensureS3Bucket, ensureS3ApiKey, saveSampleGroup } =
    nodeOperationsOf(pangea)
  const organization = await must(ensureOrganization('Lab'))
  const { endpoint, bucket: name, accessKeyId, secretAccessKey } = sandbox.s3
  const bucket = await must(ensureS3Bucket(organization, { name, endpoint_url: endpoint }))
  await must(
    ensureS3ApiKey({ bucket: bucket.uuid, public_key: accessKeyId, private_key: secretAccessKey, description: 'test' }),
  )
  const empty = await must(ensureLibrary(organization, 'Subway'))
  const library = await must(saveSampleGroup({ ...empty, bucket: bucket.uuid }))
  return { sandbox, pangea, nobody, organization, library }
}
