// Whoever signs out, or comes after somebody else on this device, leaves no key and no filing page behind. The drafts
// themselves stay, sealed, until their owner comes back.
const MARK = 'tuntas-drafts-of';
const WAIT_MS = 2_000;
const form = document.querySelector('form[data-account]');

async function clear() {
  const registration = await navigator.serviceWorker?.getRegistration('/issues/new');
  await registration?.unregister();
  await self.caches?.delete('tuntas-filing');
  await import('/js/drafts.js');
  await self.tuntasDrafts.forget();
  localStorage.removeItem(MARK);
}

const mark = localStorage.getItem(MARK);
const asksItself = document.getElementById('filing') !== null; // and takes the key of whoever is signed in now
if (form && mark !== null && mark !== form.dataset.account && !asksItself) {
  clear();
}
form?.addEventListener('submit', event => {
  if (localStorage.getItem(MARK) !== null) {
    event.preventDefault();
    Promise.race([clear(), new Promise(done => setTimeout(done, WAIT_MS))])
      .catch(() => undefined)
      .then(() => form.submit());
  }
});
