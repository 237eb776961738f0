/** Maps every route of the API to its view. */
import * as accounts from './auth/views.js'
import { uuidPattern } from './http/uuid.js'
import { groupResultKind, sampleResultKind, type ResultKind } from './resultKinds.js'
import { bulkSamples } from './resources/bulkSamples.js'
import { covid19Search } from './resources/covid19.js'
import { moduleArchive } from './resources/moduleArchive.js'
import * as reports from './resources/groupReports.js'
import { groupSamples } from './resources/groupSamples.js'
import * as manifests from './resources/manifests.js'
import * as metasub from './resources/metasubSearch.js'
import * as nested from './resources/nestedByName.js'
import * as organizations from './resources/organizations.js'
import * as pipelines from './resources/pipelines.js'
import * as projects from './resources/projects.js'
import * as results from './resources/results.js'
import * as s3 from './resources/s3BucketsAndKeys.js'
import { sampleGroupDetail, sampleGroupList } from './resources/sampleGroups.js'
import { sampleDetail, sampleList } from './resources/samples.js'
import { omnisearch, search } from './resources/search.js'
import * as tags from './resources/tags.js'
import { completeUploadToS3, uploadToS3 } from './resources/fileUploads.js'
import { taxaSearch } from './resources/taxaSearch.js'
import * as treeOfLife from './resources/treeOfLife.js'
import * as users from './resources/users.js'
import * as wikis from './resources/wikis.js'
import * as work from './resources/workOrders.js'
import type { View } from './view.js'

type Routes = Readonly<Record<string, View>>

const uuid = `:uuid(^${uuidPattern}$)`
const prototype = `:prototype(^${uuidPattern}$)`

const userRoutes: Routes = {
  '/auth/users/': accounts.register,
  '/auth/users/me/': accounts.whoAmI,
  '/auth/token/login': accounts.login,
  '/auth/token/login/': accounts.login,
  '/auth/token/logout': accounts.logout,
  '/auth/token/logout/': accounts.logout,
  '/users': users.userList,
  '/users/me': users.currentUser,
  '/users/id/:id': users.userByNumber,
  [`/users/${uuid}`]: users.userDetail,
  '/organizations': organizations.organizationList,
  [`/organizations/${uuid}`]: organizations.organizationDetail,
  [`/organizations/${uuid}/users`]: organizations.organizationMembers,
  [`/organizations/${uuid}/wiki`]: wikis.wikiView(wikis.organizationWikiKind),
}

/** The real server swaps the two detail routes. */
const s3Routes: Routes = {
  '/s3_buckets': s3.bucketList,
  '/s3_api_keys': s3.keyList,
  [`/s3_buckets/${uuid}`]: s3.keyDetail,
  [`/s3_api_keys/${uuid}`]: s3.bucketDetail,
}

const sampleRoutes: Routes = {
  '/projects': projects.projectList,
  [`/projects/${uuid}`]: projects.projectDetail,
  [`/projects/${uuid}/sample_groups`]: projects.projectGroups,
  '/sample_groups': sampleGroupList,
  [`/sample_groups/${uuid}`]: sampleGroupDetail,
  [`/sample_groups/${uuid}/samples`]: groupSamples,
  [`/sample_groups/${uuid}/manifest`]: manifests.groupManifest,
  [`/sample_groups/${uuid}/metadata`]: reports.groupMetadata,
  [`/sample_groups/${uuid}/module_counts`]: reports.groupModuleCounts,
  [`/sample_groups/${uuid}/sample_links`]: reports.groupLinks,
  [`/sample_groups/${uuid}/downloads/:module`]: moduleArchive,
  [`/sample_groups/${uuid}/generate_metadata_schema`]: reports.generateSchema,
  [`/sample_groups/${uuid}/validate_metadata_schema`]: reports.validateSchema,
  [`/sample_groups/${uuid}/wiki`]: wikis.wikiView(wikis.groupWikiKind),
  [`/sample_groups/${uuid}/work_orders`]: work.groupWorkOrders,
  [`/sample_groups/${uuid}/work_orders/${prototype}`]: work.orderGroupWork,
  '/samples': sampleList,
  [`/samples/${uuid}`]: sampleDetail,
  [`/samples/${uuid}/manifest`]: manifests.sampleManifest,
  [`/samples/${uuid}/metadata`]: manifests.sampleMetadataVersions,
  [`/samples/${uuid}/work_orders`]: work.sampleWorkOrders,
  [`/samples/${uuid}/work_orders/${prototype}`]: work.orderSampleWork,
  '/bulk_samples': bulkSamples,
}

