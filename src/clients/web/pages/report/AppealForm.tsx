import { useEffect, useState } from 'react'
import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components'
import { REASON_LIMIT } from '#domain'
import type { Span } from '#domain'
import { forgetLoaded } from '../../data/use-load.ts'
import { useApi } from '../../data/api-context.ts'
import { shortened, sentencesOf } from '#wording'
import { wordsBehind } from './report-data.ts'
import type { RowFormProps } from './Settle.tsx'
import '../../components/write.css'

const STANCES = {
  'did-say': 'The answer does say this',
  'did-not-mean': 'The answer does not mean what was read into it',
} as const
type Stance = keyof typeof STANCES

/**
 * The form of an appeal opens in its row and asks for words and a reason. An appeal stands beside the verdict,
 * which stays, and settles the point by the learner's own hand.
 */
export function AppealForm({ row, view, put, leave }: RowFormProps) {
  const api = useApi()
  const { answer, id } = view.attempt
  const sentences = sentencesOf(answer)
  const cited = wordsBehind(row.verdict, answer)
  const [stance, setStance] = useState<Stance>(
    row.verdict.kind === 'contradicted' || row.verdict.kind === 'met' ? 'did-not-mean' : 'did-say',
  )
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    sentences
      .filter(sentence => cited.some(span => span.start < sentence.end && sentence.start < span.end))
      .map(keyOf),
  )
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<string>()
  const words = sentences.filter(sentence => chosen.includes(keyOf(sentence)))

  useEffect(
    () =>
      document
        .getElementById(`why-${row.point.id}`)
        ?.closest('.row-form')
        ?.querySelector<HTMLElement>('input:checked')
        ?.focus(),
    [row.point.id],
  )

  const file = async () => {
    if (stance === 'did-say' && words.length === 0)
      return setTrouble('Choose the words first: an appeal points at the answer, as a verdict does.')
    if (reason.trim() === '') {
      document.getElementById(`why-${row.point.id}`)?.focus()
      return setTrouble('Say why, in a few words: an appeal without a reason helps nobody.')
    }
    const reply = await api.appeal(id, { point: row.point.id, stance, words: [...words], reason })
    if (!reply.ok)
      return setTrouble(`The appeal was not stored. ${reply.trouble.detail} What you wrote is still here.`)
    forgetLoaded()
    put(reply.value)
    leave()
  }
  return (
    <form
      className="row-form"
      aria-label={`Appeal about point ${row.letter}`}
      onSubmit={event => {
        event.preventDefault()
        void file()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') {
          event.preventDefault()
          leave()
        }
      }}
    >
      <RadioGroup
        value={stance}
        onChange={value => setStance(value === 'did-say' ? 'did-say' : 'did-not-mean')}
      >
        <Label className="vh">What is wrong with the verdict</Label>
        {(['did-say', 'did-not-mean'] as const).map(key => (
          <Radio key={key} value={key} className="choice">
            <i className="choice-mark" aria-hidden="true" />
            {STANCES[key]}
          </Radio>
        ))}
      </RadioGroup>
      <CheckboxGroup value={[...chosen]} onChange={setChosen}>
        <Label className="small quiet">The words of your answer</Label>
        {sentences.map(sentence => (
          <Checkbox key={sentence.start} value={keyOf(sentence)} className="choice tickbox sentence">
            <i className="choice-mark" aria-hidden="true" />
            {shortened(sentence.text, 140)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <label className="small quiet" htmlFor={`why-${row.point.id}`}>
        Why, in a few words
      </label>
      <textarea
        id={`why-${row.point.id}`}
        className="write"
        rows={2}
        maxLength={REASON_LIMIT}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      <p className="row">
        <button type="submit" className="btn">
          File the appeal
        </button>
        <button type="button" className="link" onClick={leave}>
          Cancel
        </button>
      </p>
      {trouble && (
        <p className="small" role="alert">
          {trouble}
        </p>
      )}
    </form>
  )
}

function keyOf(span: Span): string {
  return String(span.start)
}
