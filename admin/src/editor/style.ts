import { css } from "lit";

export const style = css`
  :host {
    padding: 12px;
  }
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  h2 {
    font-size: 1.15em;
    font-weight: 600;
  }
  h3,
  h4 {
    margin: 0;
    font-size: inherit;
    font-weight: 600;
  }
  .toolbar {
    gap: 8px 16px;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-inline-start: auto;
  }
  .tag {
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .tag.error {
    border-color: var(--_danger);
    background: var(--_danger-ground);
    color: var(--_danger);
  }
  .tag.warning {
    border-color: var(--_warning);
    background: var(--_warning-ground);
    color: var(--_warning);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    padding: 2px;
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_raised);
  }
  .tabs button {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  .tabs button[aria-selected="true"] {
    border-color: var(--_line);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
  }
  .menu {
    position: relative;
  }
  .menu > summary,
  .import .button {
    display: block;
    padding: 5px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .import .button {
    padding: 4px 6px;
    border-color: transparent;
    color: var(--_link);
  }
  .import input:focus-visible + .button {
    outline: 2px solid var(--_link);
  }
  .menu-items {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    display: grid;
    justify-items: start;
    inline-size: max-content;
    max-inline-size: 260px;
    padding: 6px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 6px 20px rgb(0 0 0 / 18%);
  }
  .drawing,
  .trying {
    display: grid;
    grid-template: minmax(0, 1fr) / 220px minmax(0, 1fr) 340px;
    gap: 12px;
    block-size: var(--ordino-editor-height, max(560px, 76vh));
  }
  .trying {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) 340px;
  }
  .drawing > *,
  .trying > * {
    min-block-size: 0;
  }
  .outline,
  .form {
    overflow-y: auto;
  }
  .middle {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    gap: 12px;
  }
  .outline {
    display: grid;
    align-content: start;
    gap: 10px;
  }
  .outline h3 {
    flex-wrap: nowrap;
    justify-content: space-between;
    color: var(--_muted);
    font-size: 0.93em;
  }
  .outline h3 .add {
    min-block-size: 24px;
    min-inline-size: 28px;
    padding: 0;
    font-size: 1.2em;
  }
  .outline ul ul {
    margin-inline-start: 14px;
    border-inline-start: 1px solid var(--_line);
  }
  button.entry {
    justify-content: flex-start;
    inline-size: 100%;
    color: var(--_text);
  }
  button.entry bdi {
    flex: 1;
    min-inline-size: 0;
  }
  button.entry[aria-current] {
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
    font-weight: 600;
  }
  .entry .mark {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_edge);
  }
  .entry .mark.error {
    background: var(--_danger);
  }
  .entry .mark.warning {
    background: var(--_warning);
  }
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 12px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .told-list {
    display: grid;
    gap: 4px;
  }
  .problem {
    display: flex;
    gap: 8px;
    font-size: 0.93em;
  }
  .problem .mark {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 50%;
    background: var(--_edge);
    color: var(--_surface);
    font-size: 11px;
    font-weight: 700;
  }
  .problem.error .mark {
    background: var(--_danger);
  }
  .problem.warning .mark {
    background: var(--_warning);
  }
  .problem.error strong {
    color: var(--_danger);
  }
  .problem.warning strong {
    color: var(--_warning);
  }
  .problems {
    max-block-size: 210px;
    overflow-y: auto;
  }
  .problems > ul {
    display: grid;
    gap: 6px;
    padding-block-start: 6px;
  }
  .problems > ul > li {
    flex-wrap: nowrap;
    align-items: flex-start;
    justify-content: space-between;
  }
  .problems > ul > li > button,
  .changes li > button {
    flex: none;
  }
  .told.good {
    border-color: var(--_good);
  }
  .exceptions {
    padding-block-start: 8px;
  }
  .exceptions button {
    border-style: dashed;
  }
  .barred {
    display: grid;
    gap: 4px;
  }
  .now {
    font-variant-numeric: tabular-nums;
  }
  .history {
    display: grid;
    gap: 4px;
    max-block-size: 260px;
    overflow-y: auto;
  }
  .history li {
    display: grid;
    grid-template-columns: 13ch 1fr;
    gap: 8px;
  }
  .verdict {
    display: grid;
    gap: 8px;
    padding: 10px;
    border-inline-start: 3px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .verdict.holds {
    border-color: var(--_good);
  }
  .verdict.refuted {
    border-color: var(--_way);
  }
  .verdict .mark {
    font-weight: 700;
  }
  .verdict.holds .mark {
    color: var(--_good);
  }
  .verdict.refuted .mark {
    color: var(--_danger);
  }
  .way .later > * {
    color: var(--_muted);
  }
  .way .later .dot {
    opacity: 0.35;
  }
  .way button[aria-current] {
    font-weight: 700;
  }
  .changes ul {
    display: grid;
    gap: 2px;
    max-block-size: 300px;
    overflow-y: auto;
  }
  .changes li {
    justify-content: space-between;
    flex-wrap: nowrap;
  }
  .changes li > button {
    flex: none;
    overflow-wrap: normal;
  }
  .publishing {
    display: grid;
    gap: 14px;
    max-inline-size: 72ch;
  }
  .plan {
    display: grid;
    gap: 4px;
  }
  .plan .late {
    color: var(--_danger);
  }
  .rollout progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  .versions {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block: 8px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 6px 10px;
    border-block-start: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.93em;
    overflow-wrap: normal;
  }
  @container (max-width: 1000px) {
    .drawing,
    .trying {
      grid-template: auto / 200px minmax(0, 1fr);
      block-size: auto;
    }
    .trying {
      grid-template: auto / minmax(0, 1fr) minmax(0, 1fr);
    }
    .middle {
      grid-column: 1 / -1;
      grid-row: 1;
    }
    .middle .graph {
      block-size: var(--ordino-graph-height, 420px);
    }
    .trying .graph {
      block-size: 560px;
    }
    .outline,
    .form {
      max-block-size: 640px;
    }
  }
  @container (max-width: 620px) {
    .drawing,
    .trying {
      grid-template: auto / minmax(0, 1fr);
    }
    .outline {
      max-block-size: 280px;
      padding: 8px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .form {
      max-block-size: none;
    }
    .trying .graph {
      block-size: 360px;
    }
  }
`;
