/**
 * Wrong invocations of `pangea`: each exits with its code, prints one line that says what to do,
 * and changes nothing, neither on the server nor in the folder.
 */
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesSource, fieldNamed, nodeOperationsOf } from 'pangea-fp/node'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { orThrow, registerUser } from '../e2e/sandboxFixture.js'
import { filesIn, useCliFixture } from './cliFixture.js'

const { fixture, folder, run } = useCliFixture()

interface Wrong {
  /** The words after `pangea`, as a shell user types them. */
  readonly line: string
  readonly code: number
  readonly says: RegExp
  readonly env?: NodeJS.ProcessEnv
  /** Lines of standard error, if there are more: each error of a table has one. */
  readonly lines?: number
}

const state = { outsider: '' }

beforeAll(async () => {
  const all = nodeOperationsOf(fixture().pangea)
  const sample = await orThrow(all.ensureSample(fixture().library, { name: 'S1' }))
  const result = await orThrow(all.ensureResult(sample, { module_name: 'raw::raw_reads', replicate: 'a' }))
  await orThrow(all.uploadField(fieldNamed(result, 'read_1'), bytesSource('old.fastq', Buffer.from('@old\n'))))
  await orThrow(all.createField(result, { name: 'counts', stored_data: { a: 1 } }))
  state.outsider = (await registerUser(fixture().anonymous, 'outsider@example.org')).security?.token ?? ''
})

/** Files that are wrong in one way each, and good ones. */
beforeEach(async () => {
  const files: Readonly<Record<string, string>> = {
    'new.fastq': '@new\n',
    'mates/A_R1.fastq': 'a',
    'twice/A_R1.fastq': 'a',
    'twice/A_R1_001.fastq': 'b',
    'twice/A_R2.fastq': 'c',
    'ok/A_R1.fastq': 'a',
    'ok/A_R2.fastq': 'b',
    'meta.csv': 'sample,city\nS1,Lisbon\n',
    'unknown.csv': 'sample,city\nNobody,Lisbon\n',
    'twice.csv': 'sample,city\nS1,Lisbon\nS1,Porto\n',
    'ragged.csv': 'sample,city\nS1,Lisbon,extra\n',
    'header.csv': 'sample,city,city\nS1,a,b\n',
    'quote.csv': 'sample,city\nS1,"Lisbon\n',
    'array.json': '[1, 2]',
    'broken.json': '{"a": ',
    'study.csv': 'organization,library,sample,module,field,file\nLab,Subway,S1,raw,read_1,absent.fastq\n',
    'column.csv': 'organization,library,sample,colour\nLab,Subway,S1,red\n',
    'study.yaml': 'organization: [\n',
    'study.txt': 'x',
    'empty.csv': '',
    'runs.csv': 'Run,BioProject\nSRR1,PRJNA2\n',
    'names.txt': 'A\n\tB\n',
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder(), name, '..'), { recursive: true })
    await writeFile(join(folder(), name), text)
  }
  await mkdir(join(folder(), 'nothing'))
  await mkdir(join(folder(), 'locked'))
  await chmod(join(folder(), 'locked'), 0o500)
  await symlink('absent', join(folder(), 'dangling'))
})

