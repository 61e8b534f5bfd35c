/** The bytes that a weights file keeps as base64. */
export function unpack(base64: string): ArrayBuffer {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i)
  return bytes.buffer
}

/**
 * Unpacks 32-bit numbers that never fall. Their differences are stored as LEB128: seven bits a byte, the
 * lowest first, and an eighth bit that says whether more follow.
 */
export function unpackRising(base64: string): Uint32Array {
  const bytes = new Uint8Array(unpack(base64))
  let count = 0
  for (let at = 0; at < bytes.length; at += 1) count += Number((bytes[at] ?? 0) < 128)
  const values = new Uint32Array(count)
  let [i, value, shift] = [0, 0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    // Only the fifth byte reaches the sign of a shifted number.
    value += shift < 28 ? (byte & 127) << shift : (byte & 127) * 2 ** 28
    shift += 7
    if (byte >= 128) continue
    values[i] = value
    i += 1
    shift = 0
  }
  return values
}
