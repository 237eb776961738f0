/**
 * Measures what our type declarations cost the compiler: compares a program of ten lines that uses
 * the installed package with one that uses only fp-ts, with and without `skipLibCheck`, with
 * TypeScript 5.9 and 7.
 */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Figures } from './Figures.js'
import { median, ratio } from './sandboxFixture.js'

const root = fileURLToPath(new URL('..', import.meta.url))

const usesPangea = (make: string, operationsOf: string, entry: string): string => `
import { function as F, taskEither as TE } from 'fp-ts'
import { describe, ${make}, ${operationsOf}, type PangeaError, sampleNamed } from '${entry}'

const { fetchSample } = ${operationsOf}(${make}({ endpoint: 'https://pangeabio.io' }))
const name: TE.TaskEither<PangeaError, string> = F.pipe(
  fetchSample(sampleNamed('Lab', 'Subway', 'S1')),
  TE.map((sample) => sample.name),
)
export const message = F.pipe(name, TE.getOrElse((error) => async () => describe(error)))
`

const programs = {
  fpTs: `
import { function as F, taskEither as TE } from 'fp-ts'

interface Sample {
  readonly name: string
}
declare const fetchSample: (name: string) => TE.TaskEither<Error, Sample>
const name: TE.TaskEither<Error, string> = F.pipe(
  fetchSample('S1'),
  TE.map((sample) => sample.name),
)
export const message = F.pipe(name, TE.getOrElse((error) => async () => error.message))
`,
  pangea: usesPangea('makePangea', 'operationsOf', 'pangea-fp'),
  pangeaNode: usesPangea('makeNodePangea', 'nodeOperationsOf', 'pangea-fp/node'),
} as const

type Program = keyof typeof programs

const compilers = { 5.9: 'typescript', 7: 'typescript7' } as const

interface Compilation {
  readonly program: Program
  readonly compiler: keyof typeof compilers
  readonly skipLibCheck: boolean
}

const names = Object.keys(programs) as ReadonlyArray<Program>
const all: ReadonlyArray<Compilation> = (['5.9', '7'] as const).flatMap((compiler) =>
  [false, true].flatMap((skipLibCheck) =>
    names.map((program) => ({ program, compiler: Number(compiler) as Compilation['compiler'], skipLibCheck })),
  ),
)

const nameOf = ({ program, compiler, skipLibCheck }: Compilation): string =>
  `${program}Ts${String(compiler).replace('.', '')}${skipLibCheck ? 'SkipLibCheck' : ''}`

/** Creates a project with the packed package and the dependencies of its declarations. */
const makeProject = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pangea-types-'))
  const modules = join(folder, 'node_modules')
  await mkdir(join(modules, '@types'), { recursive: true })
  await mkdir(join(modules, 'pangea-fp'))
  for (const path of ['package.json', 'dist'])
    await cp(join(root, path), join(modules, 'pangea-fp', path), { recursive: true })
  for (const name of await readdir(join(root, 'node_modules')))
    if (/^(fp-ts|io-ts|openapi-fetch|openapi-typescript-helpers|zod|undici|undici-types|basic-ftp|@noble)$/.test(name))
      await symlink(join(root, 'node_modules', name), join(modules, name))
  await symlink(join(root, 'node_modules/@types/node'), join(modules, '@types/node'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [name, text] of Object.entries(programs)) await writeFile(join(folder, `${name}.ts`), text)
  for (const one of all) {
    const compilerOptions = {
      ...{ strict: true, noEmit: true, target: 'es2022', module: 'nodenext', types: ['node'] },
      skipLibCheck: one.skipLibCheck,
    }
    await writeFile(
      join(folder, `${nameOf(one)}.json`),
      JSON.stringify({ compilerOptions, files: [`${one.program}.ts`] }),
    )
  }
  return folder
}

const secondsOf = async (folder: string, one: Compilation): Promise<number> => {
  const tsc = join(root, 'node_modules', compilers[one.compiler], 'bin/tsc')
  const begun = performance.now()
  await promisify(execFile)(process.execPath, [tsc, '-p', `${nameOf(one)}.json`], { cwd: folder }).catch(
    (thrown: unknown) => Promise.reject(new Error(String((thrown as { readonly stdout?: string }).stdout ?? thrown))),
  )
  return (performance.now() - begun) / 1000
}

/**
 * Needs a built `dist`. Runs the compilations alternately, so that other load on the machine
 * affects all of them.
 */
export const types = async (rounds: number): Promise<Figures> => {
  const folder = await makeProject()
  try {
    const seconds = new Map<string, Array<number>>(all.map((one) => [nameOf(one), []]))
    for (let round = 0; round < rounds; round++)
      for (const one of all) seconds.get(nameOf(one))?.push(await secondsOf(folder, one))
    const middle = (one: Compilation): number => median(seconds.get(nameOf(one)) ?? [])
    const ratios = all
      .filter(({ program }) => program !== 'fpTs')
      .map((one) => [`${nameOf(one)}ToFpTs`, ratio(middle(one), middle({ ...one, program: 'fpTs' }))] as const)
    return Object.fromEntries([...all.map((one) => [`${nameOf(one)}Seconds`, middle(one)] as const), ...ratios])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
