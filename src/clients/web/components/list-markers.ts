/** The marker at which a line of a list begins. */
const MARKER = /^(\s*)([-*+]|\d{1,3}[.)])\s+$/
const TYPED = /^([-*+]|\d{1,3}[.)])$/

/**
 * Whether a typed space ends a marker that the editor had put there already: Enter continues a list, and who
 * then types `- two` wants no second dash. `before` is the line up to the caret. Gives the characters to drop
 * from its end.
 */
export function doubledMarker(before: string): number {
  const typed = /\S+$/.exec(before)?.[0] ?? ''
  const own = MARKER.exec(before.slice(0, before.length - typed.length))
  const same = own?.[2] !== undefined && /\d/.test(own[2]) === /\d/.test(typed)
  return same && TYPED.test(typed) ? typed.length : 0
}
