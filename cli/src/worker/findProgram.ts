/** Finds the program of a command before any job is claimed: a typing error must not fail jobs. */
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, join, sep } from 'node:path'
import type { taskEither as TE } from 'fp-ts'
import { type CommandFailure, wrongUsage } from '../exitCodes.js'

const isProgram = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** Windows looks in more places, under more names: there, starting the program shows it. */
export const findProgram =
  (name: string): TE.TaskEither<CommandFailure, void> =>
  async () => {
    const isPath = name.includes('/') || name.includes(sep)
    const places = isPath ? [name] : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
    const found = process.platform === 'win32' ? [true] : await Promise.all(places.map(isProgram))
    return found.includes(true)
      ? { _tag: 'Right', right: undefined }
      : {
          _tag: 'Left',
          left: wrongUsage(
            `Can't run ${name}: ${isPath ? 'there is no such program, or it is not executable' : 'no program in PATH has this name'}. No job was claimed.`,
          ),
        }
  }
