#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Compiled code is kept between starts; so it has to be asked for before the rest is loaded.
enableCompileCache()
const { commandLine } = await import('./command-line.ts')
process.exitCode = await commandLine(process.argv.slice(2), process.env)
