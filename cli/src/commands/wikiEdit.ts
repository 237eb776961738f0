/** `pangea wiki edit`: changes or adds a page of a wiki. */
import { either as E, function as F, readerTaskEither as RTE, taskEither as TE } from 'fp-ts'
import { fetchWiki, reload, saveWikiPage, type WikiPage } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record, type OutputOf } from '../OutputSchema.js'
import { type CommandFailure, failed, wrongUsage } from '../exitCodes.js'
import { editText, type EditedText } from '../input/editText.js'
import { appendName, parseName, parsePath } from '../input/parseFlagValues.js'
import { readText } from '../input/readText.js'
import { report } from '../Output.js'
import { fetchWikiOwner, pagesNamed, type WikiRecord, wikiOwnerPath } from '../records/fetchWikiOwner.js'
import type { Step } from '../Step.js'

const schema = record('the page', {
  owner_uuid: ['uuid', 'of the organization, group or pipeline that has the wiki'],
  title: ['string', 'the title of the page'],
  status: ['string', 'created, updated or existing: had that text already'],
})

type Printed = OutputOf<typeof schema>

interface Edit {
  readonly owner: WikiRecord
  readonly title: string
  readonly before: WikiPage | undefined
  readonly isEmptyAllowed: boolean
}

const pageOf = (owner: WikiRecord, title: string): Step<WikiPage | undefined> =>
  F.pipe(
    fetchWiki(owner),
    RTE.flatMapEither(({ page_objs }): E.Either<CommandFailure, WikiPage | undefined> => {
      const pages = pagesNamed(page_objs, title)
      return pages.length > 1
        ? E.left(
            wrongUsage(
              `The wiki of ${wikiOwnerPath(owner)} has ${pages.length} pages ${title}: give a uuid with --page: ${pages.map(({ uuid }) => uuid).join(', ')}.`,
            ),
          )
        : E.right(pages[0])
    }),
  )

/** Another user may have changed the page while it was being edited. */
const checkUnchanged = ({ owner, title, before }: Edit): Step<void> =>
  F.pipe(
    pageOf(owner, title),
    RTE.filterOrElseW(
      (now) => now?.text === before?.text,
      () => failed(`Someone else changed the page ${title} in the meantime: nothing was changed.`),
    ),
    RTE.asUnit,
  )

const pageReport = ({ owner, title, before }: Edit, status: string): Printed =>
  report(
    status === 'existing'
      ? `The page ${before?.title ?? title} of ${wikiOwnerPath(owner)} has that text already.`
      : `${status === 'created' ? 'Added' : 'Changed'} the page ${before?.title ?? title} of ${wikiOwnerPath(owner)}.`,
    { owner_uuid: owner.uuid, title: before?.title ?? title, status },
  )

/** Editors and shells add a line end to the last line. */
const isSameText = (a: string, b: string): boolean => a.replace(/\n$/, '') === b.replace(/\n$/, '')

const save =
  (edit: Edit) =>
  ({ text }: Pick<EditedText, 'text'>): Step<Printed> => {
    const { owner, title, before } = edit
    if (before !== undefined && isSameText(text, before.text)) return RTE.right(pageReport(edit, 'existing'))
    if (text.trim() === '' && !edit.isEmptyAllowed)
      return RTE.left(wrongUsage('The text is empty: nothing was changed. Use --allow-empty to empty the page.'))
    return F.pipe(
      checkUnchanged(edit),
      RTE.flatMap(() =>
        saveWikiPage(owner, {
          title: before?.title ?? title,
          text,
          ...(before === undefined ? {} : { uuid: before.uuid }),
        }),
      ),
      RTE.map(() => pageReport(edit, before === undefined ? 'created' : 'updated')),
    )
  }

/** Edits the page in the editor; keeps the text in a file if it can't be saved. */
const saveEdited =
  (edit: Edit): Step<Printed> =>
  (pangea) =>
    F.pipe(
      editText(edit.before?.text ?? ''),
      TE.flatMap((edited) =>
        F.pipe(
          save(edit)(edited)(pangea),
          TE.tapTask(() => edited.discard),
          TE.tapError(() => TE.fromIO(() => console.error(`Your text is in ${edited.path}.`))),
        ),
      ),
    )

export const command = defineCommand({
  summary: 'change or add a page of a wiki, in your editor or from a file',
  description: 'Opens VISUAL or EDITOR on a terminal. A page that someone else changed meanwhile is not replaced.',
  examples: [
    ["pangea wiki edit Lab Subway --page 'Home Page'", 'edit the first page of the library Subway'],
    ['pangea wiki edit Lab Subway --page Protocol --from protocol.md', 'store a file as the page Protocol'],
  ],
  output: schema,
  define: (command, { connected }) =>
    command
      .argument('[owner...]', 'ORGANIZATION [GROUP], or a uuid', appendName)
      .requiredOption('--page <title>', 'its title or uuid; a new title adds a page', parseName)
      .option('--pipeline <name>', 'the wiki of this pipeline; its name or uuid', parseName)
      .option('--from <file>', 'the new text; - reads standard input', parsePath)
      .option('--allow-empty', 'also store an empty text')
      .action(
        connected(({ signal }, words, { page: title, pipeline, from, allowEmpty }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('text', (): Step<string | undefined> =>
                from === undefined ? RTE.right(undefined) : RTE.fromTaskEither(readText(from, signal)),
              ),
              RTE.bind('owner', () => fetchWikiOwner(words, pipeline)),
              RTE.bind('before', ({ owner }) => pageOf(owner, title)),
              RTE.flatMap(({ text, owner, before }) => {
                const edit = { owner, title: title.trim(), before, isEmptyAllowed: allowEmpty === true }
                return text === undefined ? saveEdited(edit) : save(edit)({ text })
              }),
            ),
          ),
        ),
      ),
})
