import { css } from "lit";

export const style = css`
  :host {
    position: relative;
    display: inline-block;
    container-type: normal;
    background: none;
  }
  .bell {
    position: relative;
    inline-size: 36px;
    block-size: 36px;
    padding: 0;
    border-color: transparent;
    background: none;
    color: inherit;
  }
  .count {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: -2px;
    min-inline-size: 18px;
    padding-inline: 4px;
    border-radius: 9px;
    background: #c3261c;
    color: #ffffff;
    font-size: 11px;
    font-weight: 700;
    line-height: 18px;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .panel {
    position: absolute;
    /* Over what stands fast in a page of Bootstrap, under its dialogs. */
    z-index: 1040;
    inset-block-start: 100%;
    inset-inline-end: 0;
    inline-size: min(400px, 92vw);
    max-block-size: min(520px, 80vh);
    margin-block-start: 6px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: 0 8px 28px rgb(0 0 0 / 22%);
  }
  .head {
    justify-content: space-between;
    position: sticky;
    inset-block-start: 0;
    padding: 8px 12px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
  }
  .head h2 {
    font-weight: 600;
  }
  .notice {
    display: grid;
    grid-template-columns: 10px 1fr auto;
    gap: 0 10px;
    inline-size: 100%;
    padding: 8px 12px;
    border: 0;
    border-radius: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: none;
    align-items: baseline;
  }
  .notice:hover {
    background: var(--_raised);
  }
  .notice:focus-visible {
    outline-offset: -2px;
  }
  .notice .new {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_accent);
  }
  .notice strong {
    font-weight: 600;
  }
  .notice .about {
    grid-column: 2 / -1;
  }
  .empty,
  .told {
    margin: 12px;
  }
`;
