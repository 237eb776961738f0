/** Makes the tags of a plan, and tags its samples. @internal */
import { function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import type * as m from '../generated/models.js'
import type { TransferEnv } from '../ops/files/TransferEnv.js'
import { traverseLimited } from '../ops/lists/traverseLimited.js'
import { ensureTag } from '../ops/tags/tags.js'
import { bracketFinally } from '../task/bracketFinally.js'
import { type Checkpoint, noCheckpoint } from '../transfer/checkpoint.js'
import type { Phase, Progressed, Step } from './phases.js'
import type { StudyError } from './StudyOutcome.js'
import type { PlanItem } from './StudyPlan.js'
import { tagInTurns } from './tagInTurns.js'

/** How long to wait for another process that tags samples with the same tag. */
const busyPauseMs = 300

/** Waits until no other process of this computer tags samples with this tag. */
const openTag =
  (tag: m.Tag): Step<Checkpoint> =>
  (env) =>
    F.pipe(
      env.checkpoints.open({ key: `${env.endpoint} tag ${tag.uuid}`, title: `The tag ${tag.name}` }),
      TE.orElse((error): TE.TaskEither<StudyError, Checkpoint> => {
        // Without the folder of checkpoints, nothing can be locked.
        if (error._tag === 'FileError') return TE.right(noCheckpoint)
        return env.signal?.aborted !== true
          ? F.pipe(
              TE.fromTask(env.clock.sleep(busyPauseMs, env.signal ?? undefined)),
              TE.flatMap(() => openTag(tag)(env)),
            )
          : TE.left(error)
      }),
    )

/**
 * Tags samples, except those that have the tag now: the server would link them twice, and can't
 * remove a tag from a sample. So one process of a computer at a time reads who has the tag, and
 * adds to it; computers take turns, as far as they can see each other.
 */
const applyTag =
  (tag: m.Tag, items: ReadonlyArray<PlanItem>, before: Progressed): Step<Progressed> =>
  (env: TransferEnv) =>
    bracketFinally(
      openTag(tag)(env),
      () => tagInTurns(tag, items)(before)(env),
      ({ close }) => close,
    )

/** Makes the tags that don't exist, and tags the samples, tag by tag. */
export const tagsPhase =
  (items: ReadonlyArray<PlanItem>): Phase =>
  (before) =>
    F.pipe(
      [...new Set(items.flatMap(({ tag }) => (tag === null ? [] : [tag])))],
      traverseLimited((name): Step<readonly [name: string, tag: m.Tag]> =>
        F.pipe(
          ensureTag({ name }),
          RTE.map((tag) => [name, tag] as const),
        ),
      ),
      RTE.flatMap((tags) =>
        tags.reduce(
          (done, [name, tag]) =>
            F.pipe(
              done,
              RTE.flatMap((progressed) =>
                applyTag(
                  tag,
                  items.filter((item) => item.tag === name),
                  progressed,
                ),
              ),
            ),
          RTE.right(before) as Step<Progressed>,
        ),
      ),
    )
