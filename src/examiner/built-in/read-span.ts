import { logits } from './linear-model.ts'
import type { Logits } from './linear-model.ts'
import type { RubricModel } from './rubric-model.ts'
import { similarity } from './similarity.ts'
import type { CandidateSpan } from './spans.ts'

/** All that the claims of a rubric say of one span, by their places among the fitted claims. */
interface SpanReading {
  readonly points: readonly Logits[]
  readonly flags: readonly Logits[]
  /** Similarity to the sayings of each point, and last to the truths of the question. */
  readonly nearPoints: ReturnType<typeof similarity>
  readonly nearFlags: ReturnType<typeof similarity>
}

const readings = new WeakMap<RubricModel, WeakMap<CandidateSpan, SpanReading>>()

/** Reads a span once, for points and for red flags. */
export function readSpan(model: RubricModel, span: CandidateSpan): SpanReading {
  const read = readings.get(model) ?? new WeakMap<CandidateSpan, SpanReading>()
  readings.set(model, read)
  const known = read.get(span)
  if (known) return known
  const { points, flags } = model
  const reading = {
    points: logits(points.models, span.features),
    flags: logits(flags.models, span.features),
    nearPoints: similarity(points.exemplars, span.tokens),
    nearFlags: similarity(flags.exemplars, span.tokens),
  }
  read.set(span, reading)
  return reading
}
