import { describe, expect, test } from 'vitest'
import { relativeGap } from '../../../tests/fixtures/lab-numbers.ts'
import fixture from '../../../tests/fixtures/labs/superposition.json' with { type: 'json' }
import { autoencoderGradient, decoded, encoded } from './autoencoder.ts'
import type { Autoencoder, Sparsity } from './autoencoder.ts'
import { lossOf, readOut, squeezed, toyGradient } from './model.ts'
import { smallAutoencoder, smallModel } from './trained.ts'
import { trainToy } from './train.ts'

const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat())

describe('PyTorch agrees', () => {
  test('on the model, its loss and its gradient', () => {
    const { x, w, b, out, loss, gradient } = fixture.toy
    const model = { n: 7, m: 3, w: flat(w), b: Float64Array.from(b) }
    const found = toyGradient(model, flat(x))
    expect(relativeGap([...readOut(model, squeezed(model, flat(x)))], out.flat())).toBeLessThan(1e-9)
    expect(relativeGap([found.loss, lossOf(model, flat(x))], [loss, loss])).toBeLessThan(1e-9)
    expect(relativeGap([...found.w, ...found.b], [...gradient.w.flat(), ...gradient.b])).toBeLessThan(1e-6)
  })

  test.each(fixture.autoencoders)(
    'on the $kind autoencoder',
    ({ kind, amount, f, rebuilt, loss, gradient }) => {
      const { encoder, decoder, e, c } = fixture.weights
      const sae: Autoencoder = {
        latents: 9,
        m: 3,
        encoder: flat(encoder),
        decoder: flat(decoder),
        e: Float64Array.from(e),
        c: Float64Array.from(c),
      }
      const sparsity: Sparsity = kind === 'l1' ? { kind, penalty: amount } : { kind: 'topk', k: amount }
      const h = flat(fixture.h)
      const found = encoded(sae, sparsity, h)
      expect(relativeGap([...found], f.flat())).toBeLessThan(1e-9)
      expect(relativeGap([...decoded(sae, found)], rebuilt.flat())).toBeLessThan(1e-9)
      const own = autoencoderGradient(sae, sparsity, h)
      expect(relativeGap([own.loss], [loss])).toBeLessThan(1e-9)
      const wanted = [...gradient.encoder.flat(), ...gradient.decoder.flat(), ...gradient.e, ...gradient.c]
      expect(relativeGap([...own.encoder, ...own.decoder, ...own.e, ...own.c], wanted)).toBeLessThan(1e-6)
    },
  )
})

describe('a training', () => {
  const settings = { n: 5, m: 2, density: 0.1, steps: 60 }

  test('gives the same for the same seed, and something else for another', () => {
    const [a, b, c] = [1, 1, 2].map(seed => [...trainToy({ ...settings, seed })].at(-1)?.model.w)
    expect(a).toEqual(b)
    expect(a).not.toEqual(c)
  })

  test('tells how far it is, with a loss that falls', () => {
    const told = [...trainToy({ ...settings, seed: 1 })]
    expect(told.map(({ step }) => step)).toEqual([25, 50, 60])
    const losses = told.at(-1)?.losses.map(([, loss]) => loss) ?? []
    expect(losses.at(-1)).toBeLessThan(losses[0] ?? NaN)
  })

  test('leaves the directions of the dictionary at length one', () => {
    const { sae } = smallAutoencoder(0.05, { kind: 'topk', k: 1 })
    for (let at = 0; at < sae.decoder.length; at += 2)
      expect(Math.hypot(...sae.decoder.subarray(at, at + 2))).toBeCloseTo(1, 12)
  })

  test('gives orthogonal directions where features are dense', () => {
    const lengths = [...smallModel(1).w].reduce((sum, x) => sum + x * x, 0)
    expect(lengths).toBeGreaterThan(1.5)
    expect(lengths).toBeLessThan(2.3)
  })
})
