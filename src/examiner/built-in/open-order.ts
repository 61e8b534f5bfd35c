import type { OrderModel } from '../reading/order.ts'
import { unpack } from './unpack.ts'
import type { OrderWeights } from './weights.ts'

export function openOrder({ weights, ...rest }: OrderWeights): OrderModel {
  return { ...rest, weights: new Int8Array(unpack(weights)) }
}
