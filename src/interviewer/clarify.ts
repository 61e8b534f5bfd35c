import type { Question } from '#domain'

/** What an interviewer tells who asks for a fact of the case; null when it is left to the candidate. */
export function clarify({ clarifications }: Question, asked: string): string | null {
  const words = ` ${asked.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `
  const hits = clarifications.map(({ asks, tells }) => ({ tells, hits: asks.filter(ask => words.includes(` ${ask.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()} `)).length }))
  const best = hits.filter(c => c.hits > 0).toSorted((a, b) => b.hits - a.hits).at(0)
  return best?.tells ?? null
}
