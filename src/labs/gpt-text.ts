/** The text that the small GPT has not seen: the two chapters that the lab on n-grams holds out. */
import { NOVEL, paragraphs } from './novel.ts'

/** Without the marks of emphasis, which its training text had taken out, too. */
export function heldOutText(): string {
  return paragraphs(NOVEL.chapters - 2, NOVEL.chapters)
    .join('\n')
    .replaceAll('_', '')
}
