import { LAB_TOPICS, LABS } from '#labs'
import type { Lab } from '#labs'
import { countText } from '#wording'
import { Frame } from '../shell/Frame.tsx'
import { labPath } from './lab-links.ts'
import { useServed } from './LabFrame.tsx'

const KEY_LINE = [
  [['j', 'k'], 'move'],
  [['Enter'], 'open'],
] as const

/** Which labs there are, by topic, and which questions each serves. */
export function LabsPage() {
  const served = useServed()
  return (
    <Frame page="labs" keyLine={KEY_LINE} state={countText(LABS.length, 'lab')}>
      <h1 className="day-title">Labs</h1>
      <p className="lead">
        Mechanisms that interviews ask about, run on this page. Each asks for a prediction first. A lab gives
        away what its question asks for: answer first to be examined on your own words.
      </p>
      <nav aria-label="Topics">
        <ul className="lab-topics small">
          {LAB_TOPICS.map(({ id, name, labs: [first] }) => (
            <li key={id}>
              {/* To its first lab, from which `j` goes on. */}
              <a href={`#${placeOfLab(first?.id ?? '')}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {LAB_TOPICS.map(topic => (
        <section key={topic.id} className="lab-group" aria-labelledby={topic.id}>
          <h2 id={topic.id} className="label">
            {topic.name}
          </h2>
          <ul className="lab-list" data-list>
            {topic.labs.map(lab => (
              <LabItem key={lab.id} lab={lab} titles={served(lab.questions).map(({ title }) => title)} />
            ))}
          </ul>
        </section>
      ))}
    </Frame>
  )
}

function placeOfLab(id: string): string {
  return `lab-${id}`
}

interface LabItemProps {
  readonly lab: Lab
  /** Of the questions that it serves. */
  readonly titles: readonly string[]
}

function LabItem({ lab, titles }: LabItemProps) {
  return (
    <li>
      <h3>
        <a id={placeOfLab(lab.id)} href={labPath(lab)}>
          {lab.title}
        </a>
      </h3>
      <p className="note quiet">{lab.asks}</p>
      {titles.length > 0 && <p className="small quiet">For {titles.join(', ')}.</p>}
    </li>
  )
}
