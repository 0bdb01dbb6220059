// Watches the explorer from outside while a slider is moved: when the hand
// moved, when the page handled it, when the worker was asked and answered, when
// the numbers changed, and the frame that shows them. All times are
// milliseconds of performance.now(). It stands in every document from its
// start; a frame inside the page only tells how much memory its program has.
(() => {
  const seen = { moves: [], asks: [], answers: [], changes: [], tasks: [], frames: 0 };
  self.parleySeen = seen;

  const start = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...args) => {
    const made = await start.apply(WebAssembly, args);
    seen.memory = made.instance.exports.mem;
    return made;
  };
  if (self !== top) return;

  // The hand: every position the pointer was at, also those the browser took
  // together, and every key. A slider that moves has handled all before it.
  let hand = [];
  addEventListener("pointermove", (e) => {
    const all = e.getCoalescedEvents();
    hand.push(...(all.length ? all : [e]).map((one) => one.timeStamp));
  }, true);
  addEventListener("keydown", (e) => hand.push(e.timeStamp), true);
  addEventListener("input", (e) => {
    if (e.target.type !== "range") return;
    const at = performance.now();
    hand.forEach((hand) => seen.moves.push({ hand, at }));
    hand = [];
  }, true);

  // The worker: the first one that is started answers the sliders.
  let first = true;
  const head = (message) => {
    const [id, kind, took, memory] = new Float64Array(message.buffer, 0, 4);
    return { id, kind, took, memory };
  };
  const Native = Worker;
  self.Worker = class extends Native {
    constructor(...args) {
      super(...args);
      this.name = first ? "live" : "late";
      first = false;
      this.addEventListener("message", (e) => {
        const at = performance.now(), { id, took, memory } = head(e.data);
        seen[this.name] = memory;
        if (this.name === "live") seen.answers.push({ id, at, took });
      });
    }
    postMessage(message, ...rest) {
      if (this.name === "live") seen.asks.push({ id: head(message).id, at: performance.now() });
      super.postMessage(message, ...rest);
    }
  };

  // The numbers: when a row of outcomes changes, and when the frame with the
  // change begins and is handed over.
  const numbers = () => {
    const change = { at: performance.now(), frame: 0, painted: 0 };
    seen.changes.push(change);
    requestAnimationFrame(() => {
      change.frame = performance.now();
      const after = new MessageChannel();
      after.port1.onmessage = () => (change.painted = performance.now());
      after.port2.postMessage(0);
    });
  };
  const inRow = ({ target }) => (target.closest ? target : target.parentElement)?.closest("#outcomes .row");
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver((records) => {
      if (records.some(inRow)) numbers();
    }).observe(document.body, { subtree: true, characterData: true, attributes: true });
  });

  // The thread: tasks over 50 ms, which the browser reports itself, and whose.
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) seen.tasks.push({ at: e.startTime, ms: e.duration, who: e.name });
  }).observe({ type: "longtask" });
})();
