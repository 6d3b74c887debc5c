// Catches a failure of the page itself, so that a part of the window can fail without the rest.

import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/ErrorState.tsx';

interface Props {
  readonly children: ReactNode;
  /** Another value clears the failure: another paper is shown. */
  readonly resetKey?: string;
}

interface State {
  readonly hasFailed: boolean;
  readonly resetKey: string | undefined;
}

/** Shows an error state in place of children that cannot be drawn. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, resetKey: undefined };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { hasFailed: false, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <ErrorState
        words={{
          title: 'This part of the window cannot be shown',
          kept: 'Nothing in the library was changed.',
          advice: 'Try again. If it stays like this, close the window and open it again.',
        }}
        onRetry={() => this.setState({ hasFailed: false })}
      />
    );
  }
}
