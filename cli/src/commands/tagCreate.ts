/** `pangea tag create`: creates tags. */
import { function as F, readerTaskEither as RTE } from 'fp-ts'
import { ensureTag, fetchTag, reload, tagNamed } from 'pangea-fp/node'
import { defineCommand } from '../CommandModule.js'
import { listing } from '../OutputSchema.js'
import { appendName } from '../input/parseFlagValues.js'
import { rows } from '../Output.js'
import { findOrEnsure } from '../records/findOrEnsure.js'

export const command = defineCommand({
  summary: 'create tags',
  description: 'Tags belong to no one: all users share them. A tag that exists is reported and kept.',
  examples: [
    ['pangea tag create winter', 'create the tag winter'],
    ["pangea tag create oslo bergen --payload 'a city in Norway'", 'create two tags with a payload'],
  ],
  output: listing('each tag', {
    name: ['string', 'its name'],
    uuid: ['uuid', 'of the tag'],
    payload: ['string', 'more about the tag, for programs; may be empty'],
    status: ['string', 'created or existing'],
  }),
  define: (command, { connected }) =>
    command
      .argument('<names...>', 'names of tags', appendName)
      .option('--payload <text>', 'more about the tag, for programs')
      .action(
        connected((_, names, { payload }) =>
          reload(
            F.pipe(
              names,
              RTE.traverseSeqArray((name) =>
                findOrEnsure('tag', name, {
                  find: fetchTag(tagNamed(name)),
                  ensure: ensureTag({ name, ...(payload === undefined ? {} : { payload }) }),
                }),
              ),
              RTE.map((tags) =>
                rows(
                  {
                    name: ({ record }) => record.name,
                    uuid: ({ record }) => record.uuid,
                    payload: ({ record }) => record.payload,
                    status: ({ status }) => status,
                  },
                  tags,
                ),
              ),
            ),
          ),
        ),
      ),
})
