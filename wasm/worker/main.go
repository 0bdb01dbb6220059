// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

//go:build js

// Command worker is the engine in a Web Worker: it takes questions and posts
// answers, both as bytes; see package wire. worker.js beside it starts it.
package main

import (
	"runtime/debug"
	"syscall/js"
	"time"

	"parley/app/shell/wire"
)

// breath is how long the worker rests between two slices of work. Any rest
// lets waiting messages in.
const breath = time.Millisecond / 4

// An evaluation leaves little behind, so it is seldom worth stopping for:
// collect when the heap has grown to some times its size, but keep the whole
// program below the limit.
const (
	collectAt   = 400 // percent
	memoryLimit = 48 << 20
)

func main() {
	debug.SetGCPercent(collectAt)
	debug.SetMemoryLimit(memoryLimit)
	w := newWorker(js.Global())
	for {
		w.take(<-w.posted)
		w.work()
	}
}

// worker is the desk and the page that posts to it.
type worker struct {
	scope  js.Value
	desk   *wire.Desk
	posted chan []byte
	since  time.Time // when the question came
}

func newWorker(scope js.Value) *worker {
	w := &worker{scope: scope, posted: make(chan []byte, 64)}
	w.desk = &wire.Desk{Answer: w.answer}
	scope.Set("parleyAsk", js.FuncOf(func(_ js.Value, args []js.Value) any {
		message := make([]byte, args[0].Get("byteLength").Int())
		js.CopyBytesToGo(message, args[0])
		w.posted <- message
		return nil
	}))
	return w
}

func (w *worker) take(message []byte) {
	w.since = time.Now()
	w.desk.Post(message)
}

// work finishes what is on the desk; a newer message replaces it.
func (w *worker) work() {
	for w.desk.Step() {
		time.Sleep(breath)
		select {
		case message := <-w.posted:
			w.take(message)
		default:
		}
	}
}

func (w *worker) answer(a wire.Answer) {
	a.Took = float64(time.Since(w.since)) / float64(time.Millisecond)
	a.Memory = w.scope.Get("parleyMemory").Get("buffer").Get("byteLength").Float()
	bytes := a.Bytes()
	message := w.scope.Get("Uint8Array").New(len(bytes))
	js.CopyBytesToJS(message, bytes)
	w.scope.Call("postMessage", message)
}
