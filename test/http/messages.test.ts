import { describe, expect, it } from 'vitest'
import { isTaken, messagesOf } from '../../src/http/messages.js'

describe('messagesOf', () => {
  it('gives the messages by field, nested ones under a dotted name', () => {
    expect(messagesOf({ name: ['Blank.', 'Short.'], detail: 'Bad.', parts: [{}, { ETag: ['Wrong.'] }] })).toEqual({
      name: ['Blank.', 'Short.'],
      detail: ['Bad.'],
      'parts.1.ETag': ['Wrong.'],
    })
    expect(messagesOf(['Not a list.'])).toEqual({ non_field_errors: ['Not a list.'] })
    expect(messagesOf(JSON.parse('{"__proto__": ["x"]}'))).toEqual(JSON.parse('{"__proto__": ["x"]}'))
  })
})

describe('isTaken', () => {
  it('knows the three ways in which the server says that there is one already, at the end of a message only', () => {
    expect(
      [
        'organization with this name already exists.',
        'The fields name, library must make a unique set.',
        'This field must be unique.',
        'This field may not be blank.',
        'Say whether it already exists. Then go on.',
      ].map(isTaken),
    ).toEqual([true, true, true, false, false])
  })
})
