/**
 * Builds the bytes around a file in a `multipart/form-data` request (RFC 7578), as an S3 POST
 * policy requires it.
 */

export type FormFields = Readonly<Record<string, string>>

/** As browsers do it: only these three characters can end a quoted name early. */
const quoted = (name: string): string =>
  `"${name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}"`

/**
 * The fields, the part `file` last, and the closing boundary. The boundary must occur neither in a
 * field nor in the file: use a random one.
 */
export const multipartForm = (fields: FormFields, filename: string, boundary: string) => {
  const start = `--${boundary}\r\nContent-Disposition: form-data; name=`
  const parts = Object.entries(fields).map(([name, value]) => `${start}${quoted(name)}\r\n\r\n${value}\r\n`)
  const file = `${start}"file"; filename=${quoted(filename)}\r\nContent-Type: application/octet-stream\r\n\r\n`
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head: `${parts.join('')}${file}`,
    tail: `\r\n--${boundary}--\r\n`,
  }
}
