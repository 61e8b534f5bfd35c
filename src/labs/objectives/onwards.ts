import { backwards, encoderDecoder, withPrefix } from './example.ts'
import type { TrainingExample } from './example.ts'

/** Next-token prediction: every place predicts the next, from what is before it. */
export function causalExample(tokens: readonly string[]): TrainingExample {
  return shifted(tokens, 1, backwards)
}

/** A prefix is read both ways and predicts nothing until its end; the rest is as in causal modelling. */
export function prefixExample(tokens: readonly string[], prefix: number): TrainingExample {
  return shifted(tokens, prefix, withPrefix(prefix))
}

/** A task as text (Raffel et al. 2020): its name is put in front, and the label is written as a word. */
export function taskExample(tokens: readonly string[], name: string, label: string): TrainingExample {
  const end = { token: '</s>', kind: 'end' } as const
  const prompt = name.split(' ').map(token => ({ token, kind: 'prompt' }) as const)
  const text = tokens.map(token => ({ token, kind: 'kept' }) as const)
  return encoderDecoder([...prompt, ...text, end], [{ token: label, kind: 'kept' }, end])
}

function shifted(tokens: readonly string[], first: number, sees: TrainingExample['sees']): TrainingExample {
  const slots = tokens
    .slice(0, -1)
    .map((token, i) =>
      i + 1 < first
        ? ({ token, kind: 'kept' } as const)
        : ({ token, kind: 'kept', predicts: tokens[i + 1] ?? '' } as const),
    )
  return { slots, encoder: 0, sees }
}
