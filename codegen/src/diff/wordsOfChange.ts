/** What became of a keyword, in words. */
import { isBound } from './judge.js'

/** The keyword that says it: a bound that leaves out its own number has another one. */
const keywordOf = (keyword: string, value: unknown): string =>
  isBound(value) && value[1] ? `exclusive${keyword.charAt(0).toUpperCase()}${keyword.slice(1)}` : keyword

const wordsOfFact = (keyword: string, value: unknown): string => {
  const said = isBound(value) ? value[0] : value
  return `${keywordOf(keyword, value)} ${typeof said === 'string' ? said : JSON.stringify(said)}`
}

export const wordsOfChange = (
  keyword: string,
  before: unknown,
  after: unknown,
): { readonly text: string; readonly before: string; readonly after: string } => {
  const was = keywordOf(keyword, before ?? after)
  const is = keywordOf(keyword, after ?? before)
  const fate =
    before === undefined ? 'added' : after === undefined ? 'removed' : was === is ? 'changed' : `became ${is}`
  return {
    text: `${was} ${fate}`,
    before: before === undefined ? `no ${was}` : wordsOfFact(keyword, before),
    after: after === undefined ? `no ${is}` : wordsOfFact(keyword, after),
  }
}
