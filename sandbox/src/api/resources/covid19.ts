/** Starting a search for SARS-CoV-2. The sandbox accepts the task and runs nothing. */
import { createHash, randomUUID } from 'node:crypto'
import { jsonReply, uncaught } from '../http/responses.js'
import { url } from '../validation/fields.js'
import { userNumber } from '../validation/relations.js'
import { validate } from '../validation/validate.js'
import { action, type View } from '../view.js'

const reads = { table: 'users', fields: { user: userNumber, raw_reads_path: url() } }

/** The real server means to answer 403 to a task for somebody else, and fails while it does. */
export const covid19: View = action('POST', async (context) => {
  const { user } = await validate(context, reads, { partial: false })
  if (user !== context.user?.['id']) throw uncaught("NameError: name 'PermissionDenied' is not defined")
  return jsonReply({ status: 'success', task_hash: createHash('sha1').update(randomUUID()).digest('hex') }, 201)
})