const resultRoutes = (kind: ResultKind): Routes => ({
  [`/${kind.resultTable}`]: results.resultList(kind),
  [`/${kind.resultTable}/${uuid}`]: results.resultDetail(kind),
  [`/${kind.fieldTable}`]: results.fieldList(kind),
  [`/${kind.fieldTable}/${uuid}`]: results.fieldDetail(kind),
  [`/${kind.fieldTable}/${uuid}/upload_s3`]: uploadToS3(kind),
  [`/${kind.fieldTable}/${uuid}/complete_upload_s3`]: completeUploadToS3(kind),
})

const pipelineRoutes: Routes = {
  '/pipelines': pipelines.pipelineList,
  [`/pipelines/${uuid}`]: pipelines.pipelineDetail,
  [`/pipelines/${uuid}/wiki`]: wikis.wikiView(wikis.pipelineWikiKind),
  [`/pipelines/${uuid}/modules/:name/:version`]: pipelines.moduleByVersion,
  '/pipelines/name/:name': pipelines.pipelineByName,
  '/pipeline_modules': pipelines.moduleList,
  [`/pipeline_modules/${uuid}`]: pipelines.moduleDetail,
  '/wiki/site': wikis.siteWiki,
}

const workRoutes: Routes = {
  '/work_order_prototypes': work.prototypeList,
  [`/work_order_prototypes/${uuid}`]: work.prototypeDetail,
  [`/work_order_prototypes/${uuid}/work_orders`]: work.prototypeWorkOrders,
  [`/work_orders/${uuid}`]: work.workOrderDetail,
  '/job_order_prototypes': work.jobPrototypeList,
  [`/job_order_prototypes/${uuid}`]: work.jobPrototypeDetail,
  [`/job_orders/${uuid}`]: work.jobOrderDetail,
  '/group_work_order_prototypes': work.groupPrototypeList,
  [`/group_work_order_prototypes/${uuid}`]: work.groupPrototypeDetail,
  [`/group_work_order_prototypes/${uuid}/work_orders`]: work.groupPrototypeWorkOrders,
  [`/group_work_orders/${uuid}`]: work.groupWorkOrderDetail,
}

const group = '/nested/:organization/sample_groups/:group'
const sample = `${group}/samples/:sample`

const nestedRoutes: Routes = {
  '/nested/:organization/': nested.organizationByName,
  '/nested/:organization/sample_groups/': nested.nestedGroupList,
  [`${group}/`]: nested.groupByName,
  [`${group}/samples/`]: nested.nestedSampleList,
  [`${sample}/`]: nested.sampleByName,
  [`${sample}/analysis_results`]: nested.nestedResultList(sampleResultKind),
  [`${sample}/analysis_results/:module`]: nested.sampleResultByName,
  [`${sample}/analysis_results/:module/fields`]: nested.nestedFieldList(sampleResultKind),
  [`${sample}/analysis_results/:module/fields/:field`]: nested.sampleFieldByName,
  [`${group}/analysis_results`]: nested.nestedResultList(groupResultKind),
  [`${group}/analysis_results/:module`]: nested.groupResultByName,
  [`${group}/analysis_results/:module/fields`]: nested.nestedFieldList(groupResultKind),
  [`${group}/analysis_results/:module/fields/:field`]: nested.groupFieldByName,
}

const contribRoutes: Routes = {
  '/contrib/tags/': tags.tagList,
  '/contrib/tags/name/:name': tags.tagByName,
  [`/contrib/tags/${uuid}`]: tags.tagDetail,
  [`/contrib/tags/${uuid}/samples`]: tags.tagSamples,
  [`/contrib/tags/${uuid}/sample_groups`]: tags.tagGroups,
  [`/contrib/tags/${uuid}/tags`]: tags.tagTags,
  [`/contrib/tags/${uuid}/random_samples`]: tags.tagRandomSamples,
  [`/contrib/tags/${uuid}/sample_module_counts`]: tags.tagSampleCounts,
  [`/contrib/tags/${uuid}/sample_group_module_counts`]: tags.tagGroupCounts,
  '/contrib/treeoflife/correct_names': treeOfLife.correctNames,
  '/contrib/treeoflife/get_descendants': treeOfLife.descendants,
  '/contrib/treeoflife/ancestors': treeOfLife.ancestors,
  '/contrib/treeoflife/annotate': treeOfLife.annotate,
  '/contrib/taxasearch/search': taxaSearch,
  '/contrib/omnisearch/search': omnisearch,
  '/contrib/metasub/search_samples': metasub.metasubSamples,
  '/contrib/metasub/search_cities': metasub.metasubCities,
  '/contrib/metasub/search_materials': metasub.metasubMaterials,
  '/contrib/covid19/': covid19Search,
}

/** Views by path below `/api`. */
export const routes: Routes = {
  ...userRoutes,
  ...s3Routes,
  ...sampleRoutes,
  ...resultRoutes(sampleResultKind),
  ...resultRoutes(groupResultKind),
  ...pipelineRoutes,
  ...workRoutes,
  '/search': search,
  ...nestedRoutes,
  ...contribRoutes,
}
