import { CUSTOM_LIMITS } from '#domain'
import type { Question } from '#domain'
import { SECTION_NAMES, sentenceCase, countedInWords, inWords, listed } from '#wording'

export interface CustomChoice {
  readonly sections: readonly Question['section'][]
  readonly levels: readonly Question['level'][]
  readonly minutes: number
  readonly questions: number
}

/** Describes a custom interview in a sentence, or says why it is not possible. */
export function customText({ sections, minutes, questions }: CustomChoice): {
  readonly possible: boolean
  readonly says: string
} {
  if (sections.length === 0) return { possible: false, says: 'Choose a section first.' }
  const each = Math.floor(minutes / questions)
  if (each < CUSTOM_LIMITS.leastMinutesEach)
    return {
      possible: false,
      says: `${sentenceCase(countedInWords(questions, 'question'))} in ${minutes} minutes leave less than two minutes for each. Ask fewer, or take longer.`,
    }
  const time = questions === 1 ? `in ${minutes} minutes` : `in ${minutes} minutes, ${inWords(each)} each`
  return {
    possible: true,
    says: `${sentenceCase(countedInWords(questions, 'question'))} ${time}, from ${listed(sections.map(section => SECTION_NAMES[section].toLowerCase()))}.`,
  }
}
