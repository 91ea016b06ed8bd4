// Renews an open page when the server says that something on it has changed. Without this file everything works, by
// hand. What somebody is typing stays; focus, open folds, ticked boxes and the place on the page stay as well.
const main = document.querySelector('main[data-live]');
const state = document.getElementById('live-state');
const load = document.getElementById('live-load');
const REST_MS = 150;
const TOLD_MS = 6000;
const IDLE_MS = 20 * 60 * 1000; // a page that nobody touches must not keep a session alive for ever

let source = null;
let busy = false;
let again = false;
let touched = Date.now();

function say(text, withButton) {
  state.textContent = text;
  load.hidden = !withButton;
}

function close() {
  source?.close();
  source = null;
}

function open() {
  if (source || document.hidden || !main.dataset.live) return;
  source = new EventSource(`${main.dataset.live}&tab=${tab()}`);
  source.addEventListener('changed', changed);
}

// Names this window to the server, so that the page before is known to have gone.
function tab() {
  const known = sessionStorage.getItem('tab') ?? Math.random().toString(36).slice(2);
  sessionStorage.setItem('tab', known);
  return known;
}

function end() {
  close();
  delete main.dataset.live;
  say(state.dataset.ended, true);
}

const isField = (field) => field.matches('input:not([type=hidden]), textarea, select');
const isBox = (field) => field.type === 'checkbox' || field.type === 'radio';

// Boxes are kept by what they stand for; anything else that differs from what came with the page was typed.
function typed(field) {
  if (isBox(field)) return false;
  if (field.tagName === 'SELECT') {
    const given = [...field.options].findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(given, 0);
  }
  return field.type === 'file' ? field.files.length > 0 : field.value !== field.defaultValue;
}

const isTyping = () => [...main.querySelectorAll('input, textarea, select')].some((field) => isField(field) && typed(field));

function changed() {
  if (Date.now() - touched > IDLE_MS) {
    end();
  } else if (main.dataset.liveAsks === 'true' || isTyping()) {
    say(state.dataset.waiting, true);
  } else {
    renew();
  }
}

async function renew() {
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, cache: 'no-store'});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('main');
    if (!fresh || new URL(answer.url).pathname !== location.pathname) {
      location.reload(); // signed out meanwhile
      return;
    }
    show(fresh);
    document.title = page.title;
  } catch {
    say(state.dataset.waiting, true);
  } finally {
    busy = false;
  }
  if (again) {
    again = false;
    setTimeout(changed, REST_MS);
  }
}

function show(fresh) {
  const before = main.textContent.replace(/\s+/g, ' ');
  const focused = main.contains(document.activeElement) ? document.activeElement : null;
  const way = focused && wayTo(focused);
  const boxes = new Map([...main.querySelectorAll('input')].filter(isBox).map((box) => [boxKey(box), box.checked]));
  if (fresh.dataset.live) {
    main.dataset.live = fresh.dataset.live;
  } else {
    close(); // it is no longer for this viewer
  }
  renewChildren(main, fresh);
  for (const box of [...main.querySelectorAll('input')].filter(isBox)) {
    const kept = boxes.get(boxKey(box));
    if (kept !== undefined) box.checked = kept;
  }
  if (focused && document.activeElement !== focused) {
    (main.querySelector(way) ?? main).focus({preventScroll: true});
  }
  const differs = main.textContent.replace(/\s+/g, ' ') !== before;
  say(differs ? state.dataset.renewed : '', false);
  document.dispatchEvent(new CustomEvent('tuntas:renewed'));
  if (differs) {
    setTimeout(() => { if (load.hidden) say('', false); }, TOLD_MS);
  }
}

const boxKey = (box) => `${box.form?.getAttribute('action')} ${box.name} ${box.value}`;

// Where to find a control again after its surroundings were renewed.
function wayTo(control) {
  if (control.id) return '#' + CSS.escape(control.id);
  const tag = control.tagName.toLowerCase();
  const named = (name, value) => value === null ? '' : `[${name}=${JSON.stringify(value)}]`;
  if (tag === 'a') return 'a' + named('href', control.getAttribute('href'));
  const act = control.closest('[data-act]');
  const form = control.closest('form');
  return (act ? named('data-act', act.dataset.act) + ' ' : '') + (form && !act ? 'form' + named('action', form.getAttribute('action')) + ' ' : '')
    + tag + named('name', control.getAttribute('name')) + (isBox(control) ? named('value', control.value) : '');
}

// By this a node is the same as one of the page before.
function keyOf(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  if (node.id) return '#' + node.id;
  if (node.dataset.act) return node.tagName + ' ' + node.dataset.act;
  if (node.tagName === 'LI' || node.tagName === 'TR') {
    const link = node.querySelector('a[href]');
    return link && node.tagName + ' ' + link.getAttribute('href');
  }
  return null;
}

function renewNode(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  renewAttributes(old, fresh);
  renewChildren(old, fresh);
}

function renewAttributes(old, fresh) {
  const kept = (name) => (name === 'open' && (old.tagName === 'DETAILS' || old.tagName === 'DIALOG')) || (isField(old) && (name === 'checked' || (name === 'value' && typed(old))));
  for (const {name} of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !kept(name)) old.removeAttribute(name);
  }
  for (const {name, value} of fresh.attributes) {
    if (old.getAttribute(name) !== value && !kept(name)) old.setAttribute(name, value);
  }
}

function dropped(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function renewChildren(old, fresh) {
  const wanted = new Set([...fresh.children].map(keyOf));
  const known = new Map();
  for (const child of [...old.children]) {
    const key = keyOf(child);
    if (key && wanted.has(key)) known.set(key, child);
    else if (key) child.remove();
  }
  let at = old.firstChild;
  for (const next of [...fresh.childNodes]) {
    const key = keyOf(next);
    let same = key ? known.get(key) : null;
    if (!key && at && !keyOf(at) && at.nodeType === next.nodeType && at.nodeName === next.nodeName) same = at;
    if (same && same.nodeName === next.nodeName) {
      if (key) known.delete(key);
      while (at && at !== same && at.nodeType === Node.TEXT_NODE) at = dropped(at); // what is moved loses its focus
      if (same === at) at = at.nextSibling;
      else old.insertBefore(same, at);
      renewNode(same, next);
    } else {
      old.insertBefore(document.importNode(next, true), at);
    }
  }
  while (at) at = dropped(at);
}

if (main && window.EventSource) {
  load.addEventListener('click', () => {
    if (main.dataset.live) renew();
    else location.reload();
  });
  for (const sign of ['pointerdown', 'keydown', 'scroll']) {
    document.addEventListener(sign, () => { touched = Date.now(); }, {passive: true, capture: true});
  }
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close();
    else open();
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', open);
  setInterval(() => { if (source && Date.now() - touched > IDLE_MS) end(); }, 60 * 1000);
  open();
}
