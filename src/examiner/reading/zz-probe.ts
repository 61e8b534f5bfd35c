import { segment } from '/work/main/src/examiner/segment.ts'
import { readStances } from '/work/main/src/examiner/reading/read-stances.ts'
import { readFileSync } from 'node:fs'
for (const line of readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean)) {
  const text = line.replaceAll('\\n','\n')
  const segments = segment(text)
  const st = readStances(segments)
  console.log(segments.map(s => `${st.get(s.number) ?? '-'}[${s.text.trim()}]`).join(' '))
}
