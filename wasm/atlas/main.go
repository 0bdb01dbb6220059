// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

//go:build js

// Command atlas is the map as a program of the page /web/map.html, which the
// explorer holds in a frame. The page around it calls parleyShow with a
// view.Map as JSON; the map calls parleyMapReady of the page once, when it has
// been painted.
package main

import (
	"encoding/json"
	"syscall/js"

	"parley/app/atlas"
	"parley/app/view"
)

func main() {
	g := atlas.NewGame()
	g.Ready = func() { callParent("parleyMapReady") }
	js.Global().Set("parleyShow", js.FuncOf(func(_ js.Value, args []js.Value) any { return show(g, args) }))
	if waiting := js.Global().Get("parleyWaiting"); waiting.Type() == js.TypeString {
		show(g, []js.Value{waiting})
	}
	if err := g.Run(); err != nil {
		panic(err)
	}
}

// show takes one JSON text and returns an empty string, or in one sentence why
// the text cannot be shown; the map then stays as it is.
func show(g *atlas.Game, args []js.Value) string {
	if len(args) != 1 || args[0].Type() != js.TypeString {
		return "parleyShow takes one text, a map as JSON"
	}
	var m view.Map
	if err := json.Unmarshal([]byte(args[0].String()), &m); err != nil {
		return "map: " + err.Error()
	}
	g.Show(m)
	return ""
}

// callParent calls a function of the page around the map, if it is there.
func callParent(name string) {
	if f := js.Global().Get("parent").Get(name); f.Type() == js.TypeFunction {
		f.Invoke()
	}
}
