/**
 * Where what lies in the folder of a cache.
 *
 *     <directory>/v2/                    0700; the format's version, so that another one never reads it
 *       CACHEDIR.TAG                     keeps it out of backups
 *       secret                           what names are hashed with
 *       invalidated                      which tags were invalidated, in order
 *       index/ab/cdef…                   one file an entry, 0600, with its body if that is small
 *       content/ab/cdef…                 a larger body, under its own hash
 *       claims/…                         reads that a process is making
 *       tmp/                             files being written
 * @since 0.1.0
 */
import { createHash, hash } from 'node:crypto'
import { join } from 'node:path'
import { type Sha256 } from '../sealed.js'

// model

export interface Layout {
  readonly root: string
  readonly secret: string
  readonly journal: string
  readonly index: string
  readonly content: string
  readonly claims: string
  readonly temporary: string
}

/** A larger body has a file of its own; to open a second one would cost a page of a list more than to read it. */
export const inlineBytes = 128 * 1024

// pure

export const layoutOf = (directory: string): Layout => {
  const root = join(directory, 'v2')
  return {
    root,
    secret: join(root, 'secret'),
    journal: join(root, 'invalidated'),
    index: join(root, 'index'),
    content: join(root, 'content'),
    claims: join(root, 'claims'),
    temporary: join(root, 'tmp'),
  }
}

/** The place of 64 hexadecimal digits: 256 folders keep each one small. */
export const fannedOut = (folder: string, name: string): string => join(folder, name.slice(0, 2), name.slice(2))

export const nodeSha256: Sha256 = (first, ...others) =>
  others.length === 0 && first !== undefined
    ? hash('sha256', first, 'hex')
    : others.reduce((sum, part) => sum.update(part), createHash('sha256').update(first ?? '')).digest('hex')
