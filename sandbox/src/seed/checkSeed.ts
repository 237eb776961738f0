/** Validates the structure of a seed and finds the files that it names. */
import { checkDuplicates } from './checkDuplicates.js'
import {
  anyJson,
  type Validator,
  email,
  fail,
  booleanValue,
  isRecord,
  arrayOf,
  objectOf,
  nonBlankString,
} from './validators.js'
import { isBucketName } from '../s3/bucketName.js'
import type { Seed, SeedGroup, SeedOrganization } from './Seed.js'

const bucketName: Validator = (value, at) => {
  nonBlankString(value, at)
  if (!isBucketName(String(value)))
    fail(at, 'must be an S3 bucket name: 3 to 63 lower-case letters, digits, dots and hyphens')
}

const field: Validator = (value, at) => {
  objectOf({ name: nonBlankString, 'stored_data?': anyJson, 'file?': nonBlankString })(value, at)
  if (!isRecord(value)) return
  if ('stored_data' in value === 'file' in value) fail(at, 'must have either stored_data or file')
  if (value['stored_data'] === null) fail(`${at}.stored_data`, 'must not be null')
}

const result = objectOf({
  module_name: nonBlankString,
  replicate: nonBlankString,
  'metadata?': anyJson,
  'fields?': arrayOf(field),
})

const sample = objectOf({ name: nonBlankString, 'metadata?': anyJson, 'results?': arrayOf(result) })

const group: Validator = (value, at) => {
  objectOf({
    name: nonBlankString,
    'is_library?': booleanValue,
    'is_public?': booleanValue,
    'metadata?': anyJson,
    'bucket?': nonBlankString,
    'samples?': arrayOf(sample),
  })(value, at)
  if (isRecord(value) && 'samples' in value && value['is_library'] !== true)
    fail(`${at}.samples`, 'requires is_library to be true')
}

const seedShape = objectOf({
  'users?': arrayOf(objectOf({ email, 'password?': nonBlankString })),
  'organizations?': arrayOf(
    objectOf({
      name: nonBlankString,
      owner: nonBlankString,
      'buckets?': arrayOf(objectOf({ name: bucketName })),
      'groups?': arrayOf(group),
    }),
  ),
  'work_order_prototypes?': arrayOf(
    objectOf({
      name: nonBlankString,
      'jobs?': arrayOf(objectOf({ name: nonBlankString, 'resources_needed?': anyJson })),
      'workers?': arrayOf(nonBlankString),
    }),
  ),
  'group_work_order_prototypes?': arrayOf(objectOf({ name: nonBlankString, work_orders: arrayOf(nonBlankString) })),
})

export interface SeedFile {
  /** Its location in the seed. */
  readonly at: string
  readonly file: string
}

const filesOfGroup = ({ samples = [] }: SeedGroup, at: string): readonly SeedFile[] =>
  samples.flatMap(({ results = [] }, s) =>
    results.flatMap(({ fields = [] }, r) =>
      fields.flatMap((each, f) =>
        'file' in each ? [{ at: `${at}.samples[${s}].results[${r}].fields[${f}].file`, file: each.file }] : [],
      ),
    ),
  )

/** Returns the files of an organization, which its groups store in its buckets. */
const filesOfOrganization = (organization: SeedOrganization, at: string): readonly SeedFile[] =>
  (organization.groups ?? []).flatMap((each, index) => {
    const here = `${at}.groups[${index}]`
    const files = filesOfGroup(each, here)
    const isKnown = organization.buckets?.some(({ name }) => name === each.bucket) === true
    if (each.bucket !== undefined && !isKnown) fail(`${here}.bucket`, 'is not one of the buckets of its organization')
    if (each.bucket === undefined && files[0] !== undefined) fail(files[0].at, 'requires a group with a bucket')
    return files
  })

/** Throws unless the value is a seed. Returns the files that it names. */
export const checkSeed = (value: unknown): readonly SeedFile[] => {
  seedShape(value, 'seed')
  checkDuplicates(value as Seed)
  return ((value as Seed).organizations ?? []).flatMap((organization, index) =>
    filesOfOrganization(organization, `seed.organizations[${index}]`),
  )
}
