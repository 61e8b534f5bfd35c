import { Fault, MEANING_LIMIT, SECTIONS } from '#domain'
import type { Rating, Wanted } from '#domain'
import type { TermCheck, TermDrill, TermView } from '#api'
import {
  RATING_NAMES,
  SECTION_NAMES,
  TERM_STANDING_NAMES,
  TERM_TURN_NAMES,
  checkText,
  keysOf,
  loadText,
  sentenceCase,
  withoutNames,
} from '#wording'
import { told } from '../../http.ts'
import { print, printJson } from '../context.ts'
import type { Context } from '../context.ts'
import { EXIT } from '../terminal/exit.ts'
import { cut, ends, wrap } from '../terminal/lay-out.ts'
import { plain } from '../terminal/plain.ts'

export interface GlossaryOptions {
  readonly section?: string
  readonly names?: boolean
  readonly list?: boolean
}

/** The part of the glossary that is drilled, and the side that is asked for. */
interface Round {
  readonly query: { readonly section?: (typeof SECTIONS)[number] }
  readonly wanted: Wanted
}

/** Drills the glossary until the learner leaves, lists it, or gives a program the next term. */
export async function glossary(context: Context, options: GlossaryOptions): Promise<number> {
  const section = SECTIONS.find(each => each === options.section)
  if (options.section !== undefined && section === undefined)
    throw new Fault('invalid', `no section ${options.section}; there are ${SECTIONS.join(', ')}`)
  const round: Round = { query: section ? { section } : {}, wanted: options.names ? 'name' : 'meaning' }
  if (options.list) return listTerms(context, round)

  const drill = await told(context.client.glossary.drill.$get({ query: round.query }))
  if (context.json) printJson(context, drill)
  else if (context.terminal.interactive) await drillOn(context, round, drill)
  else print(context, askLines(context, round, drill))
  return EXIT.done
}

async function listTerms(context: Context, { query: { section } }: Round): Promise<number> {
  const { terms, load } = await told(context.client.glossary.$get())
  const shown = terms.filter(term => section === undefined || term.sections.includes(section))
  if (context.json) printJson(context, { terms: shown, load })
  else
    print(context, [
      ...shown.map(term => ends(cut(plain(term.term), 64), TERM_STANDING_NAMES[term.standing])),
      '',
      `${loadText(load)}.`,
    ])
  return EXIT.done
}

async function drillOn(context: Context, round: Round, first: TermDrill): Promise<void> {
  let drill = first
  for (;;) {
    print(context, askLines(context, round, drill))
    if (!drill.card) return
    const line = await context.terminal.line('> ')
    if (line.kind !== 'line' || line.text.trim() === ':q') return
    if (line.text.trim() === ':u') {
      drill = await takeBack(context, round, drill)
      continue
    }
    const typed = line.text.trim()
    if (typed.length > MEANING_LIMIT) {
      print(context, [`At most ${MEANING_LIMIT} characters can be typed here; these are ${typed.length}.`])
      continue
    }
    const next = await rateOne(context, round, drill.card.term, typed || null)
    if (!next) return
    drill = next
  }
}

/** Shows the other side and asks for a rating. Undefined if the learner leaves. */
async function rateOne(
  context: Context,
  { query, wanted }: Round,
  term: TermView,
  typed: string | null,
): Promise<TermDrill | undefined> {
  const { client, terminal } = context
  const param = { term: term.id }
  const check =
    typed === null
      ? undefined
      : await told(client.glossary[':term'].check.$post({ param, json: { wanted, typed } }))
  print(context, openLines(context, term, check))
  for (;;) {
    const key = await terminal.key()
    if (key === 'q') return undefined
    const rating = ratingOf(key, check)
    if (rating)
      return told(
        client.glossary[':term'].ratings.$post({
          param,
          query,
          json: { id: crypto.randomUUID(), wanted, typed, rating },
        }),
      )
    print(context, ['Press 1, 2, 3 or 4, or q to leave.'])
  }
}

function ratingOf(key: string, check: TermCheck | undefined): Rating | undefined {
  return key === '' ? check?.proposed : keysOf(RATING_NAMES)[['1', '2', '3', '4'].indexOf(key)]
}

async function takeBack(context: Context, { query }: Round, drill: TermDrill): Promise<TermDrill> {
  if (!drill.last) {
    print(context, ['There is no rating of today to take back.'])
    return drill
  }
  const json = { id: crypto.randomUUID(), withdraws: drill.last.rating }
  const after = await told(context.client.glossary.withdrawals.$post({ query, json }))
  print(context, [`Taken back: ${drill.last.name}, rated ${drill.last.rated}.`])
  return after
}

function askLines({ ink }: Context, { wanted }: Round, drill: TermDrill): readonly string[] {
  const state = ink.paint('quiet', `${loadText(drill)}; ${drill.rated} rated today.`)
  if (!drill.card) return ['', state, 'Nothing is left today: every term was rated, and none is due.']
  const { term, why } = drill.card
  const home = term.sections.slice(0, 1).map(section => SECTION_NAMES[section])
  return [
    '',
    state,
    [sentenceCase(TERM_TURN_NAMES[why]), ...home].join(', '),
    '',
    ...wrap(plain(wanted === 'name' ? withoutNames(term) : term.term)),
    '',
    wanted === 'name' ? 'Which term is this?' : 'What does it mean, in one sentence?',
    ink.paint('quiet', 'Enter alone shows it, :u takes the last rating back, :q leaves.'),
  ]
}

function openLines({ ink }: Context, term: TermView, check: TermCheck | undefined): readonly string[] {
  const names = [term.term, ...term.also].map(plain).join(', ')
  return [
    ...(check ? ['', ...wrap(checkText(check))] : []),
    '',
    ...wrap(names).map(line => ink.paint('strong', line)),
    ...wrap(plain(term.says)),
    ...(term.formula === null ? [] : ['', ...wrap(plain(`$${term.formula}$`))]),
    '',
    `How well did you know it?  ${keysOf(RATING_NAMES)
      .map((rating, i) => `${i + 1} ${rating}`)
      .join('  ')}  q leave`,
    ...(check ? [`Enter takes what the words typed propose: ${check.proposed}.`] : []),
  ]
}
