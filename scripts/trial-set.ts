/**
 * Writes the answers on which Settings tries a judge: forty that nothing was fitted on, labelled twice, over all
 * sections and kinds.
 *
 *   npm run x -- trial-set
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FlagId } from '#domain'
import type { Labels, TrialAnswer } from '#llm'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { root, trialFile } from '../src/platform/node/places.ts'
import type { GradedAnswer } from '../src/training/graded.ts'

const SIZE = 40
const PLANTED = 10

/** Kinds of answers by what their style says; the first that fits. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/planted/, 'planted errors'],
  [/misconception/, 'one misconception'],
  [/wrong|confident mistakes|rambling/, 'fluent and wrong'],
  [/mixed/, 'right and wrong'],
  [/terse/, 'notes'],
  [/non-native/, 'non-native, short'],
  [/weak|poor/, 'weak'],
  [/half|vague/, 'half of it'],
  [/correct/, 'corrects itself'],
  [/strong/, 'strong'],
]

const rows = [
  ...labelledTwice('planted', 'second-labels-planted'),
  ...labelledTwice('held-out', 'second-labels'),
]
const chosen = [
  ...inTurn(rows.filter(({ kind }) => kind === 'planted errors')).slice(0, PLANTED),
  ...inTurn(rows.filter(({ kind }) => kind !== 'planted errors')).slice(0, SIZE - PLANTED),
].toSorted((a, b) => a.question.localeCompare(b.question) || a.kind.localeCompare(b.kind))
writeFileSync(join(root, trialFile), `${JSON.stringify(chosen, null, 1)}\n`)
for (const [name, of] of [
  ['kind', chosen.map(({ kind }) => kind)],
  ['section', chosen.map(({ question }) => question.split('/')[0] ?? '')],
] as const)
  console.log(
    `${name}: ${[...Map.groupBy(of, each => each)].map(([each, all]) => `${each} ${all.length}`).join(', ')}`,
  )

function labelledTwice(first: string, second: string): readonly TrialAnswer[] {
  const again = new Map(
    readGradedFolder(`data/graded-answers/${second}`).flatMap(({ question, answers }) =>
      answers.map(answer => [`${question} ${answer.id}`, answer] as const),
    ),
  )
  return readGradedFolder(`data/graded-answers/${first}`).flatMap(({ question, labelled, answers }) =>
    answers.flatMap(answer => {
      const other = again.get(`${question} ${answer.id}`)
      return other
        ? [
            {
              question,
              kind: KINDS.find(([style]) => style.test(answer.style))?.[1] ?? 'other',
              answer: answer.answer,
              first: labelsOf(answer, labelled),
              second: labelsOf(other, labelled),
            },
          ]
        : []
    }),
  )
}

function labelsOf({ hiring, points, redFlags }: GradedAnswer, labelled: readonly string[]): Labels {
  return {
    hiring,
    points: Object.fromEntries(
      Object.entries(points).flatMap(([id, { ruling }]) => (labelled.includes(id) ? [[id, ruling]] : [])),
    ),
    flags: Object.keys(redFlags).map(flag => FlagId.parse(flag)),
  }
}

/** One of each kind in turn, each time from the question that was taken least often. */
function inTurn(all: readonly TrialAnswer[]): readonly TrialAnswer[] {
  const queues = [...Map.groupBy(all, ({ kind }) => kind).values()].map(queue => [...queue])
  const taken = new Map<string, number>()
  const order: TrialAnswer[] = []
  while (queues.some(queue => queue.length > 0))
    for (const queue of queues) {
      const least = queue.toSorted((a, b) => times(taken, a) - times(taken, b))[0]
      if (!least) continue
      queue.splice(queue.indexOf(least), 1)
      for (const key of keysOf(least)) taken.set(key, (taken.get(key) ?? 0) + 1)
      order.push(least)
    }
  return order
}

function keysOf({ question }: TrialAnswer): readonly string[] {
  return [question, question.split('/')[0] ?? '']
}

/** Sections come before questions: ten answers of one section outweigh one of a question. */
function times(taken: ReadonlyMap<string, number>, answer: TrialAnswer): number {
  const [question = '', section = ''] = keysOf(answer)
  return (taken.get(section) ?? 0) + 3 * (taken.get(question) ?? 0)
}
