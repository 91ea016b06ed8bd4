// The filing page without a network: what is told is stored on the device first and sent then, once. Where a browser
// lacks what this needs, the form is sent as it always was.
const drafts = self.tuntasDrafts;
const PHOTO_BYTES_MAX = 4 * 1024 * 1024;
const AGAIN_MS = 60_000;
const form = document.getElementById('filing');
const panel = document.getElementById('drafts');
const words = panel.dataset;
const shell = form.dataset.shell !== undefined;
const officer = form.dataset.officer !== undefined;
const find = selector => document.querySelector(selector);
let editing = null;
let known = false;

const able = window.isSecureContext && 'serviceWorker' in navigator && 'locks' in navigator && 'indexedDB' in window
  && crypto.subtle !== undefined;

function say(text, signIn = false) {
  find('#drafts-said').textContent = text;
  find('#drafts-login').hidden = !signIn;
}

const show = () => self.tuntasDraftList.show(shell || officer, drop, edit);
const complain = self.tuntasDraftList.complain;

async function drop(id) {
  await drafts.alone(() => drafts.remove(id));
  editing = editing === id ? null : editing;
  await show();
}

async function edit(id) {
  const draft = await drafts.alone(() => drafts.read(id));
  if (draft === null || (draft.state !== 'refused' && draft.tried)) {
    await show();
    return;
  }
  form.reset();
  for (const [name, value] of Object.entries(draft.content.fields)) {
    const field = form.elements[name];
    if (field?.type === 'checkbox') {
      field.checked = true;
    } else if (field) {
      field.value = value;
    }
  }
  editing = {id, photo: draft.photo !== undefined};
  say(words.changing);
  form.elements.title.focus();
}

function fields() {
  const told = {};
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string' && !['_csrf', 'idempotencyKey'].includes(name)) {
      told[name] = value;
    }
  });
  return told;
}

function blank(village) {
  form.reset();
  editing = null;
  form.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  if (village) {
    form.elements.village.value = village;
  }
}

function receipt({number, code}) {
  const filed = document.getElementById('filed-template').content.cloneNode(true);
  filed.querySelector('#ticket-number').textContent = number;
  filed.querySelector('#tracking-code').textContent = code;
  filed.querySelector('a').href = `/issues/${encodeURIComponent(number)}?atLeast=0`;
  const place = find('#filed');
  place.replaceChildren(filed);
  place.querySelector('button').addEventListener('click', () => {
    place.replaceChildren();
    form.hidden = false;
    form.elements.title.focus();
  });
  form.hidden = true;
  place.scrollIntoView({block: 'start'});
}

async function afterSending(id, outcome) {
  const draft = await drafts.read(id);
  complain(null);
  if (draft?.state === 'sent') {
    blank((await drafts.own())?.village);
    say('');
    receipt(draft.content.receipt);
    await drafts.remove(id);
  } else if (draft?.state === 'refused') {
    editing = {id, photo: draft.photo !== undefined};
    complain(draft.content.problem);
  } else {
    blank((await drafts.own())?.village);
    say(outcome === 'signed-out' ? words.signIn : words.kept, outcome === 'signed-out');
    await later();
  }
  await show();
}

async function later() {
  const registration = await navigator.serviceWorker.getRegistration('/issues/new');
  await registration?.sync?.register('tuntas-drafts').catch(() => undefined);
  await navigator.storage?.persist?.();
}

async function submit(event) {
  const photo = form.elements.photo.files[0] ?? null;
  const large = photo !== null && photo.size > PHOTO_BYTES_MAX;
  if (!known || (large && navigator.onLine && !shell)) {
    return; // as without all this
  }
  event.preventDefault();
  if (large) {
    say(words.large);
    return;
  }
  const submitter = form.querySelector('[type=submit]');
  submitter.disabled = true;
  form.inert = true; // what is typed meanwhile would go with what was sent
  const {id, photo: keepsPhoto} = editing ?? {id: crypto.randomUUID(), photo: false};
  try {
    await drafts.alone(() => drafts.save(id, fields(), photo, keepsPhoto));
    await show();
    await afterSending(id, await drafts.send());
  } catch (full) {
    say(words.full);
  } finally {
    submitter.disabled = false;
    form.inert = false;
  }
}

async function sendAll() {
  const outcome = await drafts.send();
  say(outcome === 'signed-out' ? words.signIn : outcome === 'offline' ? words.offline : '', outcome === 'signed-out');
  await show();
}

async function begin() {
  if (!shell && !officer) {
    if (localStorage.getItem(self.tuntasDraftList.KEPT) !== null) {
      await show(); // only how many wait for their owner
    }
    return;
  }
  if (!shell) {
    const session = await drafts.greet();
    if (typeof session === 'string') {
      return;
    }
    localStorage.setItem(drafts.MARK, document.querySelector('form[data-account]').dataset.account);
    navigator.serviceWorker.register('/filing-worker.js', {scope: '/issues/new', updateViaCache: 'none'})
      .catch(() => undefined);
  }
  const now = await drafts.own();
  known = now !== null;
  if (shell) {
    find('#drafts-offline').hidden = false;
    form.hidden = !known;
    blank(now?.village);
  }
  navigator.serviceWorker.addEventListener('message', show);
  window.addEventListener('online', sendAll);
  setInterval(async () => (await drafts.list()).drafts.some(draft => draft.state === 'waiting') && sendAll(), AGAIN_MS);
  find('#drafts-send').addEventListener('click', sendAll);
  await show();
  if ((await drafts.list()).drafts.some(draft => draft.state === 'waiting')) {
    await sendAll();
  }
}

if (able) {
  form.addEventListener('submit', submit);
  begin().catch(() => { known = false; });
}
