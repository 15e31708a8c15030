import { type Connection, ErrorCodes, Message, type MessageStrategy, ResponseError } from 'vscode-languageserver';

const UNTIMELY = {
  'ogiReport/$notInitialized': new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.'),
  'ogiReport/$initialized': new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.'),
  'ogiReport/$shutDown': new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.'),
} as const;

/**
 * Lets nothing through that may not be asked at the time: anything before `initialize`, that a second time, anything
 * but `exit` after `shutdown`. Requests are answered with the error that the protocol has for it.
 */
export class Lifecycle implements MessageStrategy {
  private state: 'new' | 'initialized' | 'shutDown' = 'new';

  /** Whether the client has said that it is done. */
  get isShutDown(): boolean {
    return this.state === 'shutDown';
  }

  listen(connection: Connection): void {
    for (const [method, error] of Object.entries(UNTIMELY)) connection.onRequest(method, () => error);
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (Message.isRequest(message)) {
      const { method } = message;
      const untimely = this.refusalOf(method);
      if (untimely) return next({ ...message, method: untimely } as Message);
      if (method === 'initialize') this.state = 'initialized';
      if (method === 'shutdown') this.state = 'shutDown';
    }
    const isTimely = this.state === 'initialized' || !Message.isNotification(message) || message.method === 'exit';
    if (isTimely) next(message);
  }

  private refusalOf(method: string): keyof typeof UNTIMELY | undefined {
    if (this.state === 'shutDown') return 'ogiReport/$shutDown';
    if (this.state === 'new') return method === 'initialize' ? undefined : 'ogiReport/$notInitialized';
    return method === 'initialize' ? 'ogiReport/$initialized' : undefined;
  }
}
