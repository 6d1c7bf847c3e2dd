// The engine's picture of a workflow as elements of the page: built one by one of what is known, so that no text of a
// definition is ever read as anything but text.

const SVG = "http://www.w3.org/2000/svg";

const ELEMENTS = new Set(["svg", "g", "path", "rect", "circle", "text", "title", "desc"]);

const ATTRIBUTES = new Set([
  "class", "d", "x", "y", "width", "height", "rx", "cx", "cy", "r", "viewBox", "lang", "text-anchor", "stroke-dasharray",
  "fill", "data-team", "data-status", "data-from", "data-to",
]);

/** Inline styles, which a strict policy refuses, come under another name and are set one by one. */
const PAINT = "data-paint";

/** Makes elements of a picture; nothing where it is none. Its style sheet is left out: colours are the page's. */
export function picture(text: string): SVGSVGElement | undefined {
  // The engine escapes every text, so that neither can stand in one.
  const plain = text.replace(/<style>[^<]*<\/style>/, "").replaceAll(' style="', ` ${PAINT}="`);
  const parsed = new DOMParser().parseFromString(plain, "image/svg+xml").documentElement;
  const made = copied(parsed);
  return made instanceof SVGSVGElement ? made : undefined;
}

function copied(element: Element): SVGElement | undefined {
  if (element.namespaceURI !== SVG || !ELEMENTS.has(element.localName)) return undefined;
  const made = document.createElementNS(SVG, element.localName) as SVGElement;
  for (const { name, value } of element.attributes) if (ATTRIBUTES.has(name)) made.setAttribute(name, value);
  for (const [, property, color] of (element.getAttribute(PAINT) ?? "").matchAll(/(fill|stroke):(#[\da-f]{3,6})/gi)) made.style.setProperty(property!, color!);
  for (const child of element.childNodes) {
    const inner = child instanceof Element ? copied(child) : child instanceof Text ? document.createTextNode(child.data) : undefined;
    if (inner !== undefined) made.append(inner);
  }
  return made;
}
