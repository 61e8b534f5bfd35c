/**
 * The one form in which fitted weights are stored: bits, in which sorted hashes and places are Rice-coded steps
 * (Rice and Plaunt 1971) and counts are in Elias' gamma code (1975). Each `pack` has its `unpack` beside it.
 */
import { Fault } from '#domain'

/** Rows of linear models, by hash and then by claim: a claim, and its weights for earned and contradicted. */
interface ModelRows {
  readonly hashes: Uint32Array
  readonly claims: Uint8Array
  /** Two signed steps for each row. */
  readonly weights: Int8Array
}

export function packModelRows({ hashes, claims, weights }: ModelRows, ofClaims: number): Uint8Array {
  const bits = bitWriter()
  const width = widthOf(ofClaims)
  const groups = groupsOf(hashes)
  bits.gamma(hashes.length + 1)
  const rice = writeRising(
    bits,
    groups.map(([from]) => hashes[from] ?? 0),
  )
  for (const [from, to] of groups) {
    rice()
    bits.gamma(to - from)
    for (let row = from; row < to; row += 1) {
      bits.write(claims[row] ?? 0, width)
      bits.write((weights[2 * row] ?? 0) & 255, 8)
      bits.write((weights[2 * row + 1] ?? 0) & 255, 8)
    }
  }
  return bits.bytes()
}

export function unpackModelRows(packed: Uint8Array, ofClaims: number): ModelRows {
  const bits = bitReader(packed)
  const width = widthOf(ofClaims)
  const rows = bits.rows()
  const hashes = new Uint32Array(rows)
  const claims = new Uint8Array(rows)
  const weights = new Int8Array(2 * rows)
  let row = 0
  readRising(bits, hash => {
    for (let left = bits.gamma(); left > 0; left -= 1) {
      hashes[row] = hash
      claims[row] = bits.read(width)
      weights[2 * row] = bits.read(8)
      weights[2 * row + 1] = bits.read(8)
      row += 1
    }
  })
  return { hashes, claims, weights }
}

/** Sentences of the claims, and for each word the sentences that have it. */
interface ExemplarRows {
  /** Sentence by sentence: the place of its claim, its list and whether it denies, the weight of its words. */
  readonly claims: Uint8Array
  readonly lists: Uint8Array
  readonly totals: Uint16Array
  /** Row by row, by hash and then by sentence: a word, and its weight there, negative where it is denied. */
  readonly words: Uint32Array
  readonly sentences: Uint16Array
  readonly weights: Int8Array
}

const LIST_BITS = 3
const TOTAL_BITS = 16
const WEIGHT_BITS = 7

export function packExemplarRows(rows: ExemplarRows): Uint8Array {
  const bits = bitWriter()
  const count = rows.claims.length
  bits.gamma(count + 1)
  for (let i = 0; i < count; i += 1) {
    bits.write(rows.claims[i] ?? 0, 8)
    bits.write(rows.lists[i] ?? 0, LIST_BITS)
    bits.write(rows.totals[i] ?? 0, TOTAL_BITS)
  }
  const groups = groupsOf(rows.words)
  bits.gamma(rows.words.length + 1)
  const rice = writeRising(
    bits,
    groups.map(([from]) => rows.words[from] ?? 0),
  )
  for (const [from, to] of groups) {
    rice()
    bits.gamma(to - from)
    const steps = Array.from(rows.weights.subarray(from, to), Math.abs)
    // Nearly every word weighs the same in each of its sentences.
    const same = steps.every(step => step === steps[0])
    bits.write(Number(same), 1)
    if (same) bits.write(steps[0] ?? 0, WEIGHT_BITS)
    const width = riceWidth(count / (to - from))
    let before = -1
    for (let row = from; row < to; row += 1) {
      const sentence = rows.sentences[row] ?? 0
      bits.rice(sentence - before - 1, width)
      before = sentence
      bits.write(Number((rows.weights[row] ?? 0) < 0), 1)
      if (!same) bits.write(steps[row - from] ?? 0, WEIGHT_BITS)
    }
  }
  return bits.bytes()
}

export function unpackExemplarRows(packed: Uint8Array): ExemplarRows {
  const bits = bitReader(packed)
  const count = bits.gamma() - 1
  const claims = new Uint8Array(count)
  const lists = new Uint8Array(count)
  const totals = new Uint16Array(count)
  for (let i = 0; i < count; i += 1) {
    claims[i] = bits.read(8)
    lists[i] = bits.read(LIST_BITS)
    totals[i] = bits.read(TOTAL_BITS)
  }
  const all = bits.rows()
  const words = new Uint32Array(all)
  const sentences = new Uint16Array(all)
  const weights = new Int8Array(all)
  let at = 0
  readRising(bits, hash => {
    const rows = bits.gamma()
    const same = bits.read(1) === 1
    const shared = same ? bits.read(WEIGHT_BITS) : 0
    const width = riceWidth(count / rows)
    let sentence = -1
    for (let row = 0; row < rows; row += 1) {
      sentence += bits.rice(width) + 1
      const denied = bits.read(1) === 1
      const step = same ? shared : bits.read(WEIGHT_BITS)
      words[at] = hash
      sentences[at] = sentence
      weights[at] = denied ? -step : step
      at += 1
    }
  })
  return { claims, lists, totals, words, sentences, weights }
}

