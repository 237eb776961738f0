/** Messages for file system errors of Node and of the embedded PostgreSQL. */
import { expect, it } from 'vitest'
import { explainFileSystemError } from '../../sandbox/src/fileSystemError.js'

const full = "Can't store data in the folder /data: the disk is full. Choose another folder."

it.each([
  ['a full disk reported by Node', Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', syscall: 'write' })],
  ["a full disk reported by PGlite's file system", { name: 'ErrnoError', errno: 51 }],
  ['a full disk reported by PostgreSQL', Object.assign(new Error('could not extend file'), { code: '53100' })],
])('explainFileSystemError names the folder for %s', (_, thrown) => {
  expect((explainFileSystemError(thrown, '/data') as Error).message).toBe(full)
})

it('explainFileSystemError reports the number of an unknown PGlite error', () => {
  expect((explainFileSystemError({ errno: 29 }, '/data') as Error).message).toBe(
    "Can't store data in the folder /data: file system error 29. Choose another folder.",
  )
})

it('explainFileSystemError returns an error of another kind unchanged', () => {
  const other = Object.assign(new Error('listen EADDRNOTAVAIL'), { code: 'EADDRNOTAVAIL', syscall: 'listen' })
  expect(explainFileSystemError(other, '/data')).toBe(other)
})
