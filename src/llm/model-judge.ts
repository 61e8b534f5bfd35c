import { isNonEmpty } from '#domain'
import type { JudgeTrial } from '#domain'
import { setAsideIn } from '#examiner'
import type { Brief, Judge, Judgement, Segment, SetAside, SpeaksOf } from '#examiner'
import type { Ask } from './ask.ts'
import type { ModelSpec } from './config.ts'
import { textFingerprint } from './fingerprint.ts'
import { judgeRequest } from './judge-request.ts'
import { plausible } from './plausible.ts'
import type { JudgeOutput, JudgePrompt } from './prompts/prompt.ts'
import { trialText } from './trial/trial-shelf.ts'
import { agree } from './votes.ts'
import type { Agreed } from './votes.ts'

/** Earlier rulings, by the fingerprint of the request. They hold numbers, and no words of an answer. */
export interface RulingCache {
  get(key: string): string | undefined
  put(key: string, value: string): void
}

interface Parts {
  readonly spec: Pick<ModelSpec, 'name' | 'provider' | 'model' | 'baseUrl' | 'votes' | 'structured'>
  readonly ask: Ask
  readonly prompt: JudgePrompt
  readonly rulings: RulingCache
  readonly speaksOf: SpeaksOf
  /** The judge by whose reading the credit is held for plausible or not. */
  readonly offline: Judge
  /** How it did on labelled answers, if it was tried. */
  readonly trial?: JudgeTrial | undefined
}

/** A language model as a judge. It rules and cites by number; a reply that does not fit makes it silent. */
export function createModelJudge(parts: Parts): Judge {
  const { spec, prompt, trial } = parts
  const about = [
    spec.model,
    `judge ${prompt.version}`,
    ...(spec.votes > 1 ? [`${spec.votes} votes`] : []),
    ...(trial ? [trialText(trial)] : []),
  ]
  const by = `${spec.name} (${about.join(', ')})`
  return {
    name: by,
    async rule(brief, signal) {
      const { shown, setAside } = shownOf(brief)
      const ruled = ({ findings, ...rest }: Agreed): Judgement =>
        isNonEmpty(findings)
          ? { kind: 'ruled', findings, ...rest, setAside }
          : { kind: 'silent', because: 'malformed' }
      // Without a segment that counts, every point is missing and no model is asked.
      if (shown.length === 0)
        return ruled({
          findings: brief.rubric.points.map(({ id: point }) => ({
            point,
            ruling: 'missing',
            cites: [],
            confidence: 1,
          })),
          flags: [],
        })

      const seen = { ...brief, segments: shown }
      const votes = await Promise.all(
        Array.from({ length: spec.votes }, (_, vote) => castVote(parts, seen, vote, signal)),
      )
      const valid = votes.filter(vote => typeof vote === 'object')
      if (valid.length === 0)
        return { kind: 'silent', because: votes.includes('malformed') ? 'malformed' : 'unavailable' }
      const { findings, ...rest } = agree(seen, valid, spec.votes)
      return ruled({
        findings: await plausible(findings, brief, parts),
        ...rest,
      })
    },
  }
}

/** The segments that a model is shown, and those that count for nothing. */
export function shownOf(brief: Brief): {
  readonly shown: readonly Segment[]
  readonly setAside: readonly SetAside[]
} {
  const setAside = setAsideIn(brief)
  const dropped = new Set(setAside.map(item => item.segment))
  const shown = brief.segments.filter(segment => !dropped.has(segment.number) && segment.text.trim() !== '')
  return { shown, setAside }
}

/** One reply of the model, from the cache if the same request was made earlier. */
async function castVote(
  { spec, ask, prompt, rulings }: Parts,
  brief: Brief,
  vote: number,
  signal: AbortSignal,
): Promise<JudgeOutput | 'malformed' | 'unavailable'> {
  const { canary, ...filled } = await judgeRequest(prompt, brief)
  const request = {
    ...filled,
    schema: prompt.output,
    temperature: spec.votes > 1 ? 0.7 : 0,
  }
  const about = await textFingerprint([
    spec.provider,
    spec.baseUrl ?? '',
    spec.model,
    spec.structured,
    request.system,
    request.prompt,
  ])
  const key = `${about} ${spec.votes > 1 ? vote : ''}`.trim()
  const kept = cachedIn(rulings, key, prompt)
  if (kept && holds(kept, canary, brief)) return kept

  const reply = await ask(
    request,
    { prompt: `judge ${prompt.version}`, about: `${brief.rubric.question} ${about}` },
    signal,
  )
  if (reply.kind === 'failed')
    return reply.because === 'malformed' || reply.because === 'cut-off' || reply.because === 'declined'
      ? 'malformed'
      : 'unavailable'
  if (!holds(reply.value, canary, brief)) return 'malformed'
  rulings.put(key, JSON.stringify(reply.value))
  return reply.value
}

function cachedIn(rulings: RulingCache, key: string, { output }: JudgePrompt): JudgeOutput | undefined {
  const kept = rulings.get(key)
  return kept === undefined ? undefined : output.safeParse(JSON.parse(kept)).data
}

/** Whether a reply keeps to the protocol: the canary, each point at most once, no unknown number. */
function holds({ canary, points, flags }: JudgeOutput, wanted: string, { rubric }: Brief): boolean {
  const within = (numbers: readonly number[], count: number) =>
    new Set(numbers).size === numbers.length && numbers.every(n => n >= 1 && n <= count)
  return (
    canary === wanted &&
    points.length > 0 &&
    within(
      points.map(point => point.point),
      rubric.points.length,
    ) &&
    within(
      flags.map(flag => flag.flag),
      rubric.redFlags.length,
    ) &&
    points.every(({ confidence }) => confidence >= 0 && confidence <= 1)
  )
}
