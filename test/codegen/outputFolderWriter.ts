/** A program that alternately writes two sets of files into a folder until it is killed. */
import { writeOutputFolder } from '../../codegen/src/outputFolder.js'
import { fileSet } from './generatedFileSets.js'

const folder = process.argv[2] ?? ''
process.stdout.write('started\n')
for (let i = 0; ; i++) await writeOutputFolder(folder, fileSet(i % 2 === 0 ? 'A' : 'B'))
