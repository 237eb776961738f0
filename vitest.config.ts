import { readdirSync, readFileSync, statfsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const files = readdirSync(at('test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `test/${path.replaceAll('\\', '/')}`)

/**
 * What a file does to its whole process must not meet another's tests: these files have a process
 * of their own. All others share one for each worker, and so load the modules and the database
 * once.
 */
const changesItsProcess = (path: string): boolean =>
  /\bvi\.mock\(|process\.chdir\(|process\.env\[.*\] =|\bdelete process\.env/.test(readFileSync(at(path), 'utf8'))

/** Two sandboxes and the largest file of a test. */
const neededBytes = 2 * 1024 ** 3

const roomInMemory = (): number => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize
  } catch {
    return 0
  }
}

/**
 * `npm test` is the mode `fast`: without `*.slow.test.ts`, and with temporary files in memory where
 * it has room.
 */
export default defineConfig(({ mode }) => {
  const isFast = mode === 'fast'
  const wanted = files.filter((path) => !isFast || !path.endsWith('.slow.test.ts'))
  const alone = wanted.filter(changesItsProcess)
  return {
    resolve: {
      alias: [
        { find: /^pangea-fp$/, replacement: at('./src/index.ts') },
        { find: /^pangea-fp\/node$/, replacement: at('./src/node.ts') },
        { find: /^pangea-fp\/http$/, replacement: at('./src/http.ts') },
        { find: /^pangea-fp\/requests$/, replacement: at('./src/requests.ts') },
        { find: /^pangea-sandbox\/command$/, replacement: at('./sandbox/src/command.ts') },
        { find: /^pangea-sandbox$/, replacement: at('./sandbox/src/index.ts') },
      ],
    },
    test: {
      testTimeout: 30_000,
      hookTimeout: 60_000,
      env: isFast && roomInMemory() > neededBytes ? { TMPDIR: '/dev/shm' } : {},
      // The machine that runs these may have two cores: more workers only make each one slower.
      maxWorkers: 2,
      projects: [
        {
          extends: true,
          test: { name: 'shared', include: wanted.filter((path) => !alone.includes(path)), isolate: false },
        },
        { extends: true, test: { name: 'alone', include: alone } },
      ],
    },
  }
})
