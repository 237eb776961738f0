import type * as Fs from 'node:fs/promises'
import { hostname } from 'node:os'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { livenessOf, processName } from '../../src/disk/processLiveness.js'

const system = vi.hoisted(() => ({ hasProc: true }))
vi.mock('node:fs/promises', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>()
  const missing = () => Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }))
  return {
    ...fs,
    readFile: (path: string, encoding: 'utf8') => (system.hasProc ? fs.readFile(path, encoding) : missing()),
    readlink: (path: string) => (system.hasProc ? fs.readlink(path) : missing()),
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  system.hasProc = true
})

/** Larger than any process number of Linux. */
const noPid = 4_194_305

const otherName = (name: string): string => name.replace(`.${process.pid}.`, `.${noPid}.`)

const killFails = (code: string): void => {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(code), { code })
  })
}

describe.skipIf(process.platform !== 'linux')('a process of this machine', () => {
  it('is alive while it runs, and dead when its number is free or has been used again', async () => {
    const name = await processName()
    expect(await livenessOf(name)).toBe('alive')
    expect(await livenessOf(otherName(name))).toBe('dead')
    expect(await livenessOf(name.replace(/^(\w+\.\d+)\.\d+\./, '$1.1.'))).toBe('dead')
  })

  it('is unknown when it is hidden in /proc, as those of other users may be', async () => {
    const name = otherName(await processName())
    killFails('EPERM')
    expect(await livenessOf(name)).toBe('unknown')
    vi.spyOn(process, 'kill').mockReturnValue(true)
    expect(await livenessOf(name)).toBe('unknown')
  })
})

describe('a name that no process gave', () => {
  it.each(['0123456789abcdef.fastq', '0123456789ab', ''])('has no life: %j', async (name) => {
    expect(await livenessOf(name)).toBe(null)
  })
})

describe('where only host names tell machines apart', () => {
  beforeEach(() => {
    vi.resetModules()
    system.hasProc = false
  })

  it('is unknown of any process, since two machines may have one name', async () => {
    const there = await import('../../src/disk/processLiveness.js')
    const name = await there.processName()
    expect(name.endsWith(hostname().replace(/[^\w.-]/g, '-'))).toBe(true)
    killFails('ESRCH')
    expect(await there.livenessOf(otherName(name))).toBe('unknown')
    expect(await there.livenessOf(name)).toBe('unknown')
  })
})
