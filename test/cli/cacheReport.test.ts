import { expect, it } from 'vitest'
import { collectedText } from '../../cli/src/render/cacheReport.js'

const collected = {
  removed: { outdated: 2, damaged: 0, foreign: 0, unreadable: 0, evicted: 0, unnamed: 0, abandoned: 0 },
  freedBytes: 2_000,
  failures: 0,
  entries: 1,
  bytes: 500,
}

it('collectedText lists files that pangea cache gc could not remove', () => {
  expect(collectedText(collected)).toBe('Removed: 2 outdated (2.0 kB). Left: 1 entry, 500 B.')
  expect(collectedText({ ...collected, failures: 3 })).toBe(
    'Removed: 2 outdated (2.0 kB). Not removed: 3 files, which this user may not delete. Left: 1 entry, 500 B.',
  )
})
