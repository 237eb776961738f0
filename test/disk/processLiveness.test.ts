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

/** Larger than any process id of Linux. */
const noPid = 4_194_305

const otherName = (name: string): string => name.replace(`.${process.pid}.`, `.${noPid}.`)

const killFails = (code: string): void => {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(code), { code })
  })
}

describe.skipIf(process.platform !== 'linux')('livenessOf for a process on this machine', () => {
  it('livenessOf returns alive for a running process, and dead if its id is free or reused', async () => {
    const name = await processName()
    expect(await livenessOf(name)).toBe('alive')
    expect(await livenessOf(otherName(name))).toBe('dead')
    expect(await livenessOf(name.replace(/^(\w+\.\d+)\.\d+\./, '$1.1.'))).toBe('dead')
  })

  it("livenessOf returns unknown for a process hidden in /proc, as other users' processes may be", async () => {
    const name = otherName(await processName())
    killFails('EPERM')
    expect(await livenessOf(name)).toBe('unknown')
    vi.spyOn(process, 'kill').mockReturnValue(true)
    expect(await livenessOf(name)).toBe('unknown')
  })
})

describe('livenessOf for a malformed name', () => {
  it.each(['0123456789abcdef.fastq', '0123456789ab', ''])(
    "livenessOf returns null for %j, which isn't a process name",
    async (name) => {
      expect(await livenessOf(name)).toBe(null)
    },
  )
})

describe('livenessOf where only host names identify machines', () => {
  beforeEach(() => {
    vi.resetModules()
    system.hasProc = false
  })

  it('livenessOf returns unknown for every process if only the host name identifies the machine', async () => {
    const there = await import('../../src/disk/processLiveness.js')
    const name = await there.processName()
    expect(name.endsWith(hostname().replace(/[^\w.-]/g, '-'))).toBe(true)
    killFails('ESRCH')
    expect(await there.livenessOf(otherName(name))).toBe('unknown')
    expect(await there.livenessOf(name)).toBe('unknown')
  })
})
