/** The formats in which commands print their results. */
export const formats = ['table', 'json', 'ndjson', 'csv', 'tsv'] as const

export type Format = (typeof formats)[number]
