/** Runs a store in its own process and prints its port, for the test that kills it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openStore } from '../../../sandbox/src/s3/store.js'

const [directory = '', accessKeyId = '', secretAccessKey = ''] = process.argv.slice(2)
const store = await openStore({ directory, accessKeyId, secretAccessKey })
const server = createServer(store.handle)
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
