import type { About } from '#domain'

export function sameAbout(a: About, b: About): boolean {
  return a.kind === 'probe'
    ? b.kind === 'probe' && a.point === b.point
    : b.kind === 'follow-up' && a.followUp === b.followUp
}
