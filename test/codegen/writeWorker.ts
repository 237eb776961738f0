/** Writes one set of files and then the other into a folder, again and again, until it is killed. */
import { write } from '../../codegen/src/output.js'
import { setOf } from './sets.js'

const folder = process.argv[2] ?? ''
process.stdout.write('started\n')
for (let i = 0; ; i++) await write(folder, setOf(i % 2 === 0 ? 'A' : 'B'))
