/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { LORA_MODELS, NOISE_SHARE, SIDE, trainingBytes } from '#labs/lora'
import type { RankCost } from '#labs/lora'
import { gb, millions, percent, shareText } from './figures.ts'
import { TRAINING_STEPS } from './knobs.ts'

export const ASKS = 'What does the rank of an adapter buy?'

export function setUpOf(rank: number, changeRank: number): string {
  return (
    `A task wants the weights of a ${SIDE} × ${SIDE} matrix changed by $\\Delta W$: a matrix of rank ` +
    `${changeRank}, drawn from a seed, and noise of full rank, ${NOISE_SHARE} times as large. Which share of ` +
    `it does the best adapter $BA$ of rank ${rank} leave out? It is 1 without an adapter and 0 where nothing ` +
    'is missing, as measured by $\\lVert\\Delta W-BA\\rVert_F/\\lVert\\Delta W\\rVert_F$.'
  )
}

interface Shown {
  readonly changeRank: number
  readonly best: readonly number[]
  readonly trained: number
  readonly cost: RankCost
}

export function whatRanksShow({ changeRank, best, trained, cost }: Shown): readonly string[] {
  const { rank } = cost
  const model = LORA_MODELS['llama-3-8b']
  const full = trainingBytes(model.parameters, 'full')
  return [
    `The best adapter of rank ${rank} leaves out ${shareText(best[rank] ?? 0)}. Training from $B=0$ for ` +
      `${TRAINING_STEPS} ` +
      `steps leaves ${shareText(trained)}. No adapter of that rank gets below the first.`,
    changeRank < SIDE
      ? `The sticks fall steeply up to rank ${changeRank} and slowly beyond, where only noise is left to ` +
        'learn. The smallest rank that suffices stands at the bend.'
      : 'A change of full rank has no bend: each rank adds a little, and only full rank leaves nothing out.',
    `In ${model.name} rank ${rank} trains ${millions(cost.parameters)} million parameters, ` +
      `${percent(cost.share)} % of the model. Each adapted matrix of $d\\times k$ adds $r(d+k)$, so twice the ` +
      'rank is twice as many.',
    `Memory hardly follows the rank. Full tuning takes ${gb(full)} GB, the adapter ` +
      `${gb(cost.trainingBytes)} GB, of which the frozen base is ${gb(2 * model.parameters)} GB: it needs ` +
      'no gradient and no optimiser. Only ' +
      'fewer bits for the base save much more.',
  ]
}

export const LORA_LIMITS =
  'How large a rank a real task wants: the rank of the change was chosen here, and inputs are white. Memory is ' +
  'weights, gradients and optimiser at 16 bytes for each trained parameter. Activations come on top, and in 4 ' +
  'bits the scales of the quantised blocks.'

export const RANK_NOTE =
  'Left out is of the small matrix. All other columns are Llama 3 8B with the adapted matrices as chosen; an ' +
  'adapter on disk has 16 bits. Training is with the base in 16 bits, in the last column in 4.'
