/** Checks bucket names against S3's rules. */

const pattern = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

export const isBucketName = (name: string): boolean => pattern.test(name)
