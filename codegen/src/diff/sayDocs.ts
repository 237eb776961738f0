/** Says which words for readers changed. */
import { type Finding } from './Change.js'
import { docChanges, type Docs } from './docs.js'
import { type Say } from './Spot.js'

const verbOf = (before: string | null, after: string | null): string =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'

export const sayDocs = (say: Say, old: Docs, now: Docs, subject: string, at: Pick<Finding, 'old' | 'new'>): void => {
  for (const { keyword, before, after } of docChanges(old, now)) {
    const said = { severity: 'documentation', kind: `${keyword}-changed`, subject, directions: [], ...at } as const
    if (keyword === 'deprecated')
      say({ ...said, text: after === null ? 'is not deprecated any more' : 'is deprecated' })
    else say({ ...said, text: `${keyword} ${verbOf(before, after)}`, before, after })
  }
}
