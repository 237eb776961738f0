/** From a record to what is sent of it. @since 0.1.0 */

/**
 * The writable part of a record: these keys, those that are there.
 *
 * A blank text is left out, since the server refuses it where it would give it (`description`); a text that was set once can
 * therefore be changed, but not made blank.
 */
export const written = <Write extends object>(keys: ReadonlyArray<keyof Write & string>, record: object): Write =>
  Object.fromEntries(
    Object.entries(record).filter(([key, value]) => (keys as ReadonlyArray<string>).includes(key) && value !== ''),
  ) as Write
