import type { PlanActivity, PlanDay, QuestionSummary, Readiness, Today } from '#api'
import { TOO_FEW, daysFrom, weekDay, countedInWords, saysNothing, weightText, sentenceCase } from '#wording'

/** The questions for today, or as many as fit into some minutes. */
interface Queue {
  readonly due: readonly QuestionSummary[]
  readonly fresh: readonly QuestionSummary[]
}

export function minutesOf(questions: readonly QuestionSummary[]): number {
  return questions.reduce((sum, question) => sum + question.minutes, 0)
}

/** The first questions that fit, but at least one. */
export function withinMinutes({ due, fresh }: Queue, minutes: number): Queue {
  let left = minutes
  const fitting = [...due, ...fresh].filter((question, i) => {
    const fits = i === 0 || question.minutes <= left
    if (fits) left -= question.minutes
    return fits
  })
  return {
    due: due.filter(question => fitting.includes(question)),
    fresh: fresh.filter(question => fitting.includes(question)),
  }
}

/** Splits the due questions into those that fit into the day's minutes and those that can wait. */
export function plannedOf({ due, fresh, plan, day }: Today): {
  readonly planned: Queue
  readonly over: readonly QuestionSummary[]
  readonly besides: readonly PlanActivity[]
} {
  const now = plan.find(each => each.day === day)?.activities
  if (!now) return { planned: { due, fresh }, over: [], besides: [] }
  const inPlan = ({ id }: QuestionSummary) => now.some(a => a.kind === 'review' && a.question === id)
  return {
    planned: { due: due.filter(inPlan), fresh },
    over: due.filter(question => !inPlan(question)),
    besides: now.filter(({ kind }) => kind !== 'review' && kind !== 'new'),
  }
}

/** Where an activity is done. */
export function activityHref(activity: PlanActivity): string {
  switch (activity.kind) {
    case 'review':
    case 'new':
      return `/q/${activity.question}`
    case 'exercise':
      return `/exercises/${activity.question}/${activity.exercise}`
    case 'glossary':
      return '/glossary'
    case 'mock':
      return '/interviews'
  }
}

export function activityTitle(activity: PlanActivity): string {
  if (activity.kind === 'glossary') return 'Glossary cards'
  if (activity.kind === 'mock') return `Mock interview: ${activity.title}`
  return activity.kind === 'exercise' ? `Exercise: ${activity.title}` : activity.title
}

/** The one thing to do next: today's plan, then what can be mended, then what would come tomorrow. */
interface NextAct {
  readonly href: string
  readonly says: string
}

export function nextAct(today: Today, { due, fresh }: Queue): NextAct | undefined {
  const { besides } = plannedOf(today)
  const mock = besides.find(({ kind }) => kind === 'mock')
  if (mock)
    return { href: activityHref(mock), says: `Begin with the ${activityTitle(mock).replace('M', 'm')}` }
  const [question] = [...due, ...fresh]
  if (question) return { href: `/q/${question.id}`, says: `Begin with ${question.title}` }
  const [weak] = today.weak
  if (weak?.last) return { href: `/a/${weak.last.attempt}#mend`, says: `Mend ${weak.title}` }
  const ahead = today.plan.filter(day => day.day > today.day).flatMap(day => day.activities)
  const next = ahead.find(({ kind }) => kind === 'new' || kind === 'review')
  return next && { href: activityHref(next), says: `Go on with ${activityTitle(next)}` }
}

/** `Four more are due: about 30 minutes beyond the 60 of a day` */
export function overText(over: readonly QuestionSummary[], { settings }: Today): string {
  return `${sentenceCase(countedInWords(over.length, 'more is', 'more are'))} due: about ${minutesOf(over)} minutes beyond the ${settings.minutesPerDay} of a day`
}

/** `Seven answers are due and two questions are new: about 45 minutes.` */
export function leadText({ due, fresh }: Queue, attempts: number, stood: Today['diagnostic']): string {
  if (attempts === 0 && due.length === 0 && stood)
    return `No whole answers yet; the ${countedInWords(stood.counted, 'short one')} of the diagnostic ${stood.counted === 1 ? 'shapes' : 'shape'} the plan.`
  if (attempts === 0 && due.length === 0)
    return fresh.length > 0
      ? 'No answers yet. Viva marks what you write against checked points and shows the words that earned each. The first question is the one that most others build on.'
      : 'No answers yet. Viva marks what you write against checked points and shows the words that earned each.'
  const minutes = minutesOf([...due, ...fresh])
  const one = (n: number, thing: string) => `${countedInWords(n, thing)} ${n === 1 ? 'is' : 'are'}`
  if (due.length > 0 && fresh.length > 0)
    return `${sentenceCase(one(due.length, 'answer'))} due and ${one(fresh.length, 'question')} new: about ${minutes} minutes.`
  if (due.length > 0) return `${sentenceCase(one(due.length, 'answer'))} due: about ${minutes} minutes.`
  if (fresh.length > 0)
    return `Nothing is due today. ${sentenceCase(countedInWords(fresh.length, 'new question'))} ${fresh.length === 1 ? 'is' : 'are'} in the plan, about ${minutes} minutes.`
  return 'Nothing more is planned for today.'
}

/** `days to the interview.`, beside the number. */
export function countdownText({ daysToInterview: days, settings }: Today): string | undefined {
  if (days === null || settings.interview === null) return undefined
  if (days < 0) return `The interview was on ${weekDay(settings.interview)}.`
  if (days === 0) return 'The interview is today.'
  return `${days === 1 ? 'day' : 'days'} to the interview, on ${weekDay(settings.interview)}.`
}

/** The next due date, for a day when nothing is due. */
export function nextDueText(today: Today): string | undefined {
  const reviews = (day: PlanDay) => day.activities.filter(({ kind }) => kind === 'review').length
  const next = today.plan.find(day => reviews(day) > 0 && daysFrom(today.day, day.day) > 0)
  if (next && today.attempts === 0)
    return `What you answer today comes back on ${weekDay(next.day)} or later.`
  return next && `The next ${reviews(next) === 1 ? 'answer is' : 'answers are'} due on ${weekDay(next.day)}.`
}

/** The band in words, never the estimate. */
export function readinessText({ band, answers }: Readiness): string {
  if (answers === 0) return 'not tried'
  if (band === null || saysNothing({ low: band.low / 10, high: band.high / 10 })) return TOO_FEW
  const [low, high] = [Math.round(band.low), Math.round(band.high)]
  return low === high ? `about ${weightText(low)}` : `${low} to ${high}`
}

export function whyText({ last, standing }: QuestionSummary): string {
  if (last) return last.remark
  return standing === 'revealed' ? 'Revealed without an attempt, so there is no mark yet.' : ''
}

export function planText({ plan, day }: Today): string {
  const days = plan.map(each => `${each.day === day ? 'today' : weekDay(each.day)} ${each.minutes}`)
  return `Minutes planned: ${days.join(', ')}.`
}
