/** All commands by name. The module of a command is loaded on demand. */
import type { CommandModule } from './CommandModule.js'

/** The first words of commands that consist of two, with a line for `pangea --help`. */
export const groups: Readonly<Record<string, string>> = {
  add: 'add samples to groups, and members to organizations',
  cache: 'inspect or clean up the cache on disk (PANGEA_API_CACHE_DIR)',
  create: 'create organizations, libraries, samples, results …; what exists is kept',
  delete: 'delete what is stored, after a question',
  download: 'download files, results or metadata',
  list: 'list what is stored',
  move: 'move samples between libraries',
  remove: 'remove samples from groups',
  upload: 'upload files or metadata',
}

type Loader = () => Promise<{ readonly command: CommandModule }>

export const loaders: Readonly<Record<string, Loader>> = {
  'add member': () => import('./commands/addMember.js'),
  'add samples': () => import('./commands/addSamples.js'),
  'cache clear': () => import('./commands/cacheClear.js'),
  'cache gc': () => import('./commands/cacheGc.js'),
  'cache path': () => import('./commands/cachePath.js'),
  'cache stats': () => import('./commands/cacheStats.js'),
  'cache verify': () => import('./commands/cacheVerify.js'),
  'create bucket': () => import('./commands/createBucket.js'),
  'create field': () => import('./commands/createField.js'),
  'create group': () => import('./commands/createGroup.js'),
  'create library': () => import('./commands/createLibrary.js'),
  'create org': () => import('./commands/createOrg.js'),
  'create result': () => import('./commands/createResult.js'),
  'create sample': () => import('./commands/createSample.js'),
  'create samples': () => import('./commands/createSamples.js'),
  'delete field': () => import('./commands/deleteField.js'),
  'delete group': () => import('./commands/deleteGroup.js'),
  'delete org': () => import('./commands/deleteOrg.js'),
  'delete project': () => import('./commands/deleteProject.js'),
  'delete result': () => import('./commands/deleteResult.js'),
  'delete sample': () => import('./commands/deleteSample.js'),
  'delete samples': () => import('./commands/deleteSamples.js'),
  'delete tag': () => import('./commands/deleteTag.js'),
  'download files': () => import('./commands/downloadFiles.js'),
  'list fields': () => import('./commands/listFields.js'),
  'list groups': () => import('./commands/listGroups.js'),
  'list members': () => import('./commands/listMembers.js'),
  'list orgs': () => import('./commands/listOrgs.js'),
  'list pipelines': () => import('./commands/listPipelines.js'),
  'list results': () => import('./commands/listResults.js'),
  'list samples': () => import('./commands/listSamples.js'),
  'list tags': () => import('./commands/listTags.js'),
  'list work-orders': () => import('./commands/listWorkOrders.js'),
  'move samples': () => import('./commands/moveSamples.js'),
  'remove samples': () => import('./commands/removeSamples.js'),
  sync: () => import('./commands/sync.js'),
  'upload file': () => import('./commands/uploadFile.js'),
  'upload reads': () => import('./commands/uploadReads.js'),
}
