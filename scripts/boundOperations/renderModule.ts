/** Renders a module with an interface of bound operations and the function that binds them. */
import { dirname, relative } from 'node:path'
import ts from 'typescript'
import { boundComment } from './boundComment.js'
import type { Operation } from './findOperations.js'
import { fpTs, memberType } from './memberType.js'

// model

/** A module to generate. */
export interface Module {
  readonly file: string
  /** The first lines of the file. */
  readonly title: string
  /** The comment of the binding function. */
  readonly comment: string
  readonly interface: string
  readonly binder: string
  /** The environment's type. */
  readonly environment: string
  /** The module whose members this one extends. */
  readonly base: Pick<Module, 'file' | 'interface' | 'binder'> | null
  readonly operations: ReadonlyArray<Operation>
}

/** The declaring file of each public type. */
export type TypeFiles = ReadonlyMap<string, string>

// pure helpers

const specifier = (from: string, to: string): string => {
  const path = relative(dirname(from), to)
    .replaceAll('\\', '/')
    .replace(/[.]ts$/, '.js')
  return path.startsWith('.') ? path : `./${path}`
}

const sorted = (names: Iterable<string>): ReadonlyArray<string> =>
  [...names].sort((a, b) => a.replace('type ', '').localeCompare(b.replace('type ', ''), 'en', { sensitivity: 'base' }))

/** Sorts packages first, then files by name. */
const importedModules = (imports: ReadonlyMap<string, unknown>): ReadonlyArray<string> =>
  sorted(imports.keys()).toSorted((a, b) => Number(a.startsWith('.')) - Number(b.startsWith('.')))

/** Renders one import, which loads nothing if all its names are types. */
const renderImport = (names: ReadonlyArray<string>, importPath: string): string => {
  const isTypeOnly = names.every((name) => name.startsWith('type '))
  const list = names.map((name) => (isTypeOnly ? name.replace('type ', '') : name)).join(', ')
  return `import ${isTypeOnly ? 'type ' : ''}{ ${list} } from '${importPath}'`
}

const groupsOf = <A>(items: ReadonlyArray<A>, key: (item: A) => string): ReadonlyMap<string, ReadonlyArray<A>> => {
  const groups = new Map<string, Array<A>>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

const bindings = ({ calls, environment, name }: Operation, type: string): string => {
  if (calls.length === 0) return `${name}(pangea)`
  const one = environment === null ? name : `${name}<${type}>`
  if (calls.length === 1) return `bind(${one})`
  const args = calls[0]?.parameters.map((parameter) => parameter.name).join(', ') ?? ''
  return `(${args}) => bind(${one}(${args}))`
}

// the module

/** Throws when a type has no public name, because callers couldn't name it either. */
export const renderModule = (checker: ts.TypeChecker, module: Module, typeFiles: TypeFiles): string => {
  const { base, binder, environment, file, operations } = module
  const imports = new Map<string, Set<string>>()
  const unnamed: Array<string> = []
  const importFrom = (importPath: string, name: string): void => {
    imports.set(importPath, (imports.get(importPath) ?? new Set()).add(name))
  }
  const importType = (name: string, user: string): void => {
    const fp = fpTs.get(name)
    if (fp !== undefined) return importFrom('fp-ts', `type ${fp.module} as ${fp.alias}`)
    const importPath = typeFiles.get(name)
    if (importPath !== undefined) return importFrom(specifier(file, importPath), `type ${name}`)
    if (checker.resolveName(name, undefined, ts.SymbolFlags.Type, false) === undefined)
      unnamed.push(`${name} (${user})`)
  }

  const members = operations.map((operation) => {
    const { text, names } = memberType(checker, operation, environment)
    importFrom(specifier(file, operation.file), operation.name)
    for (const name of names) importType(name, operation.name)
    const comment = boundComment(operation.comment, operation.name, binder)
    if (comment === '') throw new Error(`${operation.name} has no doc comment.`)
    return { file: operation.file, text: `${comment}\nreadonly ${operation.name}: ${text}\n` }
  })
  importType(environment, binder)
  if (unnamed.length > 0)
    throw new Error(`Operations use types that neither src/index.ts nor src/node.ts exports: ${unnamed.join(', ')}.`)
  importFrom(specifier(file, 'src/ops/bindEnvironment.ts'), 'bindEnvironment')
  if (base !== null) {
    importFrom(specifier(file, base.file), base.binder)
    importFrom(specifier(file, base.file), `type ${base.interface}`)
  }

  const groups = [...groupsOf(members, (member) => member.file).values()]
  return [
    module.title,
    ...importedModules(imports).map((importPath) => renderImport(sorted(imports.get(importPath) ?? []), importPath)),
    '',
    `/** The operations that \`${binder}\` returns. */`,
    `export interface ${module.interface} ${base === null ? '' : `extends ${base.interface} `}{`,
    groups.map((group) => group.map(({ text }) => text).join('\n')).join('\n'),
    '}',
    '',
    module.comment,
    `export const ${binder} = (pangea: ${environment}): ${module.interface} => {`,
    'const bind = bindEnvironment(pangea)',
    'return {',
    ...(base === null ? [] : [`...${base.binder}(pangea),`]),
    ...operations.map((operation) => `${operation.name}: ${bindings(operation, environment)},`),
    '}',
    '}',
    '',
  ].join('\n')
}
