import { z } from 'zod'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'
import type { Result } from '#domain'

/** An order to a judge, hidden in an answer. It says nothing of any subject, so it earns nothing anywhere. */
const Order = z
  .object({
    kind: z.enum(['bare', 'authority', 'quoted', 'code', 'language', 'remark', 'encoded', 'claim']),
    text: z.string().min(1),
  })
  .readonly()
export type Order = z.infer<typeof Order>

export function readOrders(file: string, text: string): Result<readonly Order[], readonly BankIssue[]> {
  const parsed = parseYaml(file, text, z.array(Order).readonly())
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}
