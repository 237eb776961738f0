/** Writes the values and sends the files of a plan. @internal */
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import type { PangeaError } from '../errors/PangeaError.js'
import type * as m from '../generated/models.js'
import { isSameJson } from '../http/isSameJson.js'
import { reload } from '../ops/caching/sendThroughCache.js'
import type { TransferEnv } from '../ops/files/TransferEnv.js'
import type { PointerMemory } from '../ops/files/pointerMemory.js'
import { uploadIntoFresh } from '../ops/files/uploadField.js'
import type { SharedTransfer } from '../ops/files/transferMany.js'
import { type FieldRef, groupFieldById, type ResultRef, sampleFieldById } from '../ops/references/refs.js'
import { contentKindOf, isJsonObject, withoutPresignedUrl } from '../ops/results/fieldContent.js'
import { fetchField } from '../ops/results/fields.js'
import type { Field } from '../ops/results/resultRoutes.js'
import { createField, ensureField, updateField } from '../ops/results/writeFields.js'
import { checksumOf, type ChecksumCache, type OpenFile } from './readLocalFiles.js'
import { mayExist } from './mayExist.js'
import { describeStored, storedFileOf } from './planField.js'
import type { PlanItem } from './StudyPlan.js'
import { changedSincePlan, type StudyError } from './StudyOutcome.js'

type Step<A> = RTE.ReaderTaskEither<TransferEnv, StudyError, A>

/** What the uploads of one run share. */
export interface FileAccess {
  readonly open: OpenFile
  readonly checksums: ChecksumCache
  readonly pointers: PointerMemory
}

/** The field of an item. */
interface Target {
  readonly field: Field
  /** Whether this run has just created it: then it's empty, and has no file. */
  readonly isNew: boolean
}

/** How long to wait for another process that uploads to the same field. */
const busyPauseMs = 500

// helpers

const fieldRef = ({ sample, uuid }: PlanItem): FieldRef =>
  sample === null ? groupFieldById(uuid as m.GroupFieldId) : sampleFieldById(uuid as m.SampleFieldId)

const refetch = (ref: FieldRef): Step<Field> => reload(fetchField(ref))

/** Creates a field; returns `null` if another process has created it first. */
const createFirst = (result: ResultRef, name: string, data: m.Json): Step<Field | null> =>
  F.pipe(
    createField(result, { name, stored_data: data }),
    RTE.matchE(
      (error): Step<Field | null> => (mayExist(error) ? RTE.right(null) : RTE.left(error)),
      (field) => RTE.right(field),
    ),
  )

const write = (field: Field, data: m.Json): Step<void> =>
  F.pipe(
    updateField<FieldRef>(
      'sample_group' in field.analysis_result_obj
        ? groupFieldById(field.uuid as m.GroupFieldId)
        : sampleFieldById(field.uuid as m.SampleFieldId),
      { stored_data: data },
    ),
    RTE.asUnit,
  )

// values

/** Replaces the value that the plan compared, unless another process has changed it since. */
const replaceValue =
  ({ before, after }: PlanItem) =>
  (field: Field): Step<void> => {
    const stored = withoutPresignedUrl(field.stored_data)
    if (isSameJson(stored, after)) return RTE.right(undefined)
    return isSameJson(stored, before ?? {}) ? write(field, after as m.Json) : RTE.left(changedSincePlan)
  }

/** Stores the value of an item with the action `create` or `update`. */
export const applyValue = (item: PlanItem, result: ResultRef): Step<void> => {
  if (item.uuid !== null) return F.pipe(refetch(fieldRef(item)), RTE.flatMap(replaceValue(item)))
  const name = item.field ?? ''
  return F.pipe(
    createFirst(result, name, item.after ?? {}),
    RTE.flatMap((created) =>
      created !== null
        ? RTE.right(undefined)
        : F.pipe(
            ensureField(result, name),
            RTE.flatMap((field): Step<void> => replaceValue(item)(field)),
          ),
    ),
  )
}

// files

/**
 * Removes the checksums of the old file, which would describe the new one if the upload were
 * killed.
 */
const dropChecksums = (field: Field): Step<void> => {
  const { stored_data: data } = field
  if (!isJsonObject(data) || data['sha256'] === undefined) return RTE.right(undefined)
  const { sha256: _sha256, size_bytes: _size, etag: _etag, ...pointer } = data
  return write(field, pointer)
}

