import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { markdownKeymap } from '@codemirror/lang-markdown'
import { Annotation, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import { changeBetween } from './change-between.ts'
import { answerMarkdown, oneMarker } from './editor-markdown.ts'
import { formulaMarks, putMarks, repairMarks, styles } from './editor-styles.ts'
import { hasKeyboard } from './has-keyboard.ts'
import type { EditorProps } from './Editor.tsx'

/** Marks a text that the page gave to the editor: reporting it back could undo a newer one. */
const given = Annotation.define<boolean>()

/** CodeMirror for Markdown with formulas. Tab leaves the editor; Enter continues a list. */
export function CodeEditor({
  value,
  change,
  marks,
  caretRef,
  focused,
}: Required<EditorProps> & { readonly focused: number | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(undefined)
  const report = useEffectEvent((text: string) => change(text))
  const first = useEffectEvent(() => ({ value, focused }))

  useEffect(() => {
    const parent = box.current
    if (!parent) return
    const { value: doc, focused: caret } = first()
    const editor = new EditorView({
      parent,
      state: EditorState.create({
        doc,
        selection: { anchor: Math.min(caret ?? doc.length, doc.length) },
        extensions: [
          history(),
          drawSelection(),
          keymap.of([
            ...markdownKeymap,
            ...defaultKeymap.filter(binding => binding.key !== 'Mod-Enter'),
            ...historyKeymap,
          ]),
          answerMarkdown,
          oneMarker,
          formulaMarks,
          repairMarks,
          styles,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            id: 'answer',
            'aria-labelledby': 'answer-label',
            'aria-describedby': 'ask',
            spellcheck: 'true',
            autocapitalize: 'sentences',
            autocorrect: 'on',
          }),
          EditorView.updateListener.of(update => {
            if (update.selectionSet || update.docChanged) caretRef.current = update.state.selection.main.head
            if (update.docChanged && !update.transactions.some(each => each.annotation(given)))
              report(update.state.doc.toString())
          }),
        ],
      }),
    })
    view.current = editor
    caretRef.current = editor.state.selection.main.head
    if (caret !== undefined) editor.focus()
    return () => editor.destroy()
  }, [caretRef])

  useEffect(() => {
    const editor = view.current
    const text = editor?.state.doc.toString()
    if (!editor || text === undefined || text === value) return
    const { head } = editor.state.selection.main
    const changes = editor.state.changes(changeBetween(text, value))
    const moved = caretRef.current !== undefined && caretRef.current !== head ? caretRef.current : undefined
    editor.dispatch({
      changes,
      // The caret stays with its words, unless whoever gave the text has moved it.
      selection: { anchor: Math.min(moved ?? changes.mapPos(head, 1), value.length) },
      annotations: given.of(true),
    })
    // A control that gives a text and is gone afterwards would leave the focus nowhere.
    if (document.activeElement === document.body && hasKeyboard()) editor.focus()
  }, [value, caretRef])

  useEffect(() => {
    const editor = view.current
    if (editor && editor.state.doc.toString() === value) putMarks(editor, marks)
  }, [value, marks])

  return <div ref={box} className="write code-write" />
}
