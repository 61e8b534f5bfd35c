/** A program of its own: parses the bank and keeps a copy. The parser's memory goes with its process. */
import { copyFile, writeCopy } from './kept-copy.ts'
import { parseBank } from './parse-bank.ts'

writeCopy(copyFile(process.env), parseBank(process.env))
