"use strict";

const AGAIN = 1000;
const page = document.body;
const told = document.querySelector("[role=status]");
const findings = document.querySelector("section");
const frame = document.querySelector("iframe");
const address = frame.src;
let number = page.dataset.number;

function show(state) {
  number = String(state.number);
  told.textContent = state.told;
  told.dataset.weight = state.weight;
  findings.hidden = state.report === "";
  findings.firstElementChild.textContent = state.report;
  if (page.dataset.shown === String(state.shown)) return;
  page.dataset.shown = String(state.shown);
  const { scrollX, scrollY } = frame.contentWindow;
  frame.addEventListener("load", () => frame.contentWindow.scrollTo(scrollX, scrollY), { once: true });
  frame.src = address; // not a reload, which would end a first load that is under way
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch(`/state?since=${number}`);
      show(await answer.json());
    } catch {
      told.textContent = "the preview has ended; `sla preview` starts it again";
      told.dataset.weight = "error";
      await new Promise((done) => setTimeout(done, AGAIN));
    }
  }
}

if (location.hash) frame.src = address + location.hash;
follow();
