import type { BankSource, Path, QuestionSource } from '#bank/read'
import type { QuestionId } from '#domain'
import { exemplarLists } from '#bank'

export interface Complaint {
  readonly path: Path
  readonly message: string
}

/** Every id in use must exist, and no id may be given twice. */
export function checkReferences({ value: question }: QuestionSource, bank: BankSource): readonly Complaint[] {
  const papers = new Set(bank.papers.map(paper => paper.id))
  const questions = new Set(bank.questions.map(source => source.value.id))
  const points = new Set(question.points.map(point => point.id))

  const sourced = [
    ...question.points.map((point, i) => ({ path: ['points', i, 'sources'], ids: point.sources })),
    ...question.redFlags.map((flag, i) => ({ path: ['redFlags', i, 'sources'], ids: flag.sources })),
    ...question.notes.map((note, i) => ({ path: ['notes', i, 'sources'], ids: note.sources })),
    ...question.numbers.map((figure, i) => ({
      path: ['numbers', i, 'reported'],
      ids: figure.reported ? [figure.reported] : [],
    })),
  ]
  return [
    ...sourced.flatMap(({ path, ids }) =>
      ids.filter(id => !papers.has(id)).map(id => ({ path, message: `no source ${id} in bank/papers.yaml` })),
    ),
    ...question.prerequisites.flatMap((id, i) =>
      questions.has(id) ? [] : [{ path: ['prerequisites', i], message: `no question ${id}` }],
    ),
    ...question.followUps.flatMap((followUp, i) =>
      points.has(followUp.probes)
        ? []
        : [{ path: ['followUps', i, 'probes'], message: `no point ${followUp.probes} in this question` }],
    ),
    ...repeated(
      'points',
      question.points.map(point => point.id),
    ),
    ...repeated(
      'redFlags',
      question.redFlags.map(flag => flag.id),
    ),
    ...repeated(
      'followUps',
      question.followUps.map(followUp => followUp.id),
    ),
    ...repeated(
      'exercises',
      question.exercises.map(exercise => exercise.id),
    ),
    ...question.followUps.flatMap((followUp, i) =>
      repeated(
        'points',
        followUp.points.map(point => point.id),
        ['followUps', i],
      ),
    ),
  ]
}

/** A prerequisite of a question must not, by any path, require the question itself. */
export function checkPrerequisites(
  { value: question }: QuestionSource,
  bank: BankSource,
): readonly Complaint[] {
  const firstOf = new Map(bank.questions.map(source => [source.value.id, source.value.prerequisites]))
  return question.prerequisites.flatMap((id, i) => {
    const way = wayTo(question.id, id, firstOf, new Set())
    return way
      ? [{ path: ['prerequisites', i], message: `a circle: ${[question.id, ...way].join(' needs ')}` }]
      : []
  })
}

function wayTo(
  goal: QuestionId,
  from: QuestionId,
  firstOf: ReadonlyMap<QuestionId, readonly QuestionId[]>,
  seen: Set<QuestionId>,
): readonly QuestionId[] | undefined {
  if (from === goal) return [from]
  if (seen.has(from)) return undefined
  seen.add(from)
  for (const next of firstOf.get(from) ?? []) {
    const way = wayTo(goal, next, firstOf, seen)
    if (way) return [from, ...way]
  }
  return undefined
}

function repeated(key: string, ids: readonly string[], path: Path = []): readonly Complaint[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) < i ? [{ path: [...path, key, i, 'id'], message: `the id ${id} is given twice` }] : [],
  )
}

/** An exemplar may occur in one list only: if it occurs in two, one of them is wrong. */
export function checkExemplars({ value: question }: QuestionSource): readonly Complaint[] {
  const first = new Map<string, Path>()
  return exemplarLists(question).flatMap(({ path, items }) =>
    items.flatMap((text, i) => {
      const key = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
      const here = [...path, i]
      const before = first.get(key)
      if (!before) first.set(key, here)
      // A misconception may be both a red flag and the opposite of a point.
      return before && before[0] === path[0]
        ? [{ path: here, message: `this exemplar already occurs at ${before.join('.')}` }]
        : []
    }),
  )
}
