/** The page's wording: question, set-up and sentences about the numbers. Formulas are TeX, as in the bank. */
import type { AtTemperature } from '#labs/distillation'

export const ASKS = 'How much smaller does a temperature make the gradient of the soft loss?'

export function figure(value: number): string {
  if (value > 0 && value < 0.001) return '<0.001'
  return value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2)
}

export function timesText(value: number): string {
  return value === 1 ? '1 time' : `${value >= 10 ? value.toFixed(0) : Number(value.toFixed(1))} times`
}

export function setUp(temperature: number, teacher: readonly number[], student: readonly number[]): string {
  const written = (logits: readonly number[]) => `$(${logits.map(z => Number(z.toFixed(2))).join(', ')})$`
  return (
    `A teacher has the logits ${written(teacher)} for five classes, a student ${written(student)}. Both are ` +
    `divided by a temperature before the softmax. At temperature ${temperature}, how many times smaller is the ` +
    'gradient of the soft loss by the student’s logits than at temperature 1?'
  )
}

export function whatToLookFor(one: AtTemperature, at: AtTemperature): readonly string[] {
  const { temperature, smaller, ofLimit, teacher } = at
  const square = temperature ** 2
  const [first, second, least] = [teacher[0] ?? NaN, teacher[1] ?? NaN, teacher.at(-1) ?? NaN]
  return [
    `The gradient is $(q-p)/T$: ${figure(smaller)} times smaller, where $T^2$ is ${square}. One factor of $T$ ` +
      'stands in front; the other comes from $q-p$, which shrinks only as both distributions flatten.',
    `Multiplied by $T^2$ it is ${figure(100 * ofLimit)}\u00A0% of its limit at high temperatures, the gap of the ` +
      `centred logits over the number of classes; at temperature 1 it is ${figure(100 * one.ofLimit)}\u00A0%. In ` +
      'that limit soft targets match logits.',
    `The teacher gives its first class ${figure(first)}, the second ${figure(second)} and the last ` +
      `${figure(least)}; at temperature 1, ${figure(one.teacher[0] ?? NaN)}, ` +
      `${figure(one.teacher[1] ?? NaN)} and ${figure(one.teacher.at(-1) ?? NaN)}. The order stays.`,
    Math.abs(smaller / square - 1) < 0.1
      ? 'Here $T^2$ is a good rule from temperature 1 on. Make the teacher surer, and it fails.'
      : 'From temperature 1 to here $T^2$ is not the factor, since at 1 the gradient is still far from its limit. ' +
        'Between two high temperatures it is: compare 8 with 20.',
  ]
}

export const LIMITS =
  'Whether softer targets teach more. That depends on what the teacher’s small probabilities know, on the data and ' +
  'on the student; here one example pulls once.'

export const TABLE_NOTE =
  'The gradient is its length. The last column is the gradient times $T^2$, as a share of its limit at ' +
  'high temperatures.'
