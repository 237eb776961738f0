/** Whether what arrived may take its name, by what was proved of it: pure. */
import { either as E } from 'fp-ts'
import { type ChecksumMismatch, type Unverified } from '../../errors/TransferError.js'
import { type DownloadVerification, type RunningDownload } from './DownloadJob.js'
import { type StoreHeaders } from '../ObjectStore.js'
import { type Verdict } from './verifyDownload.js'

// model

/** What came with the bytes. */
export interface AnswerSeen {
  readonly url: string
  readonly headers: StoreHeaders
}

// pure helpers

const isPage = ({ headers }: AnswerSeen): boolean =>
  /^(?:text\/html|application\/xhtml)/i.test(headers['content-type'] ?? '')

/** The last name of an address's path, decoded where it can be. */
const nameIn = (url: string): string => {
  const name = (/^[^?#]*/.exec(url)?.[0] ?? '').split('/').at(-1) ?? ''
  return E.getOrElse(() => name)(E.tryCatch(() => decodeURIComponent(name), E.toError))
}

/** Whether an address names a file of a kind that is no page, for example `reads.fastq.gz`; one without an extension names none. */
const namesOther = ({ url }: AnswerSeen): boolean => {
  const name = nameIn(url)
  return /\.[A-Za-z0-9]{1,8}$/.test(name) && !/\.(?:[xs]?html?|php|aspx?|jsp|cgi)(?:\.|$)/i.test(name)
}

// operations

/** Whether what arrived may take its name, and what then speaks for it. The length, where it is stated, was compared before. */
export const acceptDownload = (
  { requireVerified, name }: RunningDownload<unknown>,
  verdict: Verdict,
  answer: AnswerSeen,
  statedBytes: number | null,
): E.Either<ChecksumMismatch | Unverified, DownloadVerification> => {
  if (verdict._tag === 'Wrong') return E.left(verdict.failure)
  if (verdict._tag === 'Proven') return E.right(verdict.by)
  if (requireVerified !== false && isPage(answer) && namesOther(answer))
    return E.left({ _tag: 'Unverified', path: name, reason: 'WebPage' })
  if (requireVerified === true) return E.left({ _tag: 'Unverified', path: name, reason: 'NoChecksum' })
  return E.right(statedBytes === null ? 'none' : 'length')
}
