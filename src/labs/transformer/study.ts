/** Reads a text with the small GPT, keeps the data for the page, and then leaves out the heads one by one. */
import { emptyCache, readToken } from '../gpt.ts'
import { ablations } from './ablation.ts'
import { logitShares } from './attribution.ts'
import { likeliest, logitLens } from './lens.ts'
import type { Gpt, GptStep } from '../gpt.ts'
import type { Tokeniser } from '../gpt-tokens.ts'
import type { Ablation } from './ablation.ts'
import type { Share } from './attribution.ts'
import type { LensRow } from './lens.ts'

/** The most tokens of a text that are read; the rest is cut. */
const MOST_READ = 48

export interface StudySettings {
  readonly text: string
}

/** Readings at one position of the text. */
export interface ReadPosition {
  readonly token: string
  readonly lens: readonly (Omit<LensRow, 'candidates'> & { readonly candidates: readonly SaidToken[] })[]
  /** Each writer's contribution to the logit of the model's own choice. */
  readonly shares: readonly Share[]
  /** Norms of the residual stream, from the embedding on. */
  readonly norms: readonly number[]
  /** By layer and head: the weights over the positions up to this one. */
  readonly weights: readonly (readonly (readonly number[])[])[]
}

interface SaidToken {
  readonly token: string
  readonly p: number
}

export interface GptStudy {
  readonly step: number
  readonly steps: number
  readonly losses: readonly (readonly [number, number])[]
  readonly positions: readonly ReadPosition[]
  readonly ablated: readonly Ablation[]
}

export function* study(
  gpt: Gpt,
  { encode, tokens }: Tokeniser,
  { text }: StudySettings,
): Generator<GptStudy> {
  const ids = encode(text).slice(0, MOST_READ)
  const { layers, heads } = gpt.config
  const steps = ids.length + layers * heads
  const positions: ReadPosition[] = []
  const ablated: Ablation[] = []
  const cache = emptyCache(gpt)
  const now = (): GptStudy => ({
    step: positions.length + ablated.length,
    steps,
    losses: [],
    positions: [...positions],
    ablated: [...ablated],
  })
  for (const id of ids) {
    positions.push(positionOf(gpt, tokens, id, readToken(gpt, cache, id)))
    yield now()
  }
  for (const each of ablations(gpt, ids)) {
    ablated.push(each)
    yield now()
  }
}

function positionOf(gpt: Gpt, tokens: readonly string[], id: number, step: GptStep): ReadPosition {
  const choice = likeliest(step.logits, 1)[0]?.id ?? 0
  return {
    token: tokens[id] ?? '',
    lens: logitLens(gpt, step).map(row => ({
      ...row,
      candidates: row.candidates.map(({ id: other, p }) => ({ token: tokens[other] ?? '', p })),
    })),
    shares: logitShares(gpt, step, choice),
    norms: step.streams.map(stream => Math.hypot(...stream)),
    weights: step.weights.map(layer => layer.map(look => [...look])),
  }
}
