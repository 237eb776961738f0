/** Hand-written io-ts codecs of a page of samples. */
import * as t from 'io-ts'
import { dateTime, uri, uuid } from './formats.js'

const matching = (name: string, format: RegExp): t.Type<string, string, unknown> =>
  new t.Type<string, string, unknown>(
    name,
    t.string.is,
    (u, context) => (typeof u === 'string' && format.test(u) ? t.success(u) : t.failure(u, context)),
    t.identity,
  )
const Uuid = matching('Uuid', uuid)
const Time = matching('Time', dateTime)
const Link = t.union([t.null, matching('Uri', uri)])

type Json = null | boolean | number | string | ReadonlyArray<Json> | { readonly [key: string]: Json }
const Json: t.Type<Json, Json, unknown> = t.recursion('Json', () =>
  t.union([t.null, t.boolean, t.number, t.string, t.readonlyArray(Json), t.record(t.string, Json)]),
)

const named = { uuid: Uuid, name: t.string, created_at: Time, updated_at: Time }

const Organization = t.type({ ...named, core_sample_group_uuid: t.union([t.null, Uuid]) })

const SampleGroup = t.type({
  ...named,
  organization: Uuid,
  description: t.string,
  is_library: t.boolean,
  is_public: t.boolean,
  theme: t.string,
  long_description: t.string,
  metadata: Json,
  bucket: t.union([t.null, Uuid]),
  storage_provider_name: t.string,
  sample_metadata_schema: Json,
  organization_obj: Organization,
})

const Sample = t.type({ ...named, library: Uuid, metadata: Json, description: t.string, library_obj: SampleGroup })

const SamplePage = t.type({ count: t.Int, next: Link, previous: Link, results: t.readonlyArray(Sample) })

export const decode = (u: unknown): boolean => SamplePage.decode(u)._tag === 'Right'
