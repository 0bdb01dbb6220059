// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"encoding/binary"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// painted is what changes in a part of the page with every answer of the
// engine. To render all numbers anew through go-app takes longer than a frame
// has, so go-app renders a part once, and from then on painted writes what is
// different straight into the document.
//
// A look is the texts and attributes of a part, in the order of its fields.
// When go-app renders the part again for another reason, it is given the look
// that is in the document, so the two never disagree.
type painted struct {
	look  []string // in the document
	kind  any      // of elements the part is made of
	first int      // number of its first place, 0 while it has none
	found bool     // its places are those of its elements
}

// rendered returns the look that go-app is to render: what is in the document,
// or a first look, also when the part is now made of other elements. On the
// server nothing is painted and every look is a first.
func (p *painted) rendered(kind any, first func() []string) []string {
	p.found = false
	if app.IsServer || p.look == nil || p.kind != kind {
		p.look, p.kind = first(), kind
	}
	return p.look
}

// paint brings the document from the look it has to another.
func (p *painted) paint(b *brush, look []string, fields []field, find func() []app.Value) {
	for i, s := range look {
		if p.look[i] == s {
			continue
		}
		if !p.found {
			p.place(b, fields, find())
		}
		p.look[i] = s
		b.change(p.first+i, s)
	}
}

// place gives every field its place in the document.
func (p *painted) place(b *brush, fields []field, nodes []app.Value) {
	if p.first == 0 {
		p.first = b.places(len(fields))
	}
	for i, node := range nodes {
		b.place(p.first+i, node, fields[i].attribute)
	}
	p.found = true
}

// field is one text or attribute that is painted.
type field struct {
	within    string // selector of its element in the part, empty for the part itself
	attribute string // empty for the text
}

// nodes finds the nodes of fields in a part: the element, or its text.
func nodes(part app.Value, fields []field) []app.Value {
	out := make([]app.Value, len(fields))
	for i, f := range fields {
		element := part
		if f.within != "" {
			element = part.Call("querySelector", f.within)
		}
		if f.attribute == "" {
			element = element.Get("firstChild")
		}
		out[i] = element
	}
	return out
}

// brush gathers changes of the document and makes them in one call. Its other
// half is paint.js.
type brush struct {
	last  int    // number of the last place
	batch []byte // for each change its place, the length of its text, and the text
	room  app.Value
	size  int // of room
}

// places returns the number of the first of n new places.
func (b *brush) places(n int) int {
	first := b.last + 1
	b.last += n
	return first
}

// place tells where a place is: a text node, or an attribute of an element.
func (b *brush) place(number int, node app.Value, attribute string) {
	app.Window().Call("parleyPlace", number, node, attribute)
}

// change takes note of a change.
func (b *brush) change(number int, text string) {
	b.batch = binary.LittleEndian.AppendUint32(b.batch, uint32(number))
	b.batch = binary.LittleEndian.AppendUint32(b.batch, uint32(len(text)))
	b.batch = append(b.batch, text...)
}

// flush makes all changes.
func (b *brush) flush() {
	if len(b.batch) == 0 {
		return
	}
	if len(b.batch) > b.size {
		b.size = 2 * len(b.batch)
		b.room = app.Window().Get("Uint8Array").New(b.size)
	}
	app.CopyBytesToJS(b.room, b.batch)
	app.Window().Call("parleyPaint", b.room, len(b.batch))
	b.batch = b.batch[:0]
}
