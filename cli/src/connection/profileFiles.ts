/**
 * Reads, writes and deletes the files of profiles, which only their owner can read. Each profile is
 * a file of its own, so that concurrent logins to different profiles never lose one.
 */
import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { either as E, function as F, option as O, type task as T, taskEither as TE } from 'fp-ts'
import { atomicWrite, makeFolder } from 'pangea-fp/node'
import { type CommandFailure, failed, wrongUsage } from '../exitCodes.js'
import { formatProfile, parseProfile, type Profile } from './Profile.js'

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

const codeOf = (thrown: unknown): string | undefined => (thrown as NodeJS.ErrnoException).code

const isMissing = (thrown: unknown): boolean => codeOf(thrown) === 'ENOENT'

/** A file is where the folder of profiles, or a folder above it, should be. */
const notAFolder = (folder: string): CommandFailure =>
  wrongUsage(`Can't use ${folder} for profiles: it is not a folder, or is below a file. Correct XDG_CONFIG_HOME.`)

/**
 * The folder of the profiles: `pangea` in `XDG_CONFIG_HOME`, else in the platform's folder for
 * settings.
 */
const configFolder: TE.TaskEither<CommandFailure, string> = F.pipe(
  TE.tryCatch(
    async () => {
      const xdg = process.env['XDG_CONFIG_HOME'] ?? ''
      if (isAbsolute(xdg)) return join(xdg, 'pangea')
      // Loaded on demand: it throws for a user without a home directory.
      const { default: envPaths } = await import('env-paths')
      return envPaths('pangea', { suffix: '' }).config
    },
    () => null,
  ),
  TE.filterOrElse(isAbsolute, () => null),
  TE.mapLeft(() => failed('There is no home directory for profiles: set XDG_CONFIG_HOME to a folder.')),
)

const prefix = 'profile-'

const fileOf = (folder: string, name: string): string => join(folder, `${prefix}${name}.json`)

/** Returns the path of a profile's file. */
export const profilePath = (name: string): TE.TaskEither<CommandFailure, string> =>
  F.pipe(
    configFolder,
    TE.map((folder) => fileOf(folder, name)),
  )

/** Returns none if there is no such profile. */
export const readProfile = (name: string): TE.TaskEither<CommandFailure, O.Option<Profile>> =>
  F.pipe(
    profilePath(name),
    TE.flatMap((path) =>
      F.pipe(
        TE.tryCatch(
          () =>
            readFile(path, 'utf8').then(O.some, (thrown: unknown) =>
              isMissing(thrown) ? O.none : Promise.reject(thrown as Error),
            ),
          (thrown) =>
            codeOf(thrown) === 'ENOTDIR'
              ? notAFolder(dirname(path))
              : failed(`Can't read the profile ${name}: ${reasonOf(thrown)}. Correct the permissions of the file.`),
        ),
        TE.flatMapEither(O.traverse(E.Applicative)(parseProfile(name, path))),
      ),
    ),
  )

/** Returns none for a profile that can't be read either, because it is about to be replaced. */
export const readEarlierProfile = (name: string): T.Task<O.Option<Profile>> =>
  F.pipe(
    readProfile(name),
    TE.match((): O.Option<Profile> => O.none, F.identity),
  )

/** Returns the names of all profiles; none if there is no folder. */
export const listProfiles: TE.TaskEither<CommandFailure, ReadonlyArray<string>> = F.pipe(
  configFolder,
  TE.flatMap((folder) =>
    TE.tryCatch(
      () =>
        readdir(folder).catch((thrown: unknown): ReadonlyArray<string> | Promise<never> =>
          isMissing(thrown) ? [] : Promise.reject(thrown as Error),
        ),
      (thrown) =>
        codeOf(thrown) === 'ENOTDIR'
          ? notAFolder(folder)
          : failed(`Can't read the profiles: ${reasonOf(thrown)}. Correct the permissions of the folder.`),
    ),
  ),
  TE.map((files) => files.flatMap((file) => /^profile-([a-z0-9_-]+)\.json$/.exec(file)?.slice(1) ?? []).sort()),
)

/** Creates or replaces the file atomically, and returns its path. */
export const writeProfile = (profile: Profile): TE.TaskEither<CommandFailure, string> =>
  F.pipe(
    configFolder,
    TE.flatMap((folder) => {
      const path = fileOf(folder, profile.name)
      return TE.tryCatch(
        async () => {
          await makeFolder(folder, 0o700)
          await atomicWrite(path, [Buffer.from(formatProfile(profile))], { temporary: `${path}.${randomUUID()}.tmp` })
          return path
        },
        (thrown) =>
          failed(`Can't store the login in ${path}: ${reasonOf(thrown)}. Set XDG_CONFIG_HOME to another folder.`),
      )
    }),
  )

/** Deletes the file, and what an interrupted login left. Succeeds if there is none. */
export const deleteProfile = (name: string): TE.TaskEither<CommandFailure, void> =>
  F.pipe(
    configFolder,
    TE.flatMap((folder) =>
      TE.tryCatch(
        async () => {
          const files = await readdir(folder).catch((): ReadonlyArray<string> => [])
          const own = files.filter(
            (file) => file === `${prefix}${name}.json` || file.startsWith(`${prefix}${name}.json.`),
          )
          for (const file of own) await rm(join(folder, file), { force: true })
        },
        (thrown) =>
          failed(`Can't remove the login from this computer: ${reasonOf(thrown)}. Delete ${fileOf(folder, name)}.`),
      ),
    ),
  )
