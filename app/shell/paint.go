// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// painted is what changes in a part of the page with every answer of the
// engine. To render all numbers anew through go-app takes longer than a frame
// has, so go-app renders a part once, and from then on painted writes what is
// different straight into the document.
//
// A look is the texts and attributes of a part, in the order of its fields.
// When go-app renders the part again for another reason, it is given the look
// that is in the document, so the two never disagree.
type painted struct {
	look  []string    // in the document
	nodes []app.Value // by field, found when something is first painted
	kind  any         // of elements the part is made of
}

// rendered returns the look that go-app is to render: what is in the document,
// or a first look, also when the part is now made of other elements.
func (p *painted) rendered(kind any, first func() []string) []string {
	p.nodes = nil
	if p.look == nil || p.kind != kind {
		p.look, p.kind = first(), kind
	}
	return p.look
}

// paint brings the document from the look it has to another.
func (p *painted) paint(look []string, fields []field, find func() []app.Value) {
	for i, s := range look {
		if p.look[i] == s {
			continue
		}
		if p.nodes == nil {
			p.nodes = find()
		}
		p.look[i] = s
		fields[i].write(p.nodes[i], s)
	}
}

func (f field) write(node app.Value, s string) {
	if f.attribute == "" {
		node.Set("nodeValue", s)
	} else {
		node.Call("setAttribute", f.attribute, s)
	}
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

// field is one text or attribute that is painted.
type field struct {
	within    string // selector of its element in the part, empty for the part itself
	attribute string // empty for the text
}
