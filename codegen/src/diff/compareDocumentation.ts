/** Reports which parts of the documentation changed. */
import type { Finding } from './Change.js'
import { documentationChanges, type Documentation } from './Documentation.js'
import type { AddChange } from './SchemaContext.js'

const verbOf = (before: string | null, after: string | null): string =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'

export const compareDocumentation = (
  addChange: AddChange,
  old: Documentation,
  current: Documentation,
  subject: string,
  at: Pick<Finding, 'old' | 'new'>,
): void => {
  for (const { keyword, before, after } of documentationChanges(old, current)) {
    const shared = { severity: 'documentation', kind: `${keyword}-changed`, subject, directions: [], ...at } as const
    if (keyword === 'deprecated')
      addChange({ ...shared, text: after === null ? 'is no longer deprecated' : 'is deprecated' })
    else addChange({ ...shared, text: `${keyword} ${verbOf(before, after)}`, before, after })
  }
}
