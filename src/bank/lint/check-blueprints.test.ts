import { describe, expect, test } from 'vitest'
import { readBank } from '#bank/read'
import { bankFolder } from '../../platform/node/places.ts'
import { bankFiles } from '../../platform/node/bank/bank-files.ts'
import { checkBank } from './check-bank.ts'
import { checkBlueprints } from './check-blueprints.ts'

const files = bankFiles(bankFolder).filter(file =>
  /foundations\/(adam|perplexity|cross-entropy|chain-rule)|scenarios\/(data|evaluation|kv)/.test(file.path),
)

function issues(from: string, filesToo = files, heart = '') {
  const text = `title: Ours\nabout: Ours.\nminutes: 30\nbar: { yes: 1 }\n${heart}slots:\n  - title: One\n    minutes: 5\n    from: ${from}\n`
  return checkBlueprints(readBank([...filesToo, { bank: 'bank', path: 'blueprints/ours.yaml', text }]))
}

describe('blueprints', () => {
  test.each([
    ['enough questions', '{ sections: [foundations] }'],
    [
      'questions by name',
      '{ questions: [foundations/adam, foundations/perplexity, foundations/cross-entropy, foundations/chain-rule] }',
    ],
    ['three scenarios', '{ sections: [scenarios] }'],
  ])('of %s pass', (_, from) => {
    expect(issues(from)).toEqual([])
  })

  test('with a heart that no slot can ask is refused', () => {
    const heart = 'heart: [foundations/adam, scenarios/data-quality]\n'
    expect(issues('{ sections: [foundations] }', files, heart)).toMatchObject([
      { message: 'heart.1: no slot can ask scenarios/data-quality' },
    ])
  })

  test.each([
    [
      'too few questions',
      '{ sections: [foundations], topics: [optimisation] }',
      /^slots\.0\.from: 1 questions fit this slot; it needs 4/,
    ],
    ['none at all', '{ sections: [research] }', /^slots\.0\.from: 0 questions fit/],
    [
      'a question that is not there',
      '{ questions: [foundations/adam, foundations/perplexity, foundations/chain-rule, foundations/cross-entropy, foundations/eve] }',
      /^slots\.0\.from\.questions\.4: no question foundations\/eve$/,
    ],
    [
      'a topic that no question has',
      '{ sections: [foundations], topics: [optimisation, language modelling, training objectives, cookery] }',
      /^slots\.0\.from\.topics\.3: no question has the topic cookery$/,
    ],
  ])('of %s are reported by file and line', (_, from, message) => {
    expect(issues(from)).toEqual([
      { file: 'bank/blueprints/ours.yaml', line: 8, message: expect.stringMatching(message) },
    ])
  })

  test('are not blamed for a question that does not parse', () => {
    expect(
      issues(
        '{ sections: [foundations] }',
        files.map(file => (file.path.includes('adam') ? { ...file, text: 'level: none' } : file)),
      ),
    ).toEqual([])
  })

  test('of the bank pass, and are checked with it', () => {
    const bank = readBank(bankFiles(bankFolder))
    expect(bank.blueprints.map(source => source.value.id).toSorted()).toEqual([
      'applied-engineer',
      'inference-engineer',
      'phone-screen',
      'research-scientist',
      'scenario',
      'system-design',
      'training-engineer',
    ])
    expect(checkBlueprints(bank)).toEqual([])
    const poor = { ...bank, questions: bank.questions.slice(0, 3) }
    expect(checkBank(poor, () => false).length).toBeGreaterThan(7)
  })
})
