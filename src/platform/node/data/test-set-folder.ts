import { join } from 'node:path'
import type { Bank } from '#bank'
import { Fault } from '#domain'
import { strayStyles } from '#training/measure'
import type { TestSet } from '#training/measure'
import { readAnswerFrames, readSentenceFrames } from '../../../training/frames.ts'
import { readOppositePairs, strayIds } from '../../../training/opposite-pairs.ts'
import { readPerturbed, strayPoints } from '../../../training/perturbed-sentences.ts'
import { readPublishedAnswers } from '../../../training/published-answers.ts'
import { root } from '../places.ts'
import { foreignTexts } from './foreign-folder.ts'
import { readGradedFolder } from './graded-folder.ts'
import { readWrongStatementsFolder } from './wrong-statements-folder.ts'
import { readYamlFile, readYamlFolder } from './yaml-folder.ts'

/**
 * One half of the test sets. `open` is for choosing between examiners; `sealed` is read once, at the end.
 * Throws a `Fault` where a file names what its question does not have.
 */
export function readTestSet(half: 'open' | 'sealed', bank: Bank): TestSet {
  const data = join(root, 'data')
  const standard = readGradedFolder(join(data, `graded-answers/standard-${half}`))
  const opposites = readYamlFolder(join(data, 'opposites', half), readOppositePairs).map(file => file.value)
  const frames = join(data, 'frames', half)
  const perturbed = readYamlFile(join(data, `perturbed/${half}.yaml`), readPerturbed)
  const stray = [
    ...opposites.flatMap(pairs => strayIds(bank.get(pairs.question), pairs)),
    ...standard.flatMap(strayStyles),
    ...strayPoints(id => bank.get(id), perturbed),
  ]
  if (standard.length === 0) stray.push(`no answers below data/graded-answers/standard-${half}`)
  if (stray.length > 0) throw new Fault('invalid', stray.join('\n'))
  return {
    standard,
    opposites,
    answerFrames: readYamlFile(join(frames, 'answer.yaml'), readAnswerFrames),
    sentenceFrames: readYamlFile(join(frames, 'sentence.yaml'), readSentenceFrames),
    perturbed,
    foreign: foreignTexts(half),
    statements: readWrongStatementsFolder(half),
    published: readYamlFolder(join(data, 'published-answers', half), readPublishedAnswers).map(
      file => file.value,
    ),
  }
}
