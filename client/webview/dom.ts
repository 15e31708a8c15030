/** An element with a class and contents; text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...inside);
  return made;
}

/** A button that says what it does. */
export function button(className: string, label: string, press: () => void): HTMLButtonElement {
  const made = element('button', className, label);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** Words with what is put in for {0}, {1}. */
export const fill = (words: string, ...values: (string | number)[]): string =>
  words.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)]));

/** Sets a text only where it is another: nothing is laid out or read aloud anew without need. */
export function setText(shown: Element, text: string): void {
  if (shown.textContent !== text) shown.textContent = text;
}
