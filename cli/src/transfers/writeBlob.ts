/** Writes the JSON of a field to a file, as downloads write files: complete, or not at all. */
import { createHash } from 'node:crypto'
import { either as E, function as F, option as O, taskEither as TE } from 'fp-ts'
import { type Field, type FileSink, type PangeaError, parseJson, type Source } from 'pangea-fp/node'
import { canonicalJson } from '../input/canonicalJson.js'

// model

export interface WrittenBlob {
  readonly path: string
  readonly sizeBytes: number
  readonly sha256: string
  /** `false` if the file existed with this content. */
  readonly isWritten: boolean
}

// pure helpers

/**
 * One line of JSON. The server keeps no order of members, so a file with another order is the same.
 */
const contentOf = ({ stored_data: data }: Field): Buffer => Buffer.from(`${canonicalJson(data)}\n`)

// operations

const readAll = async (source: Source): Promise<string> => {
  const chunks: Array<Buffer> = []
  for await (const chunk of source.read(0, Number.MAX_SAFE_INTEGER)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}

const isSame = async (field: Field, existing: Source): Promise<boolean> => {
  const text = await readAll(existing).catch(() => '')
  const parsed = parseJson(text)
  return E.isRight(parsed) && canonicalJson(parsed.right) === canonicalJson(field.stored_data)
}

const write = (sink: FileSink, content: Buffer): TE.TaskEither<PangeaError, void> =>
  F.pipe(
    sink.open,
    TE.flatMap((file) =>
      F.pipe(
        file.write(0, content),
        TE.flatMap(() => file.commit),
        TE.tapError(() => TE.fromTask(file.discard)),
      ),
    ),
  )

/** Keeps a file with the same JSON. One that differs is only replaced if `isReplacing`. */
export const writeBlob =
  (field: Field, sink: FileSink, isReplacing: boolean): TE.TaskEither<PangeaError, WrittenBlob> =>
  async () => {
    const content = contentOf(field)
    const done = {
      path: sink.name,
      sizeBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }
    const existing = await sink.existing()
    if (O.isSome(existing)) {
      if (await isSame(field, existing.value)) return E.right({ ...done, isWritten: false })
      if (!isReplacing) return E.left({ _tag: 'TargetExists', path: sink.name })
    }
    return F.pipe(
      write(sink, content),
      TE.map(() => ({ ...done, isWritten: true })),
    )()
  }
