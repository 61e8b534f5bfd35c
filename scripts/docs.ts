/** Writes docs/cli.md from the command line's own help. */
import { writeFileSync } from 'node:fs'
import { describeCli } from '#clients/cli'

writeFileSync('docs/cli.md', `${describeCli()}\n`)
