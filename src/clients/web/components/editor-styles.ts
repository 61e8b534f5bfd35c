import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, MatchDecorator, ViewPlugin } from '@codemirror/view'
import type { DecorationSet, ViewUpdate } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const formulas = new MatchDecorator({
  regexp: /\$\$[^$]+\$\$|\$[^$\n]+\$|\\\(.+?\\\)/g,
  decoration: Decoration.mark({ class: 'cm-formula' }),
})

/** Formulas get a background, so that an unclosed `$` shows at once. */
export const formulaMarks = ViewPlugin.define(
  view => {
    const plugin = {
      marks: formulas.createDeco(view),
      update(update: ViewUpdate) {
        plugin.marks = formulas.updateDeco(update, plugin.marks)
      },
    }
    return plugin
  },
  { decorations: (plugin): DecorationSet => plugin.marks },
)

const repaired = Decoration.mark({ class: 'cm-repaired' })
const marked = StateEffect.define<DecorationSet>()

/** Terms that were corrected in dictated text. */
export const repairMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { changes, effects }) =>
    effects.find(effect => effect.is(marked))?.value ?? marks.map(changes),
  provide: field => EditorView.decorations.from(field),
})

export function putMarks(
  view: EditorView,
  stretches: readonly { readonly start: number; readonly end: number }[],
): void {
  if (stretches.length === 0 && view.state.field(repairMarks).size === 0) return
  const sorted = stretches
    .filter(({ end }) => end <= view.state.doc.length)
    .toSorted((a, b) => a.start - b.start)
  view.dispatch({
    effects: marked.of(Decoration.set(sorted.map(({ start, end }) => repaired.range(start, end)))),
  })
}

const highlight = HighlightStyle.define([
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.heading, fontWeight: '700' },
  { tag: tags.monospace, color: 'var(--ink-2)', fontFamily: 'var(--mono)', fontSize: '0.875em' },
  { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--ink-3)' },
])

export const styles = [
  syntaxHighlighting(highlight),
  EditorView.theme({
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { font: 'inherit', lineHeight: 'inherit', overflow: 'visible' },
    '.cm-content': { padding: '0', caretColor: 'var(--pen)' },
    '.cm-line': { padding: '0' },
    '.cm-cursor': { borderLeft: '2px solid var(--pen)', marginLeft: '-1px' },
    '.cm-formula': {
      background: 'var(--wash)',
      borderRadius: '2px',
      fontFamily: 'var(--mono)',
      fontSize: '0.875em',
    },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      background: 'color-mix(in oklab, var(--pen) 22%, transparent)',
    },
  }),
]
