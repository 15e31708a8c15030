import type { Chart, Charts } from '../../../server/protocol';
import type { FromPage, Words } from '../../form/messages';
import { button, element } from '../dom';
import { chartSvg } from './chart-svg';

/** A picture is so many times as fine as it is shown: it goes into documents that are printed. */
const SCALE = 3;

/** The figures of an organ over the years, as pictures that can be taken along. */
export class ChartsView {
  readonly root = element('div', 'charts');

  constructor(
    private readonly words: Words,
    private readonly post: (message: FromPage) => void,
    private readonly say: (message: string) => void,
  ) {}

  draw(answer: Charts | null): void {
    if (!answer || answer.charts.length === 0) {
      this.root.replaceChildren(element('p', 'note', this.words.noCharts));
      return;
    }
    const { charts, years, organ } = answer;
    this.root.replaceChildren(...charts.map((chart) => this.figure(chart, chartSvg(chart, years, organ), answer)));
  }

  private figure({ id, title }: Chart, svg: string, { organ, years }: Charts): HTMLElement {
    const name = `${organ}${years[0]}-${years[years.length - 1]}-${id}`;
    const shown = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    const { copyPicture, saveSvg, savePng } = this.words;
    const act = (words: string, run: () => Promise<void>): HTMLButtonElement => {
      const made = button('action', words, () => void run().catch((error: Error) => this.say(error.message)));
      made.setAttribute('aria-label', `${words}: ${title}`);
      return made;
    };
    return element(
      'figure',
      '',
      document.importNode(shown, true),
      element(
        'p',
        'top',
        act(copyPicture, async () => {
          const png = pngOf(svg);
          await navigator.clipboard.write([
            new ClipboardItem({ 'image/png': png, 'text/plain': new Blob([svg], { type: 'text/plain' }) }),
          ]);
          this.say(this.words.copied);
        }),
        act(saveSvg, async () => this.post({ kind: 'saveFile', name: `${name}.svg`, content: svg })),
        act(savePng, async () => {
          const bytes = new Uint8Array(await (await pngOf(svg)).arrayBuffer());
          this.post({ kind: 'saveFile', name: `${name}.png`, content: bytes });
        }),
      ),
    );
  }
}

/** A drawing as PNG. */
async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = element('canvas');
  canvas.width = image.width * SCALE;
  canvas.height = image.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('PNG'))), 'image/png'),
  );
}
