import { Component } from 'react'
import { FaultScreen } from './FaultScreen.tsx'

type State = { readonly fault: Error | null }

/** The last wall: a fault outside any stage. The session lives outside the picture, so the plan and its edits are still there. */
export class AppBoundary extends Component<{ readonly children: React.ReactNode }, State> {
  override state: State = { fault: null }

  static getDerivedStateFromError(fault: unknown): State {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  override render(): React.ReactNode {
    const { fault } = this.state
    return fault === null ? (
      this.props.children
    ) : (
      <FaultScreen fault={fault} retry={() => this.setState({ fault: null })} />
    )
  }
}
