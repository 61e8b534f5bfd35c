import { randomFromNumber } from '#domain'
import { plainSentences } from '../sentences.ts'

/** Changes of form that must not change the verdict on an answer. */
export const REWRITES: readonly {
  readonly name: string
  readonly rewrite: (answer: string, seed: number) => string
}[] = [
  {
    name: 'bullets',
    rewrite: answer =>
      plainSentences(answer)
        .map(sentence => `- ${sentence}`)
        .join('\n'),
  },
  { name: 'typos', rewrite: typos },
  { name: 'fillers', rewrite: fillers },
  {
    name: 'padding',
    rewrite: answer =>
      `Let me think about this for a moment. ${answer.trim()} I hope that makes sense, and I can go into more detail on any part of it if you like.`,
  },
]

/** Two neighbouring letters exchanged, in one of twelve long words. */
function typos(answer: string, seed: number): string {
  const random = randomFromNumber(seed)
  return answer.replace(/(?<![\\$_^{\w])[a-z]{6,}(?![\w}$])/g, word => {
    if (random() > 1 / 12) return word
    const at = 1 + Math.floor(random() * (word.length - 3))
    return `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`
  })
}

const FILLERS = ['um,', 'so, um,', 'well,', 'you know,', 'I mean,', 'okay so', 'uh,']

function fillers(answer: string, seed: number): string {
  const random = randomFromNumber(seed)
  return plainSentences(answer)
    .map(sentence =>
      random() < 0.6 ? `${FILLERS[Math.floor(random() * FILLERS.length)]} ${sentence}` : sentence,
    )
    .join(' ')
}
