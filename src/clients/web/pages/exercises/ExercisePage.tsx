import { useEffect, useState } from 'react'
import type { QuestionId } from '#domain'
import { useApi } from '../../data/api-context.ts'
import { triedText, SECTION_NAMES } from '#wording'
import { Frame } from '../../shell/Frame.tsx'
import { Troubled, Waiting } from '../../components/Message.tsx'
import { newSeed } from '../../../new-seed.ts'
import { replaceAddress, useAddress } from '../../shell/router.ts'
import { useLoad } from '../../data/use-load.ts'
import { Calculation } from './Calculation.tsx'
import { pathTo } from './exercises-data.ts'
import './exercises.css'

const KEY_LINE = [
  [['Enter'], 'check, then another'],
  [['Esc'], 'back'],
] as const

interface ExercisePageProps {
  readonly question: QuestionId
  readonly exercise: string
}

/** One calculation. The address holds its seed, so that the same numbers can be found again or shared. */
export function ExercisePage({ question, exercise }: ExercisePageProps) {
  const path = `/exercises/${question}/${exercise}`
  const given = useAddress().searchParams.get('seed')
  useEffect(() => {
    if (given === null) replaceAddress(`${path}?seed=${newSeed()}`)
  }, [given, path])
  return given === null ? (
    <Framed name="Exercise">
      <Waiting />
    </Framed>
  ) : (
    <Posed key={given} question={question} exercise={exercise} seed={given} />
  )
}

function Posed({ question, exercise, seed }: ExercisePageProps & { readonly seed: string }) {
  const api = useApi()
  const {
    value: view,
    trouble,
    again,
  } = useLoad(`exercise ${question} ${exercise} ${seed}`, api => api.exercise(question, exercise, { seed }))
  const [stuck, setStuck] = useState<string>()
  const another = async () => {
    const reply = await api.exercise(question, exercise, { seed: String(newSeed()), after: seed })
    if (reply.ok) replaceAddress(`${pathTo(reply.value.summary)}?seed=${reply.value.seed}`)
    else setStuck(`New numbers could not be fetched. ${reply.trouble.detail}`)
  }
  if (!view)
    return (
      <Framed name="Exercise">{trouble ? <Troubled trouble={trouble} again={again} /> : <Waiting />}</Framed>
    )
  const { summary } = view
  return (
    <Framed name={summary.name}>
      <div className="title-line">
        <p>
          {SECTION_NAMES[summary.section]}, {summary.topic}. On{' '}
          <a href={`/q/${summary.question}`}>{summary.title}</a>.
        </p>
        <p>
          {summary.name}: {triedText(summary)} so far.
        </p>
      </div>
      <Calculation view={view} another={() => void another()} />
      {stuck !== undefined && (
        <p className="small" role="alert">
          {stuck}
        </p>
      )}
    </Framed>
  )
}

function Framed({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <Frame title={name} page="exercise" keyLine={KEY_LINE}>
      {children}
    </Frame>
  )
}
