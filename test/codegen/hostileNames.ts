/** Names with a special meaning: in TypeScript, in Node, in the generated files or in Unicode. */
import ts from 'typescript'
import type { GeneratedFiles } from '../../codegen/src/outputFolder.js'

const keywords = Array.from(
  { length: ts.SyntaxKind.LastKeyword - ts.SyntaxKind.FirstKeyword + 1 },
  (_, i) => ts.tokenToString(ts.SyntaxKind.FirstKeyword + i) ?? '',
)

const builtIns = [globalThis, Object.prototype, Function.prototype, Array.prototype, Object].flatMap((one) =>
  Object.getOwnPropertyNames(one),
)

const ofModules = ['__dirname', '__esModule', '__filename', 'exports', 'module', 'require']

const ofTypes = (
  'Readonly ReadonlyArray ReadonlySet ReadonlyMap Record Partial Required Pick Omit Exclude Extract NonNullable Parameters ' +
  'ReturnType NoInfer Awaited PromiseLike ArrayLike Iterable Iterator PropertyKey Uppercase TemplateStringsArray CallableFunction'
).split(' ')

/** Names that differ only in case, or in characters that identifiers can't contain. */
const alike = [
  'pet',
  'Pet',
  'PET',
  'pEt',
  'p-et',
  'p.et',
  'p et',
  'p_et',
  'p$et',
  'P-Et',
  'Pet_',
  'Pet$',
  'Pet2',
  'PetWrite',
  'PetPatch',
]

const ofOtherLanguages = [
  'Bär',
  'Ba\u0308r',
  'данные',
  '数据',
  'بيانات',
  '𠀀𠀁',
  '𝒜',
  '🐕',
  'a🐕b',
  'ﬁeld',
  'İ',
  'ß',
  '\u3164',
  '\u115fa',
  'a\u200bb',
  'a\u200db',
  '\u200fRTL\u200e',
  '\u202eabc',
  '\ufeffbom',
  '\u00b7',
  '\u0301',
  '²',
]

const ofSyntax = [
  '',
  ' ',
  '_',
  '$',
  '$$',
  '_$',
  '0',
  '00',
  '1e3',
  '-1',
  '0Pet',
  'a"b',
  "a'b",
  "'",
  'a`b${c}',
  '${',
  'a\\b',
  '\\',
  "\\'",
  'a\nb',
  'a\r\nb',
  'a\tb',
  'a\u0000b',
  'a\u2028b',
  'a\u2029b',
  '*/',
  '/*',
  '//',
  '*/ export const injected = 1 /*',
  '</script>',
  '<!--',
  '@ts-expect-error',
  '@ts-ignore',
  '@internal',
  '#!',
  'own(',
  'wrong(',
  'json(',
  'models.',
  'codecs.',
  'models$.a',
  '\ud800',
  '[key: string]',
  'constructor()',
  'get a',
  'new',
  '?',
  'a?',
  '~0',
  '~1',
  '%25',
  'a%20b',
]

const long = ['x'.repeat(3000), 'long-'.repeat(600)]

/** Returns every identifier in the files: imports, declarations and locals. */
const writtenIn = (files: GeneratedFiles): ReadonlyArray<string> => {
  const found = new Set<string>()
  for (const [name, text] of Object.entries(files)) {
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) found.add(node.text)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.ESNext))
  }
  return [...found]
}

/** Returns the schema name from which a function name derives: a schema `Json` has an `isJson`. */
const withoutPrefix = (name: string): ReadonlyArray<string> => {
  const rest = /^(?:is|why|fits|satisfies|matches|usual)\d*(.+)$/.exec(name)?.[1]
  return rest === undefined ? [] : [rest]
}

/** Names that broke earlier versions. */
const known =
  'isJson isNumber isObject wrong Codec Place json z all inside either own others models codecs checks codec says'.split(
    ' ',
  )

export const hostileNames = (files: GeneratedFiles): ReadonlyArray<string> => {
  const ours = writtenIn(files)
  return [
    ...new Set([
      ...keywords,
      ...builtIns,
      ...ofModules,
      ...ofTypes,
      ...ours,
      ...known,
      ...ours.flatMap(withoutPrefix),
      ...alike,
      ...ofOtherLanguages,
      ...ofSyntax,
      ...long,
    ]),
  ]
}
