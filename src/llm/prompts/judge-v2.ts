import { JudgeOutput } from './prompt.ts'
import type { JudgePrompt } from './prompt.ts'
import { judgeV1 } from './judge-v1.ts'

/** Worked cases of the most frequent disagreements between labellers and judges. */
const CASES = `Cases, on the point "The KV cache grows linearly with the length of the sequence":
- "its size goes up in proportion to how many tokens you keep": met. Other words, the same claim.
- "it gets bigger as you generate": partial. It grows, but it is not said how.
- "its size grows with the square of the length": contradicted. The direction is right and the law is wrong.
- "KV cache, memory, sequence length": missing. Terms, no claim.
- "some say it is quadratic, but each token adds the same amount": met. The wrong view is named and denied.
- "it does not grow linearly": contradicted. Look for the word that turns a sentence round.

`

export const judgeV2: JudgePrompt = {
  version: 'v2',
  says: 'As v1, with six worked cases on partial credit, denial and lists of terms.',
  output: JudgeOutput,
  system: judgeV1.system.replace('Confidence is the chance', `${CASES}Confidence is the chance`),
  prompt: judgeV1.prompt,
}
