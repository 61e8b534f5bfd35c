import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = []
