// Draws the table's places as a map. The counts come from the table, so that both say the same.
const LABELS_MAX = 40; // more numbers than these would cover each other

const box = document.getElementById('public-map');
const said = document.getElementById('public-map-said');

const rowOf = code => document.querySelector(`tr[data-place="${CSS.escape(code)}"]`);

const sentence = feature => {
  const row = rowOf(feature.properties.code);
  const place = row ? row.querySelector('th').textContent : feature.properties.name || feature.properties.code;
  const count = !row ? box.dataset.unknown : row.dataset.count === 'few' ? box.dataset.few : row.dataset.count;
  return box.dataset.said.replace('@place', place).replace('@count', count);
};

const drawn = outlines => {
  box.hidden = false;
  const map = L.map(box, {zoomControl: false, scrollWheelZoom: false, zoomSnap: 0.25});
  L.control.zoom({zoomInTitle: box.dataset.closer, zoomOutTitle: box.dataset.farther}).addTo(map);
  map.attributionControl.setPrefix(false).addAttribution(box.dataset.source);
  const places = L.geoJSON(outlines, {
    style: feature => ({className: `shade level-${rowOf(feature.properties.code)?.dataset.level ?? 'few'}`, weight: 1}),
    onEachFeature: (feature, layer) => {
      const tell = () => { said.textContent = sentence(feature); };
      layer.on({mouseover: tell, click: tell});
      layer.on('tooltipopen', opened => { // the shape itself says its number
        const number = opened.tooltip.getElement();
        number.removeAttribute('role');
        number.setAttribute('aria-hidden', 'true');
      });
      layer.on('add', () => {
        const shape = layer.getElement();
        shape.setAttribute('tabindex', '0');
        shape.setAttribute('role', 'img');
        shape.setAttribute('aria-label', sentence(feature));
        shape.addEventListener('focus', tell);
      });
      const row = rowOf(feature.properties.code);
      if (outlines.features.length <= LABELS_MAX && row && row.dataset.count !== 'few') {
        const number = document.createElement('span');
        number.textContent = row.dataset.count;
        layer.bindTooltip(number, {permanent: true, direction: 'center', className: 'map-number', interactive: false});
      }
    },
  }).addTo(map);
  const fit = () => map.fitBounds(places.getBounds(), {padding: [8, 8], animate: false});
  fit();
  map.on('resize', fit);
};

if (box) {
  fetch(box.dataset.outlines)
    .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(answer.status)))
    .then(drawn)
    .catch(() => { said.textContent = box.dataset.failed; });
}
