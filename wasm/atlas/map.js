// Starts the map. What the page wants shown before it runs waits; the map takes
// it when it replaces parleyShow by its own.
self.parleyShow = (json) => {
  self.parleyWaiting = json;
  return "";
};

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

function fail(reason) {
  if (typeof parent.parleyMapFailed === "function") parent.parleyMapFailed(String(reason));
  else throw new Error(String(reason));
}
