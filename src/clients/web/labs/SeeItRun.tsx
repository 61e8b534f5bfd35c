import { labPath, labsFor } from './lab-links.ts'

/** Links a question to the lab that runs what it asks about, if there is one. */
export function SeeItRun({ question }: { readonly question: string }) {
  const [lab] = labsFor(question)
  return lab ? <a href={labPath(lab)}>See it run</a> : null
}
