import { css } from "lit";

export const style = css`
  :host {
    --_soft: color-mix(in srgb, var(--_accent) 42%, var(--_surface));
    padding: 12px;
  }
  section.base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 10px;
  }
  .filters {
    gap: 6px;
  }
  .filters select,
  .choices button {
    min-block-size: 30px;
  }
  .filters .set {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .choices {
    display: inline-flex;
    flex-wrap: wrap;
  }
  .choices button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .choices button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .choices button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .choices [aria-pressed="true"] {
    background: var(--_raised);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--_accent);
  }
  .none {
    padding: 24px;
    text-align: center;
  }
  [role="status"]:empty {
    display: none;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: 1px;
    margin: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .tiles > div {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: 10px 12px;
    box-shadow: 0 0 0 1px var(--_line);
  }
  .tiles dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .tiles strong {
    font-size: 1.4em;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  .before {
    color: var(--_muted);
  }
  .to::before {
    content: "→";
    color: var(--_muted);
  }
  :host(:dir(rtl)) .to::before {
    content: "←";
  }
  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .section {
    display: flex;
    flex-direction: column;
    gap: 10px;
    min-inline-size: 0;
    margin: 0;
    padding: 14px 16px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .section h3 {
    font-size: 1.1em;
    font-weight: 650;
  }
  .section figcaption .row {
    justify-content: space-between;
  }
  .section select {
    min-block-size: 28px;
  }
  h4 {
    margin: 0 0 8px;
    font-size: inherit;
    font-weight: 600;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px 28px;
  }
  .side {
    min-inline-size: 0;
  }
  .scroll {
    overflow-x: auto;
    max-block-size: 480px;
    overflow-y: auto;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
  }
  th {
    font-weight: 500;
    text-align: start;
  }
  .behind {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    align-items: start;
    margin-block-start: auto;
    padding-block-start: 4px;
    border-block-start: 1px solid var(--_line);
  }
  .behind details {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .behind details[open] {
    flex: 1 0 100%;
    order: 1;
  }
  summary {
    padding-block: 4px;
    color: var(--_link);
    font-size: 0.93em;
    cursor: pointer;
  }
  .behind th,
  .behind td {
    padding: 4px 10px;
    border-block-end: 1px solid var(--_line);
    vertical-align: baseline;
    white-space: nowrap;
  }
  .behind thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_raised);
    color: var(--_muted);
    font-size: 0.93em;
  }
  .behind .count,
  .behind .time,
  .behind .share {
    text-align: end;
  }
  @container (min-width: 860px) {
    .sections,
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .sides:not(:has(> :nth-child(2))) {
      grid-template-columns: minmax(0, 1fr);
    }
    .wide {
      grid-column: 1 / -1;
    }
  }
`;