/** Where each run of one number begins and ends, among numbers that never fall. */
function groupsOf(rising: Uint32Array): readonly (readonly [from: number, to: number])[] {
  const groups: [number, number][] = []
  rising.forEach((value, row) => {
    const last = groups.at(-1)
    if (last && rising[last[0]] === value) last[1] = row + 1
    else groups.push([row, row + 1])
  })
  return groups
}

const widthOf = (count: number) => Math.max(1, Math.ceil(Math.log2(Math.max(1, count))))
/** The bits of a Rice code that are written as they are, for steps of that mean. */
const riceWidth = (mean: number) => Math.max(0, Math.floor(Math.log2(Math.max(1, 0.7 * mean))))
const RICE_BITS = 6

/** Writes how many numbers follow and of which mean step; each call writes the next. */
function writeRising(bits: BitWriter, rising: readonly number[]): () => void {
  const width = riceWidth((rising.at(-1) ?? 0) / Math.max(1, rising.length))
  bits.gamma(rising.length + 1)
  bits.write(width, RICE_BITS)
  let [at, before] = [0, 0]
  return () => {
    const value = rising[at] ?? 0
    bits.rice(value - before, width)
    before = value
    at += 1
  }
}

function readRising(bits: BitReader, each: (value: number) => void): void {
  const count = bits.gamma() - 1
  const width = bits.read(RICE_BITS)
  let value = 0
  for (let i = 0; i < count; i += 1) {
    value += bits.rice(width)
    each(value)
  }
}

const DAMAGED = 'the weights end too early: take them from a fresh checkout, or run npm run x -- fit'

type BitWriter = ReturnType<typeof bitWriter>
type BitReader = ReturnType<typeof bitReader>

/** The highest bit comes first. Numbers have at most 32 bits. */
function bitWriter() {
  const bytes: number[] = []
  let [byte, filled] = [0, 0]
  const bit = (value: number) => {
    byte = byte * 2 + value
    filled += 1
    if (filled < 8) return
    bytes.push(byte)
    ;[byte, filled] = [0, 0]
  }
  const write = (value: number, width: number) => {
    for (let i = width - 1; i >= 0; i -= 1) bit(Math.floor(value / 2 ** i) % 2)
  }
  return {
    write,
    /** A number of at least 1: as many zeros as it has bits behind the first, then its bits. */
    gamma(value: number) {
      const width = Math.floor(Math.log2(value))
      write(0, width)
      write(value, width + 1)
    },
    /** A quotient in ones up to a zero, then the remainder in `width` bits. */
    rice(value: number, width: number) {
      for (let left = Math.floor(value / 2 ** width); left > 0; left -= 1) bit(1)
      bit(0)
      write(value % 2 ** width, width)
    },
    bytes: () => Uint8Array.from(filled > 0 ? [...bytes, byte * 2 ** (8 - filled)] : bytes),
  }
}

/** As many bits as one look at 32 of them gives, wherever in a byte it begins. */
const LOOK = 25

function bitReader(bytes: Uint8Array) {
  const end = 8 * bytes.length
  let at = 0
  /** The next 25 bits or more, the first of them the highest of 32. */
  const look = () => {
    const byte = at >> 3
    const four =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0)
    return four << (at & 7)
  }
  const skip = (width: number) => {
    at += width
    if (at > end) throw new Fault('unavailable', DAMAGED)
  }
  const read = (width: number): number => {
    if (width === 0) return 0
    if (width > LOOK) {
      const high = read(width - LOOK)
      return high * 2 ** LOOK + read(LOOK)
    }
    const value = look() >>> (32 - width)
    skip(width)
    return value
  }
  /** The length of a run of one sign, with the other sign that ends it passed. */
  const run = (sign: 0 | 1): number => {
    let length = 0
    for (;;) {
      const seen = Math.min(LOOK, Math.clz32(sign === 0 ? look() : ~look()))
      length += seen
      skip(seen)
      if (seen === LOOK) continue
      skip(1)
      return length
    }
  }
  const gamma = () => {
    const width = run(0)
    return 2 ** width + read(width)
  }
  return {
    read,
    gamma,
    /** How many rows follow. Each takes a bit at least, so a damaged count asks for no more room than that. */
    rows() {
      const rows = gamma() - 1
      if (rows > end) throw new Fault('unavailable', DAMAGED)
      return rows
    },
    rice(width: number) {
      const quotient = run(1)
      return quotient * 2 ** width + read(width)
    },
  }
}
