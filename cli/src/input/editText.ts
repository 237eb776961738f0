/** Edits a text in the user's editor. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { either as E, taskEither as TE } from 'fp-ts'
import { type CommandFailure, failed, wrongUsage } from '../exitCodes.js'

export interface EditedText {
  readonly text: string
  /** The file with the text; it is kept until `discard`, so that a failed save loses nothing. */
  readonly path: string
  readonly discard: () => Promise<void>
}

/** Starts the editor, which may have arguments: `code --wait`. */
const runEditor = async (editor: string, path: string): Promise<number | null> => {
  const child = spawn(`${editor} "$PANGEA_EDITED_FILE"`, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, PANGEA_EDITED_FILE: path },
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return code
}

/** Opens the text in `VISUAL` or `EDITOR`; needs a terminal. */
export const editText = (text: string): TE.TaskEither<CommandFailure, EditedText> => {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    return TE.left(wrongUsage('There is no terminal for an editor: give the text with --from FILE, or --from - .'))
  const editor = process.env['VISUAL'] ?? process.env['EDITOR'] ?? 'vi'
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pangea-wiki-'))
    const path = join(folder, 'page.md')
    const discard = (): Promise<void> => rm(folder, { recursive: true, force: true })
    try {
      await writeFile(path, text, { mode: 0o600 })
      const code = await runEditor(editor, path)
      return code === 0
        ? E.right({ text: await readFile(path, 'utf8'), path, discard })
        : E.left(failed(`The editor ${editor} failed: nothing was changed. Your text is in ${path}.`))
    } catch (thrown) {
      return E.left(failed(`Can't edit ${path}: ${(thrown as Error).message}. Nothing was changed.`))
    }
  }
}
