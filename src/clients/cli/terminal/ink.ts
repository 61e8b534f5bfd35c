import { VERDICT_SIGNS } from '#wording'
import { CONTROLS, harmless } from '#domain'
import type { Verdict } from '#domain'
import type { Terminal } from './terminal.ts'

type Colour = Verdict['kind'] | 'flag' | 'quiet' | 'strong' | 'pen'

const CODES = {
  met: '36',
  partial: '33',
  contradicted: '31',
  flag: '31',
  missing: '90',
  unjudged: '35',
  quiet: '90',
  strong: '1',
  pen: '34',
} as const satisfies Record<Colour, string>

/** One of our own colours, or any other control sequence. */
const PAINT_OR_CONTROL = new RegExp(
  `\\x1b\\[(?:0|${Object.values(CODES).join('|')})m|${CONTROLS.source}`,
  'g',
)

const UNICODE = {
  ...VERDICT_SIGNS,
  flag: '⚑',
  line: '─',
  open: '“',
  close: '”',
  dash: '–',
  dots: '…',
  boxes: { met: '█', partial: '▄', contradicted: '╳', missing: '·', unjudged: '?' },
  bar: '█',
  light: '░',
} as const

const ASCII = {
  met: '+',
  partial: '~',
  contradicted: 'x',
  missing: '.',
  unjudged: '?',
  flag: '!',
  line: '-',
  open: '"',
  close: '"',
  dash: '-',
  dots: '...',
  boxes: { met: '#', partial: '=', contradicted: 'x', missing: '.', unjudged: '?' },
  bar: '#',
  light: '.',
} as const

/** The shapes and colours of one terminal. Shapes and words carry the meaning; colours only repeat it. */
export interface Ink {
  readonly glyphs: typeof UNICODE | typeof ASCII
  /** Whether the terminal shows colour and weight. */
  readonly styled: boolean
  readonly paint: (colour: Colour, text: string) => string
  /** The text as this terminal can show it, without harmful controls. */
  readonly set: (text: string) => string
}

export function inkOf({ colour, ascii }: Pick<Terminal, 'colour' | 'ascii'>): Ink {
  const safe = colour ? harmlessButPaint : harmless
  return {
    glyphs: ascii ? ASCII : UNICODE,
    styled: colour,
    paint: (name, text) => (colour ? `\u001b[${CODES[name]}m${harmless(text)}\u001b[0m` : text),
    set: ascii ? text => toAscii(safe(text)) : safe,
  }
}

function harmlessButPaint(text: string): string {
  return text.replace(PAINT_OR_CONTROL, found => (found.length > 1 ? found : ''))
}

const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '−': '-',
  '×': 'x',
  '·': '.',
  '≤': '<=',
  '≥': '>=',
  '≈': '~',
  '→': '->',
  '∑': 'sum',
  '√': 'sqrt',
  '∞': 'inf',
  '½': '1/2',
}

function toAscii(text: string): string {
  // Letters lose their accents. A character without a plain form becomes a question mark.
  return text
    .replace(/\P{ASCII}/gu, c => PLAIN[c] ?? c)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\P{ASCII}/gu, '?')
}
