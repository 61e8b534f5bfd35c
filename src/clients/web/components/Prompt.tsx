import { Inline } from './Markdown.tsx'
import './Prompt.css'

/** A longer prompt describes a situation and cannot be taken in at a glance. */
const LONG = 160

/**
 * The prompt as the title of its page. A long one is set smaller, so that a phone still shows the answer
 * field. `asked` prompts are answered on this page.
 */
export function Prompt({ text, asked = false }: { readonly text: string; readonly asked?: boolean }) {
  return (
    <h1
      id={asked ? 'ask' : undefined}
      className={asked ? 'prompt ask' : 'prompt'}
      data-long={text.length > LONG ? '' : undefined}
    >
      <Inline text={text} />
    </h1>
  )
}
