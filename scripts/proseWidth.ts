/**
 * Checks that comments and Markdown wrap at 100 columns; `--fix` wraps them.
 *
 * Exit codes: 0 no line is too wide, 1 some are.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { wideLines, wrapFile } from './proseWidth/wrapFile.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const isFix = process.argv.includes('--fix')

const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(`${root}${path}`))

for (const path of paths) {
  const text = readFileSync(`${root}${path}`, 'utf8')
  if (isFix) {
    const wrapped = wrapFile(path, text)
    if (wrapped !== text) writeFileSync(`${root}${path}`, wrapped)
  } else
    for (const finding of wideLines(path, text)) {
      console.log(finding)
      process.exitCode = 1
    }
}
