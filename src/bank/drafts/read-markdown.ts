import { USUAL_HEADERS, damageIn, levelIn, sectionIn } from './draft.ts'
import type { Draft, Drafts, HeaderMapping, Oddity } from './draft.ts'

// These match lines with single spaces and none at either end, since they would backtrack over long runs of
// spaces.
/** A numbered question, as `12. (Core) What is …`, plain, bold or as a heading. */
const QUESTION =
  /^(?:#{1,6} |\*\*|- )?(?:Q(?:uestion)? ?)?(\d{1,3})[.):] ?(?:\(([^)]{2,30})\) ?)?(.+?)(?:\*\*)?$/
/** `Expected depth: …`, with or without bold or a bullet. */
const LABEL = /^(?:[-*] )?(?:\*\*)?([A-Z][\w -]{2,30}?)(?:\*\*)?:(?:\*\*)? ?(.*)$/
const HEADING = /^(?:#{1,6} (.+)|(.+?) ?¶)$/
const PROMISE = /\((\d+) questions?\)/i

type Field = 'depth' | 'followUps' | 'redFlags'
type Asked = Pick<Draft, 'at' | 'prompt' | 'level' | 'section' | 'topic'>
interface Open {
  readonly asked: Asked
  readonly depth: string[]
  readonly followUps: string[]
  readonly redFlags: string[]
  field: Field | undefined
}
interface Promised {
  readonly at: number
  readonly heading: string
  readonly count: number
  found: number
}

/** Reads a bank written as a page: numbered questions, each with labelled paragraphs. */
export function readMarkdown(text: string, headers: HeaderMapping = USUAL_HEADERS): Drafts {
  const drafts: Draft[] = []
  const oddities: Oddity[] = []
  const promises: Promised[] = []
  const labels = new Map(
    [
      [headers.depth, 'depth'],
      [headers.followUp, 'followUps'],
      [headers.redFlag, 'redFlags'],
    ].map(([name, field]) => [name?.toLowerCase(), field as Field]),
  )
  let open: Open | undefined
  let section: Draft['section'] | undefined
  let topic = ''
  let left: Oddity | undefined

  const close = () => {
    if (open) drafts.push(draftOf(open))
    open = undefined
  }
  const leave = (at: number, what: string) => {
    if (left?.message !== what) oddities.push((left = { at, message: what }))
  }

  const begin = (at: number, [, , tag = '', prompt = '']: readonly string[]) => {
    const level = levelIn(tag)
    if (tag !== '' && !level)
      oddities.push({ at, message: `"${tag}" is not a level that Viva knows; taken as core` })
    open = {
      asked: {
        at,
        prompt,
        level: level ?? 'core',
        section: section ?? sectionIn(tag) ?? 'foundations',
        topic,
      },
      depth: [],
      followUps: [],
      redFlags: [],
      field: undefined,
    }
    const promise = promises.at(-1)
    if (promise) promise.found += 1
  }
  const enter = (at: number, written: string) => {
    const title = written.replace(/[¶#*]/g, '').trim()
    section = sectionIn(title) ?? section
    topic = title.replace(PROMISE, '').trim().toLowerCase()
    const count = PROMISE.exec(title)?.[1]
    if (count) promises.push({ at, heading: title, count: Number(count), found: 0 })
  }
  const readOn = (at: number, line: string) => {
    const label = LABEL.exec(line)
    const field = label && labels.get(label[1]?.trim().toLowerCase())
    if (open && field) {
      open.field = field
      open[field].push(label[2] ?? '')
    } else if (open?.field && !/^[-*] /.test(line)) open[open.field].push(line)
    else if (open) leave(at, `"${line.slice(0, 50)}" belongs to no part of a question; left out`)
    else if (drafts.length > 0) leave(at, 'text outside of any question; left out')
  }

  text.split(/\r?\n/).forEach((written, i) => {
    const at = i + 1
    const line = written.replace(/\s+/g, ' ').trim()
    if (line === '') return
    const heading = HEADING.exec(line)
    const question = QUESTION.exec(line)
    if (question && (!heading || /\?|^[A-Z]/.test(question[3] ?? ''))) {
      close()
      begin(at, question)
    } else if (heading) {
      close()
      enter(at, heading[1] ?? heading[2] ?? '')
    } else if (line.startsWith('|')) {
      close()
      leave(at, 'a table: left out, it holds no questions')
    } else readOn(at, line)
  })
  close()

  for (const { at, heading, count, found } of promises)
    if (count !== found)
      oddities.push({ at, message: `"${heading}" promises ${count} questions but holds ${found}` })
  for (const draft of drafts) oddities.push(...oddIn(draft))
  return { drafts, oddities: oddities.toSorted((a, b) => a.at - b.at) }
}

function draftOf({ asked, depth, followUps, redFlags }: Open): Draft {
  const items = (texts: readonly string[]) =>
    texts.map(text => text.replace(/^["“](.*)["”]$/, '$1')).filter(text => text !== '')
  return { ...asked, depth: depth.join(' ').trim(), followUps: items(followUps), redFlags: items(redFlags) }
}

/** The parts of a draft that are missing or look damaged. */
export function oddIn({ at, prompt, depth, followUps, redFlags }: Draft): readonly Oddity[] {
  const name = `"${prompt.slice(0, 40)}…"`
  const damage = depth === '' ? undefined : damageIn(depth)
  return [
    ...(depth === '' ? [`${name} has no answer`] : []),
    ...(damage ? [`${name}: its answer looks damaged, ${damage}`] : []),
    ...(followUps.length === 0 ? [`${name} has no follow-up`] : []),
    ...(redFlags.length === 0 ? [`${name} has no red flag`] : []),
  ].map(message => ({ at, message }))
}
