/** The page for readers who know oasdiff names kinds of changes that there are, and every one of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryPath } from './compileFixture.js'

const folder = repositoryPath('codegen/src/diff')
const code = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

/** What stands in quotes after `kind:`, in either branch of a choice. */
const kinds = new Set(
  [...code.matchAll(/\bkind: ([^\n]*)/g)].flatMap(([, rest = '']) =>
    [...rest.matchAll(/[?:] '([a-z]+(?:-[a-z]+)+)'|^'([a-z-]+)'/g)].map(([, one = '', other = '']) => one || other),
  ),
)
/** Those that are named after a keyword: `tags-changed`. */
const isOfKeyword = (kind: string): boolean => /^(deprecated|tags|webhooks|x-[a-z-]+)-changed$/.test(kind)

const page = readFileSync(repositoryPath('docs/guide/oasdiff.md'), 'utf8')
/** The second column. */
const named = new Set(
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (oasdiff|---) /.test(line))
    .flatMap((line) => [...(line.split(' | ')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, kind = '']) => kind))
    .filter((kind) => kind.includes('-') && !kind.startsWith('x-pagination')),
)

it('the page for users of oasdiff names no kind that there is not', () => {
  expect([...named].filter((kind) => !kinds.has(kind) && !isOfKeyword(kind))).toEqual([])
})

it('the page for users of oasdiff names every kind', () => {
  expect([...kinds].filter((kind) => !page.includes(`\`${kind}\``))).toEqual([])
})
