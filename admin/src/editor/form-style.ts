import { css } from "lit";

/** Forms: fields one below the other, lists of what is chosen, conditions within each other. */
export const formStyle = css`
  .form > header h3 {
    display: flex;
    flex: 1;
    gap: 8px;
    align-items: center;
    font-size: 1.07em;
  }
  .form h3:focus-visible {
    outline-offset: 4px;
  }
  .up {
    justify-self: start;
  }
  button.danger {
    color: var(--_danger);
  }
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
  }
  details > .fields {
    padding-block-start: 12px;
  }
  summary {
    inline-size: fit-content;
    color: var(--_link);
    cursor: pointer;
  }
  .menu > summary {
    color: var(--_text);
    list-style: none;
  }
  .menu > summary::after {
    content: " ▾";
  }
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .field > label:not(.row) {
    display: grid;
    gap: 4px;
  }
  .field .field {
    gap: 3px;
  }
  .name {
    padding: 0;
    color: var(--_muted);
    font-size: 0.93em;
  }
  fieldset > .name {
    margin-block-end: 4px;
  }
  .form input:not([type="checkbox"], [type="color"]),
  .form select,
  .form textarea {
    inline-size: 100%;
  }
  .form .row > input:not([type="checkbox"], [type="color"]),
  .form .row > select {
    flex: 1 1 6ch;
    inline-size: auto;
    min-inline-size: 0;
  }
  .form .length {
    flex: 1 1 16ch;
    min-inline-size: 0;
  }
  .form textarea {
    min-block-size: 3.4em;
  }
  input[type="color"] {
    inline-size: 48px;
    padding: 2px;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 12px;
    align-items: start;
  }
  .language {
    flex-wrap: nowrap;
  }
  .language + .language {
    margin-block-start: 4px;
  }
  .language abbr {
    flex: none;
    inline-size: 3.2ch;
    color: var(--_muted);
    font-size: 0.86em;
    text-decoration: none;
    text-transform: uppercase;
  }
  .language > :is(input, textarea) {
    flex: 1;
    min-inline-size: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    padding-inline-start: 8px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface);
  }
  .chip button {
    min-block-size: 26px;
  }
  select.add {
    color: var(--_link);
  }
  .arrows li {
    justify-content: space-between;
    flex-wrap: nowrap;
  }
  .arrows li > :last-child,
  .problems li > button,
  .choice {
    display: grid;
    align-content: start;
    gap: 2px;
  }
  .choice > button {
    justify-self: start;
    text-align: start;
  }
  .told-list li > button {
    flex: none;
  }
  .arrows button.quiet:first-child {
    justify-content: flex-start;
    color: var(--_text);
  }
  .part,
  .condition,
  .action {
    display: grid;
    gap: 6px;
    padding: 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .field,
  .part,
  .condition,
  .action,
  .parts,
  .ladder {
    grid-template-columns: minmax(0, 1fr);
  }
  .part > legend {
    padding-inline: 4px;
  }
  .ladder,
  .parts {
    display: grid;
    gap: 8px;
  }
  .parts {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_line);
  }
  .condition .condition {
    padding: 0;
    border: 0;
  }
  .dates {
    display: grid;
    gap: 4px;
  }
  .form .dates .short {
    flex: 0 1 14ch;
  }
  .form .dates .short + .short,
  .dates bdi,
  .dates .row > span {
    flex: 1;
  }
  .week {
    display: grid;
    gap: 4px;
  }
  .week label {
    display: grid;
    grid-template-columns: 5ch 1fr;
    align-items: center;
    gap: 8px;
  }
`;
