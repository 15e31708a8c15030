import module from 'node:module';

/** What Node can do from 22.8 on. */
interface WithCompileCache {
  readonly enableCompileCache?: () => unknown;
}

// What Node has compiled it keeps in the folder for temporary files, for the next start; NODE_DISABLE_COMPILE_CACHE=1 says no.
(module as WithCompileCache).enableCompileCache?.();
void import('./main');
