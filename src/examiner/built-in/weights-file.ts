import { Fault } from '#domain'

/** Bytes inside a value, as its JSON names them: how many, in the order in which they follow it. */
interface Bytes {
  readonly bytes: number
  readonly signed: boolean
}

const LINE_END = 10

/** A value as a file: a line of JSON, and behind it the bytes of its arrays, one after the other. */
export function toFile(value: unknown): Uint8Array {
  const arrays: Uint8Array[] = []
  const json = JSON.stringify(value, (_, part: unknown) => {
    if (!(part instanceof Uint8Array || part instanceof Int8Array)) return part
    arrays.push(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
    return { bytes: part.byteLength, signed: part instanceof Int8Array } satisfies Bytes
  })
  const head = new TextEncoder().encode(`${json}\n`)
  const file = new Uint8Array(arrays.reduce((sum, array) => sum + array.length, head.length))
  file.set(head)
  let at = head.length
  for (const array of arrays) {
    file.set(array, at)
    at += array.length
  }
  return file
}

/** The value of a file. What is well formed is taken for what it says: only fitting writes these files. */
export function fromFile(file: Uint8Array): unknown {
  const end = file.indexOf(LINE_END)
  if (end < 0) throw new Fault('unavailable', 'the file has no first line')
  const arrays: [slot: object, bytes: Bytes][] = []
  const value: unknown = JSON.parse(new TextDecoder().decode(file.subarray(0, end)), (_, part: unknown) => {
    if (!isBytes(part)) return part
    const slot = {}
    arrays.push([slot, part])
    return slot
  })
  let at = end + 1
  const found = new Map<object, Uint8Array | Int8Array>()
  for (const [slot, { bytes, signed }] of arrays) {
    if (at + bytes > file.length) throw new Fault('unavailable', 'the file ends too early')
    // A copy: a view of Node’s would share the buffer of the whole file.
    const own = new Uint8Array(file.subarray(at, at + bytes))
    found.set(slot, signed ? new Int8Array(own.buffer) : own)
    at += bytes
  }
  return filled(value, found)
}

function isBytes(part: unknown): part is Bytes {
  return typeof part === 'object' && part !== null && 'bytes' in part && 'signed' in part
}

function filled(value: unknown, arrays: ReadonlyMap<object, Uint8Array | Int8Array>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const bytes = arrays.get(value)
  if (bytes) return bytes
  if (Array.isArray(value)) return value.map(part => filled(part, arrays))
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part, arrays)]))
}
