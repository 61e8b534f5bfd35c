#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Keeps compiled code between starts, beside the code itself: Node’s own place for it is open to every user of the
// machine. It must be enabled before the rest is loaded.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/compiled'))
const { commandLine } = await import('./command-line.ts')
process.exitCode = await commandLine(process.argv.slice(2), process.env)
