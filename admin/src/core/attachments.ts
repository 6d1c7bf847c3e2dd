// Files that come with what somebody says: chosen, uploaded at once, taken off again.

import type { Attachment } from "@ordino/engine";
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { Desk } from "./desk.ts";
import type { Language } from "./language.ts";
import { asDeskError } from "./open-order.ts";
import { trouble } from "./wording.ts";

interface Upload {
  name: string;
  /** How much of it has arrived, from 0 to 1. */
  part: number;
  /** Why it is not there. */
  failed?: string;
  /** What is sent again where the line was at fault. */
  file?: File;
}

export class Attachments {
  /** What is uploaded. */
  done: Attachment[] = [];
  #uploads: Upload[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly changed: () => void,
  ) {}

  get busy(): boolean {
    return this.#uploads.some(({ failed }) => failed === undefined);
  }

  /** Uploads files of an order, one after the other. What fails is shown beside its name and can be tried again. */
  async add(desk: Desk, order: string, files: Iterable<File>, language: Language): Promise<void> {
    const uploads = [...files].map((file): Upload & { file: File } => ({ name: file.name, part: 0, file }));
    this.#uploads.push(...uploads);
    for (const upload of uploads) {
      this.host.requestUpdate();
      try {
        const attachment = await desk.upload(order, upload.file, (part) => {
          upload.part = part;
          this.host.requestUpdate();
        });
        this.done = [...this.done, attachment];
        this.#uploads = this.#uploads.filter((each) => each !== upload);
      } catch (error) {
        upload.failed = trouble(language, asDeskError(error));
      }
      this.changed();
      this.host.requestUpdate();
    }
  }

  clear(): void {
    this.done = [];
    this.#uploads = [];
  }

  /** A button that chooses files, and what has become of them. */
  render(desk: Desk, order: string, language: Language, invalid = false): TemplateResult {
    const take = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      void this.add(desk, order, input.files ?? [], language);
      input.value = "";
    };
    return html`
      <div class="files">
        <label class="choose row">
          <input class="hidden" type="file" multiple aria-invalid=${invalid} @change=${take} />
          <span class="button" part="button">${language.say("files.attach")}</span>
        </label>
        ${this.done.length + this.#uploads.length === 0 ? nothing : html`<ul aria-label=${language.say("files.list")}>
          ${this.done.map((file) => this.#attached(file, language))}
          ${this.#uploads.map((upload) => this.#upload(upload, desk, order, language))}
        </ul>`}
      </div>
    `;
  }

  #attached(file: Attachment, language: Language): TemplateResult {
    const off = (): void => {
      this.done = this.done.filter((each) => each !== file);
      this.changed();
      this.host.requestUpdate();
    };
    return html`<li class="row small">
      <bdi>${file.name}</bdi> <span class="muted">${language.bytes(file.bytes)}</span>
      <button type="button" class="quiet" aria-label=${language.say("files.remove", { name: file.name })} @click=${off}>✕</button>
    </li>`;
  }

  #upload(upload: Upload, desk: Desk, order: string, language: Language): TemplateResult {
    const forget = (): void => {
      this.#uploads = this.#uploads.filter((each) => each !== upload);
      this.host.requestUpdate();
    };
    const again = (): void => {
      forget();
      if (upload.file !== undefined) void this.add(desk, order, [upload.file], language);
    };
    if (upload.failed === undefined) {
      return html`<li class="row small">
        <bdi>${upload.name}</bdi>
        <progress max="1" .value=${upload.part} aria-label=${language.say("files.uploading", { name: upload.name })}></progress>
      </li>`;
    }
    return html`<li class="row small" role="alert">
      <bdi>${upload.name}</bdi> <span class="danger">${upload.failed}</span>
      <button type="button" class="quiet" @click=${again}>${language.say("again")}</button>
      <button type="button" class="quiet" aria-label=${language.say("files.remove", { name: upload.name })} @click=${forget}>✕</button>
    </li>`;
  }
}
