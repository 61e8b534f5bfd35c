import { segment } from '../segment.ts'
import { readStances } from './read-stances.ts'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readBankFolder } from '../../platform/node/bank/read-bank-folder.ts'
const frames = parse(readFileSync('data/frames/open/sentence.yaml', 'utf8')) as {kind:string,voids:string,keeps:string}[]
const S = ['dropout slows inference down','the variance of the scores grows with the dimension, so the softmax saturates','attention does not know the order of the words']
const put = (f: string, s: string) => { const t = f.replace('{S}', s); return t[0]!.toUpperCase()+t.slice(1) }
let [v,k]=[0,0]
for (const f of frames) for (const s of S) {
  const framed = (t: string) => { const segs = segment(t); const st = readStances(segs); return segs.filter(x => s.includes(x.text.trim().replace(/[.,?]$/,'').slice(-12))|| x.text.includes(s)).some(x => st.has(x.number)) }
  if (!framed(put(f.voids,s))) { v++; console.log('MISS', put(f.voids,s)) }
  if (framed(put(f.keeps,s))) { k++; console.log('FALSE', put(f.keeps,s)) }
}
// sayings of the bank that are framed
let n=0, all=0; const seen: string[]=[]
for (const {value:q} of readBankFolder('bank').questions) for (const p of q.points) for (const t of p.earned) { all++; const segs=segment(t); if (readStances(segs).size>0) {n++; seen.push(t)} }
console.log({v,k,n,all}); for (const t of seen) console.log('BANK', t)
