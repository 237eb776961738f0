/** Extracts the examples of doc comments and Markdown: the code that a reader would copy. */

/** A piece of code in the documentation. */
export interface Example {
  /** Its location, for people: `src/ops/samples/samples.ts:34`. */
  readonly at: string
  readonly code: string
  /** A program starts with its imports and is complete; a snippet uses the fixture's values. */
  readonly isProgram: boolean
  /** Needs the real server: compiled, not run. */
  readonly isRun: boolean
  /** What a program must print, where the page says so. */
  readonly prints: string | null
}

const example = (at: string, code: string, isRun: boolean, prints: string | null = null): Example => ({
  at,
  code,
  isProgram: code.trimStart().startsWith('import '),
  isRun,
  prints,
})

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/**
 * Each `@example` of a doc comment, up to the next tag; one that starts with `no-run` is only
 * compiled.
 */
export const extractFromSource = (file: string, text: string): ReadonlyArray<Example> =>
  [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) =>
    [...comment[0].matchAll(/^[ \t]*\* @example[ \t]*(no-run)?[ \t]*\n([\s\S]*?)(?=^[ \t]*\* @|\*\/)/gm)].map(
      (found) => {
        const code = (found[2] ?? '').replace(/^[ \t]*\* ?/gm, '').replace(/^```\w*$/gm, '')
        return example(`${file}:${lineAt(text, comment.index + found.index)}`, code.trimEnd(), found[1] === undefined)
      },
    ),
  )

/**
 * Each ```` ```ts ```` block of a Markdown file; ```` ```ts no-run ```` is only compiled, and what
 * ```` ```ts prints "text" ```` runs must print that text. Those for a page, ```` ```ts browser ````,
 * are run by test/browser.
 */
export const extractFromMarkdown = (file: string, text: string): ReadonlyArray<Example> =>
  [...text.matchAll(/^```ts(?![^\n]*\bbrowser\b)([^\n]*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: marks = '', 2: code = '', index }) =>
      example(
        `${file}:${lineAt(text, index)}`,
        code.trimEnd(),
        !/\bno-run\b/.test(marks),
        /\bprints "([^"]+)"/.exec(marks)?.[1] ?? null,
      ),
  )
