/** The names that a bucket may have. */

const pattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

export const isBucketName = (name: string): boolean => pattern.test(name)
