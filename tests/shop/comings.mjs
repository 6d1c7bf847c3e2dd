// Chapters of a story in a shop: other languages, and how the module leaves and comes back.

import { rmSync } from "node:fs";
import { join } from "node:path";

import { ask, chapter, check, console_, last, path, press, tick, visit, visitOrder } from "./play.mjs";

/** Where the back office keeps what it uploads in. */
const UPLOAD = "#page-header-desc-configuration-add_module";

/** What each language calls the list of what has happened. */
const SAID = { it: "Commenti e cronologia", pl: "Komentarze i historia" };

/** The back office in an employee's language. */
export async function languages({ admin, packer, logistician, order }) {
  for (const [iso, history] of Object.entries(SAID)) {
    await chapter(`The order page in ${iso}`, packer, "order", async (page) => {
      ask("speak", logistician.id, iso);
      await visitOrder(page, order);
      const text = await page.locator("#ordino-history").innerText();
      check(text.includes(history), `it says ${text.slice(0, 60)}`);
      return (await page.locator(".ordino-bar").innerText()).replace(/\s+/g, " ").slice(0, 100);
    });
  }
  ask("speak", logistician.id, "en");
  await visit(admin, "AdminOrders");
}

/** How it leaves, with its data and without, and comes back. */
export async function comings({ admin, packer, order }) {
  await chapter("An upgrade brings what is missing", admin, "modules", async (page) => {
    const { hooks, tables } = ask("left");
    ask("run", "UPDATE [module] SET version = '0.0.9' WHERE name = 'ordino'");
    ask("run", "DELETE h FROM [hook_module] h JOIN [module] m ON m.id_module = h.id_module WHERE m.name = 'ordino'");
    ask("run", "DROP TABLE {expired}");
    console_("prestashop:module", "upgrade", "ordino");
    const after = ask("left");
    check(after.hooks === hooks && after.tables === tables, `${after.hooks} of ${hooks} hooks, ${after.tables} of ${tables} tables`);
    await visitOrder(page, order);
    await page.locator(".ordino-bar").waitFor();
  });
  await chapter("Uninstalled, it leaves its data and nothing else", packer, "order", async (page) => {
    console_("prestashop:module", "uninstall", "ordino");
    const { tables, tabs, hooks } = ask("left");
    check(tables > 0 && tabs === 0 && hooks === 0, `${tables} tables, ${tabs} tabs, ${hooks} hooks`);
    await visitOrder(page, order);
    check((await page.locator(".ordino-bar").count()) === 0, "it is still there");
  });
  await chapter("Uploaded through the back office, it has them again", admin, "modules", async (page) => {
    const archive = process.env.ORDINO_ZIP;
    if (archive === undefined) {
      console_("prestashop:module", "install", "ordino");
    } else {
      rmSync(join(path, "modules/ordino"), { recursive: true });
      await visit(page, "AdminModulesSf");
      await page.click(UPLOAD);
      await page.locator("#importDropzone").waitFor();
      await page.setInputFiles("input.dz-hidden-input", archive);
      await page.locator(".module-import-success").waitFor({ timeout: 120_000 });
    }
    tick();
    check(last(order, "moved") !== undefined, "its history is lost");
    await visit(page, "AdminOrders");
    await visitOrder(page, order);
    check((await page.locator("#ordino-history li").count()) > 3, "its history is not shown");
    return archive === undefined ? "by the console" : "";
  });
  await chapter("Uninstalled with its data, it leaves nothing", admin, "health", async (page) => {
    await visit(page, "AdminOrdinoSettings");
    await press(page, 'nav.ordino-nav a[href*="/health"]');
    await press(page, 'button[name="do"][value="drop_data"]');
    await page.locator('button[name="do"][value="keep_data"]').waitFor();
    console_("prestashop:module", "uninstall", "ordino");
    const left = ask("left");
    check(Object.values(left).every((count) => count === 0), JSON.stringify(left));
    await visit(page, "AdminOrders");
    check((await page.locator("#order_grid_table").count()) === 1, "the list of orders does not open");
  });
  await chapter("And comes back as new", admin, "back office", async (page) => {
    console_("prestashop:module", "install", "ordino");
    await visit(page, "AdminOrders");
    await visit(page, "AdminOrdinoSettings");
    check((await page.locator("nav.ordino-nav a").count()) >= 4, "the settings are not there");
  });
}
