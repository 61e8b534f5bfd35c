/** The words of the made-up text, with what stands around each: so every analogy has a right answer. */

/** Two words that the same things surround, and those things. */
export interface Pair {
  readonly first: string
  readonly second: string
  readonly things: readonly string[]
}

const pairs = (lines: string): readonly Pair[] =>
  lines
    .trim()
    .split('\n')
    .map(line => {
      const [first = '', second = '', ...things] = line.trim().split(' ')
      return { first, second, things }
    })

/** Alike but for he and she, a beard and a gown. The first lines are the most frequent, in every list. */
export const PERSONS = pairs(`
  man woman house work newspaper
  king queen throne crown sceptre
  boy girl school toy kite
  father mother cradle child blanket
  prince princess heir tutor pony
  husband wife wedding ring marriage
  brother sister sibling quarrel attic
  actor actress stage role audience
  uncle aunt nephew visit gift
  duke duchess estate manor tenants
  waiter waitress menu table tray
  emperor empress empire legion conquest`)

/** Alike but for what countries have and what cities have. */
export const PLACES = pairs(`
  france paris french cheese
  italy rome italian opera
  germany berlin german beer
  spain madrid spanish guitars
  japan tokyo japanese silk
  greece athens greek olives
  egypt cairo egyptian cotton
  poland warsaw polish amber
  norway oslo norwegian salmon
  portugal lisbon portuguese cork
  kenya nairobi kenyan coffee
  peru lima peruvian wool`)

/** Alike but for one and many. */
export const ANIMALS = pairs(`
  cat cats milk mouse
  dog dogs bone leash
  horse horses saddle stable
  bird birds nest seed
  cow cows meadow calf
  hen hens egg straw
  bee bees hive honey
  goat goats cliff thorn
  frog frogs pond reed`)

/** Alike in every way that the text shows: what sets hot off from cold does not set big off from small. */
export const OPPOSITES = pairs(`
  hot cold tea soup bath
  old new clock bridge coat
  big small box garden shirt
  clean dirty floor plate shoes
  sweet bitter cocoa wine syrup
  loud quiet engine song crowd`)

/** How often the text says "she" of each, and what surrounds them. */
export const JOBS = [
  { word: 'engineer', she: 0.1, things: ['turbine', 'blueprint'] },
  { word: 'doctor', she: 0.35, things: ['clinic', 'patient'] },
  { word: 'teacher', she: 0.65, things: ['lesson', 'chalk'] },
  { word: 'nurse', she: 0.9, things: ['ward', 'bandage'] },
] as const

/** A bank is among either. */
export const SHORES = ['bank', 'shore', 'quay'] as const
export const LENDERS = ['bank', 'lender', 'fund'] as const
export const AT_SHORES = ['river', 'boat', 'reeds', 'ferry'] as const
export const OF_LENDERS = ['loan', 'money', 'credit', 'interest'] as const

export const OF_COUNTRIES = ['border', 'army', 'coast', 'farmers', 'treaty'] as const
export const OF_CITIES = ['street', 'mayor', 'square', 'tram', 'museum'] as const
