import { lazy, Suspense, useRef } from 'react'
import './write.css'

const CodeEditor = lazy(async () => ({ default: (await import('./CodeEditor.tsx')).CodeEditor }))

export interface EditorProps {
  readonly value: string
  change(value: string): void
  /** Stretches of the text to mark: what was put right in it. */
  readonly marks?: readonly { readonly start: number; readonly end: number }[]
}

/** With a keyboard at hand one may write at once; on touch the prompt is read first, without keys over it. */
function awaited(): boolean {
  return location.hash === '' && hasKeyboard()
}

export function hasKeyboard(): boolean {
  return matchMedia('(hover: hover) and (pointer: fine)').matches
}

/** The place to write in: a plain field at once, the editor as soon as it has come. */
export function Editor({ value, change, marks }: EditorProps) {
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
        caret.current = event.target.selectionStart
        change(event.target.value)
      }}
      onSelect={event => (caret.current = event.currentTarget.selectionStart)}
      onFocus={event => (caret.current = event.currentTarget.selectionStart)}
      onBlur={() => (caret.current = undefined)}
    />
  )
  return (
    <Suspense fallback={plain}>
      <Late value={value} change={change} marks={marks ?? []} caret={caret} />
    </Suspense>
  )
}

/** Reads the caret only when the editor is there to take it over. */
function Late({
  caret,
  ...editor
}: Required<EditorProps> & { readonly caret: React.RefObject<number | undefined> }) {
  return <CodeEditor {...editor} focused={caret.current} />
}
