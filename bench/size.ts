import { statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './commands';
import { kb, once, type Result } from './measure';
import { servers } from './stdio';

const sizeOf = (...path: string[]): Result['ours'] => once(statSync(join(...path)).size);

/** How large what is shipped is. */
export function measureSize(): Result[] {
  const dist = join(repository, 'dist');
  return [
    {
      what: 'server bundle',
      show: kb,
      ours: sizeOf(servers.ours),
      floor: sizeOf(servers.floor),
      target: { most: 1.5 },
    },
    { what: 'server bundle for the web', show: kb, ours: sizeOf(dist, 'browser', 'server.js') },
    { what: 'command line bundle', show: kb, ours: sizeOf(dist, 'cli.js') },
    { what: 'client bundle', show: kb, ours: sizeOf(dist, 'client.js') },
  ];
}
