import { Fragment, memo, use } from 'react'
import { Formula } from './Formula.tsx'
import { Glyph } from './Glyph.tsx'
import { parseMarkdown } from './markdown.ts'
import type { Block } from './markdown.ts'
import type { Run } from './runs.ts'
import { allRuns, letterEnds, underlinedStretches } from './underline.ts'
import type { Stretch, Underline } from './underline.ts'
import { HighlightedPoint } from './use-highlight.ts'
import { VERDICT_NAMES } from '#wording'
import './Markdown.css'

interface MarkdownProps {
  readonly text: string
  /** Words to underline, by their place in the text. */
  readonly underlines?: readonly Underline[]
  /** Prefix for the ids of underlined words, so that letters can link to them. */
  readonly ids?: string
}

/** Markdown with formulas as React elements. HTML in the text is never rendered as HTML. */
export function Markdown({ text, underlines = [], ids }: MarkdownProps) {
  const blocks = parseMarkdown(text)
  const ends = letterEnds(allRuns(blocks), underlines)
  const first = new Set<string>()
  const show = (runs: readonly Run[]) =>
    underlinedStretches(runs, underlines, ends).map(stretch => {
      const fresh = stretch.under.filter(line => !first.has(line.of))
      for (const line of fresh) first.add(line.of)
      return (
        <Words
          key={stretch.runs[0]?.start}
          stretch={stretch}
          ids={ids === undefined ? [] : fresh.map(line => `${ids}${line.of}`)}
        />
      )
    })
  return blocks.map((block, i) => <BlockView key={i} block={block} show={show} />)
}

/** Inline Markdown only: a title, a claim, a label. A page has many, and few change at a time. */
export const Inline = memo(function Inline({ text }: { readonly text: string }) {
  return allRuns(parseMarkdown(text)).map(run => <RunView key={run.start} run={run} />)
})

/** Inline Markdown in which some words stand out, such as those that oppose a claim. */
export function InlineMarked({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}) {
  const lines = marks.map(({ start, end }): Underline => ({
    of: '',
    as: 'contradicted',
    letter: '',
    start,
    end,
  }))
  return underlinedStretches(allRuns(parseMarkdown(text)), lines, new Map()).map(({ runs, under }) => {
    const words = runs.map(run => <RunView key={run.start} run={run} />)
    const key = runs[0]?.start
    return under.length > 0 ? (
      <mark key={key} className="opposing">
        {words}
      </mark>
    ) : (
      <Fragment key={key}>{words}</Fragment>
    )
  })
}

/** Inline Markdown without KaTeX: a formula of one letter is set in italics, any other becomes an ellipsis. */
export function Elided({ text }: { readonly text: string }) {
  return allRuns(parseMarkdown(text)).map(run =>
    run.kind === 'math' ? (
      /^\w$/.test(run.text) ? (
        <i key={run.start}>{run.text}</i>
      ) : (
        '…'
      )
    ) : (
      <RunView key={run.start} run={run} />
    ),
  )
}

function BlockView({
  block,
  show,
}: {
  readonly block: Block
  readonly show: (runs: readonly Run[]) => React.ReactNode
}) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{show(block.runs)}</p>
    case 'heading':
      return <p className="said-heading">{show(block.runs)}</p>
    case 'list': {
      const items = block.items.map((runs, i) => <li key={i}>{show(runs)}</li>)
      return block.ordered ? <ol className="said-list">{items}</ol> : <ul className="said-list">{items}</ul>
    }
    case 'display':
      return <div className="formula-block">{show([block.run])}</div>
    case 'code':
      return <pre className="mono">{block.run.text}</pre>
  }
}

/** Underlined words. A second verdict's line lies below the first. */
function Words({
  stretch: { runs, under, letters },
  ids,
}: {
  readonly stretch: Stretch
  readonly ids: readonly string[]
}) {
  const highlighted = use(HighlightedPoint)
  const kinds = [...new Set(under.map(line => line.as))]
  const words = runs.map(run => <RunView key={run.start} run={run} />)
  const of = under.map(line => line.of).join(' ')
  const marked = kinds.reduce<React.ReactNode>(
    (inside, as, depth) =>
      as === 'said' ? (
        <span className="said-already">{inside}</span>
      ) : (
        <mark
          className="ev"
          data-v={as}
          data-depth={depth}
          data-unsure={under.every(line => line.as !== as || line.unsure) ? '' : undefined}
          data-p={of}
          data-highlighted={under.some(line => line.of === highlighted) ? '' : undefined}
        >
          {inside}
        </mark>
      ),
    words,
  )
  return (
    <>
      {ids.map(id => (
        <span key={id} id={id} className="place" tabIndex={-1} />
      ))}
      {marked}
      {letters.map(line => (
        <Letter key={line.of} line={line} />
      ))}
    </>
  )
}

/** The letter after underlined words links to their point. */
function Letter({ line: { of, as, letter, tone } }: { readonly line: Underline }) {
  if (as === 'said') return null
  if (as === 'flag') {
    return (
      <a className="ref" data-v="flag" data-p={of} href={`#${of}`} aria-label="Red flag">
        <Glyph of="flag" />
      </a>
    )
  }
  const kind = tone ?? as
  return (
    <a
      className="ref"
      data-v={kind}
      data-p={of}
      href={`#${of}`}
      aria-label={`Point ${letter}, ${VERDICT_NAMES[kind].toLowerCase()}`}
    >
      {letter}
    </a>
  )
}

function RunView({ run }: { readonly run: Run }) {
  const words =
    run.kind === 'math' ? (
      <Formula source={run.text} display={run.text.includes('\\begin') || run.text.length > 90} />
    ) : run.kind === 'code' ? (
      <code className="mono">{run.text}</code>
    ) : (
      run.text
    )
  const strong = run.strong ? <strong>{words}</strong> : words
  return run.em ? <em>{strong}</em> : strong
}
