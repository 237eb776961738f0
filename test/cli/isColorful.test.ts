import { describe, expect, it } from 'vitest'
import { isColorful } from '../../cli/src/render/isColorful.js'

const [terminal, pipe] = [{ isTTY: true }, {}]

describe('isColorful', () => {
  it('isColorful allows colors on a terminal only, also where CI is set', () => {
    expect(isColorful(terminal, { CI: '1' }, [])).toBe(true)
    expect(isColorful(pipe, { CI: 'true' }, [])).toBe(false)
    expect(isColorful(terminal, { TERM: 'dumb' }, [])).toBe(false)
  })

  it('NO_COLOR and --no-color win over FORCE_COLOR, which wins over the terminal', () => {
    expect(isColorful(pipe, { FORCE_COLOR: '1' }, [])).toBe(true)
    expect(isColorful(terminal, { FORCE_COLOR: '0' }, [])).toBe(false)
    expect(isColorful(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, [])).toBe(false)
    expect(isColorful(terminal, { NO_COLOR: '' }, [])).toBe(true)
    expect(isColorful(terminal, {}, ['pangea', 'list', 'orgs', '--no-color'])).toBe(false)
  })
})
