// The list of drafts on this device, and what was wrong with one that was refused.
self.tuntasDraftList = (() => {
  const KEPT = 'tuntas-drafts-kept';
  const at = id => document.getElementById(id);
  const form = at('filing');
  const panel = at('drafts');
  const words = panel.dataset;

  const field = fault => form.elements[fault.field];

  function reason(problem) {
    const faults = (problem.errors ?? []).map(fault =>
      `${field(fault)?.labels?.[0]?.textContent ?? fault.field}: ${fault.message}`);
    return [problem.detail, ...faults].filter(Boolean).join(' ');
  }

  function complain(problem) {
    const place = at('drafts-problem');
    place.replaceChildren();
    place.hidden = problem === null;
    if (problem !== null) {
      const title = document.createElement('strong');
      title.textContent = problem.title;
      const detail = document.createElement('p');
      detail.textContent = reason(problem);
      place.append(title, detail);
      (problem.errors ?? []).forEach(fault => field(fault)?.setAttribute?.('aria-invalid', 'true'));
      place.scrollIntoView({block: 'start'});
    }
  }

  function button(text, act, name) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn btn-sm btn-outline-secondary';
    made.textContent = text;
    made.setAttribute('aria-label', `${text}: ${name}`);
    made.addEventListener('click', act);
    return made;
  }

  function stateOf(draft) {
    if (draft.state === 'refused') {
      const problem = draft.content.problem;
      return `${words.refused} ${problem.title}. ${reason(problem)}`;
    }
    return draft.tried ? words.tried : words.waiting;
  }

  function item(draft, drop, edit) {
    const row = document.createElement('li');
    row.dataset.state = draft.state;
    const title = draft.content.fields.title;
    const name = document.createElement('strong');
    name.textContent = title;
    const state = document.createElement('p');
    const acts = document.createElement('div');
    acts.className = 'actions';
    if (draft.state === 'sent') {
      const {number, code} = draft.content.receipt;
      state.textContent = words.sent.replace('#1', number).replace('#2', code);
      acts.append(button(words.noted, () => drop(draft.id), title));
    } else {
      state.textContent = stateOf(draft);
      if (draft.state === 'refused' || !draft.tried) {
        acts.append(button(words.change, () => edit(draft.id), title));
      }
      acts.append(button(words.remove, () => confirm(words.sure) && drop(draft.id), title));
    }
    row.append(name, state, acts);
    return row;
  }

  // To whoever is not known here only how many there are.
  async function show(open, drop, edit) {
    const {signedIn, locked, drafts} = await self.tuntasDrafts.list();
    const own = open && signedIn;
    const waiting = drafts.filter(draft => draft.state !== 'sent');
    const shown = own ? waiting.length : locked + waiting.length;
    panel.hidden = shown === 0 && (!own || drafts.length === 0);
    at('drafts-count').textContent = shown;
    at('drafts-locked').hidden = own || shown === 0;
    at('drafts-send').hidden = !own || shown === 0;
    at('drafts-list').replaceChildren(...(own ? drafts : []).map(draft => item(draft, drop, edit)));
    if (locked + waiting.length > 0) {
      localStorage.setItem(KEPT, '1');
    } else {
      localStorage.removeItem(KEPT);
    }
  }

  return {KEPT, complain, show};
})();
