import { HIRING_RULE, clamp, logistic } from '#domain'

/** The probabilities of the two hiring words that a bar asks about; the rest is *no*. */
export interface VerdictProbabilities {
  readonly strongNo: number
  readonly yes: number
}

/** The table covers logits from -END to END. */
const [END, STEP] = [12, 0.05]
const SLICES = 6
const TERMS = 50

/**
 * The probability that a contradicted core point or a red flag blocks a *yes*: high just above half of the
 * weight, and 0 near the top. Chosen on `npm run x -- readiness graded`.
 */
export function blocked(share: number): number {
  return share < HIRING_RULE.yes ? 1 : Math.max(0, 2 * (HIRING_RULE.strongYes - share))
}

/**
 * Verdict probabilities by a candidate's ability above a question's difficulty, in logits. The share has a
 * beta distribution (Ferrari and Cribari-Neto 2004). Its mean is that of the Rasch model, and its variance
 * that of `trials` trials. Tabulated once, and interpolated between the rows of the table.
 */
export function verdictProbabilities(trials: number): (logit: number) => VerdictProbabilities {
  const rows = Array.from({ length: (2 * END) / STEP + 1 }, (_, i) =>
    atMean(logistic(i * STEP - END), trials - 1),
  )
  return logit => {
    const at = (clamp(logit, -END, END) + END) / STEP
    const [below, above] = [rows[Math.floor(at)], rows[Math.ceil(at)]]
    if (!below || !above) return { strongNo: 0, yes: 0 }
    const part = at - Math.floor(at)
    return {
      strongNo: below.strongNo + part * (above.strongNo - below.strongNo),
      yes: below.yes + part * (above.yes - below.yes),
    }
  }
}

function atMean(mean: number, precision: number): VerdictProbabilities {
  const below = betaBelow(mean * precision, (1 - mean) * precision)
  const width = (HIRING_RULE.strongYes - HIRING_RULE.yes) / SLICES
  let yes = 1 - below(HIRING_RULE.strongYes)
  for (let i = 0; i < SLICES; i += 1) {
    const from = HIRING_RULE.yes + i * width
    yes += (1 - blocked(from + width / 2)) * (below(from + width) - below(from))
  }
  return { strongNo: below(HIRING_RULE.no), yes }
}

/**
 * The beta distribution function. The integrals of its two halves add up to the whole, so no gamma function
 * is needed.
 */
function betaBelow(a: number, b: number): (x: number) => number {
  const whole = integral(0.5, a, b) + integral(0.5, b, a)
  return x => (x <= 0.5 ? integral(x, a, b) / whole : 1 - integral(1 - x, b, a) / whole)
}

/**
 * The incomplete beta integral up to x, by its power series, which converges fast up to one half (DLMF
 * 8.17.7).
 */
function integral(x: number, a: number, b: number): number {
  let [sum, term] = [0, x ** a]
  for (let n = 0; n < TERMS; n += 1) {
    sum += term / (a + n)
    term *= ((n + 1 - b) / (n + 1)) * x
  }
  return sum
}
