/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import { CARD_BYTES, lowestStage, PEAK_TFLOPS, sentPerParameter } from '#labs/training-plan'
import type { StateMemory } from '#labs/training-plan'
import { billionsText, dollarsText, durationText, memoryText, rounded } from './figures.ts'
import { GIVEN } from './knobs.ts'
import type { PlanRow, PlanSetting } from './plan.ts'

export const PLAN_ASKS = 'What does each GPU hold of a training run, and how long does it take?'

const SHARDED = ['nothing', 'the optimiser', 'optimiser and gradients', 'everything'] as const

export function setUpOfPlan({ params, cards }: PlanSetting, stage: StateMemory['stage']): string {
  const gpus = cards === 1 ? 'One GPU trains' : `${rounded(cards)} GPUs train`
  return (
    `${gpus} a model of ${billionsText(params)} parameters with Adam in mixed precision, data-parallel, ` +
    `with ZeRO stage ${stage}: ${SHARDED[stage]} ${stage === 2 ? 'are' : 'is'} sharded. How much memory do ` +
    'weights, gradients and optimiser take on each GPU?'
  )
}

export function whatThePlanShows(
  { params, cards }: PlanSetting,
  [replicated, here]: readonly [StateMemory, StateMemory],
  row: PlanRow,
): readonly string[] {
  const stage = lowestStage(params * 1e9, cards)
  const room = memoryText(CARD_BYTES)
  return [
    `Replicated, a parameter takes 16 bytes: 2 for its weight, 2 for its gradient, 12 for the optimiser's ` +
      `32-bit copy and two moments. That makes ${memoryText(replicated.total)} on each GPU.`,
    `In stage ${here.stage} it is ${memoryText(here.total)}: ${memoryText(here.weights)} of weights, ` +
      `${memoryText(here.gradients)} of gradients, ${memoryText(here.optimiser)} of optimiser. A sharded part ` +
      `is divided by ${rounded(cards)}; what is not sharded stays, however many GPUs there are.`,
    stage === undefined
      ? `No stage fits the state into ${room} with so few GPUs.`
      : `Stage ${stage} is the lowest whose state fits into ${room}. Stage 3 pays for its room: each GPU sends ` +
        `${sentPerParameter(3)} numbers for each parameter and step, where the others send ${sentPerParameter(0)}.`,
    `The stage does not enter days or dollars here. Twice the GPUs halve ${durationText(row.days)}; the bill ` +
      `stays at ${dollarsText(row.dollars)}, as the GPU-hours do.`,
  ]
}

export const PLAN_LIMITS =
  'Activations, buffers and fragmentation, which also need room; time lost to communication, to failures and to ' +
  'restarts, beyond what the utilisation covers; tuning runs and storage. Large runs shard inside a node and ' +
  'replicate over nodes: set the GPUs to 8 for what a GPU then holds.'

export const PLAN_NOTE =
  `$6ND$ FLOPs for $N$ parameters and $D$ tokens, H100s with ${PEAK_TFLOPS.h100} TFLOP/s in BF16, a utilisation (MFU) of ` +
  `${100 * GIVEN.mfu} % and ${GIVEN.perHour.toFixed(2)} dollars an hour. GB are $10^9$ bytes.`
