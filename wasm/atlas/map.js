// Starts the map. What the page wants shown before it runs waits; the map takes
// it when it replaces parleyShow by its own.
self.parleyShow = (json) => {
  self.parleyWaiting = json;
  return "";
};

// The map draws only when something happens, but it would ask for every frame to
// see whether something has: sixty times a second the page would stop for it,
// and sliders would wait for its frames. So once it has been painted it is given
// frames only for a while after something has happened, and for as long as a
// button or a key is held. parleyPainted and parleyWake are called by the map.
const nextFrame = self.requestAnimationFrame.bind(self);
const linger = 500; // milliseconds
const held = new Set();
let awakeUntil = Infinity, waiting = null;

self.requestAnimationFrame = (draw) => {
  if (held.size > 0 || performance.now() < awakeUntil) return nextFrame(draw);
  waiting = draw;
  document.body.dataset.asleep = "";
  return 0;
};
self.parleyPainted = () => (awakeUntil = performance.now() + linger);
self.parleyWake = () => {
  if (awakeUntil !== Infinity) awakeUntil = performance.now() + linger;
  if (waiting === null) return;
  nextFrame(waiting);
  waiting = null;
  delete document.body.dataset.asleep;
};
const happens = (kinds, also = () => {}) =>
  kinds.forEach((kind) => addEventListener(kind, (event) => (also(event), self.parleyWake()), true));
happens(["pointermove", "pointerout", "wheel", "resize", "focus", "visibilitychange"]);
happens(["pointerdown"], (event) => held.add(event.pointerId));
happens(["pointerup", "pointercancel"], (event) => held.delete(event.pointerId));
happens(["keydown"], (event) => held.add(event.code));
happens(["keyup"], (event) => held.delete(event.code));
happens(["blur"], () => held.clear());

// The toolkit takes the ring of the focus away from its canvas.
const ring = new CSSStyleSheet();
ring.replaceSync(`
  canvas:focus-visible { outline: 3px solid #0a3d78 !important; outline-offset: -3px; }
  [data-theme="dark"] canvas:focus-visible { outline-color: #9fd0ff !important; }
`);
document.adoptedStyleSheets = [ring];

const go = new Go();
WebAssembly.instantiateStreaming(fetch("map.wasm"), go.importObject)
  .then(({ instance }) => {
    go.run(instance).then(() => fail("the map has stopped"));
  })
  .catch(fail);

// A drag that ends outside the canvas must end for the map too.
addEventListener("pointerdown", (event) => {
  if (event.target instanceof HTMLCanvasElement) event.target.setPointerCapture(event.pointerId);
}, true);

// Undo and redo are the page's, wherever the focus is.
addEventListener("keydown", (event) => {
  if (!event.ctrlKey && !event.metaKey) return;
  const copy = new KeyboardEvent(event.type, { ...keysOf(event), bubbles: true, cancelable: true });
  if (!parent.dispatchEvent(copy)) event.preventDefault();
});
const keysOf = ({ key, code, ctrlKey, metaKey, shiftKey, altKey }) => ({ key, code, ctrlKey, metaKey, shiftKey, altKey });

function fail(reason) {
  if (typeof parent.parleyMapFailed === "function") parent.parleyMapFailed(String(reason));
  else throw new Error(String(reason));
}
