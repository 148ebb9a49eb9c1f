import { Component } from 'react'

type Props = {
  readonly stage: string
  readonly fallback: (fault: Error, retry: () => void) => React.ReactNode
  readonly children: React.ReactNode
}
type State = { readonly fault: Error | null; readonly stage: string }

/** A fault in one stage is shown in its place; the frame, the commands and the other stages go on. */
export class StageBoundary extends Component<Props, State> {
  override state: State = { fault: null, stage: this.props.stage }

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) }
  }

  /** Going to another stage leaves the fault behind. */
  static getDerivedStateFromProps({ stage }: Props, state: State): State | null {
    return stage === state.stage ? null : { fault: null, stage }
  }

  override render(): React.ReactNode {
    const { fault } = this.state
    return fault === null ? this.props.children : this.props.fallback(fault, () => this.setState({ fault: null }))
  }
}
