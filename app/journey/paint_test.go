// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package journey

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// document writes the parts of the page that numbers and levers change, one
// line an element, its attributes in order. The last digits of a number are left
// out: the server computes natively, and there they may differ.
const document = `[".levers", ".outcomes", ".chart", ".years", ".glance", "figcaption"].flatMap(function write(part) {
	const e = part instanceof Element ? part : document.querySelector(part);
	const own = [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data).join("");
	const value = (a) => a.name === "data-value" ? Number(a.value).toPrecision(9) : a.value;
	const attributes = [...e.attributes].filter((a) => a.value !== "" && a.name !== "open").map((a) => a.name + "=" + value(a)).sort().join(" ");
	return [e.tagName + " " + attributes + ": " + own + " " + (e.value ?? ""), ...[...e.children].flatMap(write)];
})`

// banded is when the band is on the page, the last thing to come.
const banded = `[...document.querySelectorAll("#outcomes .band")].some((e) => e.textContent)`

// TestPaintedAsRendered holds that a page whose numbers were painted over and
// over until it stands at another proposal is, element by element, the page of
// that proposal as it is rendered.
func TestPaintedAsRendered(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	fold := func(open bool) {
		read[bool](r, `document.querySelectorAll("details").forEach((d) => (d.open = `+map[bool]string{true: "true", false: "false"}[open]+`)), true`)
	}
	explain := func() {
		read[bool](r, `document.querySelectorAll(".row .name").forEach((b) => b.click()), true`)
	}

	// Numbers come and go: with a band and without, folded and open, while an
	// explanation is opened and closed, without a stock and with one.
	r.settle(banded)
	r.do(chromedp.Focus(control("automaticity")))
	r.press(kb.ArrowRight, 4)
	fold(true)
	r.press(kb.ArrowRight, 4)
	explain()
	r.press(kb.ArrowLeft, 2)
	fold(false)
	r.do(chromedp.Focus(control("stock_sets")))
	r.press(kb.Home, 1)
	r.settle("true")
	explain()
	r.press("z", 1, chromedp.ModifierCtrl)
	r.settle("true")
	r.do(chromedp.Focus(control("consult_days")))
	r.press(kb.PageUp, 2)
	r.enter("#beliefs", "kyiv")
	r.settle("true")
	r.enter("#proposal", "nato")
	r.settle(`location.pathname === "/explore/nato" && ` + banded)
	painted := read[[]string](r, document)
	if len(painted) < 1000 {
		t.Fatalf("the page has %d elements: the test looks in the wrong place", len(painted))
	}

	r.open("/explore/nato")
	r.settle(banded)
	if diff := cmp.Diff(read[[]string](r, document), painted); diff != "" {
		t.Errorf("what was painted is not what is rendered (-rendered +painted):\n%s", diff)
	}
}
