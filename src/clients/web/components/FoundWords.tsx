/** A text with some words marked where they occur. */
export function FoundWords({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const any = new RegExp(
    `(${words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
    'gi',
  )
  return text.split(any).map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part))
}
