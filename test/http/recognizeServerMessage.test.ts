import { describe, expect, it } from 'vitest'
import { isLoginRequiredMessage, isUniquenessMessage } from '../../src/http/recognizeServerMessage.js'

describe('isUniquenessMessage', () => {
  it('isUniquenessMessage recognizes the three messages for an existing record, only at the end of a string', () => {
    expect(
      [
        'organization with this name already exists.',
        'The fields name, library must make a unique set.',
        'This field must be unique.',
        'This field may not be blank.',
        'Say whether it already exists. Then go on.',
      ].map(isUniquenessMessage),
    ).toEqual([true, true, true, false, false])
  })
})

describe('isLoginRequiredMessage', () => {
  it.each([
    'Authentication credentials were not provided.',
    'Incorrect authentication credentials.',
    'Invalid token.',
    'Invalid token header. No credentials provided.',
    'Invalid token header. Token string should not contain invalid characters.',
    'Invalid token header. Token string should not contain spaces.',
    'User inactive or deleted.',
  ])('isLoginRequiredMessage recognizes %s', (detail) => {
    expect(isLoginRequiredMessage(detail)).toBe(true)
  })

  it.each([
    '',
    'You do not have permission to perform this action.',
    'Organization membership is required to create a sample.',
    'Insufficient permissions to get upload url.',
    'The sample is called "Invalid token."',
  ])('isLoginRequiredMessage rejects %j', (detail) => {
    expect(isLoginRequiredMessage(detail)).toBe(false)
  })
})
