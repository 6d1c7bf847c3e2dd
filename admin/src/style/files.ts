import { css } from "lit";

/** Files that are chosen and uploaded. */
export const files = css`
  .files ul {
    padding-block-start: 4px;
  }
  .choose {
    inline-size: fit-content;
    cursor: pointer;
  }
  .choose .button {
    padding: 4px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .choose input:focus-visible + .button {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }
  .choose input[aria-invalid="true"] + .button {
    border-color: var(--_danger);
  }
  .danger {
    color: var(--_danger);
  }
  progress {
    inline-size: 120px;
    accent-color: var(--_accent);
  }
`;
