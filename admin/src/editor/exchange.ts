// Workflows out of files and into them.

import type { Definition, Format, Workflow } from "@ordino/engine/analysis";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { EditorDocument } from "./document.ts";
import type { Words } from "./sheet.ts";

/** What a workflow is written as, and how such files end. */
const PICTURES = { svg: "svg", mermaid: "mmd", dot: "dot", xstate: "json" } as const satisfies { [format in Format]?: string };

export class Exchange {
  #failed: string | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  render(document: EditorDocument, workflow: Workflow | undefined, words: Words): TemplateResult {
    const { definition } = document;
    const whole = (): void => save(`${definition.id}.json`, "application/json", `${JSON.stringify(definition, null, 2)}\n`);
    const drawn = (format: keyof typeof PICTURES) => (): void => {
      const lang = words.tag.includes("-X") ? "en" : words.tag;
      save(`${definition.id}${format === "xstate" ? "-xstate" : ""}.${PICTURES[format]}`, "text/plain", workflow!.diagram({ format, lang, theme: "auto" }));
    };
    return html`<details class="menu">
      <summary>${words.say("file")}</summary>
      <div class="menu-items">
        <label class="import"><input class="hidden" type="file" accept=".json,application/json" @change=${(event: Event) => this.#take(event, document)} />
          <span class="button">${words.say("file.import")}</span></label>
        <button type="button" class="quiet" @click=${whole}>${words.say("file.export")}</button>
        ${workflow === undefined ? nothing : (Object.keys(PICTURES) as (keyof typeof PICTURES)[]).map((format) => html`
          <button type="button" class="quiet" @click=${drawn(format)}>${words.say(`file.${format}`)}</button>`)}
      </div>
    </details>`;
  }

  /** Why a file was not taken. */
  news(words: Words): TemplateResult | typeof nothing {
    if (this.#failed === undefined) return nothing;
    return html`<p class="told error" role="alert">${words.say("file.failed", { name: this.#failed })}</p>`;
  }

  async #take(event: Event, document: EditorDocument): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = "";
    if (file === undefined) return;
    this.#failed = undefined;
    try {
      const { id, version } = document.definition;
      const read = imported(await file.text());
      // It takes the place of this one: it is this workflow, and follows what runs.
      document.change(() => ({ ...read, id, version }));
    } catch {
      this.#failed = file.name;
    }
    this.host.requestUpdate();
  }
}

/** Reads a definition. What is wrong inside is the engine's to say; without statuses it is none at all. */
export function imported(text: string): Definition {
  const read: unknown = JSON.parse(text);
  const { statuses } = (read ?? {}) as { statuses?: unknown };
  if (!Array.isArray(statuses) || !statuses.every((status) => typeof status?.id === "string")) throw new SyntaxError("no workflow");
  return read as Definition;
}

function save(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
