// Bars below one another, each with its words: a list to who cannot see them.

import { html, nothing, svg, type TemplateResult } from "lit";
import { ink, paint } from "../style/paint.ts";

export type Tone = "accent" | "soft" | "good" | "danger" | "warning" | "muted";

export interface Bar {
  label: string;
  /** A status's own; nothing is painted where it is not given. */
  color?: string | null;
  parts: { value: number; tone: Tone }[];
  /** Where a second value lies, such as what nine in ten stay below. */
  mark?: number | null;
  says: string;
  note?: string;
}

export interface Swatch {
  tone: Tone | "mark";
  title: string;
}

/** @param most what the full width stands for */
export function bars(list: readonly Bar[], most: number): TemplateResult {
  return html`<ul class="bars">${list.map((bar) => row(bar, most))}</ul>`;
}

export function legend(swatches: readonly Swatch[]): TemplateResult {
  return html`<ul class="legend small muted row">
    ${swatches.map(({ tone, title }) => html`<li><i class="swatch ${tone}"></i>${title}</li>`)}
  </ul>`;
}

function row({ label, color, parts, mark, says, note }: Bar, most: number): TemplateResult {
  let start = 0;
  const rects = parts.map(({ value, tone }) => {
    const x = start;
    start += value;
    return svg`<rect class=${tone} x=${percent(x, most)} width=${percent(value, most)} height="100%"></rect>`;
  });
  const line = mark == null ? nothing : svg`<line class="mark" x1=${percent(mark, most)} x2=${percent(mark, most)} y1="0" y2="100%"></line>`;
  return html`<li>
    <span class="what">${color === undefined ? nothing : html`<i class="dot" ${paint(ink(color))}></i>`}<bdi>${label}</bdi></span>
    <svg class="bar" part="bar" aria-hidden="true" focusable="false"><rect class="ground" width="100%" height="100%"></rect>${rects}${line}</svg>
    <span class="says">${says}</span>
    ${note === undefined ? nothing : html`<span class="note small muted">${note}</span>`}
  </li>`;
}

export function percent(value: number, most: number): string {
  return `${most > 0 ? Math.round((value / most) * 10_000) / 100 : 0}%`;
}
