import { css } from "lit";

export const style = css`
  :host {
    padding: 12px;
  }
  section {
    display: grid;
    gap: 12px;
  }
  .clock {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 12px;
    align-items: baseline;
  }
  .clock h3 {
    font-weight: 600;
  }
  .left {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .bar {
    grid-column: 1 / -1;
    block-size: 6px;
    margin-block: 2px;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }
  .bar > div {
    inline-size: var(--_part, 0%);
    block-size: 100%;
    border-radius: 3px;
    background: var(--_good);
  }
  .soon .bar > div {
    background: var(--_warning);
  }
  .late .bar > div {
    background: var(--_danger);
  }
  .paused .bar > div {
    background: var(--_edge);
  }
  .soon .left {
    color: var(--_warning);
  }
  .late .left {
    color: var(--_danger);
  }
  .paused .left {
    color: var(--_muted);
  }
  .end {
    text-align: end;
  }
  .foreseen {
    display: grid;
    gap: 6px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .foreseen ul {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 4px 12px;
  }
  .foreseen li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
    }
    .bar > div {
      background: canvastext;
      forced-color-adjust: none;
    }
  }
`;
