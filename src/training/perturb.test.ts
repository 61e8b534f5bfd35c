import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exchange, misquote, negate, reverse } from './perturb.ts'

describe('negate', () => {
  test.each([
    ['The gradient is small.', 'The gradient is not small.'],
    ['Dropout can help.', 'Dropout can not help.'],
    ['The softmax saturates.', 'The softmax does not saturate.'],
    ['The update pushes the weights down.', 'The update does not push the weights down.'],
    ['Here you divide by the root.', 'Here you do not divide by the root.'],
  ])('puts a not into %j', (sentence, denied) => {
    expect(negate(sentence)).toBe(denied)
  })

  test.each([
    'It is not small.',
    "It doesn't grow.",
    'It never grows.',
    'It cannot grow.',
    'It grows without bound.',
    'Softmax.',
  ])('leaves alone what denies already or has no verb: %j', sentence => {
    expect(negate(sentence)).toBeUndefined()
  })

  test('takes no noun after an article for a verb', () => {
    expect(negate('Follow the updates.')).toBeUndefined()
  })
})

describe('reverse', () => {
  test.each<[string, string[]]>([
    ['The loss is higher.', ['The loss is lower.']],
    ['The loss is lower.', ['The loss is higher.']],
    [
      'It has more heads before the norm.',
      ['It has less heads before the norm.', 'It has more heads after the norm.'],
    ],
    ['The loss is flat.', []],
    ['The highway is long.', ['The highway is short.']],
  ])('turns one word of direction of %j at a time', (sentence, turned) => {
    expect(reverse(sentence)).toEqual(turned)
  })
})

describe('exchange', () => {
  const pair = [['BLEU', 'ROUGE']] as const

  test('swaps both terms at once', () => {
    expect(exchange('BLEU counts precision and ROUGE recall, unlike bleu.', pair, 'only-both')).toEqual([
      'ROUGE counts precision and BLEU recall, unlike ROUGE.',
    ])
  })

  test('swaps one that stands alone only when asked to', () => {
    expect(exchange('BLEU counts precision.', pair, 'only-both')).toEqual([])
    expect(exchange('BLEU counts precision.', pair, 'either')).toEqual(['ROUGE counts precision.'])
  })

  test('finds nothing where neither is named, nor inside a longer word', () => {
    expect(exchange('Sacrebleu counts precision.', pair, 'either')).toEqual([])
  })

  test('reads a term as it stands, signs and all', () => {
    expect(exchange('We use p.q here and pxq there.', [['p.q', 'q.p']], 'either')).toEqual([
      'We use q.p here and pxq there.',
    ])
  })

  test('done twice is the sentence again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('BLEU', 'ROUGE', 'counts', 'words'), { minLength: 1 }), words => {
        const sentence = words.join(' ')
        const [once] = exchange(sentence, pair, 'either')
        expect(once === undefined ? [sentence] : exchange(once, pair, 'either')).toEqual([sentence])
      }),
    )
  })
})

describe('misquote', () => {
  test.each([
    ['There are 12 heads.', 'There are 37 heads.'],
    ['It has 50,000 entries and 12 layers.', 'It has 150001 entries and 12 layers.'],
    ['The rate is 2.5 here.', 'The rate is 9.25 here.'],
  ])('makes the first figure of %j wrong', (sentence, wrong) => {
    expect(misquote(sentence)).toBe(wrong)
  })

  test.each(['It has no figure.', 'There are 2 gates.', 'GPT-2 and Word2Vec are names.', 'x_3 is an index.'])(
    'finds no figure to make wrong in %j',
    sentence => {
      expect(misquote(sentence)).toBeUndefined()
    },
  )
})
