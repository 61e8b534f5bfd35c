import type { Checkpoint } from '#labs/preferences'
import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { bestForPeople } from './course.ts'
import type { Optimum } from './course.ts'
import { figure } from './preferences-text.ts'

const EVERY_ROW = 50

interface PathTableProps {
  readonly path: readonly Checkpoint[]
  readonly here: Checkpoint
}

/** The run as numbers: every fiftieth step, the one that people like best, and the one shown. */
export function PathTable({ path, here }: PathTableProps) {
  const best = bestForPeople(path)
  const rows = path.filter(each => each.step % EVERY_ROW === 0 || each === best || each === here)
  return (
    <LabTable
      head={
        <LabHeads
          names={[
            'step',
            ofPart('kl', 'KL, nats'),
            ofPart('policy', 'sentences'),
            ofPart('reward', 'model’s score'),
            ofPart('liking', 'people’s score'),
            ofPart('model-expects', 'model: of 100'),
            ofPart('people-prefer', 'people: of 100'),
          ]}
        />
      }
    >
      {rows.map(each => (
        <LabRow
          key={each.step}
          name={each === best ? `${each.step}, best` : each.step}
          here={each === here}
          cells={[
            ofPart('kl', figure(each.kl)),
            ofPart('policy', figure(each.length)),
            ofPart('reward', figure(each.proxy)),
            ofPart('liking', figure(each.gold)),
            ofPart('model-expects', Math.round(100 * each.expected)),
            ofPart('people-prefer', Math.round(100 * each.wins)),
          ]}
        />
      ))}
    </LabTable>
  )
}

/** Where the best policy for each penalty lies, in closed form. */
export function OptimumTable({
  optima,
  beta,
}: {
  readonly optima: readonly Optimum[]
  readonly beta: number
}) {
  return (
    <LabTable
      caption="The best policy for each penalty, by the reward model of the last step"
      head={
        <LabHeads
          names={[
            ofPart('penalty', 'β'),
            ofPart('kl', 'KL, nats'),
            ofPart('policy', 'sentences'),
            ofPart('model-expects', 'model: of 100'),
            ofPart('people-prefer', 'people: of 100'),
          ]}
        />
      }
    >
      {optima.map(each => (
        <LabRow
          key={each.beta}
          name={ofPart('penalty kl policy model-expects people-prefer', each.beta)}
          here={each.beta === beta}
          cells={[
            ofPart('kl', figure(each.kl)),
            ofPart('policy', figure(each.length)),
            ofPart('model-expects', Math.round(100 * each.expected)),
            ofPart('people-prefer', Math.round(100 * each.wins)),
          ]}
        />
      ))}
    </LabTable>
  )
}
