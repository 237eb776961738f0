import { expect, it } from 'vitest'
import { syncFolder } from '../../src/disk/folders.js'

it('syncFolder ignores a missing folder', async () => {
  await expect(syncFolder('/nowhere/at/all')).resolves.toBeUndefined()
})
