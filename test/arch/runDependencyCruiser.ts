/** Runs dependency-cruiser as `npm run layers` does, in any folder. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** A broken rule, and the file that breaks it. */
export interface Violation {
  readonly rule: string
  readonly from: string
}

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/** The broken rules of the tree in `folder`, and the number of modules checked. */
export const runDependencyCruiser = (
  folder: string,
): Promise<{ readonly modules: number; readonly violations: ReadonlyArray<Violation> }> =>
  new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [
        at('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        ...[
          '--config',
          at('.dependency-cruiser.cjs'),
          '--output-type',
          'json',
          'src',
          'cli/src',
          'codegen/src',
          'sandbox/src',
        ],
      ],
      { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
      // The exit code is the number of violations; the report is what matters.
      (_error, stdout, stderr) => {
        if (stdout === '') return reject(new Error(`dependency-cruiser said nothing: ${stderr}`))
        const { summary } = Report.parse(JSON.parse(stdout))
        resolve({
          modules: summary.totalCruised,
          violations: summary.violations.map(({ from, rule }) => ({ rule: rule.name, from })),
        })
      },
    )
  })
