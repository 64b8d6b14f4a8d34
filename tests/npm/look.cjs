// Opens pages in a browser without a window, and says what it saw of each.
//   node look.cjs BROWSER < jobs.json
// A job is {page, width, scheme, unfolded, picture}: an address of a file, a width in
// pixels, "light" or "dark", whether all that folds is opened, and where to put pictures
// of the page ("" for none). The answer is a list, one entry a job: {violations,
// requests, wide, spilt, pictures}: what axe finds (it is not asked where pictures are),
// what was asked of any network, how many pixels the page is wider than its window, texts
// that are wider than the room they have, and the files written.
const { readFileSync } = require("node:fs");
const puppeteer = require("puppeteer-core");

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");
const TALL = 4800; // pixels a picture; browsers cannot draw a whole agreement at once
const QUIET = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--hide-scrollbars", "--font-render-hinting=none",
];

async function pictures(page, { picture, width }) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const made = [];
  for (let y = 0; y < height; y += TALL) {
    const clip = { x: 0, y, width, height: Math.min(TALL, height - y) };
    const path = `${picture}-${String(made.length + 1).padStart(2, "0")}.png`;
    await page.screenshot({ path, clip, captureBeyondViewport: true });
    made.push(path);
  }
  return made;
}

// What is wider than its own room lies on what stands beside it. Headings of a table that
// is a list stand nowhere: a voice alone reads them.
function spilt() {
  const rooms = document.querySelectorAll("main :is(th, td, p, li, h2, h3, h4, caption), dt, dd");
  const over = [...rooms].filter((each) => each.scrollWidth > each.clientWidth + 1
    && getComputedStyle(each.closest("thead") ?? each).position !== "absolute");
  return over.slice(0, 5).map((each) => each.textContent.trim().slice(0, 80));
}

async function objections(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map(({ id, help, nodes }) => ({
    id, help, places: nodes.slice(0, 5).map((node) => node.html.slice(0, 200)),
  }));
}

async function look(browser, job) {
  const page = await browser.newPage();
  const requests = [];
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) requests.push(request.url());
  });
  await page.setBypassCSP(true); // axe is a script, which the page would not run
  await page.setViewport({ width: job.width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: job.scheme }]);
  await page.goto(job.page, { waitUntil: "load" });
  if (job.unfolded) {
    await page.evaluate(() => {
      for (const each of document.querySelectorAll("details")) each.open = true;
    });
  }
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  const spills = await page.evaluate(spilt);
  const violations = job.picture ? [] : await objections(page);
  const made = job.picture ? await pictures(page, job) : [];
  await page.close();
  return { violations, requests, wide, spilt: spills, pictures: made };
}

async function main() {
  const jobs = JSON.parse(readFileSync(0, "utf-8"));
  const browser = await puppeteer.launch({ executablePath: process.argv[2], args: QUIET });
  try {
    const seen = [];
    for (const job of jobs) seen.push(await look(browser, job));
    process.stdout.write(JSON.stringify(seen));
  } finally {
    await browser.close();
  }
}

main();
