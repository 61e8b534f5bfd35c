import { atTemperatures } from '#labs/distillation'
import { Inline } from '../../components/Markdown.tsx'
import { ofPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { ASKS, figure, LIMITS, setUp, TABLE_NOTE, timesText, whatToLookFor } from './distillation-text.ts'
import { GAPS, KNOBS, studentOf, STUDENTS, teacherOf, TEMPERATURES } from './knobs.ts'
import { Shrinkage } from './Shrinkage.tsx'
import { Softened } from './Softened.tsx'
import './distillation.css'

/** Soft targets: what a temperature does to both distributions, and to the gradient between them. */
export function DistillationLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['t', 'gap', 'student'])
  const { t, gap, student } = values
  const keys = useLabKeys('temperature', by => change({ t: stepped(TEMPERATURES, t, by) }))
  const teacher = teacherOf(gap)
  const taught = studentOf(student, teacher)
  const [one, ...rows] = atTemperatures(teacher, taught, [1, ...TEMPERATURES])
  const at = rows.find(row => row.temperature === t)
  if (!one || !at) return null

  return (
    <LabFrame
      id="distillation"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Temperature ${t}, gap ${gap}, ${student} student`}
      predict={
        <Predict
          key={`${t}-${gap}-${student}`}
          label="Your prediction of how many times smaller the gradient is"
          least={1}
          most={t ** 2 * 2}
          step={0.5}
          start={1}
          ends={['as large', 'smaller']}
          format={timesText}
          shown={shown}
          guess={guess}
          measured={at.smaller}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(t, teacher, taught)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="t"
            legend="Temperature"
            all={TEMPERATURES}
            value={t}
            change={other => change({ t: other })}
          />
          <Segments
            name="gap"
            legend="Teacher’s highest logit"
            all={GAPS}
            value={gap}
            change={other => change({ gap: other })}
          />
          <Segments
            name="student"
            legend="Student"
            all={STUDENTS}
            value={student}
            change={other => change({ student: other })}
          />
        </>
      }
      picture={
        <>
          <figure className="shrinkage-figure">
            <figcaption>
              <b>How many times smaller the gradient is</b>{' '}
              <span className="quiet">than at temperature 1, over the temperature</span>
            </figcaption>
            <Shrinkage rows={[one, ...rows]} here={t} guess={guess} />
            <p className="small quiet">
              <span data-part="times-smaller">Heavy: as measured.</span>{' '}
              <span data-part="temperature-squared">Thin: T².</span> Both axes are logarithmic.
            </p>
          </figure>
          <div className="softened-pair">
            {[one, at].map(each => (
              <figure key={each.temperature}>
                <figcaption>
                  <b>Temperature {each.temperature}</b>{' '}
                  <span className="quiet" data-part="gradient">
                    gradient {figure(each.pull)}
                  </span>
                </figcaption>
                <Softened at={each} />
              </figure>
            ))}
          </div>
          <p className="small quiet">
            <span data-part="teacher">Bars: the teacher, class by class.</span>{' '}
            <span data-part="student">Marks: the student.</span>{' '}
            <span data-part="gradient">
              The gradient is the gap between them, divided by the temperature.
            </span>
          </p>
        </>
      }
      table={
        <>
          <LabTable
            head={
              <LabHeads
                names={[
                  'T',
                  ofPart('teacher', 'first class'),
                  ofPart('teacher', 'last class'),
                  ofPart('gradient', 'gradient'),
                  ofPart('times-smaller', 'times smaller'),
                  ofPart('temperature-squared', 'T²'),
                  'of the limit',
                ]}
              />
            }
          >
            {[one, ...rows].map(row => (
              <LabRow
                key={row.temperature}
                name={row.temperature}
                cells={[
                  ofPart('teacher', figure(row.teacher[0] ?? NaN)),
                  ofPart('teacher', figure(row.teacher.at(-1) ?? NaN)),
                  ofPart('gradient', figure(row.pull)),
                  ofPart('times-smaller', figure(row.smaller)),
                  ofPart('temperature-squared', row.temperature ** 2),
                  `${figure(100 * row.ofLimit)}\u00A0%`,
                ]}
                here={row.temperature === t}
              />
            ))}
          </LabTable>
          <p className="small quiet">
            <Inline text={TABLE_NOTE} />
          </p>
        </>
      }
      look={whatToLookFor(one, at)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/distillation"
      parts={PARTS}
    />
  )
}
