// Columns over time. Arrow keys go from one stretch to the next, and each says what it stands for.

import { html, svg, type TemplateResult } from "lit";
import type { Language } from "../core/language.ts";
import { paint } from "../style/paint.ts";
import { percent, type Tone } from "./bars.ts";

export interface Stretch {
  label: string;
  /** One for each series. */
  values: number[];
  /** All of it in words. */
  says: string;
}

/** Labels below a wide chart and below a narrow one, at most. */
const LABELS = [12, 5] as const;

export class OverTime {
  /** The stretch that is looked at, by chart. */
  readonly #at = new Map<string, number>();

  constructor(private readonly host: { requestUpdate(): void; updateComplete: Promise<unknown>; readonly renderRoot: ParentNode }) {}

  /** @param most what the full height stands for */
  render(id: string, title: string, stretches: readonly Stretch[], tones: readonly Tone[], most: number, language: Language): TemplateResult {
    const last = stretches.length - 1;
    const at = Math.min(this.#at.get(id) ?? last, last);
    const go = (index: number): void => {
      this.#at.set(id, Math.max(0, Math.min(last, index)));
      this.host.requestUpdate();
    };
    const pressed = (event: KeyboardEvent): void => {
      const isRtl = getComputedStyle(event.currentTarget as Element).direction === "rtl";
      const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
      const to = step !== undefined ? at + step : event.key === "Home" ? 0 : event.key === "End" ? last : undefined;
      if (to === undefined) return;
      event.preventDefault();
      go(to);
      void this.host.updateComplete.then(() => this.host.renderRoot.querySelector<SVGElement>(`#${id} [tabindex="0"]`)?.focus());
    };
    const lines = [0, 0.25, 0.5, 0.75, 1];
    return html`<div class="over-time" id=${id}>
      <div class="axis small muted" aria-hidden="true">${lines.map((part) => html`<span ${paint({ "--_up": `${part * 100}%` })}>${language.number(part * most)}</span>`)}</div>
      <svg class="plot" part="plot" role="group" aria-label=${title} @keydown=${pressed}>
        ${lines.map((part) => svg`<line class="grid" x1="0" x2="100%" y1=${percent(1 - part, 1)} y2=${percent(1 - part, 1)}></line>`)}
        ${stretches.map((stretch, index) => this.#column(stretch, index, stretches.length, tones, most, index === at, go))}
      </svg>
      <div class="months small muted" aria-hidden="true" ${paint({ "--_count": String(stretches.length) })}>
        ${stretches.map(({ label }, index) => html`<span class=${kept(index, stretches.length)}>${label}</span>`)}
      </div>
      <p class="readout small" aria-hidden="true">${stretches[at]?.says ?? ""}</p>
    </div>`;
  }

  #column({ values, says }: Stretch, index: number, count: number, tones: readonly Tone[], most: number, isLooked: boolean, go: (index: number) => void): TemplateResult {
    const width = 100 / count;
    // A gap on either side, and the columns of one stretch next to one another.
    const part = (width * 0.72) / values.length;
    const look = (): void => go(index);
    return svg`<g role="img" aria-label=${says} tabindex=${isLooked ? 0 : -1} class=${isLooked ? "looked" : ""} @focus=${look} @pointerenter=${look}>
      <rect class="hit" x="${index * width}%" width="${width}%" height="100%"></rect>
      ${values.map((value, series) => svg`<rect class=${tones[series]!} x="${index * width + width * 0.14 + series * part}%" width="${part * 0.94}%"
        y=${percent(most - value, most)} height=${percent(value, most)}></rect>`)}
    </g>`;
  }
}

/** What the axis ends with: a number whose four quarters are whole ones. */
export function round(most: number): number {
  for (let power = 1; ; power *= 10) {
    const found = [4, 8, 12, 20].find((each) => each * power >= most);
    if (found !== undefined) return found * power;
  }
}

/** The newest keeps its label, and before it as many as there is room for. */
function kept(index: number, count: number): string {
  const back = count - 1 - index;
  const [isWide, isNarrow] = LABELS.map((most) => back % Math.ceil(count / most) === 0);
  return isNarrow ? "" : isWide ? "minor" : "left";
}
