import { type Connection, DidChangeConfigurationNotification, Emitter } from 'vscode-languageserver';
import type { Settings } from '../service/check';
import type { Preferences } from '../service/preferences';
import type { ClientSupport } from './client-capabilities';
import { readPreferences, readSettings } from './settings';

/** A client that has not said by then what is set may never say. In milliseconds. */
const TIMEOUT_MS = 1000;

/** What the client sets: asked for where it can be asked, else as it sends it. */
export class ClientSettings {
  findings: Settings = readSettings(undefined, undefined);
  /** How the editor is to be helped, apart from what is reported. */
  preferences: Preferences = readPreferences(undefined);
  /** Settled when the client has said what is set. */
  known: Promise<void> = Promise.resolve();
  private locale: string | undefined;
  private client: ClientSupport | undefined;
  private readonly changed = new Emitter<void>();
  readonly onChanged = this.changed.event;

  constructor(private readonly connection: Connection) {
    connection.onDidChangeConfiguration(({ settings }) => {
      this.known = this.client?.sendsSettings ? this.ask() : Promise.resolve(this.set(settings));
    });
  }

  /** @param given what holds until the client says otherwise */
  initialize(client: ClientSupport, given: unknown, locale: string | undefined): void {
    this.client = client;
    this.locale = locale;
    this.findings = readSettings(sectionOf(given), locale);
    this.preferences = readPreferences(sectionOf(given));
  }

  initialized(): void {
    if (this.client?.sendsSettings) this.known = this.ask();
    if (this.client?.registersSettings) {
      void this.connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'ogiReport' })
        .catch(() => {});
    }
  }

  private async ask(): Promise<void> {
    try {
      const answer = this.connection.workspace.getConfiguration('ogiReport').then((section: unknown) => {
        this.set({ ogiReport: section });
      });
      await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, TIMEOUT_MS))]);
      // An answer that comes later counts from then on.
      answer.catch(() => {});
    } catch {
      // A client that cannot say keeps the settings it has.
    }
  }

  private set(value: unknown): void {
    const findings = readSettings(sectionOf(value), this.locale);
    const preferences = readPreferences(sectionOf(value));
    if (isSame(findings, this.findings) && isSame(preferences, this.preferences)) return;
    this.preferences = preferences;
    if (!isSame(findings, this.findings)) this.findings = findings;
    this.changed.fire();
  }
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Clients give either the section itself or an object that holds it. */
function sectionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'ogiReport' in value ? value.ogiReport : value;
}
