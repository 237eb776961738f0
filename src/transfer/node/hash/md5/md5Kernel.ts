/**
 * Builds a WebAssembly module that computes the MD5s of four streams concurrently, with SIMD. One
 * stream takes as long as four: each step of MD5 depends on the one before, so the core idles. The
 * module is encoded here, instruction by instruction, so that it needs no build tool. Follows RFC
 * 1321 and the WebAssembly specification, with vectors of four 32-bit words.
 *
 * A vector holds the same word of all four streams, one per lane. The memory:
 *
 *     stateAt   4 vectors, the state: word `i` of lane `l` is at `16 * i + 4 * l`
 *     sinesAt   64 vectors, the constants of the steps
 *     wordsAt   16 vectors, the words of the current blocks
 *     laneAt    the input: `laneBytes` for each lane
 */

/** The code of the module, and the location of its lanes in memory. */
export interface Md5Kernel {
  readonly code: Uint8Array<ArrayBuffer>
  readonly laneCount: number
  readonly laneAt: number
  readonly laneBytes: number
}

export const laneCount = 4
const laneBytes = 128 * 1024
const laneAt = 4096

const stateAt = 0
const sinesAt = 64
const wordsAt = sinesAt + 64 * 16
const pageBytes = 65_536

type Code = ReadonlyArray<number>

// encoding

const unsigned = (value: number): Code => (value < 128 ? [value] : [(value % 128) + 128, ...unsigned(value >>> 7)])

/** Encodes a non-negative number: its last group must not look negative. */
const signed = (value: number): Code => (value < 64 ? [value] : [(value % 128) + 128, ...signed(value >>> 7)])

const counted = (items: ReadonlyArray<Code>): Code => [...unsigned(items.length), ...items.flat()]
const sized = (bytes: Code): Code => [...unsigned(bytes.length), ...bytes]
const section = (id: number, content: Code): Code => [id, ...sized(content)]

const i32 = 0x7f
const v128 = 0x7b

// instructions

const get = (local: number): Code => [0x20, ...unsigned(local)]
const set = (local: number): Code => [0x21, ...unsigned(local)]
const tee = (local: number): Code => [0x22, ...unsigned(local)]
const number = (value: number): Code => [0x41, ...signed(value)]
const addNumbers: Code = [0x6a]
const subtractNumbers: Code = [0x6b]
const loop: Code = [0x03, 0x40]
const repeatIf: Code = [0x0d, 0]
const end: Code = [0x0b]

const vector = (operation: number): Code => [0xfd, ...unsigned(operation)]
const and = vector(0x4e)
const andNot = vector(0x4f)
const not = vector(0x4d)
const or = vector(0x50)
const xor = vector(0x51)
const shiftLeft = vector(0xab)
const shiftRight = vector(0xad)
const add = vector(0xae)
/** Loads from the address on the stack, a multiple of 16, plus `offset` bytes. */
const load = (offset: number): Code => [...vector(0x00), 4, ...unsigned(offset)]
const loadAnywhere = (offset: number): Code => [...vector(0x00), 0, ...unsigned(offset)]
const store = (offset: number): Code => [...vector(0x0b), 4, ...unsigned(offset)]
/** Selects four of the eight words of two vectors. */
const pick = (words: ReadonlyArray<number>): Code => [
  ...vector(0x0d),
  ...words.flatMap((word) => [4 * word, 4 * word + 1, 4 * word + 2, 4 * word + 3]),
]

// locals

const blocks = 0
const at = 1
const state = [2, 3, 4, 5] as const
const before = [6, 7, 8, 9] as const
const loaded = [10, 11, 12, 13] as const
const halves = [14, 15, 16, 17] as const
const vectors = 16

// steps

const shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const

/**
 * Adds a round's function of `b`, `c` and `d` to the value on the stack. Starts with the terms
 * without `b`, which is available last.
 */
const mixing = (b: number, c: number, d: number): ReadonlyArray<Code> => [
  [...get(c), ...get(d), ...xor, ...get(b), ...and, ...get(d), ...xor, ...add],
  [...get(c), ...get(d), ...andNot, ...add, ...get(b), ...get(d), ...and, ...add],
  [...get(c), ...get(d), ...xor, ...get(b), ...xor, ...add],
  [...get(d), ...not, ...get(b), ...or, ...get(c), ...xor, ...add],
]

