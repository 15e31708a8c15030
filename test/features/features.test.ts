import { equal } from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'mocha';
import type { Layout } from '../../server/draft/draft';
import { repository, Session } from '../lsp/session';
import { type Asked, type Case, readCase } from './case';
import { ask as cellSteps } from './cell-steps/ask';
import { ask as codeLens } from './code-lens/ask';
import { ask as completion } from './completion/ask';
import { ask as convert } from './convert/ask';
import { ask as definition } from './definition/ask';
import { ask as documentLinks } from './document-links/ask';
import { type Ask, OpenDraft } from './draft';
import { ask as form } from './form/ask';
import { ask as formatting } from './formatting/ask';
import { ask as highlights } from './highlights/ask';
import { ask as hover } from './hover/ask';
import { ask as inlayHints } from './inlay-hints/ask';
import { ask as newReport } from './new-report/ask';
import { ask as onType } from './on-type/ask';
import { ask as outline } from './outline/ask';
import { ask as paste } from './paste/ask';
import { ask as references } from './references/ask';
import { ask as rename } from './rename/ask';
import { ask as selectionRanges } from './selection-ranges/ask';
import { ask as semanticTokens } from './semantic-tokens/ask';
import { ask as totalsFollow } from './totals-follow/ask';
import { ask as workspaceSymbols } from './workspace-symbols/ask';

/** How each feature is asked, by the name of its folder. */
const features: Readonly<Record<string, Ask>> = {
  'workspace-symbols': workspaceSymbols,
  'cell-steps': cellSteps,
  'semantic-tokens': semanticTokens,
  'selection-ranges': selectionRanges,
  'inlay-hints': inlayHints,
  'document-links': documentLinks,
  'code-lens': codeLens,
  completion,
  definition,
  highlights,
  hover,
  'new-report': newReport,
  outline,
  form,
  references,
  rename,
  'on-type': onType,
  'totals-follow': totalsFollow,
  convert,
  formatting,
  paste,
};

const root = join(repository, 'test', 'features');
const isUpdating = process.env.UPDATE === '1';

/** One server for all cases with the same settings. */
const sessions = new Map<string, Promise<Session>>();

function sessionFor({ language, settings, options, isOldClient }: Asked): Promise<Session> {
  const key = JSON.stringify([language, settings, options, isOldClient]);
  let session = sessions.get(key);
  if (!session) {
    session = Session.start({
      locale: language,
      configuration: settings,
      initializationOptions: options,
      ...(isOldClient ? { capabilities: {} } : {}),
    });
    sessions.set(key, session);
  }
  return session;
}

async function answersTo(one: Case, ask: Ask): Promise<Map<Layout, string>> {
  const answers = new Map<Layout, string>();
  for (const layout of one.layouts) {
    const asked = one.in(layout);
    const draft = await OpenDraft.open(await sessionFor(asked), asked);
    answers.set(layout, (await ask(draft)).trimEnd());
    await draft.close();
  }
  return answers;
}

describe('features', () => {
  after(async () => {
    for (const session of sessions.values()) await (await session).stop();
  });

  for (const [name, ask] of Object.entries(features)) {
    describe(name, () => {
      const files = readdirSync(join(root, name)).filter((file) => file.endsWith('.case'));
      it('has cases', () => equal(files.length > 0, true));
      for (const file of files) {
        it(file.replace(/\.case$/, ''), async () => {
          const path = join(root, name, file);
          const one = readCase(readFileSync(path, 'utf8'));
          const answers = await answersTo(one, ask);
          if (isUpdating) return writeFileSync(path, one.with(answers));
          for (const [layout, answer] of answers) equal(answer, one.answers.get(layout) ?? '', `in ${layout}`);
        }).timeout(20_000);
      }
    });
  }
});
