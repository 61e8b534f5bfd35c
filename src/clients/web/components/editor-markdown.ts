import { markdown } from '@codemirror/lang-markdown'
import { EditorView } from '@codemirror/view'
import { doubledMarker } from './list-markers.ts'

const WORD = /[\p{L}\p{N}]/u
const STAR = 42

/** Markdown in which a star between two words is a product, as it is in the preview: 2*32*128. */
export const answerMarkdown = markdown({
  completeHTMLTags: false,
  extensions: {
    parseInline: [
      {
        name: 'Product',
        before: 'Emphasis',
        parse: (context, next, at) =>
          next === STAR &&
          WORD.test(context.slice(Math.max(context.offset, at - 1), at)) &&
          WORD.test(context.slice(at + 1, Math.min(context.end, at + 2)))
            ? at + 1
            : -1,
      },
    ],
  },
})

/** Drops a list marker that is typed where the editor had put one already. */
export const oneMarker = EditorView.inputHandler.of((view, from, to, text) => {
  if (text !== ' ' || from !== to) return false
  const line = view.state.doc.lineAt(from)
  const doubled = doubledMarker(line.text.slice(0, from - line.from))
  if (doubled === 0) return false
  view.dispatch({ changes: { from: from - doubled, to }, userEvent: 'input.type' })
  return true
})
