import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { useApi } from '../../data/api-context.ts'
import { browserStorage, tabStorage } from '../../data/browser-storage.ts'
import { countText } from '#wording'
import { Download } from '../../components/Download.tsx'
import type { Trouble } from '../../data/trouble.ts'
import { forgetLoaded } from '../../data/use-load.ts'

const PHRASE = 'delete everything'
/** The prefixes in the browser's storage of what is not in the record yet. */
const DRAFTS = ['viva.draft.', 'viva.interview.', 'viva.unstored']

/** Export, import and deletion of the whole record. */
export function RecordPart() {
  const api = useApi()
  return (
    <section aria-labelledby="record">
      <h2 id="record" className="label">
        Your record
      </h2>
      <div className="fields">
        <div className="field">
          <span>Export</span>
          <div>
            <Download className="btn" href="/api/record" ask={api.exportRecord}>
              Export everything
            </Download>
            <p className="small quiet">
              Every answer, report, appeal and setting, one JSON object a line. Imported again, it comes back
              byte for byte.
            </p>
          </div>
        </div>
        <Import />
        <Delete />
      </div>
    </section>
  )
}

function Import() {
  const api = useApi()
  const [said, setSaid] = useState<string>()
  const [trouble, setTrouble] = useState<Trouble>()
  const bring = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    setSaid(undefined)
    setTrouble(undefined)
    const reply = await api.importRecord(await file.text())
    if (!reply.ok) return setTrouble(reply.trouble)
    forgetLoaded()
    const { added, alreadyThere } = reply.value
    setSaid(`${countText(added, 'line')} added, ${countText(alreadyThere, 'line')} already there.`)
  }
  return (
    <div className="field">
      <span>Import</span>
      <div>
        <FileTrigger
          acceptedFileTypes={['.jsonl', '.ndjson', 'application/x-ndjson', 'text/plain']}
          onSelect={files => void bring(files)}
        >
          <Button className="btn">Import a record</Button>
        </FileTrigger>
        <p className="small quiet">
          Merges a record from another machine: nothing is lost or duplicated. A damaged file is refused as a
          whole, with the line at fault.
        </p>
        <p className="small" role="status">
          {said}
        </p>
        {trouble && (
          <div className="small" role="alert">
            <p>
              <b>The file was not imported.</b> {trouble.detail}
            </p>
            <ul>
              {trouble.issues.map(issue => (
                <li key={issue} className="mono">
                  {issue}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  )
}

function Delete() {
  const api = useApi()
  const [phrase, setPhrase] = useState('')
  const [said, setSaid] = useState<string>()
  const wipe = async () => {
    const reply = await api.deleteRecord()
    setPhrase('')
    if (!reply.ok) return setSaid(`Nothing was deleted. ${reply.trouble.detail}`)
    forgetLoaded()
    const reached = DRAFTS.map(browserStorage.removeAll)
    tabStorage.removeAll('viva.interview.')
    if (reached.includes(false))
      return setSaid('Everything is deleted. Drafts in this browser could not be reached.')
    setSaid('Everything is deleted: the record, and the drafts in this browser.')
  }
  return (
    <form
      className="field"
      onSubmit={event => {
        event.preventDefault()
        if (phrase.trim() === PHRASE) void wipe()
      }}
    >
      <label htmlFor="phrase">Delete</label>
      <div>
        <p className="row">
          <input
            id="phrase"
            className="box-input"
            value={phrase}
            placeholder={PHRASE}
            autoComplete="off"
            aria-describedby="phrase-note"
            onChange={event => setPhrase(event.target.value)}
          />
          <button type="submit" className="btn" disabled={phrase.trim() !== PHRASE}>
            Delete everything
          </button>
        </p>
        <p id="phrase-note" className="small quiet">
          Type <i>{PHRASE}</i> to confirm. This cannot be undone; export first.
        </p>
        <p className="small" role="status">
          {said}
        </p>
      </div>
    </form>
  )
}
