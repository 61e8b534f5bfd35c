import { z } from 'zod'
import { SECTIONS } from '#domain'

/** An object that its recipient cannot change. */
export const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).readonly()

/** A list that its recipient cannot change. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

export const section = z.enum(SECTIONS)

/** A probability, or a part of a whole. */
export const share = z.number().min(0).max(1)
