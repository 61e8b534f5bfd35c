import { useLoad } from '../../data/use-load.ts'

/** The way to a short diagnostic, or on with the one that was left. */
export function DiagnosticLink() {
  const { value } = useLoad('diagnostics', api => api.diagnostics())
  const running = value?.runs.find(run => run.because === null)
  // Whoever has taken one has its map below, and finds another under Interviews.
  if (!running && value?.runs.some(run => run.done > 0)) return null
  return running ? (
    <a href={`/diagnostic/${running.id}`}>Go on with the diagnostic, question {running.done + 1}</a>
  ) : (
    <a href="/diagnostic">Find out where you stand (15 minutes)</a>
  )
}
