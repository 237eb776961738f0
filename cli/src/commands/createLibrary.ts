/** `pangea create library`: creates a library, which owns samples. */
import { defineCommand } from '../CommandModule.js'
import { parseName } from '../input/parseFlagValues.js'
import { createSampleGroup, sampleGroupSchema, withGroupOptions } from '../records/createSampleGroup.js'

export const command = defineCommand({
  summary: 'create a library, a group that owns samples',
  description: [
    'A library that exists is reported and kept. Files can be uploaded once the library has a bucket, see pangea',
    'create bucket.',
  ].join(' '),
  examples: [
    ['pangea create library Lab Subway', 'create the library Subway of the organization Lab'],
    [
      'pangea create library Lab Subway --private --metadata \'{"city": "Oslo"}\'',
      'create one with metadata, which only members of Lab can see',
    ],
  ],
  output: sampleGroupSchema,
  define: (command, { connected }) =>
    withGroupOptions(command)
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<name>', 'unique on the server', parseName)
      .action(connected((_, organization, name, flags) => createSampleGroup(organization, name, true, flags))),
})
