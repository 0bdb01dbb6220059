// Starts the engine in a Web Worker. Questions that come before it runs wait.
importScripts("wasm_exec.js");

const waiting = [];
self.onmessage = (event) => waiting.push(event.data);

const go = new Go();
WebAssembly.instantiateStreaming(fetch("engine.wasm"), go.importObject)
  .then(({ instance }) => {
    go.run(instance).then(() => fail("the engine has stopped"));
    self.onmessage = (event) => self.parleyAsk(event.data);
    waiting.forEach((text) => self.parleyAsk(text));
  })
  .catch(fail);

function fail(reason) {
  self.postMessage(JSON.stringify({ id: 0, error: String(reason) }));
}
