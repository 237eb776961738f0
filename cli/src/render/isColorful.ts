/**
 * Whether to write colors to a stream: only to a terminal, not because of `CI`. `NO_COLOR` and
 * `--no-color` switch them off, `FORCE_COLOR` on.
 */
export const isColorful = (
  stream: { readonly isTTY?: boolean },
  { NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv = process.env,
  args: ReadonlyArray<string> = process.argv,
): boolean => {
  if (args.includes('--no-color') || (NO_COLOR ?? '') !== '') return false
  if ((FORCE_COLOR ?? '') !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY === true && TERM !== 'dumb'
}
