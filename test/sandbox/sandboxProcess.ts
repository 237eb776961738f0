/** Runs a sandbox in its own process and prints its address when it is ready. */
import { startSandbox } from '../../sandbox/src/index.js'

const [data] = process.argv.slice(2)
const { endpoint } = await startSandbox(data === undefined ? {} : { data })
console.log(endpoint)
