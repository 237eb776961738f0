/** Buckets and the keys to them, which only the members of their organization see. */
import { exists, rowByUuid } from '../../database/rows.js'
import { sql } from '../../database/sql.js'
import { allows, isMember, isMemberOf, type Rule } from '../permissions.js'
import { byPointer } from '../filters.js'
import { uncaught } from '../http/responses.js'
import { pick } from '../serializers/pick.js'
import type { Represent, Resource } from '../resource.js'
import { detail, listAndCreate } from '../genericViews.js'
import { accepted, base, type Field, text } from '../validation/fields.js'
import { pointer } from '../validation/relations.js'
import type { View } from '../view.js'

const bucketIsOurs: Rule = (context) => isMember(context, sql`t.organization`)

const keyIsOurs: Rule = (context) => sql`exists (select 1 from s3_buckets b
  where b.uuid = t.bucket and ${isMember(context, sql`b.organization`)})`

const representBuckets: Represent = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'endpoint_url', 'organization']))

const representKeys: Represent = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'description', 'created_at', 'updated_at', 'bucket', 'public_key']))

const buckets: Resource = {
  table: 's3_buckets',
  fields: { name: text(), endpoint_url: text(), organization: pointer('organizations') },
  represent: representBuckets,
  rules: { read: bucketIsOurs, write: bucketIsOurs },
}

/** Kept encrypted, and not looked at before: it may be blank, and what is no text breaks the server. */
const secret: Field = {
  ...base({ required: false }),
  read: (_context, value) => {
    if (typeof value !== 'string') throw uncaught('AttributeError: the private key is no text')
    return accepted(value)
  },
}

const keys: Resource = {
  table: 's3_api_keys',
  fields: {
    description: text({ required: false }),
    bucket: pointer('s3_buckets', { unique: 's3 api key with this bucket already exists.' }),
    public_key: text({ required: false }),
    private_key: secret,
  },
  represent: representKeys,
  rules: { read: keyIsOurs, write: keyIsOurs },
}

export const bucketList: View = listAndCreate(buckets, {
  audience: 'users',
  filters: { organization_id: byPointer('organization', 'organizations') },
  creation: {
    isAllowed: (context, { organization }) => isMemberOf(context, organization),
    otherwise: 'Organization membership is required to create an s3 bucket.',
  },
})

export const keyList: View = listAndCreate(keys, {
  audience: 'users',
  creation: {
    isAllowed: (context, { bucket }) =>
      exists(
        context.database,
        sql`select 1 from s3_buckets b where b.uuid = ${bucket} and ${isMember(context, sql`b.organization`)}`,
      ),
    otherwise: 'Organization membership is required to create an s3 api key.',
  },
})

/** What is not ours is not there at all. */
const ownDetail = (resource: Resource, rule: Rule): View =>
  detail(resource, {
    audience: 'users',
    find: async (context) => {
      const uuid = context.params['uuid']
      const isOurs = await allows(context, resource.table, uuid, rule)
      return isOurs ? rowByUuid(context.database, resource.table, uuid) : undefined
    },
  })

export const bucketDetail: View = ownDetail(buckets, bucketIsOurs)
export const keyDetail: View = ownDetail(keys, keyIsOurs)
