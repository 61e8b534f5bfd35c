export { bankSchema } from './bank-schema.ts'
export { checkBank } from './check-bank.ts'
export { checkExamined } from './check-examined.ts'
export { checkLock, lockIds } from './check-lock.ts'
