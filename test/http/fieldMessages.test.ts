import { describe, expect, it } from 'vitest'
import { fieldMessagesOf } from '../../src/http/fieldMessages.js'

describe('fieldMessagesOf', () => {
  it('fieldMessagesOf returns the messages by field, nested ones under a dotted name', () => {
    expect(fieldMessagesOf({ name: ['Blank.', 'Short.'], detail: 'Bad.', parts: [{}, { ETag: ['Wrong.'] }] })).toEqual({
      name: ['Blank.', 'Short.'],
      detail: ['Bad.'],
      'parts.1.ETag': ['Wrong.'],
    })
    expect(fieldMessagesOf(['Not a list.'])).toEqual({ non_field_errors: ['Not a list.'] })
    expect(fieldMessagesOf(JSON.parse('{"__proto__": ["x"]}'))).toEqual(JSON.parse('{"__proto__": ["x"]}'))
  })
})
