// Asks the page's worker for every request, so many rounds, one after the
// other, and returns the milliseconds of each but those of the first round.
async function timeRequests(requests, rounds) {
  const worker = new Worker("/web/worker.js");
  let id = 0;
  const ask = (request) =>
    new Promise((answered, failed) => {
      worker.onerror = (event) => failed(new Error(event.message || "the worker did not start, is the site built?"));
      worker.onmessage = (event) => {
        const answer = JSON.parse(event.data);
        if (answer.error) failed(new Error(answer.error));
        else answered(answer.assessment);
      };
      worker.postMessage(JSON.stringify({ id: ++id, request }));
    });

  const times = [];
  for (let round = 0; round < rounds; round++) {
    for (const request of requests) {
      const start = performance.now();
      await ask(request);
      if (round > 0) times.push(performance.now() - start);
    }
  }
  worker.terminate();
  return times;
}
