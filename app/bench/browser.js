// Asks the page's worker every question, so many rounds, one after the other,
// and returns the milliseconds of each but those of the first round. Questions
// are the bytes that the page would post, in base64.
async function timeRequests(questions, rounds) {
  const worker = new Worker("/web/worker.js");
  const ask = (question) =>
    new Promise((answered, failed) => {
      worker.onerror = (event) => failed(new Error(event.message || "the worker did not start, is the site built?"));
      worker.onmessage = (event) => {
        const [, kind] = new Float64Array(event.data.buffer, 0, 2);
        if (kind === 0) failed(new Error(new TextDecoder().decode(event.data.subarray(32))));
        else answered();
      };
      worker.postMessage(Uint8Array.from(atob(question), (c) => c.charCodeAt(0)));
    });

  const times = [];
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) {
      const start = performance.now();
      await ask(question);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  worker.terminate();
  return times;
}
