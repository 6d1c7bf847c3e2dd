// Labels of a definition: which languages it is written in.

import type { Definition, Label } from "@ordino/engine";

export type LabelMap = { [language: string]: string };

export function isLabelMap(label: Label | null | undefined): label is LabelMap {
  return typeof label === "object" && label !== null;
}

/** Every language of its labels, the reader's first; none where they are plain texts. */
export function labelLanguages(definition: Definition, reader: string): string[] {
  const { label, statuses, teams = [], slas = [], calendars = [] } = definition;
  const all = [label, ...[...statuses, ...teams, ...slas, ...calendars].map((part) => part.label)];
  const found = new Set(all.filter(isLabelMap).flatMap((each) => Object.keys(each)));
  return [...found].sort((one, other) => Number(other === reader) - Number(one === reader));
}
