import { css } from "lit";

/** The engine's picture in the page's own colours. */
export const graphStyle = css`
  :host {
    --_automatic: light-dark(#0b7285, #3bc9db);
    --_escalation: light-dark(#c2410c, #ff922b);
    --_exception: light-dark(#6741d9, #b197fc);
    --_way: light-dark(#d6336c, #f783ac);
  }
  .graph {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .graph > .told {
    border-radius: 0;
  }
  .canvas {
    flex: 1;
    overflow: auto;
    min-block-size: 0;
  }
  .canvas > svg {
    display: block;
    margin-inline: auto;
  }
  .zoom {
    position: absolute;
    inset-block-end: 14px;
    inset-inline-end: 14px;
    display: flex;
    gap: 4px;
  }
  .zoom button {
    min-inline-size: 32px;
    padding: 0;
  }
  svg.ordino text {
    font-family: inherit;
    font-size: 11px;
    fill: var(--_text);
    overflow-wrap: normal;
  }
  svg.ordino .name {
    font-size: 18px;
    font-weight: 600;
  }
  svg.ordino .team,
  svg.ordino .label {
    font-size: 13px;
    font-weight: 600;
  }
  svg.ordino .main {
    font-weight: 600;
  }
  svg.ordino .dim {
    fill: var(--_muted);
  }
  .ground {
    fill: none;
  }
  .lane rect {
    fill: var(--_raised);
  }
  .body {
    fill: var(--_surface);
  }
  .head {
    fill: var(--_line);
  }
  .frame {
    fill: none;
    stroke: var(--_edge);
    stroke-width: 1;
  }
  .sign {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.6;
  }
  .step {
    --_ink: var(--_edge);
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.4;
  }
  .tip {
    --_ink: var(--_edge);
    fill: var(--_ink);
  }
  .recommended {
    --_ink: var(--_text);
  }
  .recommended.step {
    stroke-width: 3;
  }
  .automatic {
    --_ink: var(--_automatic);
  }
  .automatic.step {
    stroke-width: 1.8;
  }
  .escalation {
    --_ink: var(--_escalation);
  }
  .escalation.step {
    stroke-width: 1.8;
    stroke-dasharray: 7 4;
  }
  .exception {
    --_ink: var(--_exception);
  }
  .exception.step {
    stroke-width: 2;
    stroke-dasharray: 2 4;
  }
  .taken {
    --_ink: var(--_way);
  }
  .taken.step {
    stroke-width: 4.5;
  }
  .automatic.sign,
  .escalation.sign,
  .recommended.sign {
    stroke: var(--_ink);
  }
  svg.ordino text.automatic,
  svg.ordino text.escalation,
  svg.ordino text.exception {
    fill: var(--_ink);
  }
  .seen .frame {
    stroke: var(--_way);
    stroke-width: 2.5;
  }
  .here .frame {
    stroke-width: 5;
  }
  .visit {
    fill: var(--_way);
  }
  svg.ordino text.number {
    fill: var(--_surface);
  }
  g.card {
    cursor: pointer;
    outline: none;
  }
  g.card:hover .frame {
    stroke: var(--_link);
    stroke-width: 2;
  }
  g.card.warning .frame {
    stroke: var(--_warning);
    stroke-width: 2;
    stroke-dasharray: 5 3;
  }
  g.card.error .frame {
    stroke: var(--_danger);
    stroke-width: 3;
  }
  g.card.chosen .frame,
  g.card:focus-visible .frame {
    stroke: var(--_link);
    stroke-width: 4;
    stroke-dasharray: none;
  }
  .hit {
    fill: none;
    stroke: transparent;
    cursor: pointer;
  }
  .hit:hover {
    stroke: color-mix(in srgb, var(--_link) 30%, transparent);
  }
  .focused .step:not(.near, .chosen),
  .focused .step:not(.near, .chosen) + .hit + .tip {
    opacity: 0.35;
  }
  .legend .step {
    opacity: 1 !important;
  }
  .step.chosen {
    stroke: var(--_link);
    stroke-width: 4;
  }
  @media (forced-colors: active) {
    svg.ordino {
      forced-color-adjust: none;
    }
  }
`;
