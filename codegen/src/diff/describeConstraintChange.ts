/** Describes how a constraint changed, for the report. */
import { isBound } from './compareConstraintValues.js'

/** Returns the keyword as it's written: an exclusive bound has its own. */
const keywordOf = (keyword: string, value: unknown): string =>
  isBound(value) && value[1] ? `exclusive${keyword.charAt(0).toUpperCase()}${keyword.slice(1)}` : keyword

const describeConstraint = (keyword: string, value: unknown): string => {
  const limit = isBound(value) ? value[0] : value
  return `${keywordOf(keyword, value)} ${typeof limit === 'string' ? limit : JSON.stringify(limit)}`
}

export const describeConstraintChange = (
  keyword: string,
  before: unknown,
  after: unknown,
): { readonly text: string; readonly before: string; readonly after: string } => {
  const oldKeyword = keywordOf(keyword, before ?? after)
  const currentKeyword = keywordOf(keyword, after ?? before)
  const change =
    before === undefined
      ? 'added'
      : after === undefined
        ? 'removed'
        : oldKeyword === currentKeyword
          ? 'changed'
          : `became ${currentKeyword}`
  return {
    text: `${oldKeyword} ${change}`,
    before: before === undefined ? `no ${oldKeyword}` : describeConstraint(keyword, before),
    after: after === undefined ? `no ${currentKeyword}` : describeConstraint(keyword, after),
  }
}
