import type { Rubric } from '../rubric.ts'
import { tokenise, parsePattern } from '#text'
import { openLinearModels } from './linear-model.ts'
import type { LinearModels } from './linear-model.ts'
import type { PartWeights, QuestionWeights, BaseRates } from './weights.ts'
import { packExemplarRows, packModelRows } from './codec.ts'
import { itemNames } from './named-item.ts'
import { openExemplars } from './similarity.ts'
import type { ExemplarIndex } from './similarity.ts'
import { readAntonyms, readOpposites } from './opposites.ts'
import type { Opposites } from './opposites.ts'
import type { Pattern } from '#text'
import { TYPICAL_RATES } from './base-rates.ts'

/** All that is needed to score spans for the points and red flags of one rubric. */
export interface RubricModel {
  readonly sheet: Rubric
  readonly points: ClaimSet
  readonly flags: ClaimSet
  readonly flagPatterns: readonly (readonly Pattern[])[]
  /** For each point that one of several items earns, the names of these. */
  readonly items: readonly ReturnType<typeof itemNames>[]
  readonly patterns: readonly { readonly assert: readonly Pattern[]; readonly deny: readonly Pattern[] }[]
  /** The figures that belong to each point, and all figures that the rubric names anywhere. */
  readonly figures: readonly (readonly number[])[]
  readonly allFigures: readonly number[]
  /** For each point, whether its claim is about a figure. */
  readonly aboutFigure: readonly boolean[]
  readonly opposites: readonly Opposites[]
  readonly records: readonly BaseRates[]
  readonly flagRecords: readonly BaseRates[]
}

/**
 * The fitted models of a rubric's claims. They may cover more claims than the rubric: a probe asks for one
 * point of several.
 */
interface ClaimSet {
  readonly models: LinearModels
  readonly exemplars: ExemplarIndex
  /** For each point or flag of the rubric, its place among the claims. */
  readonly places: readonly number[]
  readonly figures: readonly (readonly number[])[]
}

const NO_ROWS = {
  hashes: new Uint32Array(0),
  words: new Uint32Array(0),
  sentences: new Uint16Array(0),
  totals: new Uint16Array(0),
  claims: new Uint8Array(0),
  lists: new Uint8Array(0),
  weights: new Int8Array(0),
}
const NONE: PartWeights = {
  models: { ids: [], bias: [], scales: [], rows: packModelRows(NO_ROWS, 0) },
  exemplars: packExemplarRows(NO_ROWS),
  figures: [],
  aboutFigure: [],
}

/** The base rates of a point without graded answers. */
export const TYPICAL_RECORD: BaseRates = {
  earned: TYPICAL_RATES.earned,
  contradicted: TYPICAL_RATES.contradicted,
  trust: [],
}

export function openRubricModel(
  rubric: Rubric,
  fitted: QuestionWeights | undefined,
  idf: (form: string) => number,
): RubricModel {
  const part = fitted?.parts[rubric.part] ?? NONE
  const points = openClaims(part, rubric.points, idf)
  const figures = points.places.map(place => part.figures[place] ?? [])
  return {
    sheet: rubric,
    points,
    flags: openClaims(fitted?.flags ?? NONE, rubric.redFlags, idf),
    flagPatterns: rubric.redFlags.map(flag => flag.assert.map(parsePattern)),
    patterns: rubric.points.map(point => ({
      assert: point.assert.map(parsePattern),
      deny: point.deny.map(parsePattern),
    })),
    items: rubric.points.map(itemNames),
    figures,
    allFigures: [...part.figures.flat(), ...valuesIn([rubric.prompt, ...rubric.figures])],
    aboutFigure: points.places.map(place => part.aboutFigure[place] ?? false),
    opposites: [...readOpposites(rubric.opposites), ...antonyms()],
    records: rubric.points.map(point => fitted?.records[point.id] ?? TYPICAL_RECORD),
    flagRecords: rubric.redFlags.map(
      flag => fitted?.records[flag.id] ?? { ...TYPICAL_RECORD, earned: TYPICAL_RATES.raised },
    ),
  }
}

function openClaims(
  { models, exemplars, figures }: PartWeights,
  claims: readonly { readonly id: string }[],
  idf: (form: string) => number,
): ClaimSet {
  return {
    models: openLinearModels(models),
    exemplars: openExemplars(models.ids.length, exemplars, idf),
    places: claims.map(claim => models.ids.indexOf(claim.id)),
    figures,
  }
}

let read: readonly Opposites[] | undefined

/** Read once, since they are the same for every question. */
function antonyms(): readonly Opposites[] {
  read ??= readAntonyms()
  return read
}

export function valuesIn(texts: readonly string[]): readonly number[] {
  return texts.flatMap(text => tokenise(text).flatMap(token => token.value ?? []))
}