const step = (index: number): Code => {
  const round = index >> 4
  const word = [index, 5 * index + 1, 3 * index + 5, 7 * index][round] ?? 0
  const [a, b, c, d] = [0, 1, 2, 3].map((role) => state[(role + 64 - index) % 4] ?? 0) as [
    number,
    number,
    number,
    number,
  ]
  const shift = shifts[round]?.[index % 4] ?? 0
  return [
    ...[...get(a), ...number(0), ...load(wordsAt + 16 * (word % 16)), ...number(0), ...load(sinesAt + 16 * index)],
    ...[...add, ...add, ...(mixing(b, c, d)[round] ?? []), ...tee(a)],
    ...[...number(shift), ...shiftLeft, ...get(a), ...number(32 - shift), ...shiftRight, ...or],
    ...[...get(b), ...add, ...set(a)],
  ]
}

/**
 * Transposes a block: each lane has its words in a row; four words at a time become four vectors of
 * one word each.
 */
const transposed = (four: number): Code => {
  const [a, b, c, d] = loaded
  const [lowAB, lowCD, highAB, highCD] = halves
  const half = (x: number, y: number, words: ReadonlyArray<number>, to: number): Code => [
    ...get(x),
    ...get(y),
    ...pick(words),
    ...set(to),
  ]
  const word = (x: number, y: number, words: ReadonlyArray<number>, to: number): Code => [
    ...number(0),
    ...get(x),
    ...get(y),
    ...pick(words),
    ...store(wordsAt + 16 * (4 * four + to)),
  ]
  return [
    ...loaded.flatMap((to, lane) => [...get(at), ...loadAnywhere(laneAt + lane * laneBytes + 16 * four), ...set(to)]),
    ...half(a, b, [0, 4, 1, 5], lowAB),
    ...half(c, d, [0, 4, 1, 5], lowCD),
    ...half(a, b, [2, 6, 3, 7], highAB),
    ...half(c, d, [2, 6, 3, 7], highCD),
    ...word(lowAB, lowCD, [0, 1, 4, 5], 0),
    ...word(lowAB, lowCD, [2, 3, 6, 7], 1),
    ...word(highAB, highCD, [0, 1, 4, 5], 2),
    ...word(highAB, highCD, [2, 3, 6, 7], 3),
  ]
}

/** Hashes `blocks` blocks, at least one, from the start of each lane into the state. */
const compress = (): Code => [
  ...state.flatMap((word, index) => [...number(0), ...load(stateAt + 16 * index), ...set(word)]),
  ...loop,
  ...state.flatMap((word, index) => [...get(word), ...set(before[index] ?? 0)]),
  ...[0, 1, 2, 3].flatMap(transposed),
  ...Array.from({ length: 64 }, (_, index) => step(index)).flat(),
  ...state.flatMap((word, index) => [...get(word), ...get(before[index] ?? 0), ...add, ...set(word)]),
  ...[...get(at), ...number(64), ...addNumbers, ...set(at)],
  ...[...get(blocks), ...number(1), ...subtractNumbers, ...tee(blocks), ...repeatIf],
  ...end,
  ...state.flatMap((word, index) => [...number(0), ...get(word), ...store(stateAt + 16 * index)]),
  ...end,
]

const sines = (): Code => {
  const bytes = Buffer.alloc(64 * 16)
  for (let word = 0; word < bytes.length / 4; word += 1)
    bytes.writeUInt32LE(Math.floor(Math.abs(Math.sin((word >> 2) + 1)) * 2 ** 32), 4 * word)
  return [...bytes]
}

const text = (value: string): Code => sized([...Buffer.from(value)])

// operations

/**
 * Builds the module. It exports its `memory`, and `compress`, which takes the number of 64-byte
 * blocks.
 */
export const md5Kernel = (): Md5Kernel => {
  const locals = counted([
    [1, i32],
    [vectors, v128],
  ])
  const pages = Math.ceil((laneAt + laneCount * laneBytes) / pageBytes)
  const code = new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, counted([[0x60, ...counted([[i32]]), ...counted([])]])),
    ...section(3, counted([[0]])),
    ...section(5, counted([[0, ...unsigned(pages)]])),
    ...section(
      7,
      counted([
        [...text('memory'), 2, 0],
        [...text('compress'), 0, 0],
      ]),
    ),
    ...section(10, counted([sized([...locals, ...compress()])])),
    ...section(11, counted([[0, ...number(sinesAt), ...end, ...sized(sines())]])),
  ])
  return { code, laneCount: laneCount, laneAt, laneBytes }
}
