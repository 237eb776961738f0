/** The check that comments and Markdown wrap at 100 columns. */
import { describe, expect, it } from 'vitest'
import { wideLines, wrapFile } from '../../scripts/proseWidth/wrapFile.js'

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')

/** 104 columns, of which the first 19 or 20 words fit on one line. */
const long = words(21)
const longUrl = `https://example.org/${'a'.repeat(120)}`

describe('wideLines', () => {
  it('wideLines reports the line and width of a comment that is over 100 columns wide', () => {
    expect(wideLines('src/a.ts', `const a = 1\n// ${long}\n`)).toEqual([
      'src/a.ts:2: comment is 107 columns wide; wrap it at 100',
    ])
  })

  it('wideLines reports wide text of Markdown', () => {
    expect(wideLines('docs/a.md', `# Page\n\n${long}\n`)).toEqual([
      'docs/a.md:3: text is 104 columns wide; wrap it at 100',
    ])
  })

  it.each([
    ['a line of code', 'src/a.ts', `const a = '${long}'\n`],
    ['a comment marker inside a template literal', 'src/a.ts', `const a = \`\n// ${long}\n\`\n`],
    ['a comment marker inside a regular expression', 'src/a.ts', `const a = /[//] ${long}/\n`],
    ["a URL, which can't be wrapped", 'src/a.ts', `// ${longUrl}\n`],
    ['a directive', 'src/a.ts', `// eslint-disable-next-line some/rule -- ${long}\nf()\n`],
    ['an example', 'src/a.ts', `/**\n * Does it.\n *\n * @example\n * f('${long}')\n */\n`],
    ['a table in a comment', 'src/a.ts', `/**\n * | a | ${long} |\n */\n`],
    ['aligned text', 'src/a.ts', `// first   ${long}\n`],
    ['indented text in a comment', 'src/a.ts', `/**\n * Path:\n *\n *   ${long}\n */\n`],
    ['generated code', 'src/generated/a.ts', `// ${long}\n`],
    ['a fenced block', 'a.md', `\`\`\`\n${long}\n\`\`\`\n`],
    ['a table', 'a.md', `| ${long} |\n`],
    ['a heading', 'a.md', `# ${long}\n`],
    ['a code span', 'a.md', `\`${long}\`\n`],
    ['a block scalar of YAML', 'a.yaml', `a: |\n  # ${long}\n`],
    ['a file of another kind', 'a.json', `${long}\n`],
  ])('wideLines accepts %s', (_, path, text) => {
    expect(wideLines(path, text)).toEqual([])
  })
})

describe('wrapFile', () => {
  it('wrapFile wraps consecutive line comments as one paragraph', () => {
    expect(wrapFile('a.ts', `  // ${long}\n  // end.\nf()\n`)).toBe(`  // ${words(19)}\n  // word word end.\nf()\n`)
  })

  it('wrapFile splits a doc comment of one line, and gives its last tag a line', () => {
    expect(wrapFile('a.ts', `/** ${long}. @since 0.1.0 */\n`)).toBe(
      `/**\n * ${words(19)}\n * word word.\n * @since 0.1.0\n */\n`,
    )
  })

  it('wrapFile keeps errors, lists, tags and examples of a doc comment apart', () => {
    const lines = [
      `- ${long}`,
      '- short',
      'Errors: `NotFound`.',
      `Source: ${long}`,
      '@since 0.1.0',
      '@example',
      `f(${long})`,
    ]
    const comment = (content: ReadonlyArray<string>): string =>
      ['/**', ...content.map((line) => ` * ${line}`), ' */\n'].join('\n')
    expect(wrapFile('a.ts', comment(lines))).toBe(
      comment([
        `- ${words(19)}`,
        '  word word',
        '- short',
        'Errors: `NotFound`.',
        `Source: ${words(18)}`,
        words(3),
        '@since 0.1.0',
        '@example',
        `f(${long})`,
      ]),
    )
  })

  it('wrapFile puts a comment at the end of a wide line above that line', () => {
    expect(wrapFile('a.ts', `  f('${'x'.repeat(60)}') // ${words(8)}\n`)).toBe(
      `  // ${words(8)}\n  f('${'x'.repeat(60)}')\n`,
    )
  })

  it('wrapFile indents the lines of a list item, also in a nested list', () => {
    expect(wrapFile('a.md', `1. ${long}\n   - ${long}\n     end\n`)).toBe(
      `1. ${words(19)}\n   word word\n   - ${words(19)}\n     word word end\n`,
    )
  })

  it('wrapFile leaves the lines above the first wide one as they are', () => {
    expect(wrapFile('a.md', `Short.\nAlso short.\n${long}\n`)).toBe(`Short.\nAlso short.\n${words(20)}\nword\n`)
  })

  it('wrapFile starts no line with a word that would begin a list or a tag', () => {
    expect(wrapFile('a.md', `${words(20)} - ${words(3)}\n`)).toBe(`${words(19)}\nword - ${words(3)}\n`)
  })

  it('wrapFile wraps comments of YAML and of shell scripts', () => {
    expect(wrapFile('a.yaml', `a: 1\n# ${long}\n`)).toBe(`a: 1\n# ${words(19)}\n# word word\n`)
    expect(wrapFile('a.sh', `#!/bin/sh\n# ${long}\n`)).toBe(`#!/bin/sh\n# ${words(19)}\n# word word\n`)
  })

  it('wrapFile changes nothing in a file that it has wrapped', () => {
    const wrapped = wrapFile('a.md', `- ${long} \`a b\` [link ${long}](${longUrl}) end\n\n> ${long}\n`)
    expect(wrapFile('a.md', wrapped)).toBe(wrapped)
  })
})
