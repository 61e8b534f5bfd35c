export { checkBank } from './check-bank.ts'
