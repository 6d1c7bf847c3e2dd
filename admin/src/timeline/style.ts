import { css } from "lit";

export const style = css`
  :host {
    padding: 12px;
  }
  section,
  form {
    display: grid;
    gap: 10px;
  }
  .write {
    position: relative;
  }
  .people {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    max-inline-size: 320px;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
  }
  .people[hidden] {
    display: none;
  }
  .people li {
    padding: 4px 8px;
    border-radius: 4px;
    cursor: pointer;
  }
  .people [aria-selected="true"] {
    background: var(--_raised);
    outline: 1px solid var(--_edge);
  }
  .remind,
  .reminders {
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .what {
    flex: 1 1 20ch;
  }
  .due {
    flex-basis: 100%;
  }
  .head {
    justify-content: space-between;
  }
  .entries > li {
    display: grid;
    grid-template-columns: 14px 1fr auto;
    gap: 2px 10px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .entries .dot {
    margin-block-start: 0.35em;
  }
  .entries .none {
    border-color: var(--_edge);
    background: none;
  }
  .entries .body {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: baseline;
  }
  .arrow:dir(rtl) {
    transform: scaleX(-1);
  }
  .line strong {
    font-weight: 600;
  }
  time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .via {
    padding: 0 6px;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .via.unusual {
    border-color: var(--_warning);
    color: var(--_warning);
  }
  .text {
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_raised);
    white-space: pre-wrap;
    unicode-bidi: isolate;
  }
  .text.cut {
    max-block-size: 12em;
    overflow: hidden;
    mask-image: linear-gradient(#000 70%, transparent);
  }
  .mention {
    color: var(--_link);
    font-weight: 600;
  }
  .fields {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 10px;
    margin: 0;
  }
  .fields dd {
    margin: 0;
  }
  @container (max-width: 420px) {
    .entries > li {
      grid-template-columns: 14px 1fr;
    }
    .entries time {
      grid-column: 2;
    }
  }
`;
