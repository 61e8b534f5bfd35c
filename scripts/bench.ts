/** Times the examiner, or with "record" the pages over records of several sizes. */
await import(process.argv[2] === 'record' ? './bench-record.ts' : './bench-examiner.ts')
