import { css } from "lit";

/**
 * What everything is drawn with. A page says otherwise by `--ordino-…` on any element around, and chooses light or dark
 * by `color-scheme`, as Bootstrap 5 does, or by the attribute `theme`.
 */
export const tokens = css`
  :host {
    --_text: var(--ordino-text, light-dark(#1d232b, #e3e7ec));
    --_muted: var(--ordino-muted, light-dark(#5a6472, #a2acb9));
    --_surface: var(--ordino-surface, light-dark(#ffffff, #171b21));
    --_raised: var(--ordino-raised, light-dark(#f5f7f9, #20262e));
    --_line: var(--ordino-line, light-dark(#d8dde3, #363e49));
    --_edge: var(--ordino-edge, light-dark(#838d99, #77818e));
    --_accent: var(--ordino-accent, light-dark(#1b5ec9, #2f6cd1));
    --_on-accent: var(--ordino-on-accent, #ffffff);
    --_link: var(--ordino-link, light-dark(#1b5ec9, #8ab4f8));
    --_danger: var(--ordino-danger, light-dark(#b3261e, #ff9c92));
    --_danger-ground: var(--ordino-danger-ground, light-dark(#fdf0ef, #38201f));
    --_warning: var(--ordino-warning, light-dark(#8a4b00, #f3bd74));
    --_warning-ground: var(--ordino-warning-ground, light-dark(#fdf5e8, #33291a));
    --_good: var(--ordino-good, light-dark(#1d7044, #72cf9c));
    --_radius: var(--ordino-radius, 6px);
    --_gap: var(--ordino-gap, 8px);
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    color: var(--_text);
    background: var(--_surface);
    font-family: var(--ordino-font, inherit);
    font-size: var(--ordino-font-size, 14px);
    font-weight: 400;
    line-height: 1.45;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme="light"]) {
    color-scheme: light;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
  }
  :host([theme="auto"]) {
    color-scheme: light dark;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;
