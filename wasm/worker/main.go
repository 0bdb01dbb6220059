// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

//go:build js

// Command worker is the engine in a Web Worker: it takes questions as JSON
// texts and posts answers. worker.js beside it starts it.
package main

import (
	"syscall/js"
	"time"

	"parley/app/shell/wire"
)

// breath is how long the worker rests between two slices of a band. Any rest
// lets waiting messages in.
const breath = time.Millisecond / 4

func main() {
	scope := js.Global()
	desk := &wire.Desk{Answer: func(a wire.Answer) { scope.Call("postMessage", wire.Text(a)) }}
	posted := make(chan string, 64)
	scope.Set("parleyAsk", js.FuncOf(func(_ js.Value, args []js.Value) any {
		posted <- args[0].String()
		return nil
	}))
	for {
		desk.Post(<-posted)
		work(desk, posted)
	}
}

// work finishes what is on the desk; a newer message replaces it.
func work(desk *wire.Desk, posted <-chan string) {
	for desk.Step() {
		time.Sleep(breath)
		select {
		case text := <-posted:
			desk.Post(text)
		default:
		}
	}
}
