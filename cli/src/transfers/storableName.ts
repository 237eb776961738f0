/**
 * Tells which names a library or sample with files may have. The server makes them part of the key
 * of an object, and a part that is `.` or `..` is lost in URLs: nobody could download the file.
 * Pure.
 */
export const isStorable = (name: string): boolean => !name.split('/').some((part) => part === '.' || part === '..')

export const notStorable = (kind: 'library' | 'sample', name: string): string =>
  `The ${kind} ${JSON.stringify(name)} can't have files: no one could download them, because . and .. are lost in URLs. Choose another name.`
