// Keys on a queue, for those who clear forty matters on a Monday morning. Everything they do can be done without them.
const OFF = 'tuntas-shortcuts-off';
const dialog = document.getElementById('shortcuts');
const opener = document.getElementById('shortcuts-open');
const on = document.getElementById('shortcuts-on');

const rows = () => [...document.querySelectorAll('[data-row]')];
const boxes = form => [...form.querySelectorAll('input[name=issue]')];
const current = () => rows().findIndex(row => row.contains(document.activeElement));

function move(step) {
  const all = rows();
  if (all.length > 0) {
    const at = current();
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), all.length - 1);
    all[next].querySelector('a').focus();
    all[next].scrollIntoView({block: 'nearest'});
  }
}

function inRow(selector) {
  const row = rows()[current()];
  row?.querySelector(selector)?.click();
}

function search() {
  const field = document.getElementById('q');
  field.closest('details').open = true;
  field.focus();
  field.select();
}

function press(key) {
  const target = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  target?.click();
  return Boolean(target);
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  x: () => inRow('input[name=issue]'),
  o: () => inRow('a'),
  '/': search,
  '?': () => dialog.showModal(),
};

function isTyping(element) {
  return element.closest('textarea, select, input:not([type=checkbox]), [contenteditable]') !== null;
}

document.addEventListener('keydown', event => {
  const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
  if (held || !on.checked || dialog.open || isTyping(event.target)) {
    return;
  }
  if (Object.hasOwn(keys, event.key)) {
    keys[event.key]();
    event.preventDefault();
  } else if (press(event.key)) {
    event.preventDefault();
  }
});

// How many are chosen; and all of the page at once, where without this the link loads the page anew. What is listened
// to is the document, because a renewed page brings new bars.
function tell(form) {
  const told = form.querySelector('.bulk-bar [data-picked]');
  const count = boxes(form).filter(box => box.checked).length;
  told.textContent = count === 0 ? '' : told.dataset.words.replace('#', count);
}

function pickAll(form) {
  const all = boxes(form);
  const wanted = !all.every(box => box.checked);
  all.forEach(box => { box.checked = wanted; });
  tell(form);
}

function prepare() {
  opener.hidden = false;
  document.querySelectorAll('.bulk-bar').forEach(bar => tell(bar.closest('form')));
}

document.addEventListener('change', event => {
  const form = event.target.closest('form');
  if (form?.querySelector('.bulk-bar')) {
    tell(form);
  }
});
document.addEventListener('click', event => {
  const all = event.target.closest('.bulk-bar [data-all]');
  if (all) {
    pickAll(all.closest('form'));
    event.preventDefault();
  }
});
document.addEventListener('tuntas:renewed', prepare);

on.checked = localStorage.getItem(OFF) === null;
on.addEventListener('change', () => on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1'));
opener.addEventListener('click', () => dialog.showModal());
document.getElementById('shortcuts-close').addEventListener('click', () => dialog.close());
prepare();
