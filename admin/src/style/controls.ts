import { css } from "lit";

/** What people press, fill in and are told. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    max-inline-size: 100%;
    padding: 4px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  button:hover {
    background: var(--_raised);
  }
  button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.primary:hover {
    filter: brightness(1.08);
  }
  button.quiet {
    min-block-size: 28px;
    padding-inline: 6px;
    border-color: transparent;
    background: none;
    color: var(--_link);
  }
  button.quiet:hover {
    text-decoration: underline;
  }
  button:disabled,
  button[aria-disabled="true"] {
    border-color: var(--_line);
    border-style: dashed;
    background: none;
    color: var(--_muted);
    font-weight: 400;
    cursor: not-allowed;
    filter: none;
    text-decoration: none;
  }
  input,
  select,
  textarea {
    min-block-size: 32px;
    max-inline-size: 100%;
    padding: 4px 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  input[type="checkbox"],
  input[type="radio"] {
    min-block-size: 0;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 64px;
    resize: vertical;
  }
  [aria-invalid="true"] {
    border-color: var(--_danger);
  }
  :focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }
  a {
    color: var(--_link);
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h2,
  h3,
  p {
    margin: 0;
    font-size: inherit;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.93em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap);
  }
  .told {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .told.warning {
    border-color: var(--_warning);
    background: var(--_warning-ground);
  }
  .told.error {
    border-color: var(--_danger);
    background: var(--_danger-ground);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .status {
    display: inline-block;
    max-inline-size: 100%;
    padding: 2px 10px;
    border: 1px solid transparent;
    border-radius: 999px;
    background: var(--_color, var(--_muted));
    color: var(--_on-color, var(--_surface));
    font-weight: 600;
  }
  .dot {
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    border: 1px solid color-mix(in srgb, var(--_text) 25%, transparent);
    border-radius: 50%;
    background: var(--_color, var(--_muted));
  }
  @media (forced-colors: active) {
    .status {
      border-color: currentcolor;
    }
    .dot {
      forced-color-adjust: none;
    }
    button[aria-disabled="true"] {
      color: graytext;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
