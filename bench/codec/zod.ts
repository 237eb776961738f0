/** Hand-written zod schemas of a page of samples. */
import * as z from 'zod'
import { dateTime, uri, uuid } from './formats.js'

const Uuid = z.string().regex(uuid)
const Time = z.string().regex(dateTime)
const Link = z.string().regex(uri).nullable()
const Json = z.json()

const named = { uuid: Uuid, name: z.string(), created_at: Time, updated_at: Time }

const Organization = z.looseObject({ ...named, core_sample_group_uuid: Uuid.nullable() })

const SampleGroup = z.looseObject({
  ...named,
  organization: Uuid,
  description: z.string(),
  is_library: z.boolean(),
  is_public: z.boolean(),
  theme: z.string(),
  long_description: z.string(),
  metadata: Json,
  bucket: Uuid.nullable(),
  storage_provider_name: z.string(),
  sample_metadata_schema: Json,
  organization_obj: Organization,
})

const Sample = z.looseObject({
  ...named,
  library: Uuid,
  metadata: Json,
  description: z.string(),
  library_obj: SampleGroup,
})

const SamplePage = z.looseObject({ count: z.int(), next: Link, previous: Link, results: z.array(Sample) })

export const decode = (u: unknown): boolean => SamplePage.safeParse(u).success
