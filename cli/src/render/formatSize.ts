const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** In powers of ten, as disks are sold. */
export const formatSize = (bytes: number): string => {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  return power === 0 ? `${bytes} B` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`
}
