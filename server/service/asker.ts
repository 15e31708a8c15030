import type { Language } from '../lint/finding';

/** Who asks: what of an editor an answer depends on, besides the draft. */
export interface Asker {
  readonly language: Language;
  readonly client: {
    /** Whether edits may be bound to the version of the document that they were made for. */
    readonly versionsEdits: boolean;
    /** Whether the edits of an action can be asked for when it is chosen. */
    readonly resolvesEdits: boolean;
    readonly marksPreferred: boolean;
  };
  readonly options: {
    /** Where the rules' pages stand. */
    readonly docsBase?: string | undefined;
    /** Whether the commands of the VS Code extension are there. */
    readonly commands?: boolean | undefined;
  };
}
