/** Classifies media types by how their content is read and written. */

const essence = (mediaType: string): string => (mediaType.split(';')[0] ?? '').trim().toLowerCase()

/**
 * Returns the media type of a response without parameters. A range that is read as JSON, such as
 * `application/*`, becomes `application/json`.
 */
export const responseMediaType = (mediaType: string, isRead: 'json' | 'as it is'): string =>
  isRead === 'json' && mediaType.includes('*') ? 'application/json' : essence(mediaType)

export const isJson = (mediaType: string): boolean =>
  /^(application\/([^;]+\+)?json|text\/json|\*\/\*|application\/\*)$/.test(essence(mediaType))

/** Text formats outside `text/`: JSON Lines, XML, YAML and scripts. */
const textTypes =
  /^(text\/.+|(application|image)\/(.*\+)?(xml|yaml|x-yaml|jsonl|x-ndjson|x-jsonlines|json-seq|javascript|graphql|sql))$/

export const isText = (mediaType: string): boolean => textTypes.test(essence(mediaType)) && !isJson(mediaType)

/** Whether a media type is XML, which often duplicates JSON content. */
export const isXml = (mediaType: string): boolean => /^(text|application)\/(.+\+)?xml$/.test(essence(mediaType))

export const isForm = (mediaType: string): boolean => essence(mediaType) === 'application/x-www-form-urlencoded'

export const isMultipart = (mediaType: string): boolean =>
  /^multipart\/(form-data|mixed|related)$/.test(essence(mediaType))
