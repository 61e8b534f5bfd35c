#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Keeps compiled code between starts. It must be enabled before the rest is loaded.
enableCompileCache()
const { commandLine } = await import('./command-line.ts')
process.exitCode = await commandLine(process.argv.slice(2), process.env)
