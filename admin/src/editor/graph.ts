// The workflow as a picture, whose statuses and arrows can be chosen.

import type { Definition, DiagramCall, LadderStep, Workflow } from "@ordino/engine/analysis";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { stepsOf, target } from "./names.ts";
import { isSame, isWithin, type Path } from "./path.ts";
import { picture } from "./picture.ts";
import { gravest, type Problems } from "./review.ts";
import type { Words } from "./sheet.ts";

const ZOOMS = [0.5, 0.7, 0.85, 1, 1.25, 1.6];

/** How far around an arrow counts as on it. */
const WIDE = "14";

export interface Shown {
  runs: { definition: Definition; workflow: Workflow };
  /** Whether the definition as it is now cannot be drawn, and this is one before it. */
  isOld: boolean;
  problems: Problems;
  selected: Path;
  lang: string;
  /** A case or a way that is drawn on it. */
  way?: Pick<DiagramCall, "events" | "way"> | undefined;
}

export class Graph {
  #svg: SVGSVGElement | undefined;
  #drawn = "";
  #definition: Definition | undefined;
  #zoom = 2;
  /** The status that is reached by the tabulator. */
  #focused: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly choose: (path: Path) => void,
  ) {}

  render(shown: Shown | undefined, words: Words): TemplateResult {
    if (shown !== undefined) this.#draw(shown);
    const by = (change: number) => (): void => {
      this.#zoom = Math.min(ZOOMS.length - 1, Math.max(0, this.#zoom + change));
      this.host.requestUpdate();
    };
    this.#size();
    return html`<div class="graph" part="graph">
      ${shown?.isOld === true ? html`<p class="told warning small" role="status">${words.say("graph.old")}</p>` : nothing}
      <div class="zoom" role="group" aria-label=${words.say("graph.zoom")}>
        <button type="button" aria-label=${words.say("graph.smaller")} ?disabled=${this.#zoom === 0} @click=${by(-1)}>−</button>
        <button type="button" aria-label=${words.say("graph.larger")} ?disabled=${this.#zoom === ZOOMS.length - 1} @click=${by(1)}>+</button>
      </div>
      <div class="canvas" dir="ltr" @click=${this.#clicked} @keydown=${this.#pressed} @focusin=${this.#entered}>${this.#svg ?? nothing}</div>
    </div>`;
  }

  /** Brings what is selected into sight, and scrolls nothing but the picture. */
  reveal(): void {
    const canvas = this.#svg?.parentElement;
    const chosen = this.#svg?.querySelector(".card.chosen, .step.chosen");
    if (canvas == null || chosen == null) return;
    const [frame, there] = [canvas, chosen].map((element) => element.getBoundingClientRect());
    const isSeen = there!.top >= frame!.top && there!.bottom <= frame!.bottom && there!.left >= frame!.left && there!.right <= frame!.right;
    if (isSeen) return;
    canvas.scrollTop += there!.top + there!.height / 2 - frame!.top - frame!.height / 2;
    canvas.scrollLeft += there!.left + there!.width / 2 - frame!.left - frame!.width / 2;
  }

  #draw({ runs, lang, way, problems, selected, isOld }: Shown): void {
    const text = runs.workflow.diagram({ format: "svg", lang: lang.includes("-X") ? "en" : lang, theme: "light", ...way });
    if (text !== this.#drawn || this.#svg === undefined) {
      this.#drawn = text;
      this.#svg = picture(text);
      this.#equip();
    }
    this.#definition = runs.definition;
    this.#mark(runs.definition, problems, selected, isOld);
  }

  /** Makes its statuses buttons, and its arrows wide enough to be hit. */
  #equip(): void {
    const svg = this.#svg;
    if (svg === undefined) return;
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", svg.querySelector("title")?.textContent ?? "");
    svg.querySelector(":scope > title")?.remove();
    // Their names are their titles: what they are called, and what that means.
    for (const card of this.#cards) card.setAttribute("role", "button");
    for (const arrow of svg.querySelectorAll<SVGPathElement>(".step[data-from]")) {
      const wide = arrow.cloneNode(true) as SVGPathElement;
      wide.setAttribute("class", "hit");
      wide.setAttribute("stroke-width", WIDE);
      // What kind of arrow it belongs to.
      wide.dataset["kind"] = arrow.classList.contains("escalation") ? "escalation" : "step";
      arrow.after(wide);
    }
  }

  #mark(definition: Definition, problems: Problems, selected: Path, isOld: boolean): void {
    const svg = this.#svg;
    if (svg === undefined) return;
    const cards = this.#cards;
    const here = definition.statuses.findIndex((_, index) => isWithin(selected, ["statuses", index]));
    const chosen = definition.statuses[here]?.id;
    if (!cards.some(({ dataset }) => dataset["status"] === this.#focused)) this.#focused = chosen ?? cards[0]?.dataset["status"];
    for (const card of cards) {
      const id = card.dataset["status"];
      const index = definition.statuses.findIndex((status) => status.id === id);
      const isChosen = id === chosen && isSame(selected, ["statuses", index]);
      card.classList.toggle("chosen", isChosen);
      card.setAttribute("aria-pressed", String(isChosen));
      card.setAttribute("tabindex", id === this.#focused ? "0" : "-1");
      const worst = isOld ? undefined : gravest(problems.within(["statuses", index]));
      card.classList.toggle("error", worst === "error");
      card.classList.toggle("warning", worst === "warning");
    }
    for (const arrow of svg.querySelectorAll<SVGPathElement>("path[data-from]")) {
      const path = placeIn(definition, arrow);
      arrow.classList.toggle("chosen", path !== undefined && isWithin(selected, path) && path.length > 2);
      arrow.classList.toggle("near", chosen !== undefined && [arrow.dataset["from"], arrow.dataset["to"]].includes(chosen));
    }
    svg.classList.toggle("focused", chosen !== undefined);
  }

  get #cards(): SVGGElement[] {
    return [...(this.#svg?.querySelectorAll<SVGGElement>("g.card[data-status]") ?? [])];
  }

  #size(): void {
    const svg = this.#svg;
    if (svg === undefined) return;
    const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
    svg.setAttribute("width", String(Math.round(width * ZOOMS[this.#zoom]!)));
    svg.setAttribute("height", String(Math.round(height * ZOOMS[this.#zoom]!)));
  }

  readonly #clicked = (event: Event): void => {
    const element = event.target as Element;
    const card = element.closest<SVGGElement>("g.card[data-status]");
    const arrow = element.closest<SVGPathElement>("path[data-from]");
    if (card !== null) this.#chooseStatus(card.dataset["status"]!);
    else if (arrow !== null) this.#chooseStep(arrow);
  };

  #chooseStep(arrow: SVGPathElement): void {
    const path = placeIn(this.#definition, arrow);
    if (path !== undefined) this.choose(path);
  }

  #chooseStatus(id: string): void {
    this.#focused = id;
    const index = this.#definition?.statuses.findIndex((status) => status.id === id) ?? -1;
    if (index >= 0) this.choose(["statuses", index]);
  }

  readonly #entered = (event: Event): void => {
    this.#focused = (event.target as SVGElement).dataset["status"] ?? this.#focused;
  };

  /** Arrow keys go to the next status in their direction, as the picture lies. */
  readonly #pressed = (event: KeyboardEvent): void => {
    const card = (event.target as Element).closest<SVGGElement>("g.card[data-status]");
    if (card === null) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#chooseStatus(card.dataset["status"]!);
      return;
    }
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = nearest(card, this.#cards, direction);
    if (next === undefined) return;
    for (const each of this.#cards) each.setAttribute("tabindex", each === next ? "0" : "-1");
    next.focus();
  };
}

const DIRECTIONS: { [key: string]: readonly [number, number] } = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

function nearest(from: SVGGElement, cards: readonly SVGGElement[], [x, y]: readonly [number, number]): SVGGElement | undefined {
  const middle = (card: SVGGElement): [number, number] => {
    const { left, top, width, height } = card.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  const [left, top] = middle(from);
  const far = (card: SVGGElement): number => {
    const [there, below] = middle(card);
    const along = (there - left) * x + (below - top) * y;
    const across = Math.abs((there - left) * y) + Math.abs((below - top) * x);
    return along <= 1 ? Infinity : along + 3 * across;
  };
  const found = cards.filter((card) => card !== from).sort((one, other) => far(one) - far(other))[0];
  return found === undefined || far(found) === Infinity ? undefined : found;
}

/** Where an arrow stands in the definition: a step, or a ladder that moves orders. */
function placeIn(definition: Definition | undefined, { classList, dataset }: SVGPathElement): Path | undefined {
  const { from, to, kind } = dataset;
  if (definition === undefined || from === undefined || to === undefined) return undefined;
  const isEscalation = classList.contains("escalation") || kind === "escalation";
  return isEscalation ? placeOfLadder(definition, from, to) : placeOfStep(definition, from, to);
}

function placeOfLadder({ slas = [] }: Definition, from: string, to: string): Path | undefined {
  const moves = (step: LadderStep): boolean => step.do.some((action) => "move" in action && action.move === to);
  const index = slas.findIndex(({ runIn, ladder = [] }) => runIn.includes(from) && ladder.some(moves));
  return index < 0 ? undefined : ["slas", index];
}

function placeOfStep(definition: Definition, from: string, to: string): Path | undefined {
  const position = definition.statuses.findIndex(({ id }) => id === from);
  return stepsOf(definition, position).find(({ step }) => target(step) === to)?.path;
}
