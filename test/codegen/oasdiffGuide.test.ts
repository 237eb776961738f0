/** Tests that the guide for oasdiff users names every kind of change, and no others. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryPath } from './compileFixture.js'

const folder = repositoryPath('codegen/src/diff')
const code = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

/** The string literals after `kind:`, in either branch of a conditional. */
const kinds = new Set(
  [...code.matchAll(/\bkind: ([^\n]*)/g)].flatMap(([, rest = '']) =>
    [...rest.matchAll(/[?:] '([a-z]+(?:-[a-z]+)+)'|^'([a-z-]+)'/g)].map(([, one = '', other = '']) => one || other),
  ),
)
/** Kinds that are named after a keyword, such as `tags-changed`. */
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

it('the oasdiff guide names only kinds that exist', () => {
  expect([...named].filter((kind) => !kinds.has(kind) && !isOfKeyword(kind))).toEqual([])
})

it('the oasdiff guide names every kind', () => {
  expect([...kinds].filter((kind) => !page.includes(`\`${kind}\``))).toEqual([])
})
