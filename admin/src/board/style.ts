import { css } from "lit";

export const style = css`
  :host {
    padding: 12px;
  }
  section.base {
    display: grid;
    gap: 10px;
  }
  .filters {
    gap: 6px;
  }
  .filters select,
  .filters input[type="search"] {
    min-block-size: 30px;
  }
  .filters input[type="search"] {
    flex: 1 1 16ch;
    max-inline-size: 28ch;
  }
  .filters select {
    max-inline-size: 22ch;
    text-overflow: ellipsis;
  }
  .filters .set {
    border-color: var(--_accent);
    font-weight: 600;
  }
  .layouts {
    display: inline-flex;
  }
  .layouts button {
    min-block-size: 30px;
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .layouts button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .layouts button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .layouts [aria-pressed="true"] {
    background: var(--_raised);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--_accent);
  }
  .bulk {
    display: grid;
    gap: 8px;
    padding: 10px 12px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .verdicts {
    max-block-size: 180px;
    overflow: auto;
  }
  .verdicts li {
    display: grid;
    grid-template-columns: 14px minmax(12ch, auto) 1fr;
    gap: 8px;
    padding-block: 2px;
  }
  .good {
    color: var(--_good);
  }
  .bad {
    color: var(--_warning);
  }
  .list {
    position: relative;
    block-size: var(--ordino-board-height, min(70vh, 720px));
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    contain: strict;
  }
  .head {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    border-block-end: 1px solid var(--_line);
    background: var(--_raised);
    color: var(--_muted);
  }
  .rows {
    position: relative;
  }
  .card {
    display: grid;
    grid-template-columns: 18px minmax(16ch, 3fr) minmax(14ch, 2fr) minmax(8ch, 1.2fr) minmax(8ch, 1.2fr) 13ch 13ch minmax(16ch, 1.6fr);
    gap: 12px;
    align-items: center;
    block-size: 38px;
    padding-inline: 10px;
  }
  .rows .card {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    border-block-end: 1px solid var(--_line);
    contain: strict;
  }
  .rows .card:hover {
    background: var(--_raised);
  }
  .card > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .card > span:first-child,
  .card .title {
    overflow: visible;
  }
  .card .title > * {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .card input {
    display: block;
  }
  .chosen {
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }
  .list:focus-visible {
    outline-offset: -2px;
  }
  .list:focus-visible .active {
    outline: 2px solid var(--_link);
    outline-offset: -2px;
  }
  .status-cell {
    display: flex;
    gap: 8px;
    align-items: center;
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .card .link,
  .tile .link {
    min-block-size: 0;
    padding: 0;
    color: var(--_text);
    font-weight: 600;
    text-decoration: none;
  }
  .link:hover {
    text-decoration: underline;
  }
  .open,
  .entered,
  .due {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .late {
    color: var(--_danger);
    font-weight: 600;
  }
  .via {
    padding: 0 6px;
    border: 1px solid var(--_line);
    border-radius: 4px;
  }
  .rows .overdue,
  .tile.overdue > div {
    border-inline-start: 3px solid var(--_danger);
    padding-inline-start: 7px;
  }
  .columns {
    display: flex;
    gap: 10px;
    block-size: var(--ordino-board-height, min(70vh, 720px));
    overflow-x: auto;
  }
  .column {
    flex: 1 0 220px;
    display: flex;
    flex-direction: column;
    min-inline-size: 220px;
    max-inline-size: 340px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .column h3 {
    display: flex;
    gap: 6px;
    align-items: baseline;
    white-space: nowrap;
    padding: 8px 10px;
    font-weight: 600;
  }
  .stack {
    flex: 1;
    overflow-y: auto;
    border-radius: var(--_radius);
  }
  .stack ul {
    position: relative;
  }
  .tile {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 92px;
    padding: 0 8px 8px;
  }
  .tile > div {
    display: grid;
    align-content: center;
    gap: 2px;
    block-size: 100%;
    padding: 6px 10px;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .tile .first {
    flex-wrap: nowrap;
    min-inline-size: 0;
  }
  .tile .link {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .tile.chosen > div {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, var(--_surface));
  }
  .none {
    padding: 24px;
    text-align: center;
  }
  @container (max-width: 900px) {
    .card {
      grid-template-columns: 18px minmax(14ch, 2fr) minmax(12ch, 2fr) minmax(8ch, 1fr) minmax(15ch, 1.4fr);
    }
    .card .assignee,
    .card .open,
    .card .entered {
      display: none;
    }
  }
  @container (max-width: 560px) {
    .card {
      grid-template-columns: 18px minmax(10ch, 1fr) minmax(10ch, 1fr);
    }
    .card .team,
    .card .due {
      display: none;
    }
  }
`;
