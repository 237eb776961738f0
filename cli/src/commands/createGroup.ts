/** `pangea create group`: creates a group, which collects samples of libraries. */
import { defineCommand } from '../CommandModule.js'
import { parseName } from '../input/parseFlagValues.js'
import { createSampleGroup, sampleGroupSchema, withGroupOptions } from '../records/createSampleGroup.js'

export const command = defineCommand({
  summary: 'create a group, which collects samples of libraries',
  description: 'A group that exists is reported and kept. For samples of its own, see pangea create library.',
  examples: [
    ['pangea create group Lab Winter', 'create the group Winter of the organization Lab'],
    [
      "pangea create group Lab Winter --private --description 'Samples of January and February'",
      'create a group that only members of Lab can see',
    ],
  ],
  output: sampleGroupSchema,
  define: (command, { connected }) =>
    withGroupOptions(command)
      .argument('<organization>', 'its name or uuid', parseName)
      .argument('<name>', 'unique on the server', parseName)
      .action(connected((_, organization, name, flags) => createSampleGroup(organization, name, false, flags))),
})
