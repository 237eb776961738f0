/** dependency-cruiser, run as `npm run layers` runs it, in any folder. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** A rule that was broken, and the file that broke it. */
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

/** The broken rules of the tree in `folder`, and how many modules were looked at. */
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
      // The exit code is the number of violations: what matters is the report.
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
