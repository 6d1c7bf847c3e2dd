import { css } from "lit";

export const style = css`
  :host {
    padding: 12px;
  }
  section {
    display: grid;
    gap: 12px;
  }
  header {
    row-gap: 4px;
  }
  header .status {
    font-size: 1.07em;
  }
  .steps {
    align-items: stretch;
  }
  .primary {
    min-block-size: 36px;
    padding-inline: 16px;
  }
  .barred {
    display: grid;
    gap: 8px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_line);
  }
  .barred li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 10px;
  }
  .barred li > div {
    flex: 1 1 20ch;
  }
  .why {
    color: var(--_muted);
  }
  .why::before {
    content: "";
    display: inline-block;
    inline-size: 6px;
    block-size: 6px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--_warning);
    vertical-align: 0.15em;
  }
  form {
    display: grid;
    gap: 10px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  h3 {
    font-weight: 600;
  }
  .field {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .field.row {
    display: flex;
  }
  details > div {
    padding-block-start: 8px;
  }
  summary {
    inline-size: fit-content;
    color: var(--_link);
    cursor: pointer;
  }
  .assign[open] {
    flex-basis: 100%;
  }
  .assign:not([open]) > .menu {
    display: none;
  }
  .assign > .menu {
    display: grid;
    gap: 6px;
    max-inline-size: 260px;
  }
  .assign ul {
    max-block-size: 260px;
    overflow-y: auto;
  }
  .assign li > button {
    justify-content: start;
    inline-size: 100%;
    text-align: start;
  }
  .unconfirmed::before {
    content: "";
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    margin-inline-end: 6px;
    border: 2px solid var(--_line);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
