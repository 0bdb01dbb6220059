// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

//go:build js

// Command atlas is the map as a program of the page /web/map.html, which the
// explorer holds in a frame. The page around it calls parleyShow with a
// view.Map as JSON; the map calls parleyMapReady of the page once, when it has
// been painted, and parleyMapIntent with a view.Intent as JSON whenever a person
// moves something on it. It is given frames only when something happens; see
// map.js.
package main

import (
	"encoding/json"
	"syscall/js"

	"parley/app/atlas"
	"parley/app/view"
)

func main() {
	g := atlas.NewGame()
	g.Ready = func() {
		call(js.Global(), "parleyPainted")
		call(js.Global().Get("parent"), "parleyMapReady")
	}
	g.Intend = func(i view.Intent) {
		b, err := json.Marshal(i)
		if err != nil {
			panic("atlas: an intent cannot be written: " + err.Error())
		}
		call(js.Global().Get("parent"), "parleyMapIntent", string(b))
	}
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
	describe(m)
	call(js.Global(), "parleyWake")
	return ""
}

// describe tells the document what the canvas is, and its theme for the ring
// around it when it has the focus.
func describe(m view.Map) {
	document := js.Global().Get("document")
	theme := "light"
	if m.Dark {
		theme = "dark"
	}
	document.Get("documentElement").Get("dataset").Set("theme", theme)
	if canvas := document.Call("querySelector", "canvas"); canvas.Truthy() {
		canvas.Call("setAttribute", "role", "application")
		canvas.Call("setAttribute", "aria-label", m.Label)
	}
}

// call calls a function of the map's page or of the page around it, if it is
// there.
func call(page js.Value, name string, args ...any) {
	if f := page.Get(name); f.Type() == js.TypeFunction {
		f.Invoke(args...)
	}
}
