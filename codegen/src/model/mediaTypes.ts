/** What a media type is read and written as. */

const essence = (mediaType: string): string => (mediaType.split(';')[0] ?? '').trim().toLowerCase()

/** The type that an answer will be in: without parameters, and no range where JSON is asked for. */
export const responseMediaType = (mediaType: string, isRead: 'json' | 'as it is'): string =>
  isRead === 'json' && mediaType.includes('*') ? 'application/json' : essence(mediaType)

export const isJson = (mediaType: string): boolean =>
  /^(application\/([^;]+\+)?json|text\/json|\*\/\*|application\/\*)$/.test(essence(mediaType))

/** Texts that are not under `text/`: lines of JSON, XML, YAML and scripts. */
const textTypes =
  /^(text\/.+|(application|image)\/(.*\+)?(xml|yaml|x-yaml|jsonl|x-ndjson|x-jsonlines|json-seq|javascript|graphql|sql))$/

export const isText = (mediaType: string): boolean => textTypes.test(essence(mediaType)) && !isJson(mediaType)

/** Another form of what is there as JSON. */
export const isXml = (mediaType: string): boolean => /^(text|application)\/(.+\+)?xml$/.test(essence(mediaType))

export const isForm = (mediaType: string): boolean => essence(mediaType) === 'application/x-www-form-urlencoded'

export const isMultipart = (mediaType: string): boolean =>
  /^multipart\/(form-data|mixed|related)$/.test(essence(mediaType))
