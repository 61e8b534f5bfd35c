import { PASSAGES } from './handbook.ts'
import { searchPlant } from './stages.ts'
import type { SearchPlant } from './stages.ts'

const built = new Map<string, SearchPlant>()

/** The searches over the handbook. Each is built once, since several claims look at the same. */
export function handbookPlant(size?: number, dimensions = 12): SearchPlant {
  const name = `${size} ${dimensions}`
  const plant = built.get(name) ?? searchPlant(PASSAGES, size, dimensions)
  built.set(name, plant)
  return plant
}
