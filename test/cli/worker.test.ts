/** Runs `pangea worker` as a process, against a sandbox with the work order prototype QC. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  createWorkOrder,
  ensureSamples,
  fetchWorkOrder,
  login,
  nodeOperationsOf,
  type WorkOrder,
  workOrderPrototypeNamed,
} from 'pangea-fp/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { orThrow } from '../e2e/sandboxFixture.js'
import { useCliFixture } from './cliFixture.js'

const { fixture, folder, start } = useCliFixture()
const worker = { token: '' }

beforeAll(async () => {
  const session = await orThrow(login(fixture().sandbox.seed.worker)(fixture().anonymous))
  worker.token = session.auth_token
})

/** Creates a work order on each sample of a new private library. */
const ordered = async (library: string, samples: ReadonlyArray<string>): Promise<ReadonlyArray<WorkOrder>> => {
  const { ensureSampleGroup } = nodeOperationsOf(fixture().pangea)
  const group = await orThrow(
    ensureSampleGroup(fixture().organization, { name: library, is_library: true, is_public: false }),
  )
  const made = await orThrow(ensureSamples(group, samples)(fixture().pangea))
  return Promise.all(
    made.map((sample) => orThrow(createWorkOrder(sample, workOrderPrototypeNamed('QC'))(fixture().pangea))),
  )
}

const jobsOf = async (orders: ReadonlyArray<WorkOrder>, name: string) =>
  (await Promise.all(orders.map(({ uuid }) => orThrow(fetchWorkOrder(uuid)(fixture().pangea)))))
    .flatMap(({ job_order_objs }) => job_order_objs)
    .filter((job) => job.name === name)

const run = (...args: ReadonlyArray<string>) => start(['worker', ...args], { PANGEA_TOKEN: worker.token })

describe('pangea worker', () => {
  it('pangea worker runs a command for each job, and stores its exit code and output', async () => {
    const orders = await ordered('Private é', ['-S 1', 'B'])
    const program = `printf '%s\\n' "$PANGEA_SAMPLE|$PANGEA_LIBRARY|$PANGEA_ORGANIZATION|$PANGEA_JOB|$1" >> log
      [ "$PANGEA_SAMPLE" = B ] && { echo oops >&2; exit 3; }
      echo fine`
    const args = [
      'QC',
      '--once',
      '--parallel',
      '2',
      '--job',
      'fastqc',
      '--json',
      '--',
      'bash',
      '-c',
      program,
      'x',
      '-a *',
    ]
    const ended = await run(...args).ended
    expect(ended.code).toBe(1)
    expect((await readFile(join(folder(), 'log'), 'utf8')).trim().split('\n').sort()).toEqual([
      '-S 1|Private é|Lab|fastqc|-a *',
      'B|Private é|Lab|fastqc|-a *',
    ])
    expect(JSON.parse(ended.stdout)).toMatchObject({ n_succeeded: 1, n_failed: 1, n_returned: 0 })
    expect(ended.stderr).toMatch(/^B, fastqc: oops$/m)
    const [good, bad] = await jobsOf(orders, 'fastqc')
    expect(good).toMatchObject({ status: 'success', resources_used: { exit_code: 0, output_tail: 'fine' } })
    expect(bad).toMatchObject({ status: 'error', resources_used: { exit_code: 3, output_tail: 'oops' } })
    expect((await jobsOf(orders, 'trim')).map(({ status }) => status)).toEqual(['pending', 'pending'])
  })

  it('pangea worker --once says that a queue which the user may not work on looks empty', async () => {
    await ordered('Hidden', ['C'])
    // The owner of the library may order work, but has no privilege on the queue.
    const owner = await start(['worker', 'QC', '--once', '--', 'true']).ended
    expect(owner).toMatchObject({ code: 0, stdout: expect.stringMatching(/^No job was taken: .*no right/) as string })
    const worked = await run('QC', '--once', '--job', 'trim', '--', 'true').ended
    expect(worked).toMatchObject({ code: 0, stdout: expect.stringMatching(/job.* succeeded, 0 failed/) as string })
  })

  it('pangea worker returns its job to the queue at Ctrl-C, and stops what the command started', async () => {
    const [order] = await ordered('Stopped', ['S'])
    const orders = order === undefined ? [] : [order]
    await writeFile(join(folder(), 'job.sh'), 'sleep 60 & echo $! > pid; wait\n')
    const { child, ended } = run('QC', '--job', 'fastqc', '--', 'bash', 'job.sh')
    const started = (): Promise<string> => readFile(join(folder(), 'pid'), 'utf8').catch(() => '')
    await expect.poll(started, { timeout: 20_000 }).not.toBe('')
    child.kill('SIGINT')
    expect(await ended).toMatchObject({
      code: 130,
      stdout: '0 jobs succeeded, 0 failed, 1 returned to the queue.\n',
      stderr: expect.stringContaining('Interrupted. Jobs that were not done are back in the queue.') as string,
    })
    expect((await jobsOf(orders, 'fastqc')).map(({ status }) => status)).toEqual(['pending'])
    const pid = (await started()).trim()
    // A process that has ended stays listed as a zombie until its parent collects it.
    const isRunning = async (): Promise<boolean> =>
      /^[^Z]/.test(
        (await promisify(execFile)('ps', ['-o', 'stat=', '-p', pid]).catch(() => ({ stdout: '' }))).stdout.trim(),
      )
    await expect.poll(isRunning).toBe(false)
  }, 40_000)

  it.each([
    [
      'a program that does not exist',
      ['QC', '--once', '--', 'no-such-program'],
      2,
      /no-such-program.*No job was claimed/,
    ],
    ['a file that is no program', ['QC', '--once', '--', './notes.txt'], 2, /not executable/],
    ['an unknown prototype', ['Nope', '--once', '--', 'true'], 5, /Nope/],
    ['no command', ['QC', '--once'], 2, /missing required argument 'command'/],
    ['a wrong number', ['QC', '--parallel', '0', '--', 'true'], 2, /--parallel/],
  ] as const)('pangea worker rejects %s', async (_, args, code, message) => {
    await writeFile(join(folder(), 'notes.txt'), 'x')
    const ended = await run(...args).ended
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) as string })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })
})
