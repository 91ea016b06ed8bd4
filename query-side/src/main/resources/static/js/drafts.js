// Complaints that wait on this device until the network is back. Read by the filing page and by its worker, which is no
// module in every browser: hence one name for all. Each draft is sealed with a key that the server gives to its owner
// only; the key cannot be read out of the browser, and leaves it when its owner signs out.
self.tuntasDrafts = (() => {
  const DATABASE = 'tuntas-drafts';
  const LOCK = 'tuntas-drafts';
  const ANSWER_MS = 60_000;
  const MARK = 'tuntas-drafts-of';
  const REFUSED = new Set([400, 404, 413, 415, 422]);
  const SIGNED_OUT = new Set([401, 403]);

  const result = request => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  const open = () => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('draft', {keyPath: 'id'});
      request.result.createObjectStore('own', {keyPath: 'name'});
    };
    return result(request);
  };

  async function inStore(name, mode, ask) {
    const database = await open();
    try {
      const transaction = database.transaction(name, mode);
      const ended = new Promise((done, failed) => {
        transaction.oncomplete = done;
        transaction.onabort = () => failed(transaction.error);
      });
      const answer = await result(ask(transaction.objectStore(name)));
      await ended;
      return answer;
    } finally {
      database.close();
    }
  }

  const own = () => inStore('own', 'readonly', store => store.get('now')).then(now => now ?? null);
  const stored = () => inStore('draft', 'readonly', store => store.getAll());
  const keep = draft => inStore('draft', 'readwrite', store => store.put(draft));
  const remove = id => inStore('draft', 'readwrite', store => store.delete(id));
  const forget = () => inStore('own', 'readwrite', store => store.delete('now'));

  async function seal(key, bytes) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return {iv, bytes: await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, bytes)};
  }

  const unseal = (key, sealed) => crypto.subtle.decrypt({name: 'AES-GCM', iv: sealed.iv}, key, sealed.bytes);
  const sealText = (key, content) => seal(key, new TextEncoder().encode(JSON.stringify(content)));
  const unsealText = async (key, sealed) => JSON.parse(new TextDecoder().decode(await unseal(key, sealed)));

  // A draft of the owner, opened; or null.
  async function read(id) {
    const now = await own();
    const draft = await inStore('draft', 'readonly', store => store.get(id));
    return now && draft?.owner === now.owner ? {...draft, content: await unsealText(now.key, draft.sealed)} : null;
  }

  async function list() {
    const now = await own();
    const drafts = await stored();
    const mine = now ? drafts.filter(draft => draft.owner === now.owner) : [];
    mine.sort((one, other) => one.savedAt - other.savedAt);
    const opened = [];
    for (const draft of mine) {
      opened.push({...draft, content: await unsealText(now.key, draft.sealed)});
    }
    return {signedIn: now !== null, locked: drafts.length - mine.length, drafts: opened};
  }

  // Stores fields and photo under an id, which is the Idempotency-Key of every attempt to send them.
  async function save(id, fields, photo, keepsPhoto) {
    const now = await own();
    const before = keepsPhoto ? await read(id) : null;
    const photoName = photo?.name ?? before?.content.photoName;
    const photoType = photo?.type ?? before?.content.photoType;
    await keep({
      id,
      owner: now.owner,
      state: 'waiting',
      tried: false,
      savedAt: Date.now(),
      sealed: await sealText(now.key, {fields, photoName, photoType}),
      photo: photo ? await seal(now.key, await photo.arrayBuffer()) : before?.photo,
    });
  }

  // Whose session this is, with what is needed to send; 'offline', or 'signed-out'.
  async function greet() {
    let answer;
    try {
      answer = await fetch('/issues/new/sending', {headers: {Accept: 'application/json'}, cache: 'no-store'});
    } catch (unreachable) {
      return 'offline';
    }
    if (!answer.ok) {
      return SIGNED_OUT.has(answer.status) ? 'signed-out' : 'offline';
    }
    const told = await answer.json();
    const bytes = Uint8Array.from(atob(told.key), letter => letter.charCodeAt(0));
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    await inStore('own', 'readwrite', store =>
      store.put({name: 'now', owner: told.owner, key, village: told.village ?? null}));
    return told;
  }

  async function form(now, draft, content, session) {
    const body = new FormData();
    Object.entries(content.fields).forEach(([name, value]) => body.append(name, value));
    if (draft.photo) {
      body.append('photo', new Blob([await unseal(now.key, draft.photo)], {type: content.photoType}), content.photoName);
    }
    body.append(session.csrfField, session.csrf);
    return body;
  }

  // One attempt. Only an answer that says so ends it; without one the same request is sent again under the same key.
  async function sendOne(id, session) {
    const now = await own();
    const draft = await inStore('draft', 'readonly', store => store.get(id));
    if (!now || draft?.state !== 'waiting' || draft.owner !== session.owner || now.owner !== session.owner) {
      return 'other';
    }
    const content = await unsealText(now.key, draft.sealed);
    await keep({...draft, tried: true});
    let answer;
    let told;
    try {
      answer = await fetch('/api/issues', {
        method: 'POST',
        headers: {Accept: 'application/json', 'Idempotency-Key': id},
        body: await form(now, draft, content, session),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      told = await answer.json();
    } catch (lost) {
      return 'offline';
    }
    if (answer.ok) {
      const receipt = {number: told.ticketNumber, code: told.trackingCode};
      const sealed = await sealText(now.key, {fields: {title: content.fields.title}, receipt});
      await keep({...draft, state: 'sent', tried: true, sealed, photo: undefined});
      return 'sent';
    }
    if (REFUSED.has(answer.status)) {
      const problem = {title: told.title, detail: told.detail, errors: told.errors ?? []};
      await keep({...draft, state: 'refused', tried: false, sealed: await sealText(now.key, {...content, problem})});
      return 'refused';
    }
    return SIGNED_OUT.has(answer.status) ? 'signed-out' : 'offline';
  }

  // Sends what waits, one after the other, and never in two places at once.
  const send = () => navigator.locks.request(LOCK, async () => {
    const now = await own();
    const session = await greet();
    if (typeof session === 'string') {
      return session;
    }
    const waiting = (await stored()).filter(draft => draft.owner === session.owner && draft.state === 'waiting');
    waiting.sort((one, other) => one.savedAt - other.savedAt);
    for (const draft of waiting) {
      const outcome = await sendOne(draft.id, session);
      if (outcome === 'offline' || outcome === 'signed-out') {
        return outcome;
      }
    }
    return now?.owner === session.owner ? 'done' : 'changed';
  });

  // Changes to a draft wait until nobody sends.
  const alone = work => navigator.locks.request(LOCK, work);

  return {MARK, alone, forget, greet, list, own, read, remove, save, send};
})();
