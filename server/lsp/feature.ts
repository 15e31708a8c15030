import type { ServerCapabilities } from 'vscode-languageserver';
import type { Language } from '../lint/finding';
import type { ClientSupport } from './client-capabilities';
import type { Session } from './session';

/** One thing that the server does for an editor. `server.ts` has the list of them all. */
export interface Feature {
  /** What the server can do for an editor; some of it is announced only to clients that can use it. */
  readonly capabilities?: (client: ClientSupport, language: Language) => ServerCapabilities;
  /** Answers the editor on a session. */
  readonly serve: (session: Session) => void;
}
