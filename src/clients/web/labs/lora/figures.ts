/** Numbers as this lab writes them. */

export function shareText(value: number): string {
  return value.toFixed(2)
}

export function gb(bytes: number): string {
  return (bytes / 1e9).toFixed(1)
}

export function millions(count: number): string {
  return (count / 1e6).toFixed(1)
}

/** Of a hundred, in two figures. */
export function percent(part: number): string {
  return (100 * part).toPrecision(2)
}
