import type { Finding, Judge } from '#examiner'

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])

/**
 * A trivial judge to beat: a point is met where a segment shares most of an exemplar's words. It is blind to
 * negation.
 */
export function overlapJudge(threshold = 0.6): Judge {
  return {
    name: 'overlap',
    async rule({ rubric, segments }) {
      const known = segments.map(segment => ({ number: segment.number, words: wordsOf(segment.text) }))
      const findings = rubric.points.map((point): Finding => {
        const overlaps = known.map(({ number, words }) => ({
          number,
          overlap: Math.max(
            ...point.earned.map(exemplar => {
              const wanted = [...wordsOf(exemplar)]
              return wanted.filter(word => words.has(word)).length / Math.max(3, wanted.length)
            }),
          ),
        }))
        const best = overlaps.reduce((a, b) => (b.overlap > a.overlap ? b : a), { number: 0, overlap: 0 })
        return best.overlap >= threshold
          ? { point: point.id, ruling: 'met', cites: [best.number], confidence: best.overlap }
          : { point: point.id, ruling: 'missing', cites: [], confidence: 1 - best.overlap }
      })
      const [first, ...rest] = findings
      return first
        ? { kind: 'ruled', findings: [first, ...rest], flags: [], setAside: [] }
        : { kind: 'silent', because: 'malformed' }
    },
  }
}

/**
 * The other trivial judge: the longer the answer, the more points are met, the heaviest first. It reads
 * nothing.
 */
export function lengthJudge(wordsAPoint = 18): Judge {
  return {
    name: 'length',
    async rule({ rubric, answer, segments }) {
      const words = answer.match(/\p{L}+/gu)?.length ?? 0
      const given = new Set(
        rubric.points
          .toSorted((a, b) => b.weight - a.weight)
          .slice(0, Math.floor(words / wordsAPoint))
          .map(point => point.id),
      )
      const [first, ...rest] = rubric.points.map((point): Finding =>
        given.has(point.id)
          ? {
              point: point.id,
              ruling: 'met',
              cites: segments.slice(0, 1).map(s => s.number),
              confidence: 0.5,
            }
          : { point: point.id, ruling: 'missing', cites: [], confidence: 0.5 },
      )
      return first
        ? { kind: 'ruled', findings: [first, ...rest], flags: [], setAside: [] }
        : { kind: 'silent', because: 'malformed' }
    },
  }
}
