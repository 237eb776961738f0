/** The probes that write organizations, buckets, groups and projects. */
import { operations as op } from 'pangea-fp/node'
import { both, type Made, prepare, spareName, step, stepByName, uuidOf, uuidPath } from './Made.js'
import type { Probe } from './Probe.js'

const page = { title: 'Doctor', text: 'A page of pangea doctor.' } as const

const groupPath = ({ organization, group }: Made) =>
  organization && group && { org: organization.name, group: group.name }

const groupBody = ({ organization, bucket, name }: Made) =>
  organization && {
    organization: organization.uuid,
    name,
    description: 'made by pangea doctor',
    is_library: true,
    is_public: false,
    ...(bucket === undefined ? {} : { bucket: bucket.uuid }),
  }

const bucketBody = ({ organization }: Made) =>
  organization && { organization: organization.uuid, name: 'pangea-doctor', endpoint_url: 'http://127.0.0.1:9' }

const keyBody = ({ bucket }: Made) =>
  bucket && { bucket: bucket.uuid, public_key: 'doctor', private_key: 'doctor', description: 'made by pangea doctor' }

const projectBody = ({ organization, name }: Made) =>
  organization && {
    organization: organization.uuid,
    name,
    description: 'made by pangea doctor',
    sample_groups: [],
    sub_projects: [],
  }

export const organizationSteps: ReadonlyArray<Probe<Made>> = [
  step(
    op.createOrganization,
    ({ name }) => ({ body: { name } }),
    (organization) => ({ organization }),
  ),
  prepare(
    op.createOrganization,
    (made) => ({ body: { name: spareName(made) } }),
    (spareOrganization) => ({ spareOrganization }),
  ),
  step(op.updateOrganization, ({ organization, name }) => both(uuidOf(organization), { name })),
  step(op.replaceOrganization, ({ organization, name }) => both(uuidOf(organization), { name })),
  stepByName(op.updateOrganizationByName, ({ organization, name }) => both(organization && { org: name }, { name })),
  stepByName(op.replaceOrganizationByName, ({ organization, name }) => both(organization && { org: name }, { name })),
  step(op.addOrganizationMember, ({ organization, accountId }) =>
    both(uuidOf(organization), accountId === undefined ? undefined : { user: accountId }),
  ),
  step(op.fetchOrganizationWiki, ({ organization }) => uuidPath(organization)),
  step(op.saveOrganizationWikiPage, ({ organization }) => both(uuidOf(organization), page)),
  step(
    op.createS3Bucket,
    (made) => {
      const body = bucketBody(made)
      return body && { body }
    },
    (bucket) => ({ bucket }),
  ),
  step(op.updateS3Bucket, ({ bucket }) => both(uuidOf(bucket), { name: 'pangea-doctor' })),
  step(op.replaceS3Bucket, (made) => both(uuidOf(made.bucket), bucketBody(made))),
  step(
    op.createS3ApiKey,
    (made) => {
      const body = keyBody(made)
      return body && { body }
    },
    (key) => ({ key }),
  ),
  step(op.updateS3ApiKey, ({ key }) => both(uuidOf(key), { description: 'made by pangea doctor' })),
  step(op.replaceS3ApiKey, (made) => both(uuidOf(made.key), keyBody(made))),
]

export const groupSteps: ReadonlyArray<Probe<Made>> = [
  step(
    op.createSampleGroup,
    (made) => {
      const body = groupBody(made)
      return body && { body }
    },
    (group) => ({ group }),
  ),
  prepare(
    op.createSampleGroup,
    (made) => {
      const body = groupBody(made)
      return body && { body: { ...body, name: spareName(made), is_library: false } }
    },
    (spareGroup) => ({ spareGroup }),
  ),
  step(op.updateSampleGroup, ({ group }) => both(uuidOf(group), { theme: 'doctor' })),
  step(op.replaceSampleGroup, (made) => both(uuidOf(made.group), groupBody(made))),
  stepByName(op.updateSampleGroupByName, (made) => both(groupPath(made), { theme: '' })),
  stepByName(op.replaceSampleGroupByName, (made) => both(groupPath(made), groupBody(made))),
  step(op.fetchSampleGroupWiki, ({ group }) => uuidPath(group)),
  step(op.saveSampleGroupWikiPage, ({ group }) => both(uuidOf(group), page)),
  step(
    op.createProject,
    (made) => {
      const body = projectBody(made)
      return body && { body }
    },
    (project) => ({ project }),
  ),
  step(op.updateProject, ({ project }) => both(uuidOf(project), { description: 'made by pangea doctor' })),
  step(op.replaceProject, (made) => both(uuidOf(made.project), projectBody(made))),
  step(op.addProjectGroup, ({ project, group }) => both(uuidOf(project), group && { sample_group_uuid: group.uuid })),
]

/** Last: what the other steps made in the organization is gone by then. */
export const groupDeletions: ReadonlyArray<Probe<Made>> = [
  step(op.deleteProject, ({ project }) => uuidPath(project)),
  stepByName(
    op.deleteSampleGroupByName,
    ({ organization, spareGroup }) =>
      organization && spareGroup && { path: { org: organization.name, group: spareGroup.name } },
  ),
  step(op.deleteSampleGroup, ({ group }) => uuidPath(group)),
  step(op.deleteS3ApiKey, ({ key }) => uuidPath(key)),
  step(op.deleteS3Bucket, ({ bucket }) => uuidPath(bucket)),
  stepByName(
    op.deleteOrganizationByName,
    ({ spareOrganization }) => spareOrganization && { path: { org: spareOrganization.name } },
    () => ({ spareOrganization: undefined }),
  ),
  step(
    op.deleteOrganization,
    ({ organization }) => uuidPath(organization),
    () => ({ organization: undefined }),
  ),
]
