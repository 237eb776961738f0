/** A process that opens a checkpoint and holds it until it is killed. Argument: folder. */
import { fileCheckpoints } from '../../../src/transfer/node/fileCheckpoints.js'
import { run } from '../../cache/entryFixtures.js'

const checkpoint = await run(fileCheckpoints({ directory: process.argv[2] ?? '' }).open({ key: 'k', title: 't' }))
await run(checkpoint.start('begun'))
process.stdout.write('held\n')
setInterval(() => undefined, 1000)
