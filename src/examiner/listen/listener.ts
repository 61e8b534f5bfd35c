import type { Sheet } from '../sheet.ts'
import { tokenise } from '../text/tokens.ts'
import { openModels } from './claim-model.ts'
import type { ClaimModels } from './claim-model.ts'
import type { FittedClaim, FittedQuestion } from './fitted.ts'
import { hasNegation } from './negation.ts'
import { openExemplars } from './nearness.ts'
import type { Exemplar, ExemplarIndex } from './nearness.ts'
import { ANTONYMS, readOpposites } from './opposites.ts'
import type { Opposites } from './opposites.ts'
import { parsePattern } from './pattern.ts'
import type { Pattern } from './pattern.ts'

/** All that it takes to listen for the points and red flags of one sheet. */
export interface Listener {
  readonly sheet: Sheet
  readonly points: ClaimModels
  readonly flags: ClaimModels
  readonly flagPatterns: readonly (readonly Pattern[])[]
  readonly patterns: readonly { readonly assert: readonly Pattern[]; readonly deny: readonly Pattern[] }[]
  readonly pointExemplars: ExemplarIndex
  readonly flagExemplars: ExemplarIndex
  /** The figures that belong to each point, and all figures that the sheet names anywhere. */
  readonly figures: readonly (readonly number[])[]
  readonly allFigures: readonly number[]
  /** For each point, whether its claim is about a figure. */
  readonly aboutFigure: readonly boolean[]
  readonly opposites: readonly Opposites[]
}

export function openListener(sheet: Sheet, fitted: FittedQuestion | undefined, idf: (form: string) => number, read = tokenise): Listener {
  const modelOf = (models: readonly FittedClaim[] | undefined, id: string): FittedClaim =>
    models?.find(model => model.id === id) ?? { id, bias: [-4, -4], figures: { right: [0, 0], odd: [0, 0] }, hashes: '', weights: '', scale: 0 }
  const figures = sheet.points.map(point => valuesIn([...point.earned, point.claim, ...point.assert], read))
  const heard = fitted?.heard ?? {}
  return {
    sheet,
    points: openModels(sheet.points.map(point => modelOf(fitted?.parts[sheet.part], point.id))),
    flags: openModels(sheet.redFlags.map(flag => modelOf(fitted?.flags, flag.id))),
    flagPatterns: sheet.redFlags.map(flag => flag.assert.map(parsePattern)),
    patterns: sheet.points.map(point => ({ assert: point.assert.map(parsePattern), deny: point.deny.map(parsePattern) })),
    pointExemplars: openExemplars(sheet.points.length, pointExemplars(sheet, heard, read), idf),
    flagExemplars: openExemplars(sheet.redFlags.length, flagExemplars(sheet, heard, read), idf),
    figures,
    allFigures: [...figures.flat(), ...valuesIn([sheet.prompt, ...sheet.figures], read)],
    aboutFigure: sheet.points.map(point => valuesIn([point.claim], read).some(value => value > 2 || !Number.isInteger(value))),
    opposites: readOpposites([...sheet.opposites, ...ANTONYMS], read),
  }
}

function pointExemplars(sheet: Sheet, heard: FittedQuestion['heard'], read: typeof tokenise): readonly Exemplar[] {
  return sheet.points.flatMap((point, claim) => [
    ...[point.claim, ...point.earned, ...(heard[point.id]?.earned ?? [])].map(text => exemplar(claim, 'earned', read(text))),
    ...point.near.map(text => exemplar(claim, 'near', read(text))),
    ...[...point.contradicts, ...(heard[point.id]?.contradicts ?? [])].map(text => exemplar(claim, 'contradicted', read(text))),
  ])
}

/** A flag is raised by what people say of it, and not by its correction. */
function flagExemplars(sheet: Sheet, heard: FittedQuestion['heard'], read: typeof tokenise): readonly Exemplar[] {
  return sheet.redFlags.flatMap((flag, claim) => [
    ...[flag.claim, ...flag.says, ...(heard[flag.id]?.earned ?? [])].map(text => exemplar(claim, 'earned', read(text))),
    exemplar(claim, 'contradicted', read(flag.correction)),
  ])
}

function exemplar(claim: number, list: Exemplar['list'], tokens: Exemplar['tokens']): Exemplar {
  return { claim, list, tokens, denies: hasNegation(tokens) }
}

function valuesIn(texts: readonly string[], read: typeof tokenise): readonly number[] {
  return texts.flatMap(text => read(text).flatMap(token => token.value ?? []))
}
