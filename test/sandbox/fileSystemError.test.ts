/** Failures of the file system in words: Node's, and those that the embedded PostgreSQL throws. */
import { expect, it } from 'vitest'
import { explainFileSystemError } from '../../sandbox/src/fileSystemError.js'

const full = "Can't store data in the folder /data: the disk is full. Choose another folder."

it.each([
  ['a full disk, as Node tells it', Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', syscall: 'write' })],
  ['a full disk, as the file system of PGlite tells it', { name: 'ErrnoError', errno: 51 }],
  ['a full disk, as PostgreSQL tells it', Object.assign(new Error('could not extend file'), { code: '53100' })],
])('%s names the folder', (_, thrown) => {
  expect((explainFileSystemError(thrown, '/data') as Error).message).toBe(full)
})

it('a failure of PGlite that has no name is an error with its number', () => {
  expect((explainFileSystemError({ errno: 29 }, '/data') as Error).message).toBe(
    "Can't store data in the folder /data: file system error 29. Choose another folder.",
  )
})

it('a failure that is not of the file system stays as it is', () => {
  const other = Object.assign(new Error('listen EADDRNOTAVAIL'), { code: 'EADDRNOTAVAIL', syscall: 'listen' })
  expect(explainFileSystemError(other, '/data')).toBe(other)
})
