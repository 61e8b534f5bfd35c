import type { PointId, Question, Term } from '#domain'

/**
 * A note as Anki keeps it. Its GUID comes from `key`, which never changes, so a later export updates notes
 * and duplicates none.
 */
export interface AnkiNote {
  readonly key: string
  readonly deck: 'Questions' | 'Points' | 'Glossary' | 'Gaps'
  readonly front: string
  readonly back: string
  readonly source: string
  readonly tags: readonly string[]
}

export const ANKI_CARDS = ['questions', 'points', 'glossary'] as const
type AnkiCards = (typeof ANKI_CARDS)[number]

/** The notes that were asked for: one for each question, point or term. */
export function ankiNotes(
  questions: readonly Question[],
  terms: readonly Term[],
  cards: readonly AnkiCards[],
): readonly AnkiNote[] {
  return [
    ...(cards.includes('questions') ? questions.map(ofQuestion) : []),
    ...(cards.includes('points') ? questions.flatMap(ofPoints) : []),
    ...(cards.includes('glossary') ? terms.map(ofTerm) : []),
  ]
}

function ofQuestion(question: Question): AnkiNote {
  const points = question.points
    .map(point => `<li>${point.rank === 'core' ? '<b>core</b> ' : ''}${html(point.claim)}</li>`)
    .join('')
  return {
    key: question.id,
    deck: 'Questions',
    front: html(question.prompt),
    back: `<ul>${points}</ul><p>${html(question.modelAnswers.short)}</p>`,
    source: question.id,
    tags: tagsOf(question),
  }
}

function ofPoints(question: Question): readonly AnkiNote[] {
  return question.points.map(point => ({
    key: `${question.id}#${point.id}`,
    deck: 'Points',
    front: `<p><i>${html(question.title)}</i></p>${html(point.probe)}`,
    back: html(point.claim),
    source: [question.id, ...point.sources].join(' '),
    tags: [...tagsOf(question), `${point.rank}-point`],
  }))
}

/**
 * A gap as a note of its own deck. Its key differs from that of the bank's point, which may be in Anki too.
 */
export function gapNote(
  question: Question,
  {
    point,
    claim,
    line,
    number,
  }: {
    readonly point: PointId
    readonly claim: string
    readonly line: string
    readonly number: string | null
  },
): AnkiNote {
  const { probe, sources, rank } = question.points.find(each => each.id === point) ?? {
    probe: question.prompt,
    sources: [],
    rank: 'core',
  }
  return {
    key: `gaps/${question.id}#${point}`,
    deck: 'Gaps',
    front: `<p><i>${html(question.title)}</i></p>${html(probe)}`,
    back: `<p><b>${html(claim)}</b></p><p>${html(line)}</p>${number === null ? '' : `<p>${html(number)}</p>`}`,
    source: [question.id, ...sources].join(' '),
    tags: [...tagsOf(question), `${rank}-point`, 'gap'],
  }
}

function ofTerm(term: Term): AnkiNote {
  return {
    key: `glossary/${term.id}`,
    deck: 'Glossary',
    front: html(term.term),
    back: `${html(term.says)}${term.formula ? `<p>${html(`$${term.formula}$`)}</p>` : ''}`,
    source: term.sources.join(' '),
    tags: ['viva', 'glossary'],
  }
}

function tagsOf({ section, topic, level, roles }: Question): readonly string[] {
  return ['viva', section, topic, `level::${level}`, ...roles.map(role => `role::${role}`)].map(tag =>
    tag.trim().replace(/\s+/g, '-'),
  )
}

/**
 * Commands that make a link, load something or touch the page. KaTeX refuses them on Viva's page; MathJax
 * does not.
 */
const ACTS =
  /\\(?:href|url|class|style|cssId|data|html\w*|require|unicode|includegraphics|[gex]?def|let|(?:re)?newcommand|newenvironment|DeclareMathOperator)(?![a-zA-Z])/
/** The openings of a formula that MathJax recognises outside the bank's `$…$`. */
const MATHJAX = /\\(?=[([]|begin(?![a-zA-Z])|(?:eq)?ref(?![a-zA-Z]))/g
/** The tags that Anki acts on: a sound, speech, or a formula to run LaTeX on. */
const ANKI_TAG = /\[(?=\/?(?:latex|sound:|anki:|\$))/gi

/**
 * The bank's Markdown as HTML for Anki: `$…$` becomes `\(…\)` for its MathJax. No part of the text can act as
 * HTML or as an instruction to Anki. Anki's MathJax knows KaTeX's commands; a formula that acts is shown as
 * written.
 */
export function html(markdown: string): string {
  const paragraphs = markdown
    .trim()
    .split(/\n\s*\n/)
    .map(paragraph =>
      paragraph
        .replace(/\s+/g, ' ')
        .split(/(\$[^$]*\$)/)
        .map((part, i) =>
          i % 2 === 1 ? formula(part.slice(1, -1)) : marked(escape(part).replace(MATHJAX, '<code>\\</code>')),
        )
        .join(''),
    )
  return paragraphs.length === 1
    ? (paragraphs[0] ?? '')
    : paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('')
}

function formula(tex: string): string {
  return ACTS.test(tex) ? `<code>${escape(tex).replace(MATHJAX, '<b>\\</b>')}</code>` : `\\(${escape(tex)}\\)`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(ANKI_TAG, '&#91;')
}

function marked(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/(?<![*\w])\*([^*]+)\*(?!\w)/g, '<i>$1</i>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
}
