const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** Formats a number of bytes in powers of ten, for example `1.5 MB`. */
export const formatSize = (bytes: number): string => {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  return power === 0 ? `${bytes} B` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`
}
