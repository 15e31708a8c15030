import { afterEach } from 'mocha';
import { type Options, Session } from './session';

/** Starts sessions that end with the test that uses them. */
export function sessions(): (options?: Options) => Promise<Session> {
  const open: Session[] = [];
  afterEach(async () => {
    for (const session of open.splice(0)) await session.stop();
  });
  return async (options) => {
    const session = await Session.start(options);
    open.push(session);
    return session;
  };
}
