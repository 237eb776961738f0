/** S3 buckets and their API keys, visible only to members of their organization. */
import { exists, rowByUuid } from '../../database/rowQueries.js'
import { sql } from '../../database/sql.js'
import { isPermitted, memberCondition, isOrganizationMember, type Permission } from '../permissions.js'
import { foreignKeyFilter } from '../filters.js'
import { uncaughtException } from '../http/responses.js'
import { pick } from '../serializers/pick.js'
import type { Serialize, Resource } from '../resourceDefinition.js'
import { detailView, listCreateView } from '../genericViews.js'
import { validValue, baseField, type Field, textField } from '../validation/fields.js'
import { foreignKey } from '../validation/relations.js'
import type { View } from '../view.js'

const bucketPermission: Permission = (context) => memberCondition(context, sql`t.organization`)

const keyPermission: Permission = (context) => sql`exists (select 1 from s3_buckets b
  where b.uuid = t.bucket and ${memberCondition(context, sql`b.organization`)})`

const serializeBuckets: Serialize = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'name', 'endpoint_url', 'organization']))

const serializeKeys: Serialize = async (_context, rows) =>
  rows.map((row) => pick(row, ['uuid', 'description', 'created_at', 'updated_at', 'bucket', 'public_key']))

const buckets: Resource = {
  table: 's3_buckets',
  fields: { name: textField(), endpoint_url: textField(), organization: foreignKey('organizations') },
  serialize: serializeBuckets,
  permissions: { read: bucketPermission, write: bucketPermission },
}

/**
 * The real server encrypts it without validation: it may be blank, and a value that isn't a string
 * is a server error.
 */
const privateKeyField: Field = {
  ...baseField({ required: false }),
  read: (_context, value) => {
    if (typeof value !== 'string') throw uncaughtException('AttributeError: the private key is no text')
    return validValue(value)
  },
}

const keys: Resource = {
  table: 's3_api_keys',
  fields: {
    description: textField({ required: false }),
    bucket: foreignKey('s3_buckets', { unique: 's3 api key with this bucket already exists.' }),
    public_key: textField({ required: false }),
    private_key: privateKeyField,
  },
  serialize: serializeKeys,
  permissions: { read: keyPermission, write: keyPermission },
}

export const bucketList: View = listCreateView(buckets, {
  permissionClass: 'IsAuthenticated',
  filters: { organization_id: foreignKeyFilter('organization', 'organizations') },
  createPermission: {
    isAllowed: (context, { organization }) => isOrganizationMember(context, organization),
    message: 'Organization membership is required to create an s3 bucket.',
  },
})

export const keyList: View = listCreateView(keys, {
  permissionClass: 'IsAuthenticated',
  createPermission: {
    isAllowed: (context, { bucket }) =>
      exists(
        context.database,
        sql`select 1 from s3_buckets b where b.uuid = ${bucket} and ${memberCondition(context, sql`b.organization`)}`,
      ),
    message: 'Organization membership is required to create an s3 api key.',
  },
})

/** Responds with 404 for rows of other organizations. */
const ownDetailView = (resource: Resource, rule: Permission): View =>
  detailView(resource, {
    permissionClass: 'IsAuthenticated',
    find: async (context) => {
      const uuid = context.params['uuid']
      const isOwn = await isPermitted(context, resource.table, uuid, rule)
      return isOwn ? rowByUuid(context.database, resource.table, uuid) : undefined
    },
  })

export const bucketDetail: View = ownDetailView(buckets, bucketPermission)
export const keyDetail: View = ownDetailView(keys, keyPermission)