const invalid: ReadonlyArray<Wrong> = [
  { line: 'frobnicate', code: 2, says: /unknown command 'frobnicate'/ },
  { line: 'list frobs', code: 2, says: /frobs/ },
  { line: 'help nonsense', code: 2, says: /nonsense/ },
  { line: 'list orgs --frob', code: 2, says: /unknown option '--frob'/ },
  { line: 'list orgs --format xml', code: 2, says: /table, json, ndjson, csv, tsv/ },
  { line: 'list orgs --json --format csv', code: 2, says: /exclude each other/ },
  { line: 'list groups', code: 2, says: /missing required argument 'organization'/ },
  { line: 'list samples Lab', code: 2, says: /GROUP/ },
  { line: 'list samples Lab Subway Extra', code: 2, says: /GROUP/ },
  { line: 'list groups ""', code: 2, says: /blank/ },
  { line: 'create org', code: 2, says: /missing required argument/ },
  { line: 'create org " "', code: 2, says: /blank/ },
  { line: 'create field Lab Subway S1 --module qc --field x --value {', code: 2, says: /./ },
  { line: 'create bucket Lab bytes', code: 2, says: /./ },
  { line: 'upload file Lab Subway S1 --module m --field f', code: 2, says: /missing required argument 'file'/ },
  { line: 'upload file Lab Subway S1 new.fastq --field f', code: 2, says: /--module/ },
  { line: 'upload file Lab Subway S1 new.fastq --module m', code: 2, says: /--field/ },
  { line: 'upload file Lab Subway S1 new.fastq --module m --field f --bwlimit fast', code: 2, says: /bwlimit/ },
  { line: 'download files Lab Subway --replace --skip', code: 2, says: /--replace/ },
  { line: 'sync Lab Subway', code: 2, says: /ORGANIZATION GROUP/ },
  { line: 'sync Lab Subway out --shard 4/3', code: 2, says: /shard/i },
  { line: 'sync Lab Subway out --shard 0/3', code: 2, says: /shard/i },
  { line: 'sync Lab Subway out --shard one', code: 2, says: /shard/i },
  { line: 'sync Lab Subway out --template {colour}', code: 2, says: /colour/ },
  { line: 'sync Lab Subway out --template ../{field}', code: 2, says: /\.\./ },
  { line: 'delete sample Lab Subway S1', code: 2, says: /--yes/ },
  { line: 'delete org Lab', code: 2, says: /--yes/ },
  { line: 'logout --profile a/b --yes', code: 2, says: /can't name a profile/ },
  { line: 'worker', code: 2, says: /missing required argument/ },
  { line: 'worker QC', code: 2, says: /missing required argument|COMMAND/ },
  { line: 'completion tcsh', code: 2, says: /bash, zsh, fish/ },
  { line: 'cache gc --max-age soon', code: 2, says: /./ },
  { line: 'whoami extra', code: 2, says: /too many arguments/ },
]

const unknownNames: ReadonlyArray<Wrong> = [
  { line: 'list groups Nowhere', code: 5, says: /Nowhere/ },
  { line: 'list samples Lab Nowhere', code: 5, says: /Nowhere/ },
  { line: 'list samples Nowhere Subway', code: 5, says: /Nowhere/ },
  { line: 'list samples Lab "Sub/way ?#%é"', code: 5, says: /Sub\/way \?#%é/ },
  { line: 'list samples 00000000-0000-4000-8000-000000000000', code: 5, says: /00000000-0000-4000-8000-000000000000/ },
  { line: 'list results Lab Subway Nobody', code: 5, says: /Nobody/ },
  { line: 'create library Nowhere Deep', code: 5, says: /Nowhere/ },
  { line: 'create samples Lab Nowhere A B', code: 5, says: /Nowhere/ },
  { line: 'create result Lab Subway Nobody --module qc', code: 5, says: /Nobody/ },
  { line: 'upload file Lab Nowhere S1 new.fastq --module m --field f', code: 5, says: /Nowhere/ },
  { line: 'upload reads Lab Nowhere ok --yes -q', code: 5, says: /Nowhere/ },
  { line: 'upload metadata Lab Nowhere meta.csv', code: 5, says: /Nowhere/ },
  { line: 'upload metadata Lab Subway unknown.csv', code: 5, says: /Nobody/ },
  { line: 'download files Lab Nowhere', code: 5, says: /Nowhere/ },
  { line: 'download files Lab Subway --sample Nobody', code: 5, says: /Nobody/ },
  { line: 'download metadata Lab Nowhere', code: 5, says: /Nowhere/ },
  { line: 'sync Lab Nowhere out', code: 5, says: /Nowhere/ },
  { line: 'delete sample Lab Subway Nobody --yes', code: 5, says: /Nobody/ },
  { line: 'move samples Lab Subway S1 --to Nowhere', code: 5, says: /Nowhere/ },
  { line: 'tag samples unheard', code: 5, says: /unheard/ },
  { line: 'wiki show Nowhere', code: 5, says: /Nowhere/ },
  { line: 'worker Unheard -- true', code: 5, says: /Unheard/ },
]

const badData: ReadonlyArray<Wrong> = [
  { line: 'upload file Lab Subway S1 absent.fastq --module m --field f', code: 1, says: /absent\.fastq/ },
  { line: 'upload file Lab Subway S1 nothing --module m --field f', code: 1, says: /nothing/ },
  { line: 'upload file Lab Subway S1 new.fastq --module raw::raw_reads --field read_1', code: 1, says: /--overwrite/ },
  { line: 'upload file Lab Subway S1 new.fastq --module raw::raw_reads --field counts', code: 1, says: /JSON/ },
  { line: 'upload reads Lab Subway mates --yes', code: 1, says: /A_R1\.fastq has no mate/ },
  { line: 'upload reads Lab Subway twice --yes', code: 1, says: /A_R1_001\.fastq/ },
  { line: 'upload reads Lab Subway nothing --yes', code: 1, says: /nothing/ },
  { line: 'upload reads Lab Subway absent --yes', code: 1, says: /absent/ },
  { line: 'upload metadata Lab Subway absent.csv', code: 1, says: /absent\.csv/ },
  { line: 'upload metadata Lab Subway twice.csv', code: 1, says: /S1/ },
  { line: 'upload metadata Lab Subway ragged.csv', code: 1, says: /ragged\.csv.*2/ },
  { line: 'upload metadata Lab Subway header.csv', code: 1, says: /city/ },
  { line: 'upload metadata Lab Subway quote.csv', code: 1, says: /quote\.csv/ },
  { line: 'upload metadata Lab Subway broken.json', code: 1, says: /broken\.json/ },
  { line: 'upload metadata Lab Subway array.json', code: 1, says: /array\.json: record 1/, lines: 2 },
  { line: 'upload metadata Lab Subway meta.csv --encoding klingon', code: 2, says: /klingon/ },
  { line: 'upload metadata Lab Subway meta.csv --index-col planet', code: 1, says: /planet/ },
  { line: 'apply absent.csv --yes', code: 1, says: /absent\.csv/ },
  { line: 'apply study.csv --yes', code: 1, says: /study\.csv: line 2, column 6: .*absent\.fastq/, lines: 2 },
  { line: 'apply column.csv --yes', code: 1, says: /column\.csv: line 1, column 4: .*colour/, lines: 2 },
  { line: 'apply study.yaml --yes', code: 1, says: /study\.yaml: line 2, column 1: /, lines: 2 },
  { line: 'apply empty.csv --yes', code: 1, says: /empty\.csv: line 1, column 1: /, lines: 2 },
  { line: 'create samples Lab Subway --from absent.txt', code: 1, says: /absent\.txt/ },
  { line: 'create samples Lab Subway --from nothing', code: 1, says: /nothing/ },
  {
    line: 'import bioproject Lab PRJNA1 --run-table runs.csv',
    code: 1,
    says: /line 2: BioProject is PRJNA2, not PRJNA1/,
    lines: 2,
  },
  { line: 'sync Lab Subway dangling', code: 1, says: /dangling/ },
  { line: 'sync Lab Subway new.fastq', code: 1, says: /new\.fastq/ },
  { line: 'download files Lab Subway --into new.fastq', code: 1, says: /new\.fastq/ },
]

const forbidden = (): ReadonlyArray<Wrong> => {
  const outsider = { PANGEA_TOKEN: state.outsider }
  const expired = { PANGEA_TOKEN: 'expired' }
  return [
    { line: 'create library Lab Deep', code: 4, says: /./, env: outsider },
    { line: 'create samples Lab Subway A', code: 4, says: /./, env: outsider },
    { line: 'delete sample Lab Subway S1 --yes', code: 4, says: /./, env: outsider },
    { line: 'add member Lab outsider@example.org', code: 4, says: /./, env: outsider },
    { line: 'upload reads Lab Subway ok --yes -q', code: 4, says: /not a member of Lab/, env: outsider },
    { line: 'create org Museum', code: 4, says: /login|log in/i, env: expired },
    { line: 'whoami', code: 4, says: /login|log in/i, env: expired },
    { line: 'create org Museum', code: 4, says: /login|log in/i, env: { PANGEA_TOKEN: undefined } },
  ]
}

const unreachable = (): ReadonlyArray<Wrong> => {
  const nobody = { PANGEA_ENDPOINT: 'http://127.0.0.1:9' }
  const proxied = { NO_PROXY: '', no_proxy: '' }
  return [
    { line: 'list orgs -q', code: 1, says: /127\.0\.0\.1:9/, env: nobody },
    { line: 'sync Lab Subway out -q', code: 1, says: /127\.0\.0\.1:9/, env: nobody },
    { line: 'list orgs', code: 2, says: /PANGEA_ENDPOINT/, env: { PANGEA_ENDPOINT: 'example.org' } },
    { line: 'list orgs', code: 2, says: /PANGEA_ENDPOINT.*blank/, env: { PANGEA_ENDPOINT: ' ' } },
    { line: 'list orgs', code: 2, says: /PANGEA_TOKEN.*blank/, env: { PANGEA_TOKEN: ' ' } },
    { line: 'list orgs', code: 2, says: /http_proxy/i, env: { ...proxied, http_proxy: 'nonsense://x' } },
    { line: 'cache stats', code: 1, says: /\/dev\/null/, env: { PANGEA_API_CACHE_DIR: '/dev/null/x' } },
    { line: 'login --password-stdin --email a@example.org', code: 2, says: /empty/ },
    {
      line: 'list orgs --profile absent',
      code: 4,
      says: /absent/,
      env: { PANGEA_ENDPOINT: undefined, PANGEA_TOKEN: undefined },
    },
  ]
}

/** Splits a command line at spaces, except within double quotes. */
const wordsOf = (line: string): ReadonlyArray<string> =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)

/** Everything that a wrong command could have changed. */
const contents = async () => {
  const all = nodeOperationsOf(fixture().pangea)
  const tree = await orThrow(all.fetchSampleGroupManifest(fixture().library))
  const organizations = await orThrow(all.listOrganizations)
  const files = (await filesIn(folder())).filter((path) => !/\/(cache|config)\//.test(path))
  // Signed anew for each request.
  return JSON.stringify({ tree, organizations, files: files.toSorted() }, (name, value: unknown) =>
    name === 'presigned_url' ? undefined : value,
  )
}

const checkAll = async (cases: ReadonlyArray<Wrong>): Promise<void> => {
  const before = await contents()
  const found: Array<object> = []
  for (const { line, env = {} } of cases) {
    const { code, stdout, stderr } = await run(wordsOf(line), env)
    found.push({ line, code, lines: stderr.split('\n').length - 1, stdout, stderr })
  }
  expect(found).toEqual(
    cases.map(({ line, code, says, lines = 1 }) => ({
      line,
      code,
      lines,
      stdout: '',
      stderr: expect.stringMatching(says) as string,
    })),
  )
  expect(await contents()).toBe(before)
}

describe('wrong invocations', () => {
  it('wrong usage exits with 2, in one line', () => checkAll(invalid), 90_000)
  it('unknown names exit with 5, in one line that contains the name', () => checkAll(unknownNames))
  it('bad files and tables exit with 1, in one line with the file', () => checkAll(badData))
  it('missing rights and expired logins exit with 4, in one line', () => checkAll(forbidden()))
  it('unreachable servers and wrong variables are named, in one line', () => checkAll(unreachable()))
})
