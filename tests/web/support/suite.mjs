// What suites with a browser begin and end with.

import { after, before } from "node:test";
import { start } from "./browser.mjs";

/**
 * For the tests of the suite that calls it: something to look at, such as a desk, and Chromium; both end after the last one.
 *
 * @param begin starts what is looked at, which has a `close`
 * @param there hears of both before the first test
 */
export function withChromium(begin, there) {
  let browser;
  let served;
  before(async () => {
    served = await begin();
    browser = await start();
    there(browser, served);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });
}
