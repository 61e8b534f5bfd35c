import { Component } from 'react'
import type { ReactNode } from 'react'
import { Message } from '../components/Message.tsx'
import { Frame } from '../shell/Frame.tsx'

interface LabBoundaryProps {
  readonly children: ReactNode
}

interface Failure {
  readonly because: string | undefined
}

/** Says why a lab could not be computed, such as a worker that did not start, instead of an empty page. */
export class LabBoundary extends Component<LabBoundaryProps, Failure> {
  override state: Failure = { because: undefined }

  static getDerivedStateFromError(error: unknown): Failure {
    return { because: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { because } = this.state
    if (because === undefined) return this.props.children
    return (
      <Frame title="Lab" page="lab" keyLine={[]}>
        <Message
          title="This lab could not be computed."
          alert
          whole
          acts={
            <>
              <button type="button" className="btn" onClick={() => location.reload()}>
                Load it again
              </button>
              <a className="btn" href="/labs">
                All labs
              </a>
            </>
          }
        >
          {because}
        </Message>
      </Frame>
    )
  }
}
