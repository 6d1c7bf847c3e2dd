// A workflow, drawn: as a picture, as a list and as forms, with what is wrong beside what it is about.

import type { Change, Engine } from "@ordino/engine/analysis";
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import type { Desk } from "../core/desk.ts";
import { OrdinoElement } from "../core/element.ts";
import { trouble, Wording } from "../core/wording.ts";
import { editorWords } from "../strings/editor/index.ts";
import { startAnalysis } from "./analysis.ts";
import { Drafting } from "./drafting.ts";
import { Exchange } from "./exchange.ts";
import { changed, Remembered } from "./foresight.ts";
import { formOf, thing } from "./forms/index.ts";
import { Graph } from "./graph.ts";
import { factsOf } from "./guard.ts";
import { Judging, type Verdicts } from "./judging.ts";
import { outline } from "./outline.ts";
import { standing, type Path } from "./path.ts";
import { Publish, type Foreseen } from "./publish.ts";
import { Problems, reviewed, type Review } from "./review.ts";
import { Sheet, told, type Words } from "./sheet.ts";
import { formStyle } from "./form-style.ts";
import { graphStyle } from "./graph-style.ts";
import { style } from "./style.ts";
import { TryIt } from "./try-it.ts";
import { Playing } from "./verdict.ts";

const VIEWS = ["draw", "try", "publish"] as const;
type View = (typeof VIEWS)[number];

/** How long after a change the engine is asked, in milliseconds: somebody who types does not wait for it. */
const PAUSE = 60;

/**
 * `<ordino-editor src="/desk" workflow="order-desk">`
 *
 * Events: `ordino-published` with `{workflow, version}`, `ordino-error` with `{code}`. Parts: `base`, `toolbar`, `outline`,
 * `graph`, `form`, `problems`, `problem`, `button`, `primary`, `error`. `--ordino-editor-height` is its height.
 */
export class OrdinoEditor extends OrdinoElement {
  static override properties: PropertyDeclarations = { workflow: {} };
  static override styles: CSSResultGroup = [...(OrdinoElement.styles as CSSResultGroup[]), graphStyle, formStyle, style];

  declare workflow: string | undefined;

  #words: Words | undefined;
  #engine: Engine | undefined;
  #drafting: Drafting | undefined;
  #from: Desk | undefined;
  #review: Review | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #selected: Path = [];
  #view: View = "draw";
  readonly #graph = new Graph(this, (path) => this.#go(path));
  readonly #tryIt = new TryIt(this);
  readonly #publish = new Publish(this, (version) => this.tell("ordino-published", { workflow: this.workflow, version }));
  readonly #exchange = new Exchange(this);
  readonly #playing = new Playing(this);
  readonly #judging = new Judging(this);
  readonly #changes = new Remembered<Change[] | undefined>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("keydown", this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.#pressed);
    clearTimeout(this.#pause);
    this.#drafting?.end();
    this.#judging.leave();
    this.#publish.end();
  }

