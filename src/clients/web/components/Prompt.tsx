import { Inline } from './Markdown.tsx'
import './Prompt.css'

/** From here on a prompt is a situation to read and no question to take in at a glance. */
const LONG = 160

/** What is asked, as the title of its page. A long one is set smaller, so that a phone still shows where to answer. `asked`: it waits for an answer here. */
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
