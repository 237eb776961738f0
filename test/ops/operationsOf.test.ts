import * as anywhere from 'pangea-fp'
import * as node from 'pangea-fp/node'
import { expect, it } from 'vitest'

const verbs =
  /^(fetch|list|stream|create|ensure|save|delete|move|add|remove|upload|download|login|logout|forget|register|whoAmI|generate|validate|search|correct|annotate|start|relate|update|runWorker|prefetch|tagSample|verifyFiles|withFile)/

/** A port's driver, and a pure function. */
const noOperations: ReadonlyArray<string> = [
  'fetchTransport',
  'downloadUrl',
  'addDependency',
  'addSample',
  'removeSample',
  // Those that take a codec stay generic.
  'fetchFieldAs',
  'listSamplesAs',
  'streamSamplesAs',
  // A source, and what takes a download.
  'streamSource',
  'streamSink',
  'downloadsInto',
]

const operationsAmong = (exports: object): ReadonlyArray<string> =>
  Object.keys(exports)
    .filter((name) => verbs.test(name) && !noOperations.includes(name))
    .sort()

it('every operation that is exported is also there bound', () => {
  const pangea = anywhere.makePangea({ endpoint: 'http://127.0.0.1' })
  expect(Object.keys(anywhere.operationsOf(pangea)).sort()).toEqual(operationsAmong(anywhere))
  const inNode = node.makePangea({ endpoint: 'http://127.0.0.1', cache: node.noCache })
  expect(Object.keys(node.operationsOf(inNode)).sort()).toEqual(operationsAmong(node))
})

it('binding the operations asks nothing of a cache, not even one that throws', () => {
  const throwing = {
    ...node.noCache,
    erase: () => {
      throw new Error('no')
    },
  }
  const pangea = anywhere.makePangea({ endpoint: 'http://127.0.0.1', cache: throwing })
  expect(() => anywhere.operationsOf(pangea)).not.toThrow()
})
