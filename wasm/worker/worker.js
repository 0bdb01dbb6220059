// Starts the engine in a Web Worker. Of the questions that come while it starts
// or works only the last counts: the page has moved on from the others. So each
// waits for its turn behind all messages that have arrived, and a newer one
// takes its place.
importScripts("wasm_exec.js");

let question = null, running = false;
const turn = new MessageChannel();
turn.port1.onmessage = () => {
  const asked = question;
  question = null;
  self.parleyAsk(asked);
};
self.onmessage = (event) => {
  if (running && question === null) turn.port2.postMessage(null);
  question = event.data;
};

const go = new Go();
WebAssembly.instantiateStreaming(fetch("engine.wasm"), go.importObject)
  .then(({ instance }) => {
    self.parleyMemory = instance.exports.mem;
    go.run(instance).then(() => fail("the engine has stopped"));
    running = true;
    if (question !== null) turn.port2.postMessage(null);
  })
  .catch(fail);

// Posts a failure as package wire has it: a head of four zeros, the sentence.
function fail(reason) {
  const sentence = new TextEncoder().encode(String(reason));
  const message = new Uint8Array(32 + sentence.length);
  message.set(sentence, 32);
  self.postMessage(message);
}
