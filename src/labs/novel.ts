/** The text that labs learn from: twenty chapters of a novel in the public domain. */
import novel from './novel.json' with { type: 'json' }

/** Where it comes from. */
export const NOVEL = {
  title: novel.title,
  author: novel.author,
  source: novel.source,
  licence: novel.licence,
  chapters: novel.chapters.length,
}

/** The paragraphs of the chapters from `from` up to, not including, `to`; the first chapter is 0. */
export function paragraphs(from: number, to: number): readonly string[] {
  return novel.chapters.slice(from, to).flat()
}

/** Lower-case words and the marks that end or divide a sentence, in the order of the text. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+(?:'[a-z]+)*|[.,;:!?]/g) ?? []
}
