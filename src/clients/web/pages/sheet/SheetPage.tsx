import type { Gap, GapSheet } from '#api'
import { SECTION_NAMES, countText, longDay, sheetEmpty, sheetLead, sheetParts, sheetTitle } from '#wording'
import { Download } from '../../components/Download.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { VerdictWord } from '../../components/VerdictWord.tsx'
import { useApi } from '../../data/api-context.ts'
import { useLoad } from '../../data/use-load.ts'
import { Frame } from '../../shell/Frame.tsx'
import './sheet.css'

const KEY_LINE = [
  [['j', 'k'], 'move'],
  [['Enter'], 'open its report'],
] as const

/** The points that the latest answers lost, on a page for the train. */
export function SheetPage() {
  const { value: sheet, trouble, again } = useLoad('sheet', api => api.sheet())
  const some = sheet !== undefined && sheet.gaps.length > 0
  return (
    <Frame
      title={sheet ? sheetTitle(sheet) : 'Your gaps'}
      page="sheet"
      keyLine={some ? KEY_LINE : []}
      state={sheet && countText(sheet.gaps.length + sheet.more, 'point')}
    >
      {sheet ? (
        some ? (
          <Gaps sheet={sheet} />
        ) : (
          <Nothing sheet={sheet} />
        )
      ) : trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : (
        <Waiting rows={8} />
      )}
    </Frame>
  )
}

function Nothing({ sheet }: { readonly sheet: GapSheet }) {
  const { title, next } = sheetEmpty(sheet)
  const acts = (
    <a className="btn btn-primary" href="/">
      Go to Today
    </a>
  )
  return (
    <Message title={title} whole acts={acts}>
      {next}
    </Message>
  )
}

function Gaps({ sheet }: { readonly sheet: GapSheet }) {
  const api = useApi()
  return (
    <>
      <p className="title-line">{longDay(sheet.day)}.</p>
      <h1 className="day-title">{sheetTitle(sheet)}</h1>
      <p className="sheet-lead">{sheetLead(sheet)}</p>
      <p className="row sheet-acts">
        <button type="button" className="btn btn-primary" onClick={() => print()}>
          Print
        </button>
        <Download href="/api/sheet/anki" className="btn" ask={() => api.sheetForAnki()}>
          Cards for Anki
        </Download>
      </p>
      <div className="sheet-columns" data-list>
        {sheetParts(sheet).map(({ section, gaps }) => (
          <section key={section} aria-labelledby={`gaps-${section}`}>
            <h2 id={`gaps-${section}`} className="label">
              {SECTION_NAMES[section]}
            </h2>
            <ul>
              {gaps.map(gap => (
                <GapItem key={`${gap.question} ${gap.point}`} gap={gap} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function GapItem({ gap: { kind, claim, line, number, title, attempt, point } }: { readonly gap: Gap }) {
  return (
    <li className="gap">
      <p className="claim">
        <Inline text={claim} />
      </p>
      <p className="gap-line">
        {number !== null && (
          <>
            <b className="num">{number}</b>.{' '}
          </>
        )}
        <Inline text={line} />
      </p>
      <p className="small gap-from">
        <VerdictWord kind={kind} /> <a href={`/a/${attempt}#${point}`}>{title}</a>
      </p>
    </li>
  )
}
