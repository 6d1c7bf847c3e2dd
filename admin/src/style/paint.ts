// Colours that a definition names, and places that only a script knows, put on elements.

import { noChange } from "lit";
import { Directive, directive, type DirectiveResult, type ElementPart } from "lit/directive.js";

/**
 * Sets properties by the element's `style` object. An attribute `style`, which is what Lit's own `styleMap` begins
 * with, would need `unsafe-inline`.
 */
class Paint extends Directive {
  render(_: { [property: string]: string | null }): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [{ [property: string]: string | null }]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [property, value] of Object.entries(properties)) {
      if (value === null) style.removeProperty(property);
      else style.setProperty(property, value);
    }
    return noChange;
  }
}

export const paint = directive(Paint);

/**
 * Where a row of a list stands whose rows have one height. Custom properties would be inherited: each new place would have
 * every element of the row styled anew.
 */
export function placed(index: number, height: number): DirectiveResult {
  return paint({ transform: `translateY(${index * height}px)` });
}

/** A status's colour and the one, black or white, that is read best on it. Without a colour it keeps the page's grey. */
export function ink(color: string | null | undefined): { [property: string]: string | null } {
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? "");
  if (digits === null) return { "--_color": null, "--_on-color": null };
  const [red, green, blue] = digits.slice(1).map((pair) => linear(parseInt(pair, 16) / 255));
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  // Where the contrast with black and that with white are equal, as WCAG measures them.
  return { "--_color": digits[0], "--_on-color": luminance > 0.179 ? "#000000" : "#ffffff" };
}

function linear(part: number): number {
  return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
