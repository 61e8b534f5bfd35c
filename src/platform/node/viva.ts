#!/usr/bin/env node
import { keepCompiled } from './keep-compiled.ts'

keepCompiled()
const { commandLine } = await import('./command-line.ts')
process.exitCode = await commandLine(process.argv.slice(2), process.env)
