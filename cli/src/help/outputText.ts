/** Renders what a command prints as text for its help, and as Markdown for the guide. Pure. */
import type { Members, OutputSchema } from '../OutputSchema.js'
import { termsText } from './topicText.js'

interface MemberLine {
  readonly name: string
  readonly type: string
  readonly meaning: string
}

const typeText = (type: string): string => type.replace(/^(objects|strings|uuids)$/, 'list of $1')

/** The members, each followed by the members of its objects, as `uploaded[].path`. */
const memberLines = (members: Members, prefix = ''): ReadonlyArray<MemberLine> =>
  Object.entries(members).flatMap(([name, [type, meaning, inner]]) => [
    { name: `${prefix}${name}`, type: typeText(type), meaning },
    ...(inner === undefined ? [] : memberLines(inner, `${prefix}${name}[].`)),
  ])

const headline = ({ shape, of, isOpen }: OutputSchema): string => {
  const more = isOpen ? `; more ${shape === 'rows' ? 'columns' : 'members'} follow` : ''
  return shape === 'rows' ? `a row for ${of}${more}` : `one record, ${of}${more}`
}

/** `string: the name`, but `uuid of the sample`. */
const described = ({ type, meaning }: MemberLine): string => `${type}${meaning.startsWith('of ') ? '' : ':'} ${meaning}`

export const outputHeading = 'Output: '

/** The last sections of a command's help, but for the examples. */
export const outputText = (schemas: ReadonlyArray<OutputSchema>): string =>
  schemas
    .map((schema) =>
      [
        `${outputHeading}${headline(schema)}`,
        termsText(memberLines(schema.members).map((line) => [line.name, described(line)])),
      ].join('\n'),
    )
    .join('\n\n')

const cell = (text: string): string => text.replaceAll('|', '\\|')

const markdownTable = (schema: OutputSchema): string => {
  const text = headline(schema)
  return [
    `${text.charAt(0).toUpperCase()}${text.slice(1)}:`,
    '',
    `| ${schema.shape === 'rows' ? 'column' : 'member'} | type | |`,
    '| --- | --- | --- |',
    ...memberLines(schema.members).map(({ name, type, meaning }) => `| \`${name}\` | ${type} | ${cell(meaning)} |`),
  ].join('\n')
}

/** The section of a command in the guide. */
export const outputMarkdown = (name: string, schemas: ReadonlyArray<OutputSchema>): string =>
  [`## pangea ${name}`, ...schemas.map(markdownTable)].join('\n\n')
