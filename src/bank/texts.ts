import type { Path } from './read/read-yaml.ts'
import type { Question } from '#domain'

interface Text {
  readonly path: Path
  readonly text: string
}

/**
 * The texts of a question that Viva itself vouches for. Exemplars are not among them, since they are other
 * people's words.
 */
export function ownTexts(question: Question): readonly Text[] {
  return [
    { path: ['prompt'], text: question.prompt },
    ...question.hints.map((text, i) => ({ path: ['hints', i], text })),
    ...question.points.flatMap((point, i) => [
      { path: ['points', i, 'claim'], text: point.claim },
      { path: ['points', i, 'probe'], text: point.probe },
      ...(point.items ?? []).map((text, j) => ({ path: ['points', i, 'items', j], text })),
      ...(point.ifMissing === undefined ? [] : [{ path: ['points', i, 'ifMissing'], text: point.ifMissing }]),
    ]),
    ...question.redFlags.map((flag, i) => ({ path: ['redFlags', i, 'correction'], text: flag.correction })),
    ...question.followUps.flatMap((followUp, i) => [
      { path: ['followUps', i, 'prompt'], text: followUp.prompt },
      { path: ['followUps', i, 'answer'], text: followUp.answer },
      ...followUp.points.flatMap((point, j) => [
        { path: ['followUps', i, 'points', j, 'claim'], text: point.claim },
        ...(point.items ?? []).map((text, k) => ({
          path: ['followUps', i, 'points', j, 'items', k],
          text,
        })),
      ]),
    ]),
    ...Object.entries(question.modelAnswers).map(([key, text]) => ({ path: ['modelAnswers', key], text })),
    ...question.notes.map((note, i) => ({ path: ['notes', i, 'text'], text: note.text })),
  ]
}

/** The lists of exemplar sentences of a question, each with its path in the file. */
export function exemplarLists(
  question: Question,
): readonly { readonly path: Path; readonly items: readonly string[] }[] {
  const ofPoint = (
    path: Path,
    point: Pick<Question['points'][number], 'earned' | 'near' | 'contradicts'>,
  ) => [
    { path: [...path, 'earned'], items: point.earned },
    { path: [...path, 'near'], items: point.near },
    { path: [...path, 'contradicts'], items: point.contradicts },
  ]
  return [
    ...question.points.flatMap((point, i) => ofPoint(['points', i], point)),
    ...question.followUps.flatMap((followUp, i) =>
      followUp.points.flatMap((point, j) => ofPoint(['followUps', i, 'points', j], point)),
    ),
    ...question.redFlags.map((flag, i) => ({ path: ['redFlags', i, 'says'], items: flag.says })),
  ]
}
