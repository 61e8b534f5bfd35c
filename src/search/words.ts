/**
 * A word of a text: its place, and its form, which ignores case, accents, and British or American spelling.
 */
export interface Word {
  readonly start: number
  readonly end: number
  readonly form: string
}

/** Whether the last word of a query may go on. */
export type Ending = 'open' | 'closed'

const WORD = /[\p{L}\p{N}]+/gu

/** The words of a text, in order. A hyphen parts words. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    form: plainForm(word),
  }))
}

/** `Tokenization` and `tokenisation` have one form, as have `modeling` and `modelling`; vLLM and VLM have two. */
export function plainForm(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/iz(?=$|[aei])/g, 'is')
    .replace(/(?<=[aeiouy])ll/g, 'l')
    .replace(/our(?=$|s$|al$|ed$|ing$)/, 'or')
}

const ENDINGS =
  /(?:ations?|ators?|ative|ating|ated|ates?|ions?|ings?|ables?|ives?|isms?|ages?|ments?|als?|ers?|ors?|ed|es|e|s|y)$/

/** A form without its ending: `decod` for decode, decoder and decoding. */
export function stemOf(form: string): string {
  const single = form.replace(/ies$/, 'y')
  const stem = single.replace(ENDINGS, '')
  if (stem.length < 4) return single.length > 3 ? single.replace(/(?<=[^su])s$/, '') : form
  return stem.replace(/([bdgmnprt])\1$/, '$1')
}

/** A name without its gaps, so that `KV-cache`, `KV cache` and `kvcache` are one. */
export function keyOf(words: readonly Word[]): string {
  return words.map(word => word.form).join('')
}

/** The same without the ending of its last word: `finetun` for fine-tuning and finetune. */
export function stemKeyOf(words: readonly Word[]): string {
  return stemOf(keyOf(words))
}

/**
 * The forms under which a text is found: its words, their stems, parts of names such as FlashAttention, and
 * words that a hyphen joins.
 */
export function formsIn(text: string): readonly string[] {
  const words = wordsIn(text)
  const forms: string[] = []
  const add = (form: string) => {
    const stem = stemOf(form)
    forms.push(...(stem === form ? [form] : [form, stem]))
  }
  words.forEach((word, i) => {
    add(word.form)
    const parts = text.slice(word.start, word.end).split(/(?<=[a-z]{3})(?=[A-Z][a-z]{3})/)
    if (parts.length > 1) for (const part of parts) add(plainForm(part))
    const next = words[i + 1]
    if (next && /^[-‐–]$/.test(text.slice(word.end, next.start))) add(word.form + next.form)
  })
  return forms
}

const STOP_WORDS = new Set(
  (
    'a an and any are as at be been between but by can could did do does doing explain for from get gets give ' +
    'had has have how i if in into is it its let like make makes me mean means my need of on one or our ' +
    'over please shall should so some tell than that the their them then there these they thing things this ' +
    'those to us use used uses using versus via vs want was we were what when where which who whom why will with ' +
    'work works would you your about actually exactly compare compared difference differences differ different ' +
    'really just also am not s t llm llms better best good happen happens happening know'
  )
    .split(' ')
    .map(plainForm),
)

/** A stop word holds a question together and says nothing of its subject. */
export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form)
}
