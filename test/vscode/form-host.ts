// The form's page in a browser without VS Code: the built server answers, a document is edited, nothing else is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { FromPage, Mode, ToPage } from '../../client/form/messages';
import { words } from '../../client/form/words';
import type { Charts, FormView, PublishedReport, Refusal, VersionedEdits } from '../../server/protocol';
import { repository, Session } from '../lsp/session';
import { need } from './page';
import { ORIGIN, servePage, type Theme } from './webview-host';

export type { Theme } from './webview-host';

export interface Options {
  readonly languageId?: string;
  readonly theme?: Theme;
  readonly language?: 'zh-CN' | 'en';
  /** Last year's report, which is open as well. */
  readonly previous?: string;
}

/** A draft, the server that reads it, and the page with its form. */
export class FormHost {
  readonly asked: FromPage[] = [];
  readonly violations: string[] = [];
  /** The texts that the draft has had, latest last. */
  readonly texts: string[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private drawn = -1;
  private mode: Mode = 'form';

  private constructor(
    readonly browser: Browser,
    readonly page: Page,
    readonly session: Session,
    readonly uri: string,
    private readonly language: 'zh-CN' | 'en',
  ) {}

  static async open(
    text: string,
    { languageId = 'markdown', theme = 'light', language = 'zh-CN', previous }: Options = {},
  ) {
    const browser = await chromium.connect(need('OGI_REPORT_TEST_BROWSER'));
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    await page.context().grantPermissions(permissions, { origin: ORIGIN });
    const session = await Session.start({ locale: language });
    if (previous !== undefined) await session.pull(await session.open(previous, { uri: 'file:///last', languageId }));
    const uri = await session.open(text, { uri: 'file:///draft', languageId });
    const host = new FormHost(browser, page, session, uri, language);
    await host.load(theme);
    return host;
  }

  /** The field of a figure. */
  field(id: string): Locator {
    return this.page.locator(`[data-figure="${id}"] input`);
  }

  cell(id: string): Locator {
    return this.page.locator(`[data-figure="${id}"]`);
  }

  get status(): Locator {
    return this.page.locator('[role=status]');
  }

  get text(): string {
    return this.session.document(this.uri).getText();
  }

  /** Waits until all that was asked for has been made and is drawn. */
  async settled(): Promise<void> {
    for (;;) {
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
      const before = this.last;
      await before;
      if (before === this.last && this.drawn >= this.session.document(this.uri).version) return;
    }
  }

  /** As somebody typing in the draft does. */
  async type(from: string, to: string): Promise<void> {
    await this.session.replace(this.uri, from, to);
    await this.draw();
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.session.stop();
    await this.browser.close();
  }

  async post(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  private async load(theme: Theme): Promise<void> {
    const { page } = this;
    page.setDefaultTimeout(10_000);
    await servePage(page, {
      theme,
      language: this.language,
      style: 'media/form.css',
      script: 'dist/webview/form.js',
      onMessage: (message: FromPage) => this.onMessage(message),
      violated: (what) => this.violations.push(what),
    });
    await page.goto(`${ORIGIN}/`);
    await page.locator('[data-figure], .note').first().waitFor();
    await this.settled();
  }

  private async onMessage(message: FromPage): Promise<void> {
    this.asked.push(message);
    if (message.kind === 'ready') {
      const file = `l10n/bundle.l10n${this.language === 'en' ? '' : '.zh-cn'}.json`;
      const texts = JSON.parse(readFileSync(join(repository, file), 'utf8')) as Record<string, string>;
      await this.post({ kind: 'words', words: words({ t: (text) => texts[text] ?? text }) });
      await this.draw();
    } else if (message.kind === 'drawn') this.drawn = message.version ?? -1;
    else if (message.kind === 'mode') {
      this.mode = message.mode;
      await this.draw();
    } else if (message.kind === 'edit') {
      this.last = this.last.then(() => this.edit(message));
      await this.last;
    }
  }

  private async edit({ request, edit }: FromPage & { kind: 'edit' }): Promise<void> {
    const { session, uri } = this;
    const { version } = session.document(uri);
    const answer: VersionedEdits | Refusal | null = await session.connection.sendRequest('ogiReport/formEdit', {
      uri,
      version,
      edit,
    });
    if (!answer) throw new Error('the version is another');
    const refused = 'message' in answer ? answer.message : null;
    if ('edits' in answer && answer.edits.length > 0) {
      const changes = [...answer.edits].sort(
        (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
      );
      await session.change(uri, ...changes.map(({ range, newText }) => ({ range, text: newText })));
      this.texts.push(this.text);
    }
    await this.post({ kind: 'edited', request, version: session.document(uri).version, refused });
    await this.draw();
  }

  private async draw(): Promise<void> {
    const view: FormView | null = await this.session.connection.sendRequest('ogiReport/form', { uri: this.uri });
    await this.post({ kind: 'draw', view });
    const ask = <T>(method: string): Promise<T> => this.session.connection.sendRequest(method, { uri: this.uri });
    if (this.mode === 'published')
      await this.post({
        kind: 'published',
        report: await ask<PublishedReport | Refusal | null>('ogiReport/published'),
      });
    if (this.mode === 'charts')
      await this.post({ kind: 'charts', charts: await ask<Charts | null>('ogiReport/charts') });
  }
}
