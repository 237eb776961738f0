/** Starts a SARS-CoV-2 search. The sandbox accepts the task and runs nothing. */
import { createHash, randomUUID } from 'node:crypto'
import { jsonResponse, uncaughtException } from '../http/responses.js'
import { urlField } from '../validation/fields.js'
import { userForeignKey } from '../validation/relations.js'
import { validate } from '../validation/validate.js'
import { methodView, type View } from '../view.js'

const taskModel = { table: 'users', fields: { user: userForeignKey, raw_reads_path: urlField() } }

/** For another user's task, the real server intends a 403, but fails with a 500. */
export const covid19Search: View = methodView('POST', async (context) => {
  const { user } = await validate(context, taskModel, { isPartial: false })
  if (user !== context.user?.['id']) throw uncaughtException("NameError: name 'PermissionDenied' is not defined")
  return jsonResponse({ status: 'success', task_hash: createHash('sha1').update(randomUUID()).digest('hex') }, 201)
})
