// Checks pages: `node check.mjs PLACE…`, where a place is an HTML file or a folder of them.
//
// Each page is read by a validator, and opened in a real browser: in light and in dark, on a wide and a narrow screen,
// and as it is printed. There an accessibility audit must find nothing, the page must fetch nothing, and nothing may
// stand beyond its edge. What is wrong is told page by page; the program then ends with 1.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { HtmlValidate } from "html-validate";
import { chromium } from "playwright-core";

const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const VALIDATOR = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // The pages are well-formed XML too, for which an element that holds nothing ends in a slash.
    "void-style": "off",
    // Layout of the source is nobody's concern but who writes a template.
    "no-trailing-whitespace": "off",
    "long-title": "off",
  },
});

// How a page is looked at: the media, the colours and the width of the window.
const LOOKS = [
  { name: "light", media: "screen", colorScheme: "light", width: 1200 },
  { name: "dark", media: "screen", colorScheme: "dark", width: 1200 },
  { name: "narrow", media: "screen", colorScheme: "light", width: 360 },
  { name: "printed", media: "print", colorScheme: "dark", width: 688 },
];

const AUDIT = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};

function pagesIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  const inside = readdirSync(place).sort().map((name) => join(place, name));
  return inside.flatMap((path) => (statSync(path).isDirectory() || path.endsWith(".html") ? pagesIn(path) : []));
}

async function validated(path) {
  const report = await VALIDATOR.validateString(readFileSync(path, "utf8"), path);
  const messages = report.results.flatMap((result) => result.messages);
  return messages.map((it) => `${it.line}:${it.column}: ${it.ruleId}: ${it.message}`);
}

async function audited(browser, path) {
  const found = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  const url = pathToFileURL(resolve(path)).href;
  page.on("console", (message) => found.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { found.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url() !== url) found.push(`fetches ${request.url()}`); });
  await page.goto(url);
  await page.evaluate(axe.source);
  for (const look of LOOKS) {
    await page.emulateMedia({ media: look.media, colorScheme: look.colorScheme });
    await page.setViewportSize({ width: look.width, height: 900 });
    const audit = await page.evaluate((options) => globalThis.axe.run(document, options), AUDIT);
    for (const fault of audit.violations) {
      const where = fault.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ");
      found.push(`${look.name}: ${fault.id}: ${fault.help} (${where})`);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) found.push(`${look.name}: ${over} pixels stand beyond the edge`);
    found.push(...(await page.evaluate(outside)).map((it) => `${look.name}: ${it}`));
  }
  await context.close();
  return found;
}

// Runs in the page: words of a drawing that run out of it or into each other.
function outside() {
  const found = [];
  for (const svg of document.querySelectorAll("svg")) {
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].map((it) => ({ words: it.textContent, box: it.getBoundingClientRect() }));
    for (const { words, box } of boxes) {
      if (box.left < frame.left - 2 || box.right > frame.right + 2) found.push(`“${words}” runs out of its drawing`);
    }
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Boxes of lines one below the other overlap by what hangs below and stands above their letters.
        if (across > 1 && down > Math.min(one.box.height, other.box.height) / 2) {
          found.push(`“${one.words}” stands on “${other.words}”`);
        }
      }
    }
  }
  return found;
}

const pages = process.argv.slice(2).flatMap(pagesIn);
if (pages.length === 0) {
  console.error("No pages: name HTML files, or folders of them.");
  process.exit(2);
}
const browser = await chromium.launch({ executablePath: BROWSER, args: FLAGS });
let faulty = 0;
for (const path of pages) {
  const found = [...(await validated(path)), ...(await audited(browser, path))];
  faulty += found.length > 0 ? 1 : 0;
  for (const it of found) console.error(`${path}: ${it}`);
}
await browser.close();
console.log(`${pages.length} pages looked at in ${LOOKS.length} ways, ${faulty} of them faulty`);
process.exit(faulty > 0 ? 1 : 0);
