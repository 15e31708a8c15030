import type { Decision, Subject, Verdict } from '../server/review/decisions';
import { data } from './data';
import { decide, decisionOn, onDecisions } from './decision-store';
import { el } from './dom';
import { t, words } from './words';

const ORDER: readonly Verdict[] = ['confirmed', 'dismissed', 'returned', 'open'];

/** What a finding is decided to be, and why; follows what is decided elsewhere on the page. */
export function decisionForm(subject: Subject): HTMLElement {
  const form = el('div', {
    class: 'decision',
    role: 'group',
    'aria-label': words.decisionOn(data.rules[subject.rule]?.name ?? subject.rule),
  });
  let shown: Decision | undefined;
  const draw = (): void => {
    const decision = decisionOn(subject);
    shown = decision;
    /** The reason as it is typed; undefined where one is wanted, which is marked. */
    const reasonFor = (verdict: Verdict): string | undefined => {
      const text = reason.value.trim();
      const isWanted = verdict === 'dismissed' && text === '';
      if (isWanted) reason.setAttribute('aria-invalid', 'true');
      else reason.removeAttribute('aria-invalid');
      return isWanted ? undefined : text;
    };
    const reason = el('input', {
      type: 'text',
      maxlength: 300,
      value: decision?.reason ?? '',
      'aria-label': t.reason,
      placeholder: t.reason,
      // Nothing is drawn anew: it may be a click on a button that has ended the typing.
      change: () => {
        if (!shown) return;
        const { verdict } = shown;
        const text = reasonFor(verdict);
        if (text === undefined || text === shown.reason) return;
        shown = { ...shown, reason: text };
        decide(subject, verdict, text);
      },
    });
    const buttons = ORDER.filter((verdict) => verdict !== 'open' || (decision && decision.verdict !== 'open')).map(
      (verdict) =>
        el(
          'button',
          {
            type: 'button',
            'aria-pressed': decision?.verdict === verdict,
            click: () => {
              const text = reasonFor(verdict);
              if (text === undefined) return reason.focus();
              decide(subject, verdict, text);
              const all = form.querySelectorAll('button');
              (all[ORDER.indexOf(verdict)] ?? all[0])?.focus();
            },
          },
          words.verdicts[verdict],
        ),
    );
    form.className = `decision ${decision?.verdict ?? ''}`;
    form.replaceChildren(...buttons, reason);
  };
  draw();
  onDecisions(form, () => {
    const now = decisionOn(subject);
    if (now?.verdict !== shown?.verdict || now?.reason !== shown?.reason) draw();
  });
  return form;
}
