/** Hand-written ArkType types of a page of samples. */
import { type } from 'arktype'
import { dateTime, uri, uuid } from '../codec/formats.js'

const Uuid = type(uuid)
const Time = type(dateTime)
const Link = type(uri).or('null')
// Any JSON value: ArkType's own JSON type accepts only objects.
const Json = type('unknown')

const named = { uuid: Uuid, name: 'string', created_at: Time, updated_at: Time } as const

const Organization = type({ ...named, core_sample_group_uuid: Uuid.or('null') })

const SampleGroup = type({
  ...named,
  organization: Uuid,
  description: 'string',
  is_library: 'boolean',
  is_public: 'boolean',
  theme: 'string',
  long_description: 'string',
  metadata: Json,
  bucket: Uuid.or('null'),
  storage_provider_name: 'string',
  sample_metadata_schema: Json,
  organization_obj: Organization,
})

const Sample = type({ ...named, library: Uuid, metadata: Json, description: 'string', library_obj: SampleGroup })

const SamplePage = type({ count: 'number.integer', next: Link, previous: Link, results: Sample.array() })

export const decode = (u: unknown): boolean => !(SamplePage(u) instanceof type.errors)
