import { lazy, Suspense, useRef } from 'react'
import { hasKeyboard } from './has-keyboard.ts'
import './write.css'

const CodeEditor = lazy(async () => ({ default: (await import('./CodeEditor.tsx')).CodeEditor }))

export interface EditorProps {
  readonly value: string
  change(value: string): void
  /** Where the caret is, for words that are not typed. Whoever puts such words in moves it. */
  readonly caretRef: React.RefObject<number | undefined>
  /** Parts of the text to mark, such as corrected terms. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[]
}

/**
 * With a keyboard, the field takes the focus at once. On touch the prompt is read first, with no keyboard
 * over it.
 */
function awaited(): boolean {
  return location.hash === '' && hasKeyboard()
}

/** The answer field: a plain one at first, the code editor once it has loaded. */
export function Editor({ value, change, marks, caretRef }: EditorProps) {
  const caret = useRef<number>(awaited() ? value.length : undefined)
  const plain = (
    <textarea
      id="answer"
      className="write"
      aria-labelledby="answer-label"
      aria-describedby="ask"
      autoFocus={awaited()}
      value={value}
      rows={11}
      onChange={event => {
        caret.current = caretRef.current = event.target.selectionStart
        change(event.target.value)
      }}
      onSelect={event => (caret.current = caretRef.current = event.currentTarget.selectionStart)}
      onFocus={event => (caret.current = event.currentTarget.selectionStart)}
      onBlur={() => (caret.current = undefined)}
    />
  )
  return (
    <Suspense fallback={plain}>
      <Late value={value} change={change} marks={marks ?? []} caretRef={caretRef} caret={caret} />
    </Suspense>
  )
}

/** Reads the caret only once the editor is there to take it over. */
function Late({
  caret,
  ...editor
}: Required<EditorProps> & { readonly caret: React.RefObject<number | undefined> }) {
  return <CodeEditor {...editor} focused={caret.current} />
}
