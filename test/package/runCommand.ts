/** Runs a program to its end, as a user at a shell would. */
import { execFile } from 'node:child_process'

export interface CommandResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Never rejects: the result holds the exit code. Does not touch the user's cache. */
export const runCommand = (program: string, args: ReadonlyArray<string>, cwd: string): Promise<CommandResult> =>
  new Promise((resolve) => {
    const child = execFile(
      program,
      [...args],
      { cwd, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, USE_PANGEA_CACHE: 'false' } },
      (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : (child.exitCode ?? 1), stdout, stderr })
      },
    )
    child.stdin?.end()
  })
