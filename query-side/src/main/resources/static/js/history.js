// Shows the moment under the slider while it is moved, and goes there when it is let go.
for (const slider of document.querySelectorAll('input[type=range][data-moments]')) {
  const moments = document.getElementById(slider.dataset.moments);
  const shown = document.getElementById(slider.dataset.shown);
  const tell = () => {
    const moment = moments.options[slider.value - 1].label;
    shown.textContent = moment;
    slider.setAttribute('aria-valuetext', moment);
  };
  slider.addEventListener('input', tell);
  slider.addEventListener('change', () => slider.form.requestSubmit());
  tell();
}
