import { type Cue, PLACES, placeOf, type TextFacts } from './text-facts';

/** Texts by the cues that stand in them, each list in their order: who looks for one need not ask the others. */
export class ByCue<Text extends { readonly facts: TextFacts }> {
  private readonly lists = Array.from({ length: PLACES }, (): Text[] => []);

  constructor(texts: readonly Text[]) {
    for (const text of texts) text.facts.addTo(this.lists, text);
  }

  with(cue: Cue): readonly Text[] {
    return this.lists[placeOf(cue)];
  }
}
