import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^pangea-fp$/, replacement: at('./src/index.ts') },
      { find: /^pangea-fp\/node$/, replacement: at('./src/node.ts') },
      { find: /^pangea-fp\/requests$/, replacement: at('./src/requests.ts') },
      { find: /^pangea-sandbox\/command$/, replacement: at('./sandbox/src/command.ts') },
      { find: /^pangea-sandbox$/, replacement: at('./sandbox/src/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The machine that runs these may have two cores: more workers only make each one slower.
    maxWorkers: 2,
  },
})
