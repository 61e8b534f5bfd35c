import type { Sheet } from '../rubric.ts'
import { tokenise } from '#text'
import { openModels } from './linear-model.ts'
import type { ClaimModels } from './linear-model.ts'
import type { FittedModels, FittedPart, FittedQuestion, TrackRecord } from './weights.ts'
import { openExemplars } from './similarity.ts'
import type { ExemplarIndex } from './similarity.ts'
import { ANTONYMS, readOpposites } from './opposites.ts'
import type { Opposites } from './opposites.ts'
import { parsePattern } from '#text'
import type { Pattern } from '#text'
import { USUAL } from './base-rates.ts'

/** All that it takes to listen for the points and red flags of one sheet. */
export interface Listener {
  readonly sheet: Sheet
  readonly points: Claims
  readonly flags: Claims
  readonly flagPatterns: readonly (readonly Pattern[])[]
  readonly patterns: readonly { readonly assert: readonly Pattern[]; readonly deny: readonly Pattern[] }[]
  /** The figures that belong to each point, and all figures that the sheet names anywhere. */
  readonly figures: readonly (readonly number[])[]
  readonly allFigures: readonly number[]
  /** For each point, whether its claim is about a figure. */
  readonly aboutFigure: readonly boolean[]
  readonly opposites: readonly Opposites[]
  readonly records: readonly TrackRecord[]
  readonly flagRecords: readonly TrackRecord[]
}

/** What was learnt of the claims of a sheet, or of those among which the sheet's points stand: a probe asks for one of several. */
export interface Claims {
  readonly models: ClaimModels
  readonly pooled: ClaimModels
  readonly exemplars: ExemplarIndex
  /** For each point or flag of the sheet, its place among the claims. */
  readonly places: readonly number[]
  readonly figures: readonly (readonly number[])[]
}

const NO_MODELS: FittedModels = {
  ids: [],
  bias: [],
  figures: [],
  scales: [],
  hashes: '',
  claims: '',
  weights: '',
}
const NONE: FittedPart = {
  models: NO_MODELS,
  pooled: NO_MODELS,
  exemplars: { claims: '', lists: '', totals: '', words: '', sentences: '', weights: '' },
  figures: [],
  aboutFigure: [],
}

/** Of a point that no answers tell of. */
export const NO_RECORD: TrackRecord = { earned: USUAL.earned, contradicted: USUAL.contradicted, trust: [] }

export function openListener(
  sheet: Sheet,
  fitted: FittedQuestion | undefined,
  idf: (form: string) => number,
): Listener {
  const part = fitted?.parts[sheet.part] ?? NONE
  const points = openClaims(part, sheet.points, idf)
  const figures = points.places.map(place => part.figures[place] ?? [])
  return {
    sheet,
    points,
    flags: openClaims(fitted?.flags ?? NONE, sheet.redFlags, idf),
    flagPatterns: sheet.redFlags.map(flag => flag.assert.map(parsePattern)),
    patterns: sheet.points.map(point => ({
      assert: point.assert.map(parsePattern),
      deny: point.deny.map(parsePattern),
    })),
    figures,
    allFigures: [...part.figures.flat(), ...valuesIn([sheet.prompt, ...sheet.figures])],
    aboutFigure: points.places.map(place => part.aboutFigure[place] ?? false),
    opposites: [...readOpposites(sheet.opposites), ...antonyms()],
    records: sheet.points.map(point => fitted?.records[point.id] ?? NO_RECORD),
    flagRecords: sheet.redFlags.map(
      flag => fitted?.records[flag.id] ?? { ...NO_RECORD, earned: USUAL.raised },
    ),
  }
}

function openClaims(
  { models, pooled, exemplars, figures }: FittedPart,
  claims: readonly { readonly id: string }[],
  idf: (form: string) => number,
): Claims {
  return {
    models: openModels(models),
    pooled: openModels(pooled),
    exemplars: openExemplars(models.ids.length, exemplars, idf),
    places: claims.map(claim => models.ids.indexOf(claim.id)),
    figures,
  }
}

let read: readonly Opposites[] | undefined

/** They are the same for every question. */
function antonyms(): readonly Opposites[] {
  read ??= readOpposites(ANTONYMS)
  return read
}

export function valuesIn(texts: readonly string[]): readonly number[] {
  return texts.flatMap(text => tokenise(text).flatMap(token => token.value ?? []))
}
