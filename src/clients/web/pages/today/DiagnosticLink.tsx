/** The way to a short diagnostic. */
export function DiagnosticLink() {
  return <a href="/diagnostic">Find out where you stand (15 minutes)</a>
}