  protected override async learn(): Promise<void> {
    const { tag } = this;
    const words = await editorWords.of(tag).catch(() => undefined);
    if (tag === this.tag) this.#words = words;
    await super.learn();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { server, workflow } = this;
    if (!changed.has("workflow") && server === this.#from) return;
    this.#from = server;
    this.#drafting?.end();
    this.#drafting = undefined;
    this.#review = undefined;
    if (server === undefined || workflow === undefined || workflow === "") return;
    const drafting = new Drafting(server, workflow);
    this.#drafting = drafting;
    drafting.addEventListener("change", () => this.#changed());
    void drafting.load();
    startAnalysis().then(
      (engine) => {
        this.#engine = engine;
        this.#look();
      },
      () => this.tell("ordino-error", { code: "offline" }),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { language } = this;
    const words = this.#words;
    const drafting = this.#drafting;
    if (language === undefined || words === undefined || drafting === undefined) return nothing;
    const { document, draft } = drafting;
    if (document === undefined || draft === undefined) {
      return drafting.trouble === undefined ? html`<p class="muted base">${language.say("loading")}</p>` : this.#failed(drafting, words);
    }
    const wording = new Wording(language, document.definition);
    const sheet = new Sheet(document, this.#review?.problems ?? new Problems([]), wording, words, (path) => this.#go(path));
    return html`<section class="base" part="base" aria-label=${words.say("title")}>
      ${this.#toolbar(drafting, sheet)} ${drafting.trouble === undefined ? nothing : this.#failed(drafting, words)}
      ${this.#exchange.news(words)}
      <div class="view" role="tabpanel" id="view" aria-labelledby="tab-${this.#view}">
        ${this.#view === "draw" ? this.#drawing(sheet) : this.#view === "try" ? this.#trying(sheet) : this.#publish.render(this.server!, drafting, this.#review, sheet, this.#foreseen(drafting))}
      </div>
      <datalist id="facts">${factsOf(document.definition).map((fact) => html`<option value=${fact}></option>`)}</datalist>
    </section>`;
  }

  #toolbar(drafting: Drafting, { words, document, wording, problems, definition }: Sheet): TemplateResult {
    const saved = drafting.isSaving ? "saving" : drafting.isSaved ? "saved" : "unsaved";
    const errors = problems.count("error");
    const warnings = problems.count("warning");
    return html`<header class="toolbar row" part="toolbar">
      <h2><bdi>${wording.label(definition.label, definition.id)}</bdi> <span class="muted small">${words.say("version", { n: definition.version })}</span></h2>
      <div class="tabs" role="tablist" aria-label=${words.say("views")} @keydown=${this.#turned}>${VIEWS.map((view) => html`
        <button type="button" role="tab" id="tab-${view}" aria-selected=${view === this.#view} aria-controls="view" tabindex=${view === this.#view ? 0 : -1}
          @click=${() => this.#show(view)}>${words.say(`view.${view}`)}</button>`)}</div>
      <div class="row" role="group" aria-label=${words.say("history")}>
        <button type="button" part="button" ?disabled=${!document.canUndo} @click=${() => document.undo()}>${words.say("undo")}</button>
        <button type="button" part="button" ?disabled=${!document.canRedo} @click=${() => document.redo()}>${words.say("redo")}</button>
      </div>
      ${this.#exchange.render(document, this.#review?.runs?.workflow, words)}
      <p class="state small" role="status">
        ${errors > 0 ? html`<span class="tag error">${words.say("errors", { n: errors })}</span>` : nothing}
        ${warnings > 0 ? html`<span class="tag warning">${words.say("warnings", { n: warnings })}</span>` : nothing}
        <span class="muted">${words.say(`state.${saved}`)}</span>
      </p>
    </header>`;
  }

  #drawing(sheet: Sheet): TemplateResult {
    const { words } = sheet;
    const review = this.#review;
    const selected = standing(sheet.definition, this.#selected);
    const verdicts = selected[0] === "promises" ? this.#verdicts : undefined;
    const promise = verdicts === "judging" ? verdicts : verdicts?.[Number(selected[1])];
    const way = this.#playing.wayOf(promise);
    return html`<div class="drawing">
      ${outline(sheet, selected)}
      <div class="middle">
        ${review === undefined ? html`<p class="muted">${this.language!.say("loading")}</p>` : this.#graph.render(
          review.runs === undefined
            ? undefined
            : { runs: review.runs, isOld: review.runs.definition !== review.definition, problems: review.problems, selected, lang: this.language!.tag, way: way === undefined ? undefined : { way } },
          words,
        )}
        ${this.#problems(sheet)}
      </div>
      <div class="form" part="form" role="region" aria-label=${words.say("form")} @focusout=${() => sheet.document.settle()}>
        ${formOf(sheet, selected)} ${this.#playing.render(promise, sheet.wording, words)}
      </div>
    </div>`;
  }

  #problems({ problems, words }: Sheet): TemplateResult {
    return html`<section class="problems" part="problems" aria-label=${words.say("problems")}>
      <h3>${words.say("problems")} <span class="muted small">${problems.all.length === 0 ? words.say("problems.none") : nothing}</span></h3>
      ${problems.all.length === 0 ? nothing : html`<ul>${problems.all.map((problem) => html`<li class="row">
        <ul class="told-list">${told(problem, words)}</ul>
        <button type="button" class="quiet small" @click=${() => this.#go(problem.place)}>${words.say("problems.show")}</button>
      </li>`)}</ul>`}
    </section>`;
  }

  #trying(sheet: Sheet): TemplateResult {
    const { words } = sheet;
    const runs = this.#review?.runs;
    if (runs === undefined) return html`<p class="told warning">${words.say("try.not_yet")}</p>`;
    const form = this.#tryIt.render(runs, this.language!, words);
    const { tried } = this.#tryIt;
    const shown = { runs: tried.runs, isOld: false, problems: new Problems([]), selected: [], lang: this.language!.tag, way: { events: tried.events } };
    return html`<div class="trying">${this.#graph.render(shown, words)}<div class="form" part="form" role="region" aria-label=${words.say("view.try")}>${form}</div></div>`;
  }

  /** What became of its promises; nothing while it has errors. It takes a while, and is asked where somebody looks. */
  get #verdicts(): Verdicts {
    const review = this.#review;
    const runs = review?.runs;
    return runs === undefined || runs.definition !== review?.definition ? undefined : this.#judging.of(runs);
  }

  /** What publishing would change, and which promises would not hold. */
  #foreseen({ draft, document }: Drafting): Foreseen {
    const engine = this.#engine;
    const live = draft?.live;
    const lang = this.language!.tag;
    const runs = this.#review?.runs;
    // What has errors is no version yet.
    const isReady = engine !== undefined && live != null && runs !== undefined && runs.definition === document!.definition;
    const changes = isReady ? this.#changes.of([live, runs.workflow, lang], () => changed(engine, live, runs.workflow, lang)) : undefined;
    return { changes, verdicts: this.#verdicts };
  }

  #failed(drafting: Drafting, words: Words): TemplateResult {
    const language = this.language!;
    const isStale = drafting.trouble?.code === "stale";
    const again = (): void => void (drafting.document === undefined ? drafting.load() : drafting.save());
    return html`<div class="told error row" role="alert" part="error">
      <span>${trouble(language, drafting.trouble!)}</span>
      ${isStale
        ? html`<button type="button" @click=${() => drafting.takeTheirs()}>${words.say("stale.theirs")}</button>
            <button type="button" @click=${() => drafting.keepMine()}>${words.say("stale.mine")}</button>`
        : html`<button type="button" class="quiet" @click=${again}>${language.say("again")}</button>`}
    </div>`;
  }

  #show(view: View): void {
    this.#view = view;
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${view}`)?.focus());
  }

  readonly #turned = (event: KeyboardEvent): void => {
    const forward = getComputedStyle(this).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const step = event.key === forward ? 1 : event.key === "ArrowLeft" || event.key === "ArrowRight" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.#show(VIEWS[(VIEWS.indexOf(this.#view) + step + VIEWS.length) % VIEWS.length]!);
  };

  /** Selects something, shows its form, and goes into the field that is meant. */
  #go(path: Path): void {
    this.#selected = thing(path);
    this.#view = "draw";
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#graph.reveal();
      const form = this.renderRoot.querySelector<HTMLElement>(".form");
      let field: HTMLElement | null = null;
      for (let end = path.length; end > this.#selected.length && field === null; end -= 1) {
        field = form?.querySelector<HTMLElement>(`[name="${CSS.escape(path.slice(0, end).join("."))}"]`) ?? null;
      }
      field?.closest("details")?.setAttribute("open", "");
      (field ?? form?.querySelector<HTMLElement>("h3"))?.focus();
    });
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const document = this.#drafting?.document;
    if (event.key === "Escape") this.#leave(event);
    if (document === undefined || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) document.redo();
    else document.undo();
  };

  /** Out of a form, back to where it was chosen; a menu closes. */
  #leave(event: Event): void {
    const from = event.composedPath()[0] as Element;
    const menu = from.closest<HTMLDetailsElement>("details.menu[open]");
    if (menu !== null) {
      menu.open = false;
      menu.querySelector("summary")?.focus();
    } else if (from.closest(".form") !== null) this.renderRoot.querySelector<HTMLElement>(".outline [aria-current]")?.focus();
  }

  #changed(): void {
    this.requestUpdate();
    if (this.#review?.definition === this.#drafting?.document?.definition) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#look(), this.#review === undefined ? 0 : PAUSE);
  }

  /** Asks the engine what it says of the definition as it is now. */
  #look(): void {
    const definition = this.#drafting?.document?.definition;
    if (definition === undefined || this.#engine === undefined || this.#review?.definition === definition) return;
    this.#review = reviewed(this.#engine, definition, this.#review, this.#drafting?.draft?.live);
    this.#judging.end(this.#review.runs);
    this.requestUpdate();
  }
}
