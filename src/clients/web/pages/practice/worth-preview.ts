/** A formula, emphasis, code, a heading or a table: what reads differently once it is set. */
const SET = [
  /\$/,
  /\\[([]/,
  /(?<![\p{L}\p{N}*])\*{1,2}(?!\s)[^*\n]+(?<!\s)\*{1,2}(?![\p{L}\p{N}*])/u,
  /(?<![\p{L}\p{N}_])_{1,2}(?!\s)[^_\n]+(?<!\s)_{1,2}(?![\p{L}\p{N}_])/u,
  /`[^`\n]+`|^\s*```/m,
  /^#{1,6}\s+\S/m,
]

/** Whether a preview shows more than the words again. A plain list reads the same as it is typed. */
export function isWorthPreview(text: string): boolean {
  return SET.some(mark => mark.test(text))
}
