// The two modules for pages, asked side by side.

/** What concerns a definition more than a case: a page's module refuses it, and of `check` it knows what `load` finds. */
const REFUSED = "`@ordino/engine/analysis`";

export class Pair {
  #whole;
  #page;

  constructor(whole, page) {
    this.#whole = whole;
    this.#page = page;
  }

  /** The answer of the whole module, if that of a page's module is the same wherever it has one. */
  call(request) {
    const [answer, ofPage] = [this.#whole.call(request), this.#page.call(request)];
    const isSame = ofPage === answer || ofPage.includes(REFUSED) || /^\{"ok":\{"diagnostics":/.test(ofPage);
    return isSame ? answer : `a page's module answers ${ofPage}`;
  }
}
