/**
 * A process that measures how long a module takes to decode a page, alternating with `JSON.parse`
 * of the same page.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [module = '', page = ''] = process.argv.slice(2)
const { decode } = (await import(pathToFileURL(module).href)) as { readonly decode: (value: unknown) => boolean }
const text = readFileSync(page, 'utf8')

const rounds = 60
const pages = 30

const timed = (run: () => void): number => {
  const began = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - began) / 1e3 / pages
}

const damaged = JSON.parse(text) as { readonly results: Array<{ uuid: string }> }
const [sample] = damaged.results
if (sample !== undefined) sample.uuid = 'nope'
if (decode(damaged)) throw new Error('a page with an invalid UUID was accepted')

const times = Array.from({ length: rounds }, () => {
  const parsed: Array<unknown> = []
  const parse = timed(() => {
    for (let i = 0; i < pages; i++) parsed.push(JSON.parse(text))
  })
  const check = timed(() => {
    for (const one of parsed) if (!decode(one)) throw new Error('a valid page was rejected')
  })
  return { parse, check }
}).slice(rounds / 3)

/** The minimum is the time on an idle machine. */
const least = (all: ReadonlyArray<number>): number => Math.min(...all)
console.log(
  JSON.stringify({ parse: least(times.map(({ parse }) => parse)), check: least(times.map(({ check }) => check)) }),
)
