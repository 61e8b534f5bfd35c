import { JudgeOutputWithErrors } from './prompt.ts'
import type { JudgePrompt } from './prompt.ts'
import { judgeV1 } from './judge-v1.ts'

const ERRORS = `Errors: then read the answer once more for plain errors of fact that contradict none of the points and none of the misconceptions. Name one only if it is false wherever it could be meant, an expert in the field would say so at once, and a careful writer would take it back. What is vague, incomplete, simplified, unusual, a matter of taste or true under some reading is not an error. Cite the segment, and say in one plain sentence of at most 30 words what is true instead. The list is often empty.

`

/** The same rulings as v1, and errors that the key does not foresee. */
export const judgeV3: JudgePrompt = {
  version: 'v3',
  says: 'As v1, and it names plain errors outside the key, each with what is true.',
  output: JudgeOutputWithErrors,
  system: judgeV1.system
    .replace('Confidence is the chance', `${ERRORS}Confidence is the chance`)
    .replace(
      '"flags": [{"flag": 1, "cites": [2]}]}',
      '"flags": [{"flag": 1, "cites": [2]}], "errors": [{"cites": [3], "truth": "…"}]}',
    )
    .replace('and is often empty. "canary"', 'and is often empty. So is "errors". "canary"'),
  prompt: judgeV1.prompt,
}
