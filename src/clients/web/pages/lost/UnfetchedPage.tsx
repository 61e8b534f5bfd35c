import { useEffect, useRef } from 'react'
import { Message, Troubled, Waiting } from '../../components/Message.tsx'
import { useLoad } from '../../data/use-load.ts'
import { Frame } from '../../shell/Frame.tsx'

/**
 * The page whose file could not be fetched. A browser keeps that failure, so the whole page is loaded again as soon
 * as Viva responds; where it does respond, only on request, or a file that is gone would reload for ever.
 */
export function UnfetchedPage() {
  const { value, trouble, again } = useLoad('unfetched', api => api.settings())
  const away = useRef(false)
  useEffect(() => {
    if (trouble) away.current = true
    if (value && away.current) location.reload()
  }, [trouble, value])
  return (
    <Frame title="Not loaded" page="lost" keyLine={[]}>
      {trouble ? (
        <Troubled trouble={trouble} again={again} />
      ) : value ? (
        <Message
          title="This page could not be fetched."
          alert
          whole
          acts={
            <button type="button" className="btn" onClick={() => location.reload()}>
              Load it again
            </button>
          }
        >
          Viva may have been updated since. Everything that you stored or typed is safe.
        </Message>
      ) : (
        <Waiting />
      )}
    </Frame>
  )
}
