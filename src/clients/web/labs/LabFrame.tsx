import { useRef } from 'react'
import type { ReactNode } from 'react'
import { LABS } from '#labs'
import { copyText } from '../components/copy-text.ts'
import { CopyLink } from '../components/CopyLink.tsx'
import { Message } from '../components/Message.tsx'
import { Inline } from '../components/Markdown.tsx'
import { useLoad } from '../data/use-load.ts'
import { Frame } from '../shell/Frame.tsx'
import { navigate } from '../shell/router.ts'
import { useKeys } from '../shell/keys.ts'
import type { LabPart } from './lab-parts.ts'
import { LabParts, PartedCode, useLitPart } from './LabParts.tsx'
import '../components/chart.css'
import './lab.css'

export interface LabFrameProps {
  readonly id: string
  /** The lab's question, with formulas as the bank writes them. */
  readonly asks: string
  readonly shown: boolean
  /** The sections in the order of a page; those after the prediction stay folded until it was made. */
  readonly predict: ReactNode
  readonly controls: ReactNode
  readonly picture: ReactNode
  readonly table: ReactNode
  /** Sentences on what to look for, with formulas as the bank writes them. */
  readonly look: readonly string[]
  readonly limits: string
  /** The lines that do the work, and the file they stand in. */
  readonly code: string
  readonly file: string
  /** The parts that light up in picture, formula and lines at once. */
  readonly parts: readonly LabPart[]
  /** Keys of this lab besides Space, Enter, c and Esc. */
  readonly keys: readonly (readonly [keys: readonly string[], does: string])[]
  readonly state: string
}

/** The frame of all labs: seven sections, the state in the address, and links to the questions. */
export function LabFrame(props: LabFrameProps) {
  const { id, asks, shown, predict, controls, picture, table, look, limits, code, file, parts, keys, state } =
    props
  const lab = LABS.find(each => each.id === id)
  const [first, ...others] = useServed()(lab?.questions ?? [])
  useKeys({
    c: () => void copyText(location.href),
    Enter: first && shown ? () => navigate(`/q/${first.id}`) : undefined,
  })
  const root = useRef<HTMLDivElement>(null)
  const light = useLitPart(root)
  const answer = shown
    ? ([[['Enter'], 'answer the question']] as const)
    : ([
        [['←', '→'], 'predict'],
        [['Space'], 'show'],
      ] as const)
  return (
    <Frame
      title={`Lab: ${lab?.title}`}
      page="lab"
      keyLine={[...answer, ...keys, [['c'], 'copy the address']]}
      state={state}
    >
      <div className="title-line">
        <p>
          {first && (
            <>
              Lab, for <Served {...first} />
            </>
          )}
        </p>
        <p>Computed on this page. The address holds its state.</p>
      </div>
      <h1 className="lab-asks">
        <Inline text={asks} />
      </h1>
      <div ref={root} {...light.listeners}>
        <div className="lab-grid">
          <div className="lab-text">
            {predict}
            {shown && (
              <section aria-labelledby="look">
                <h2 id="look" className="step">
                  <b>3</b> What to look for
                </h2>
                <ol className="look note">
                  {look.map(line => (
                    <li key={line}>
                      <Inline text={line} />
                    </li>
                  ))}
                </ol>
              </section>
            )}
            {shown && (
              <section aria-labelledby="limits">
                <h2 id="limits" className="step">
                  <b>4</b> What it does not show
                </h2>
                <p className="note quiet">
                  <Inline text={limits} />
                </p>
                {first && (
                  <p className="row lab-onward">
                    <a className="btn btn-primary" href={`/q/${first.id}`}>
                      Answer the question <kbd>Enter</kbd>
                    </a>
                  </p>
                )}
              </section>
            )}
          </div>
          <section className="lab-look" aria-labelledby="picture">
            <h2 id="picture" className="step">
              <b>2</b> Look
            </h2>
            <div className="lab-controls" role="group" aria-label="Settings">
              {controls}
            </div>
            {shown ? (
              <>
                {picture}
                <LabParts parts={parts} code={code} light={light} />
                {table}
              </>
            ) : (
              <p className="lab-folded note">Picture and numbers stay folded until a prediction is made.</p>
            )}
          </section>
        </div>
        {shown && (
          <div className="lab-foot">
            <section aria-labelledby="code">
              <h2 id="code" className="step">
                <b>5</b> The lines that do it
              </h2>
              <pre className="mono" tabIndex={0} role="group" aria-label={`Lines of ${file}`}>
                <PartedCode code={code} parts={parts} />
              </pre>
              <p className="small quiet">
                From <code className="mono">{file}</code>. <CopyLink text={code} says="Copy the lines" />
              </p>
            </section>
            <section aria-labelledby="serves">
              <h2 id="serves" className="step">
                <b>6</b> Questions that it serves
              </h2>
              <ul className="lab-serves note" data-list>
                {[first, ...others].map(
                  served =>
                    served && (
                      <li key={served.id}>
                        <Served {...served} />
                      </li>
                    ),
                )}
              </ul>
              <p className="small quiet">
                <a href="/labs">All labs</a>
              </p>
            </section>
          </div>
        )}
      </div>
    </Frame>
  )
}

interface ServedQuestion {
  readonly id: string
  readonly title: string
}

function Served({ id, title }: ServedQuestion) {
  return <a href={`/q/${id}`}>{title}</a>
}

/** Finds questions by their ids, of those that the bank has: a bank of one's own may have none. */
export function useServed(): (ids: readonly string[]) => readonly ServedQuestion[] {
  const { value } = useLoad('bank', api => api.bank())
  return ids => ids.flatMap(id => value?.questions.find(question => question.id === id) ?? [])
}

/** The page for an address that names no lab. */
export function NoLab() {
  return (
    <Frame title="No such lab" page="lab" keyLine={[]}>
      <Message
        title="There is no such lab."
        alert
        whole
        acts={
          <a className="btn" href="/labs">
            All labs
          </a>
        }
      >
        The address may be old.
      </Message>
    </Frame>
  )
}
