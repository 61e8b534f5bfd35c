import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { TermDrill } from '#api'
import type { Wanted } from '#domain'
import { SECTION_NAMES, countText, loadText } from '#wording'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { useApi } from '../../data/api-context.ts'
import { useLoad } from '../../data/use-load.ts'
import { Frame } from '../../shell/Frame.tsx'
import { useKeys } from '../../shell/keys.ts'
import { replaceAddress, useAddress } from '../../shell/router.ts'
import { DrillCard } from './DrillCard.tsx'
import { drillAddress, glossaryAddress, termFilterOf } from './glossary-filter.ts'
import type { TermFilter } from './glossary-filter.ts'
import './glossary.css'

const KEY_LINE = [
  [['Enter'], 'show, then rate as proposed'],
  [['1 to 4'], 'again, hard, good, easy'],
  [['Alt U'], 'take back'],
] as const

/** The terms one after another, in the order that the record gives: a reload goes on where it stood. */
export function DrillPage() {
  const { searchParams } = useAddress()
  const { section } = termFilterOf(searchParams)
  const wanted: Wanted = searchParams.get('ask') === 'name' ? 'name' : 'meaning'
  const query = section ? { section } : {}
  const { value, trouble, again, put } = useLoad(`drill ${section ?? ''}`, api => api.drill(query))
  return (
    <Frame title="Glossary drill" page="glossary" keyLine={KEY_LINE}>
      <h1 className="vh">Glossary drill</h1>
      {value ? (
        <Round key={section} drill={value} section={section} wanted={wanted} put={put} />
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={4} />
      )}
    </Frame>
  )
}

interface RoundProps {
  readonly drill: TermDrill
  readonly section: TermFilter['section']
  readonly wanted: Wanted
  put(drill: TermDrill): void
}

function Round({ drill, section, wanted, put }: RoundProps) {
  const api = useApi()
  const [back, setBack] = useState<TermDrill['last']>(null)
  const [trouble, setTrouble] = useState<string>()
  const { card, last } = drill
  const query = section ? { section } : {}
  const list = glossaryAddress({ q: '', section, standing: undefined })

  const takeBack = async () => {
    if (!last) return
    const reply = await api.takeBackRating(last.rating, query)
    setTrouble(reply.ok ? undefined : `Nothing was taken back. ${reply.trouble.detail}`)
    if (!reply.ok) return
    setBack(last)
    put(reply.value)
  }
  useKeys({ 'Alt+U': () => void takeBack() })

  return (
    <div className="drill">
      <p className="title-line drill-line">
        <span>
          <a href={list}>Glossary</a>
          {section && `, ${SECTION_NAMES[section]}`}
        </span>
        <span className="num">
          {loadText(drill)}; {drill.rated} rated today
        </span>
      </p>
      {card ? (
        <DrillCard
          key={`${card.term.id} ${wanted} ${drill.rated} ${drill.last?.rating}`}
          card={card}
          wanted={wanted}
          back={card.why === 'taken-back' && back?.term === card.term.id ? back : null}
          query={query}
          rated={put}
        />
      ) : (
        <Message
          title={section ? `Nothing is left in ${SECTION_NAMES[section]} today.` : 'Nothing is left today.'}
          acts={
            <a className="btn btn-primary" href={section ? drillAddress(undefined, wanted) : list}>
              {section ? 'Drill all sections' : 'Back to the list'}
            </a>
          }
        >
          Every term was rated, and none is due. {countText(drill.rated, 'rating')} today.
        </Message>
      )}
      {trouble !== undefined && (
        <p className="note" role="alert">
          {trouble}
        </p>
      )}
      <div className="row drill-foot">
        <RadioGroup
          className="term-choices"
          orientation="horizontal"
          value={wanted}
          onChange={value => replaceAddress(drillAddress(section, value === 'name' ? 'name' : 'meaning'))}
        >
          <Label className="small quiet">You are shown</Label>
          <Radio value="meaning" className="choice">
            <i className="choice-mark" aria-hidden="true" />
            the term
          </Radio>
          <Radio value="name" className="choice">
            <i className="choice-mark" aria-hidden="true" />
            its meaning
          </Radio>
        </RadioGroup>
        {last && (
          <button type="button" className="link small" onClick={() => void takeBack()}>
            Take back “{last.name}”, rated {last.rated}
          </button>
        )}
      </div>
    </div>
  )
}
