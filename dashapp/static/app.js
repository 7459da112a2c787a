// What the signed-in pages need and Dash does not do. Loaded before Dash, so that every request passes the door below.
// Dash draws its elements anew at any time: everything listens on the document and looks again after each drawing.
(function () {
  "use strict";
  const root = document.documentElement;
  const find = (selector, inside = document) => inside.querySelector(selector);
  const here = () => location.pathname + location.search;

  // Storage may be closed to us (private windows, policies): then nothing is remembered and everything else works.
  function recall(store, name) {
    try { return JSON.parse(window[store].getItem(name)); } catch { return null; }
  }
  function remember(store, name, value) {
    try {
      if (value === null) window[store].removeItem(name);
      else window[store].setItem(name, JSON.stringify(value));
    } catch { /* see above */ }
  }

  // React listens to the prototype's setter and to the event that a person would have caused.
  function write(field, value) {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, value);
    field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  }
  const isTicked = (field) => field.type === "checkbox" || field.type === "radio";

  // --- The session ends while somebody writes: the text waits in this tab for the same person on the same page. ---

  const KEPT = "handslag-kept";
  let typed = new Set(); // Only what was touched: putting back the rest could undo what a colleague wrote meanwhile.
  let isLeaving = false; // Until the door opens this page still lives, and would put back at once what it keeps.
  let typedOn = null; // The link may have gone ahead to the next page, while this one's fields still stand there.

  function noteTyping({ target }) {
    if (!target.id || target.type === "password" || !target.closest("[data-keep]")) return;
    typed.add(target.id);
    if (meanwhile) meanwhile.set(target.id, { field: target.closest("[data-keep]").dataset.keep, value: target.value });
    typedOn = here();
  }

  function keepWhatIsTyped() {
    const fields = {}, about = {};
    for (const id of typed) {
      const field = document.getElementById(id);
      if (!field || field.disabled) continue;
      fields[id] = isTicked(field) ? field.checked : field.value;
      about[id] = field.closest("[data-keep]")?.dataset.keep;
    }
    // A page that never came so far as to show its fields has nothing to say about what already waits.
    if (!Object.keys(fields).length) return;
    remember("sessionStorage", KEPT, { person: root.dataset.person, page: typedOn, fields, about });
  }

  // Without a connection a message is sent again until it has come through: the same message twice does no harm, the
  // server knows forms by their tokens and reports by their versions. Meanwhile the page says so.
  let unsent = 0;
  async function insist(send) {
    for (let isWaiting = false; ; ) {
      try {
        const answer = await send();
        if (isWaiting && --unsent === 0) say("offline", 0);
        return answer;
      } catch (error) {
        if (isLeaving || error.name === "AbortError") throw error;
        if (!isWaiting) { isWaiting = true; unsent += 1; }
        say("offline");
        await new Promise((done) => setTimeout(done, 2000));
      }
    }
  }

  // Messages leave one after the other: what was typed first must not arrive last and write over the rest.
  let last = Promise.resolve();
  function inTurn(send) {
    const mine = last.then(() => insist(send));
    last = mine.catch(() => {});
    return mine;
  }

  // Dash swallows a 401 and nothing happens. No answer at all is better than its error while the page goes away.
  function watchTheDoor() {
    const ask = window.fetch;
    window.fetch = async function (...request) {
      const asked = new URL(request[0].url || request[0], location.href);
      const isOurs = asked.origin === location.origin && asked.pathname.startsWith("/app/");
      const answer = isOurs ? await inTurn(() => ask.apply(this, request)) : await ask.apply(this, request);
      if (answer.status !== 401 || !isOurs) return answer;
      isLeaving = true;
      keepWhatIsTyped();
      window.addEventListener("pagehide", keepWhatIsTyped, { once: true }); // Nobody stops in the middle of a word.
      location.assign((root.lang === "sv" ? "" : "/" + root.lang) + "/signin?next=" + encodeURIComponent(here()));
      return new Promise(() => {});
    };
  }

  function putBack() {
    const kept = recall("sessionStorage", KEPT);
    if (!kept || !root.dataset.person || isLeaving) return;
    if (kept.person !== root.dataset.person) return remember("sessionStorage", KEPT, null);
    if (kept.page !== here()) return;
    const waiting = { ...kept.fields };
    for (const [id, value] of Object.entries(kept.fields)) {
      const field = document.getElementById(id);
      // A reason is about one report: in the field of another it would go to somebody else.
      if (!field || field.closest("[data-keep]")?.dataset.keep !== kept.about[id]) continue;
      delete waiting[id];
      if (!isTicked(field)) write(field, value);
      else if (field.checked !== value) field.click();
    }
    if (Object.keys(waiting).length === Object.keys(kept.fields).length) return;
    remember("sessionStorage", KEPT, Object.keys(waiting).length ? { ...kept, fields: waiting } : null);
    say("kept");
  }

  // Who signs out leaves nothing behind for whoever sits down next.
  function forgetAtSignOut({ target }) {
    if (new URL(target.action, location.href).pathname === "/signout") remember("sessionStorage", KEPT, null);
  }

  // Words come with the page, in its language: {n} in them is how many.
  function say(id, n) {
    const place = document.getElementById(id);
    if (place) place.textContent = n === 0 ? "" : place.dataset.text.replace("{n}", n);
  }

  // --- First paint: what the server drew goes in the same frame as the application's own stands there. ---
  // The style sheet hides the application until then, from eyes and from screen readers: never twice, never nothing.

  function takeOver() {
    const first = document.getElementById("first-paint");
    if (!first || !find("#react-entry-point h1, #react-entry-point ._dash-error")) return;
    const had = first.contains(document.activeElement) ? document.activeElement : null;
    first.remove();
    if (!had) return;
    const alike = [...document.querySelectorAll("#react-entry-point " + had.localName)];
    const name = (one) => [one.textContent, one.getAttribute("href")].join();
    const same = alike.find((one) => name(one) === name(had));
    if (same) {
      if (had.hasAttribute("tabindex")) same.tabIndex = had.tabIndex;
      same.focus({ preventScroll: true });
    }
  }

  // --- Another page: its heading gets the focus and the window its name. ---
  // The frame puts a page's address in #page's data-path. React draws the element and its content in one go, so the
  // heading in it belongs to that address, be it a new element or an old one filled anew. Scrolling is the link's part.

  let path = null;
  function arrive() {
    const page = find("#page[data-path]"), heading = page && find("h1", page);
    if (!heading || page.dataset.path === path) return;
    const isFirst = path === null;
    path = page.dataset.path;
    if (isFirst) return;
    typed = new Set();
    meanwhile = null;
    find(".menu[open]")?.removeAttribute("open");
    document.title = (page.dataset.title || heading.textContent) + " – Handslag";
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  // --- A deed: what came of it carries data-focus, another one each time, and gets the focus once. ---

  let attended = null;
  function attend() {
    const place = find("#page [data-focus]");
    if (!place || place.dataset.focus === attended) return;
    attended = place.dataset.focus;
    place.focus();
  }

  // --- A form that saves while one types: Dash hears of a text when its field is left, and here after each pause. ---

  const pauses = new WeakMap();
  function hearAfterPause({ target: field }) {
    if (!field.matches?.("[data-keep] :is(input, textarea)") || isTicked(field)) return;
    clearTimeout(pauses.get(field));
    pauses.set(field, setTimeout(() => field.dispatchEvent(new FocusEvent("focusout", { bubbles: true })), 500));
  }

  // --- Links within the application: Dash draws the next page into this one. Until Dash is there, they load it. ---

  function follow(event) {
    const link = event.target.closest?.('a[href^="/app/"]');
    const isPlain = !event.defaultPrevented && !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || link.target || !isPlain || !find("#react-entry-point h1")) return;
    event.preventDefault();
    history.pushState({}, "", link.getAttribute("href"));
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate")); // as Dash's own links do
    window.scrollTo(0, 0);
  }

  // --- One thing at a time: what is pressed before the answer has come would be about something that is no longer
  // shown. The answer redraws the place; a refusal is said beside it. ---

  let busy = null;
  function oneAtATime(event) {
    const button = event.target.closest?.("[data-once] button");
    if (!button || button.dataset.keysChoice) return;
    if (busy) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    busy = setTimeout(release, 10000);
    button.closest("[data-once]").setAttribute("aria-busy", "true");
  }
  function release() {
    clearTimeout(busy);
    busy = null;
    find("[data-once][aria-busy]")?.removeAttribute("aria-busy");
  }
  function hearAnswers(changes) {
    if (busy && changes.some((one) => one.type === "childList" && one.target.closest?.("[data-once], .said"))) release();
  }

  // What was said no to is no longer true once something else is tried.
  function forgetRefusal(event) {
    if (event.target.closest?.("#page button")) find(".said .btn-close")?.click();
  }

  // --- What is typed between a press and its answer: the answer draws the fields as they were when it was asked. ---

  let meanwhile = null;
  function listenOn({ target }) {
    if (!target.closest?.("#page button")) return;
    const typing = meanwhile = new Map();
    setTimeout(() => { if (meanwhile === typing) meanwhile = null; }, 10000);
  }
  function putBackMeanwhile(changes) {
    if (!meanwhile?.size || !changes.some((one) => one.type === "childList")) return;
    const typing = meanwhile;
    setTimeout(() => { // after the fields themselves have taken over what they were drawn with
      for (const [id, { field: about, value }] of typing) {
        const field = document.getElementById(id);
        if (!field || field.disabled || isTicked(field) || meanwhile !== typing) continue;
        if (field.closest("[data-keep]")?.dataset.keep === about && field.value !== value) write(field, value);
      }
    }, 100);
  }

  // --- Keys on the verify page: one for each button with data-key, and none for whoever turned them off. ---

  function pressByKey(event) {
    const place = find("[data-keys]"), { repeat, isComposing, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (!place || !event.key || repeat || isComposing || ctrlKey || altKey || metaKey || shiftKey) return;
    const isSingle = event.key.length === 1;
    const field = event.target.closest?.("input, select, textarea, [contenteditable]");
    if (isSingle && (root.dataset.keys === "off" || (field && !isTicked(field)))) return;
    const key = isSingle ? event.key.toLowerCase() : event.key;
    const button = [...place.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key && !one.disabled);
    if (!button) return;
    event.preventDefault();
    button.click();
    // The field that had the focus is about to go: back to the button that opened it.
    if (key === "Escape") find('[data-key="r"]', place)?.focus();
  }

  // --- A block from a spreadsheet fills the fields below and to the right of the one it is pasted into. ---

  // Rows of cells; a cell with a line break in it is quoted, with its quotes doubled.
  function cells(text) {
    const rows = [[]];
    const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;
    for (const [, quoted, plain, end] of text.replace(/\r\n?/g, "\n").matchAll(cell)) {
      rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).replace(/\s+/g, " ").trim());
      if (end === "\n") rows.push([]);
    }
    return rows;
  }

  function fill(cell, value) {
    const field = cell && find("input:not([type=checkbox]), select, textarea", cell);
    if (!field || field.disabled || field.readOnly) return false;
    if (field.tagName !== "SELECT") return write(field, value), true;
    const option = [...field.options].find((one) => one.text.trim().toLowerCase() === value.toLowerCase());
    if (option) write(field, option.value);
    return Boolean(option);
  }

  // An empty cell says nothing and leaves what is there; lines pasted into a comment are a comment.
  function pasteBlock(event) {
    const at = event.target.closest?.("[data-at]"), text = event.clipboardData.getData("text/plain").trimEnd();
    if (!at || !(event.target.tagName === "TEXTAREA" ? /\t/ : /[\t\n]/).test(text)) return;
    event.preventDefault();
    const [top, left] = at.dataset.at.split(",").map(Number), table = at.closest("table");
    let lost = 0;
    cells(text).forEach((row, down) => row.forEach((value, right) => {
      if (value && !fill(find(`[data-at="${top + down},${left + right}"]`, table), value)) lost += 1;
    }));
    say("pasted", lost);
  }

  // --- What the reader chose for this browser: light or dark (theme.js obeys it at the next visit), keys or none. ---

  function obeyChoices() {
    const theme = recall("localStorage", "theme"), keys = recall("localStorage", "keys");
    if (theme) root.dataset.bsTheme = theme;
    else delete root.dataset.bsTheme;
    root.dataset.keys = keys || "on";
    for (const one of document.querySelectorAll("[data-theme-choice], [data-keys-choice]")) {
      const { themeChoice, keysChoice } = one.dataset;
      const isChosen = themeChoice ? themeChoice === (theme || "system") : keysChoice === root.dataset.keys;
      one.setAttribute("aria-pressed", isChosen);
    }
  }

  function choose({ target }) {
    const button = target.closest?.("[data-theme-choice], [data-keys-choice]");
    if (!button) return;
    const { themeChoice, keysChoice } = button.dataset;
    if (themeChoice) remember("localStorage", "theme", themeChoice === "system" ? null : themeChoice);
    else remember("localStorage", "keys", keysChoice);
    obeyChoices();
  }

  watchTheDoor();
  document.addEventListener("input", noteTyping);
  document.addEventListener("change", noteTyping);
  document.addEventListener("input", hearAfterPause);
  document.addEventListener("submit", forgetAtSignOut);
  document.addEventListener("keydown", pressByKey);
  document.addEventListener("paste", pasteBlock);
  document.addEventListener("click", oneAtATime, true);
  document.addEventListener("click", listenOn, true);
  document.addEventListener("click", forgetRefusal);
  document.addEventListener("click", choose);
  document.addEventListener("click", follow);
  // React draws a page in one go, and the observer hears of it before anything is painted.
  window.addEventListener("pagehide", () => { if (unsent) keepWhatIsTyped(); });
  new MutationObserver((changes) => { hearAnswers(changes); putBackMeanwhile(changes); takeOver(); arrive(); attend(); putBack(); obeyChoices(); }).observe(document, {
    childList: true, subtree: true, attributes: true, attributeFilter: ["data-path", "data-focus"],
  });
})();
