/** Names the formats of a study's table, and chooses one for a file. Pure. */
import { extname } from 'node:path'

export const studyFormats = ['csv', 'tsv', 'json', 'yaml'] as const

export type StudyFormat = (typeof studyFormats)[number]

const byExtension: Readonly<Record<string, StudyFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
}

/** Returns the format that the file's extension stands for. */
export const formatOfFile = (path: string): StudyFormat | undefined => byExtension[extname(path).toLowerCase()]
