/** `pangea wiki show`: prints the pages of a wiki. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { fetchWiki, reload, type WikiPage } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { record } from '../OutputSchema.js'
import { exitCodes, failed } from '../exitCodes.js'
import { appendName, parseName } from '../input/parseFlagValues.js'
import { report } from '../Output.js'
import { fetchWikiOwner, pagesNamed, wikiOwnerPath } from '../records/fetchWikiOwner.js'

const pageRecord = ({ title, uuid, updated_at, text }: WikiPage) => ({ title, uuid, updated_at, text })

/**
 * All pages in one text; a single page as it is, so that it can be edited and stored again.
 * Printing adds the last line end.
 */
const wikiText = (pages: ReadonlyArray<WikiPage>, isOne: boolean): string =>
  isOne
    ? pages.map(({ text }) => text.replace(/\n$/, '')).join('\n')
    : pages.map(({ title, text }) => `# ${title}\n\n${text}`).join('\n\n')

export const command = defineCommand({
  summary: 'print the wiki of an organization, a group or a pipeline',
  description: 'With --page, prints only the text of that page.',
  examples: [
    ['pangea wiki show Lab Subway', 'print all pages of the wiki of the library Subway'],
    ["pangea wiki show Lab Subway --page 'Home Page' > home.md", 'save the text of one page'],
  ],
  output: record('the wiki', {
    owner_uuid: ['uuid', 'of the organization, group or pipeline that has the wiki'],
    pages: [
      'objects',
      'its pages',
      {
        title: ['string', 'the title of the page'],
        uuid: ['uuid', 'of the page'],
        updated_at: ['timestamp', 'when it was last changed'],
        text: ['string', 'its text, usually Markdown'],
      },
    ],
  }),
  define: (command, { connected }) =>
    command
      .argument('[owner...]', 'ORGANIZATION [GROUP], or a uuid', appendName)
      .option('--pipeline <name>', 'the wiki of this pipeline; its name or uuid', parseName)
      .option('--page <title>', 'only this page; its title or uuid', parseName)
      .action(
        connected((_, words, { pipeline, page }) =>
          reload(
            F.pipe(
              RTE.Do,
              RTE.bind('owner', () => fetchWikiOwner(words, pipeline)),
              RTE.bindW('wiki', ({ owner }) => fetchWiki(owner)),
              RTE.let('pages', ({ wiki }) => (page === undefined ? wiki.page_objs : pagesNamed(wiki.page_objs, page))),
              RTE.filterOrElseW(
                ({ pages }) => page === undefined || pages.length > 0,
                ({ owner, wiki }) =>
                  failed(
                    `The wiki of ${wikiOwnerPath(owner)} has no page ${page ?? ''}. It has: ${wiki.page_objs.map(({ title }) => title).join(', ')}.`,
                    exitCodes.notFound,
                  ),
              ),
              RTE.map(({ owner, pages }) =>
                report(wikiText(pages, page !== undefined), { owner_uuid: owner.uuid, pages: pages.map(pageRecord) }),
              ),
            ),
          ),
        ),
      ),
})
