/** Installs the packages of `contenders` when a benchmark first needs one. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export type ContenderModule = 'arktype' | 'awsClient' | 'diskCaches' | 'typebox'

export const contenders = fileURLToPath(new URL('contenders', import.meta.url))

/** Contains the SHA-256 of the lock file that was installed. */
const stamp = '.lock-sha256'

const installedFrom = (folder: string): Promise<string | null> =>
  readFile(join(folder, 'node_modules', stamp), 'utf8').catch(() => null)

const npmCi = async (folder: string): Promise<void> => {
  const args = ['ci', '--prefix', folder, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']
  await promisify(execFile)('npm', args, { cwd: folder, shell: process.platform === 'win32' })
}

const lineOf = (thrown: unknown): string => {
  const { stderr, message } = thrown as { readonly stderr?: string; readonly message: string }
  return (stderr || message).split('\n').find((line) => line.trim() !== '') ?? message
}

/**
 * Installs the packages of a folder from its lock file, unless they are installed. One rename puts
 * them in place, so two processes may install concurrently: the later one's packages are dropped.
 */
export const installOnce = async (folder: string): Promise<void> => {
  const lock = createHash('sha256')
    .update(await readFile(join(folder, 'package-lock.json')))
    .digest('hex')
  if ((await installedFrom(folder)) === lock) return
  process.stderr.write(`installing ${folder}, once\n`)
  const work = await mkdtemp(join(folder, '.installing-'))
  const [made, target] = [join(work, 'node_modules'), join(folder, 'node_modules')]
  try {
    for (const name of ['package.json', 'package-lock.json']) await copyFile(join(folder, name), join(work, name))
    await npmCi(work)
    await writeFile(join(made, stamp), lock)
    // Moves packages of an older lock file away.
    if ((await installedFrom(folder)) !== lock) await rename(target, join(work, 'old')).catch(() => undefined)
    await rename(made, target).catch(async (thrown: unknown) => {
      if ((await installedFrom(folder)) !== lock) throw thrown
    })
  } catch (thrown) {
    throw new Error(`could not install ${folder}: ${lineOf(thrown)}`, { cause: thrown })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Returns the path of a contender's module, after installing its packages. */
export const installedContender = async (name: ContenderModule): Promise<string> => {
  await installOnce(contenders)
  return join(contenders, `${name}.ts`)
}
