/**
 * `paths.ts` has the same paths as openapi-typescript's own output, and works with openapi-fetch.
 */
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { expect, it } from 'vitest'
import { generateFiles } from '../../codegen/src/generateFiles.js'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'
import { readDescription } from '../../codegen/src/read/readDescription.js'
import { generateFixture } from './compileFixture.js'
import { temporaryProject } from './temporaryProject.js'

const openapi = fileURLToPath(new URL('../../openapi.yaml', import.meta.url))

/** Compiles the files as a user's project would, with the types that openapi-fetch needs. */
const problemsOf = (files: GeneratedFiles): ReadonlyArray<string> => {
  const project = temporaryProject(files)
  const problems = project.compile('7', { lib: ['ES2022', 'DOM', 'DOM.Iterable'], isolatedDeclarations: false })
  project.remove()
  return problems
}

const comparison = `
  import type { paths as Ours } from './paths.js'
  import type { paths as Theirs } from './theirs.js'
  type Methods = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch'
  type Has<Item> = { [M in Methods & keyof Item]: Item[M] extends { readonly responses: unknown } ? M : never }[Methods & keyof Item]
  type RequiredOf<P> = { [K in keyof P]-?: {} extends Pick<P, K> ? never : K }[keyof P]
  type Contents<A> = A extends { readonly content: infer C } ? keyof C : never
  type Facts<Paths> = {
    [Path in keyof Paths]: {
      [M in Has<Paths[Path]>]: Paths[Path][M] extends { readonly parameters: infer P; readonly responses: infer R; readonly requestBody?: infer B }
        ? {
            readonly [Location in 'query' | 'header' | 'path' | 'cookie']: Location extends keyof P ? keyof NonNullable<P[Location]> : never
          } & {
            readonly required: RequiredOf<P>
            readonly requiredBody: RequiredOf<Pick<Paths[Path][M], 'requestBody' & keyof Paths[Path][M]>>
            readonly sent: Contents<NonNullable<B>>
            readonly received: { [S in keyof R]: Contents<R[S]> }
          }
        : never
    }
  }
  /** The received types of both are equal. */
  type Received<Paths> = { [Path in keyof Paths]: { [M in Has<Paths[Path]>]: Paths[Path][M] extends { readonly responses: infer R } ? { [S in keyof R]: R[S] extends { readonly content: { readonly 'application/json': infer A } } ? A : null } : never } }
  export const found = (facts: Facts<Theirs>): Facts<Ours> => facts
  export const invented = (facts: Facts<Ours>): Facts<Theirs> => facts
  // openapi-typescript writes objects with described and additional properties as intersections, for
  // which there are no values.
  type Intersections = '/api/contrib/treeoflife/correct_names' | '/api/contrib/treeoflife/get_descendants'
  // openapi-typescript includes write-only properties in responses.
  type WriteOnly = '/api/s3_api_keys' | '/api/s3_api_keys/{uuid}' | '/api/s3_buckets/{uuid}'
  type Sound<Paths> = Omit<Received<Paths>, Intersections | WriteOnly>
  export const same = (responses: Sound<Ours>): Sound<Theirs> => responses
`

it("paths.ts has the paths, methods, parameters, statuses and media types of openapi-typescript's output", async () => {
  const document = await readDescription(openapi)
  const theirs = await openapiTS(structuredClone(document) as object as Parameters<typeof openapiTS>[0], {
    alphabetize: true,
    immutable: true,
    silent: true,
  })
  const files = { ...(await generateFiles(document)), 'theirs.ts': astToString(theirs), 'comparison.ts': comparison }
  expect(problemsOf(files)).toEqual([])
}, 120_000)

it('openapi-fetch sends and receives the types of models.ts', async () => {
  const usage = `
    import createClient from 'openapi-fetch'
    import type * as m from './models.js'
    import type { paths } from './paths.js'
    type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
    const prove = <T extends true>(_?: T): void => undefined
    const client = createClient<paths>({ baseUrl: 'https://example.org' })
    export const use = async (group: m.SampleGroupId, sample: m.SampleId): Promise<void> => {
      const { data, error } = await client.GET('/api/samples/{uuid}', { params: { path: { uuid: sample } } })
      prove<Equal<typeof data, m.Sample | undefined>>()
      void error
      await client.POST('/api/samples', { body: { name: 'S', library: group } satisfies m.SampleWrite })
      await client.PATCH('/api/samples/{uuid}', { params: { path: { uuid: sample } }, body: { description: 'd' } satisfies m.SamplePatch })
      // @ts-expect-error read-only properties are not sent
      await client.PATCH('/api/samples/{uuid}', { params: { path: { uuid: sample } }, body: { uuid: sample } })
      // @ts-expect-error the uuid of a group is not the uuid of a sample
      await client.GET('/api/samples/{uuid}', { params: { path: { uuid: group } } })
      // @ts-expect-error the path has no such query parameter
      await client.GET('/api/samples/{uuid}', { params: { path: { uuid: sample }, query: { no: 1 } } })
      // @ts-expect-error an undocumented path
      await client.GET('/api/nothing')
    }
  `
  expect(problemsOf({ ...(await generateFiles(await readDescription(openapi))), 'usage.ts': usage })).toEqual([])
}, 120_000)

it('paths.ts supports several media types, ranges of statuses, and bytes', async () => {
  const usage = `
    import createClient from 'openapi-fetch'
    import type * as m from './models.js'
    import type { paths } from './paths.js'
    type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
    const prove = <T extends true>(_?: T): void => undefined
    type Add = paths['/animals']['post']
    prove<Equal<keyof NonNullable<Add['requestBody']>['content'], 'application/json' | 'multipart/form-data' | 'text/plain'>>()
    export const animal = (body: m.AnimalWrite): NonNullable<Add['requestBody']>['content']['application/json'] => body
    export const client = createClient<paths>()
  `
  expect(problemsOf({ ...(await generateFixture('edgeCases.yaml')), 'usage.ts': usage })).toEqual([])
}, 120_000)
