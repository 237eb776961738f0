/** The operations bound to one environment, for code bases that compose plain TaskEithers. @since 0.1.0 */
import * as auth from './auth.js'
import * as fields from './fields.js'
import * as membership from './membership.js'
import * as organizations from './organizations.js'
import { type Pangea } from './Pangea.js'
import * as results from './results.js'
import * as sampleGroups from './sampleGroups.js'
import * as samples from './samples.js'
import * as storage from './storage.js'

/** Gives functions of the same arguments, generic where they were, whose results already have their environment. */
export const bindTo =
  <R>(env: R) =>
  <Args extends ReadonlyArray<unknown>, B>(f: (...args: Args) => (env: R) => B) =>
  (...args: Args): B =>
    f(...args)(env)

/**
 * Each operation as a function that gives a plain `TaskEither`, and each stream as one that gives an `AsyncIterable`.
 *
 * @example
 * const { fetchSample, listResults } = operationsOf(pangea)
 * const results = pipe(fetchSample(ref), TE.flatMap((sample) => listResults(sample)))
 */
// The type is the implementation's: writing it out would say every signature twice.
export const operationsOf = (pangea: Pangea) => {
  const bind = bindTo(pangea)
  return {
    login: bind(auth.login),
    register: bind(auth.register),
    logout: auth.logout(pangea),
    whoAmI: auth.whoAmI(pangea),

    fetchOrganization: bind(organizations.fetchOrganization),
    listOrganizations: organizations.listOrganizations(pangea),
    streamOrganizations: organizations.streamOrganizations(pangea),
    createOrganization: bind(organizations.createOrganization),
    ensureOrganization: bind(organizations.ensureOrganization),
    saveOrganization: bind(organizations.saveOrganization),
    deleteOrganization: bind(organizations.deleteOrganization),
    listOrganizationMembers: bind(organizations.listOrganizationMembers),
    addOrganizationMember: bind(organizations.addOrganizationMember),

    listS3Buckets: bind(storage.listS3Buckets),
    createS3Bucket: bind(storage.createS3Bucket),
    ensureS3Bucket: bind(storage.ensureS3Bucket),
    listS3ApiKeys: storage.listS3ApiKeys(pangea),
    createS3ApiKey: bind(storage.createS3ApiKey),
    ensureS3ApiKey: bind(storage.ensureS3ApiKey),

    fetchSampleGroup: bind(sampleGroups.fetchSampleGroup),
    listSampleGroups: bind(sampleGroups.listSampleGroups),
    streamSampleGroups: bind(sampleGroups.streamSampleGroups),
    createSampleGroup: bind(sampleGroups.createSampleGroup),
    ensureSampleGroup: bind(sampleGroups.ensureSampleGroup),
    ensureLibrary: bind(sampleGroups.ensureLibrary),
    saveSampleGroup: bind(sampleGroups.saveSampleGroup),
    deleteSampleGroup: bind(sampleGroups.deleteSampleGroup),
    addSamplesToGroup: bind(membership.addSamplesToGroup),
    removeSamplesFromGroup: bind(membership.removeSamplesFromGroup),
    fetchSampleGroupManifest: bind(sampleGroups.fetchSampleGroupManifest),
    fetchSampleGroupMetadata: bind(sampleGroups.fetchSampleGroupMetadata),
    fetchModuleCounts: bind(sampleGroups.fetchModuleCounts),

    fetchSample: bind(samples.fetchSample),
    listSamples: bind(samples.listSamples),
    streamSamples: bind(samples.streamSamples),
    createSample: bind(samples.createSample),
    createSamples: bind(samples.createSamples),
    ensureSample: bind(samples.ensureSample),
    saveSample: bind(samples.saveSample),
    deleteSample: bind(samples.deleteSample),
    fetchSampleManifest: bind(samples.fetchSampleManifest),

    fetchResult: bind(results.fetchResult),
    listResults: bind(results.listResults),
    streamResults: bind(results.streamResults),
    createResult: bind(results.createResult),
    ensureResult: bind(results.ensureResult),
    saveResult: bind(results.saveResult),
    deleteResult: bind(results.deleteResult),

    fetchField: bind(fields.fetchField),
    listFields: bind(fields.listFields),
    streamFields: bind(fields.streamFields),
    createField: bind(fields.createField),
    ensureField: bind(fields.ensureField),
    saveField: bind(fields.saveField),
    saveBlob: bind(fields.saveBlob),
    deleteField: bind(fields.deleteField),
  } as const
}
