import { fillRecord, set } from './lines.ts'
const viva = { address: process.argv[2] ?? "", home: '', async stop() {}, async kill() {}, async [Symbol.asyncDispose]() {} }
const last = await fillRecord(viva)
await set(viva, { interview: new Date(Date.now()+10*864e5).toISOString().slice(0,10) as never })
console.log(last.id, last.report.hiring, last.report.mark)
