/** Writes a tar archive: POSIX ustar, with a pax header for long or non-ASCII names. */

export interface TarFile {
  readonly name: string
  readonly content: Buffer
}

const blockBytes = 512

const padToBlock = (content: Buffer): Buffer =>
  Buffer.concat([content, Buffer.alloc((blockBytes - (content.length % blockBytes)) % blockBytes)])

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`

const header = (name: Buffer, size: number, mtimeSeconds: number, kind: string): Buffer => {
  const bytes = Buffer.alloc(blockBytes)
  name.copy(bytes, 0, 0, 100)
  bytes.write(octal(0o644, 8), 100)
  bytes.write(octal(0, 8), 108)
  bytes.write(octal(0, 8), 116)
  bytes.write(octal(size, 12), 124)
  bytes.write(octal(mtimeSeconds, 12), 136)
  bytes.write(' '.repeat(8), 148)
  bytes.write(kind, 156)
  bytes.write('ustar\0' + '00', 257)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

/** A pax record starts with its own length, including the digits of that length. */
const paxRecord = (key: string, value: string): Buffer => {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + String(rest).length
  if (String(length).length > String(rest).length) length += 1
  return Buffer.from(`${length} ${key}=${value}\n`)
}

const entry = ({ name, content }: TarFile, mtimeSeconds: number): readonly Buffer[] => {
  const bytes = Buffer.from(name)
  const isPlain = bytes.length <= 100 && bytes.length === name.length
  const pax = isPlain ? undefined : paxRecord('path', name)
  return [
    ...(pax === undefined ? [] : [header(Buffer.from('pax'), pax.length, mtimeSeconds, 'x'), padToBlock(pax)]),
    header(bytes, content.length, mtimeSeconds, '0'),
    padToBlock(content),
  ]
}

export const createTar = (files: readonly TarFile[], nowMs: number): Buffer => {
  const mtime = Math.floor(nowMs / 1000)
  return Buffer.concat([...files.flatMap((file) => entry(file, mtime)), Buffer.alloc(2 * blockBytes)])
}
