import { function as F, option as O } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { decodeNote, encodeAddition, encodeNote } from '../../../src/transfer/download/draftNote.js'

const note = { source: 'https://s3.example.org/b/k', etag: '"e"', sizeBytes: 100, done: [{ start: 0, end: 10 }] }
const doneOf = (text: string, boot: string) =>
  F.pipe(
    decodeNote(text, boot),
    O.match(
      () => null,
      ({ done }) => done,
    ),
  )

describe('a note of what is in a draft', () => {
  const text =
    encodeNote(note) + encodeAddition([{ start: 0, end: 20 }], 'now') + encodeAddition([{ start: 30, end: 40 }], 'now')

  it('is read as it was written', () => {
    expect(decodeNote(encodeNote(note), 'now')).toEqual(O.some(note))
  })

  it('has all that was put behind it since the machine was started', () => {
    expect(doneOf(text, 'now')).toEqual([
      { start: 0, end: 20 },
      { start: 30, end: 40 },
    ])
  })

  it('has only what is durable once the machine was started again, or where there is no telling', () => {
    expect(doneOf(text, 'later')).toEqual(note.done)
    expect(doneOf(text.replaceAll('"now"', '""'), '')).toEqual(note.done)
  })

  it('is no worse for a line behind it that is torn, or says more than can be', () => {
    for (let length = encodeNote(note).length; length < text.length; length += 1) {
      expect(doneOf(text.slice(0, length), 'now')?.[0]?.start).toBe(0)
    }
    expect(doneOf(encodeNote(note) + encodeAddition([{ start: 0, end: 101 }], 'now'), 'now')).toEqual(note.done)
    expect(doneOf(`${encodeNote(note)}${'\0'.repeat(4096)}`, 'now')).toEqual(note.done)
  })

  it('is nothing when it is torn itself', () => {
    expect(doneOf(encodeNote(note).slice(0, -3), 'now')).toBeNull()
    expect(doneOf('', 'now')).toBeNull()
  })
})
