/** Operations that pangea doctor doesn't try, with the reason. */
import { operations as op } from 'pangea-fp/node'
import { type Finding, untried } from './Probe.js'

const reasons = [
  [op.downloadModuleFiles, 'it may build a large archive, and always fails for files in S3'],
  [op.registerUser, 'it would leave an account behind'],
  [op.login, 'it needs your password'],
  [op.logout, 'it would end your login everywhere'],
  [op.deleteUser, 'it would delete your account'],
  [op.updateUser, 'it would change your profile'],
  [op.replaceUser, 'it would change your profile'],
  [op.saveSiteWikiPage, 'it would change the wiki of the site'],
  [op.startCovid19Task, 'it would start a computation'],
  [op.createSampleWorkOrder, 'it would make workers start a computation'],
  [op.createGroupWorkOrder, 'it would make workers start a computation'],
  [op.updateJobOrder, 'it would change the job of a worker'],
  [op.replaceJobOrder, 'it would change the job of a worker'],
  [op.deleteJobOrder, 'it would delete the job of a worker'],
  [op.completeSampleFieldUpload, 'it needs a bucket to upload to: try pangea upload file'],
  [op.completeGroupFieldUpload, 'it needs a bucket to upload to: try pangea upload file'],
] as const

export const untestable: ReadonlyArray<Finding> = reasons.map(([operation, reason]) => untried(operation, reason))
