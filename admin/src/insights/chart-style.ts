import { css } from "lit";

export const charts = css`
  .legend {
    gap: 2px 14px;
  }
  .legend li {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .swatch {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 3px;
    background: currentcolor;
  }
  .swatch.mark {
    inline-size: 3px;
    border-radius: 0;
  }
  rect.ground {
    fill: var(--_raised);
  }
  rect.accent {
    fill: var(--_accent);
  }
  rect.soft {
    fill: var(--_soft);
  }
  rect.good {
    fill: var(--_good);
  }
  rect.danger {
    fill: var(--_danger);
  }
  rect.warning {
    fill: var(--_warning);
  }
  rect.muted {
    fill: var(--_edge);
  }
  .swatch.accent {
    color: var(--_accent);
  }
  .swatch.soft {
    color: var(--_soft);
  }
  .swatch.good {
    color: var(--_good);
  }
  .swatch.danger {
    color: var(--_danger);
  }
  .swatch.warning {
    color: var(--_warning);
  }
  .swatch.muted {
    color: var(--_edge);
  }
  .swatch.mark {
    color: var(--_text);
  }
  .bars {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 10px 12px;
  }
  .bars li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    gap: 2px 12px;
    align-items: center;
  }
  .what {
    display: flex;
    gap: 8px;
    align-items: center;
    min-inline-size: 0;
  }
  .bar {
    grid-row: 2;
    grid-column: 1 / -1;
    inline-size: 100%;
    block-size: 12px;
    border-radius: 3px;
  }
  .says {
    font-weight: 600;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .note {
    grid-column: 1 / -1;
  }
  line.mark {
    stroke: var(--_text);
    stroke-width: 3;
  }
  :host(:dir(rtl)) .bar,
  :host(:dir(rtl)) .plot {
    transform: scaleX(-1);
  }
  .over-time {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 8px;
  }
  .axis {
    position: relative;
    min-inline-size: 5ch;
    block-size: 180px;
    font-variant-numeric: tabular-nums;
  }
  .axis span {
    position: absolute;
    inset-inline-end: 0;
    inset-block-end: calc(var(--_up) - 0.72em);
  }
  .plot {
    inline-size: 100%;
    block-size: 180px;
    overflow: visible;
  }
  .plot .grid {
    stroke: var(--_line);
    stroke-width: 1;
  }
  .plot .hit {
    fill: transparent;
  }
  .plot .looked .hit {
    fill: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  .plot g {
    outline: none;
  }
  .plot g:focus-visible .hit {
    stroke: var(--_link);
    stroke-width: 2;
  }
  .months {
    grid-column: 2;
    display: grid;
    grid-template-columns: repeat(var(--_count), minmax(0, 1fr));
    min-block-size: 1.45em;
  }
  .months span {
    display: flex;
    justify-content: center;
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .months .left,
  .months .minor {
    visibility: hidden;
    display: flex;
    inline-size: 0;
  }
  .readout {
    grid-column: 2;
    font-variant-numeric: tabular-nums;
  }
  .heat {
    inline-size: 100%;
  }
  .heat th,
  .heat td {
    min-inline-size: 5ch;
    padding: 5px 8px;
    border: 2px solid var(--_surface);
    text-align: center;
    white-space: nowrap;
  }
  .heat th[scope="row"] {
    padding-inline-start: 0;
    text-align: start;
  }
  .heat .sum {
    font-weight: 600;
    text-align: end;
  }
  .heat td[class^="level"] {
    border-radius: 4px;
    background: color-mix(in srgb, var(--_accent) var(--_share, 0%), var(--_raised));
  }
  .heat .level-1 {
    --_share: 8%;
  }
  .heat .level-2 {
    --_share: 17%;
  }
  .heat .level-3 {
    --_share: 26%;
  }
  .heat .level-4 {
    --_share: 35%;
  }
  .heat .level-5 {
    --_share: 44%;
  }
  @container (min-width: 560px) {
    .bars {
      grid-template-columns: minmax(12ch, 30%) minmax(0, 1fr) auto;
    }
    .bar {
      grid-row: auto;
      grid-column: auto;
      block-size: 16px;
    }
    .note {
      grid-column: 2 / -1;
    }
    .months .minor {
      visibility: visible;
      inline-size: auto;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .plot,
    .swatch,
    .heat td {
      forced-color-adjust: none;
    }
  }
`;
