import type { ServerCapabilities } from 'vscode-languageserver';
import type { ClientSupport } from './client-capabilities';
import type { Session } from './session';

/** One thing that the server does for an editor. `serve.ts` has the list of them all. */
export interface Feature {
  /** What the editor is notified that the server can do; some of it only to clients that can use it. */
  readonly capabilities?: (client: ClientSupport) => ServerCapabilities;
  /** Answers the editor on a session. */
  readonly serve: (session: Session) => void;
}
