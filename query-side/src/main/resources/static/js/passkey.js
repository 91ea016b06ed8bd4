// Makes a passkey on the account's page and signs in with one; without it, or in an older browser, there is the password.
const able = window.PublicKeyCredential?.parseCreationOptionsFromJSON !== undefined;

const post = async (address, body) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer.json();
};

const add = async (form) => {
  const options = await post('/api/account/passkeys/options');
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const made = await navigator.credentials.create({ publicKey });
  await post('/api/account/passkeys', { label: form.elements.label.value, credential: made.toJSON() });
  location.assign('/account?done=passkey-added');
};

const signIn = async () => {
  const options = await post('/webauthn/authenticate/options');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const shown = await navigator.credentials.get({ publicKey });
  await post('/login/webauthn', shown.toJSON());
  location.assign('/');
};

for (const [id, act, event] of [['passkey-form', add, 'submit'], ['passkey-sign-in', signIn, 'click']]) {
  const place = able ? document.getElementById(id) : null;
  if (place) {
    const button = place.querySelector('button');
    place.hidden = false;
    (event === 'submit' ? place : button).addEventListener(event, async (asked) => {
      asked.preventDefault();
      const state = document.getElementById('passkey-state');
      state.textContent = '';
      button.disabled = true;
      try {
        await act(place);
      } catch (reason) {
        state.textContent = place.dataset.failed;
        button.disabled = false;
      }
    });
  }
}
