/** A process that claims a transfer and keeps it until it is killed. Argument: folder. */
import { fileJournal } from '../../../src/transfer/node/fileJournal.js'
import { run } from '../../cache/entries.js'

const claim = await run(fileJournal({ directory: process.argv[2] ?? '' }).claim({ key: 'k', title: 't' }))
await run(claim.begin('begun'))
process.stdout.write('held\n')
setInterval(() => undefined, 1000)
