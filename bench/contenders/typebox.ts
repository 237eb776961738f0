/** Hand-written TypeBox schemas of a page of samples. */
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { dateTime, uri, uuid } from '../codec/formats.js'

const Uuid = Type.String({ pattern: uuid.source })
const Time = Type.String({ pattern: dateTime.source })
const Link = Type.Union([Type.Null(), Type.String({ pattern: uri.source })])
// Any JSON value: TypeBox has no check for one.
const Json = Type.Unknown()

const named = { uuid: Uuid, name: Type.String(), created_at: Time, updated_at: Time }

const Organization = Type.Object({ ...named, core_sample_group_uuid: Type.Union([Type.Null(), Uuid]) })

const SampleGroup = Type.Object({
  ...named,
  organization: Uuid,
  description: Type.String(),
  is_library: Type.Boolean(),
  is_public: Type.Boolean(),
  theme: Type.String(),
  long_description: Type.String(),
  metadata: Json,
  bucket: Type.Union([Type.Null(), Uuid]),
  storage_provider_name: Type.String(),
  sample_metadata_schema: Json,
  organization_obj: Organization,
})

const Sample = Type.Object({
  ...named,
  library: Uuid,
  metadata: Json,
  description: Type.String(),
  library_obj: SampleGroup,
})

const SamplePage = Compile(
  Type.Object({ count: Type.Integer(), next: Link, previous: Link, results: Type.Array(Sample) }),
)

export const decode = (u: unknown): boolean => SamplePage.Check(u)