/**
 * Whether the field still has the content that the plan compared, or another run of the same study
 * has just removed its checksums to send the same file.
 */
const isAsPlanned = ({ action, before }: PlanItem, field: Field): boolean => {
  const stored = storedFileOf(field)
  if (action !== 'update') return contentKindOf(field) === 'nothing' || (stored !== null && stored.sha256 === null)
  if (stored === null || before === undefined || !isJsonObject(before)) return false
  return isSameJson(describeStored(stored), before) || (stored.sha256 === null && stored.uri === before['uri'])
}

const isStored = (field: Field, path: string, { open, checksums }: FileAccess): Step<boolean> => {
  const stored = storedFileOf(field)
  if (stored === null || stored.sha256 === null) return RTE.right(false)
  const source = open(path)
  return (env) =>
    F.pipe(
      source.stat,
      TE.flatMap((stat) =>
        stored.sizeBytes !== null && stored.sizeBytes !== stat.sizeBytes
          ? TE.right(false)
          : F.pipe(
              checksumOf(source, stat, checksums)(env),
              TE.map((sha256) => sha256 === stored.sha256),
            ),
      ),
    )
}

const upload = (
  { field, isNew }: Target,
  path: string,
  { open, checksums, pointers }: FileAccess,
  shared: SharedTransfer,
): Step<void> => {
  const source = open(path)
  return (env) =>
    F.pipe(
      TE.Do,
      TE.bindW('stat', () => source.stat),
      TE.bindW('uploaded', (): TE.TaskEither<PangeaError, { readonly sha256?: string | undefined }> =>
        uploadIntoFresh(shared.limits, field, isNew ? pointers : null, source, {
          onProgress: shared.onProgress,
          filename: path.split(/[/\\]/).at(-1) ?? path,
        })(env),
      ),
      TE.tapTask(({ stat, uploaded }) =>
        stat.identity === null || uploaded.sha256 === undefined
          ? async () => undefined
          : checksums.put(stat.identity, uploaded.sha256),
      ),
      TE.asUnit,
    )
}

/** Sends the file unless the field has it already; waits while another process sends it. */
const send = (item: PlanItem, path: string, target: Target, access: FileAccess, shared: SharedTransfer): Step<void> => {
  const { field, isNew } = target
  const sent = (): Step<void> =>
    F.pipe(
      item.action === 'update' ? dropChecksums(field) : RTE.right(undefined),
      RTE.flatMap(() => upload(target, path, access, shared)),
      RTE.orElse((error) =>
        error._tag === 'TransferBusy' ? sendAfterOther(item, path, field, access, shared) : RTE.left(error),
      ),
    )
  if (isNew) return sent()
  return F.pipe(
    isStored(field, path, access),
    RTE.flatMap((isDone): Step<void> => {
      if (isDone) return RTE.right(undefined)
      return isAsPlanned(item, field) ? sent() : RTE.left(changedSincePlan)
    }),
  )
}

const sendAfterOther = (
  item: PlanItem,
  path: string,
  field: Field,
  access: FileAccess,
  shared: SharedTransfer,
): Step<void> =>
  F.pipe(
    RTE.asksReaderTaskEither(({ clock, signal }: TransferEnv): Step<void> =>
      RTE.fromTask(clock.sleep(busyPauseMs, signal ?? undefined)),
    ),
    RTE.flatMap(() => refetch(fieldRef({ ...item, uuid: field.uuid }))),
    // The other process may have removed the old checksums already.
    RTE.flatMap((now) => send({ ...item, action: 'upload' }, path, { field: now, isNew: false }, access, shared)),
  )

const existing = (field: Step<Field>): Step<Target> =>
  F.pipe(
    field,
    RTE.map((found) => ({ field: found, isNew: false })),
  )

/** Sends the file of an item with the action `upload` or `update`. */
export const applyFile =
  (item: PlanItem, result: ResultRef, access: FileAccess) =>
  (shared: SharedTransfer): Step<void> => {
    const name = item.field ?? ''
    const target: Step<Target> =
      item.uuid !== null
        ? existing(refetch(fieldRef(item)))
        : F.pipe(
            createFirst(result, name, {}),
            RTE.flatMap((created): Step<Target> =>
              created === null ? existing(ensureField(result, name)) : RTE.right({ field: created, isNew: true }),
            ),
          )
    return F.pipe(
      target,
      RTE.flatMap((found) => send(item, item.file ?? '', found, access, shared)),
    )
  }
