import { lookUp } from './look-up.ts'

/** Words that end like a British -ise verb but are not one. */
const NOT_ISE_VERBS = new Set(
  'noise noised raise raised raises rise rises wise precise exercise exercises otherwise likewise promise promises supervise supervised supervises advise revise revised comprise comprises concise arise arises arising rising raising pairwise elementwise stepwise praise baseline premise premises disguise surprise surprised surprising surprises expertise paradise enterprise compromise compromised'.split(
    ' ',
  ),
)

const WHOLE: Readonly<Record<string, string>> = {
  centre: 'center',
  centres: 'center',
  centred: 'centered',
  neighbour: 'neighbor',
  neighbours: 'neighbors',
  neighbouring: 'neighboring',
  colour: 'color',
  behaviour: 'behavior',
  behaviours: 'behavior',
  labelled: 'labeled',
  labelling: 'labeling',
  modelling: 'modeling',
  modelled: 'modeled',
  favour: 'favor',
  favours: 'favor',
  analyse: 'analyze',
  analysed: 'analyzed',
  grey: 'gray',
  programme: 'program',
  cancelled: 'canceled',
  catalogue: 'catalog',
  signalling: 'signaling',
  learnt: 'learned',
  whilst: 'while',
  amongst: 'among',
  metre: 'meter',
  litre: 'liter',
  defence: 'defense',
  sceptical: 'skeptical',
}

/** The American spelling of a word, so that *tokenisation* and *tokenization* are one. */
export function americanise(word: string): string {
  const whole = lookUp(WHOLE, word)
  if (whole) return whole
  if (NOT_ISE_VERBS.has(word)) return word
  return word.replace(/is(e|ed|es|er|ers|ing|ation|ations|able)$/, 'iz$1').replace(/ys(ed|es|ing)$/, 'yz$1')
}
