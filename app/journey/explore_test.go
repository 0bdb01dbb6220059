// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package journey

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"parley/engine/lever"
	"parley/engine/metric"
)

const offsite = "/explore/offsite-stockpile"

// centreField is the number beside the slider of central Ukraine.
const centreField = ".host:has(#lever-stock_hosts-UA_C) .field input"

// same is how close numbers of the page are to those of the engine run
// natively: math.Exp differs in its last bits between platforms.
func same(a, b float64) bool {
	return math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b))+1e-12
}

// agree holds that the page shows every outcome, and each as the engine has it.
func (r *reader) agree(what string, got, want map[string]float64) {
	r.Helper()
	for path, w := range want {
		g, ok := got[path]
		if !ok {
			r.Errorf("%s: the page does not show %s", what, path)
		} else if !same(g, w) {
			r.Errorf("%s: %s is %v, want %v", what, path, g, w)
		}
	}
	for path := range got {
		if _, ok := want[path]; !ok {
			r.Errorf("%s: the page shows %s, which the engine does not know", what, path)
		}
	}
}

// TestMoveStock is the first thing a reader tries: move stock from Poland to
// central Ukraine with the keyboard, see what that does, go back, and come
// back to it by the link.
func TestMoveStock(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	before := r.numbers()
	r.agree("the proposal", before, expected(r.state()))

	r.do(chromedp.Focus(control("stock_hosts-UA_C")))
	r.press(kb.ArrowRight, 10)
	r.settle(has(centreField, "value", "50%"))
	r.wait(`location.hash.includes("UA_C:0.5")`)
	after := r.numbers()
	moved := r.state()
	r.agree("after the move", after, expected(moved))
	if poland := moved.Design.Hosts()[lever.Poland]; poland >= 0.35 {
		t.Errorf("Poland holds %v, want less than the 0.35 of the proposal", poland)
	}
	for _, path := range []string{"arrival_days", "threat", "acceptance.russia.security_seeking"} {
		m, _ := metric.ByPath(path)
		if math.Abs(after[path]-before[path]) < 0.001*m.Scale {
			t.Errorf("%s did not move: %v before, %v after", path, before[path], after[path])
		}
	}

	r.press("z", 1, chromedp.ModifierCtrl)
	r.settle(has(centreField, "value", "0%"))
	r.agree("after undo", r.numbers(), before)
	r.wait(`location.hash === ""`)

	r.press("z", 1, chromedp.ModifierCtrl, chromedp.ModifierShift)
	r.settle(has(centreField, "value", "50%"))
	r.wait(`location.hash.includes("UA_C:0.5")`)
	link := strings.TrimPrefix(read[string](r, "location.href"), r.url)

	r.open(link)
	if got := r.state(); got != moved {
		t.Errorf("the link opens %v, want %v", got.Design.Hosts(), moved.Design.Hosts())
	}
	r.settle(has(centreField, "value", "50%"))
	r.agree("after the link", r.numbers(), after)
}

// TestBadLink holds that a link that makes no sense says so in a sentence and
// opens its proposal as it is.
func TestBadLink(t *testing.T) {
	r := sit(t)
	r.open(offsite + "#stock_sets=99")
	notice := read[string](r, `document.getElementById("notice").textContent`)
	if !strings.Contains(notice, "0 to 15") {
		t.Errorf("the notice is %q, want one that says what is allowed", notice)
	}
	if got := read[string](r, `document.getElementById("lever-stock_sets").value`); got != "8" {
		t.Errorf("the stockpile stands at %s, want the 8 of the proposal", got)
	}
}

// TestCompanions holds that a change that breaks a guard rail is completed and
// says so, and that undo takes both back.
func TestCompanions(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	r.enter("#lever-trip_position", "near-front")
	r.settle(has("#lever-trip_size", "value", "5000"))
	if notice := read[string](r, `document.getElementById("notice").textContent`); !strings.Contains(notice, "Tripwire force") {
		t.Errorf("the notice is %q, want one that names the force", notice)
	}
	r.wait(`location.hash.includes("trip_size=5000")`)
	r.agree("with a force", r.numbers(), expected(r.state()))
	r.do(chromedp.Click(chromedp.ID("undo")))
	r.settle(has("#lever-trip_size", "value", "0") + " && " + has("#lever-trip_position", "value", "none"))
}

// TestBadValue holds that a value that is not allowed gets a sentence beside
// its control and changes nothing.
func TestBadValue(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	before := r.numbers()
	for _, typed := range []string{"lots", "99", "-1", "2.5"} {
		r.enter(".lever:has(#lever-stock_sets) .field input", typed)
		r.wait(`document.getElementById("lever-stock_sets-problem").textContent.includes("0 to 15")`)
	}
	r.agree("after nonsense", r.numbers(), before)
}

// TestEveryControl holds that every lever has its native control in the page,
// folded or not, with a name and at the value of the proposal.
func TestEveryControl(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	d := r.state().Design
	for id := range lever.Count {
		if id == lever.StockHosts {
			for h := range lever.HostCount {
				r.checkControl("stock_hosts-"+h.String(), d.Hosts()[h])
			}
			continue
		}
		r.checkControl(id.String(), d.Get(id))
	}
}

func (r *reader) checkControl(id string, want float64) {
	r.Helper()
	got := read[map[string]any](r, `(() => {
		const e = document.getElementById("lever-`+id+`");
		if (!e) return {};
		const value = e.type === "checkbox" ? Number(e.checked) : e.tagName === "SELECT" ? e.selectedIndex : Number(e.value);
		return {tag: e.tagName, name: e.labels?.[0]?.textContent ?? "", value};
	})()`)
	switch {
	case got["tag"] != "INPUT" && got["tag"] != "SELECT":
		r.Errorf("lever-%s is %v, want a native control", id, got["tag"])
	case got["name"] == "":
		r.Errorf("lever-%s has no label", id)
	case math.Abs(got["value"].(float64)-want) > 1e-6:
		r.Errorf("lever-%s stands at %v, want %v", id, got["value"], want)
	}
}

// TestProposals holds that another proposal is one choice away, that the
// browser's own way back leads back, and so does undo.
func TestProposals(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	choose := func(id string) {
		r.enter("#proposal", id)
		r.settle(`location.pathname === "/explore/` + id + `"`)
	}
	choose("nato")
	r.agree("the second proposal", r.numbers(), expected(r.state()))
	if title := read[string](r, "document.title"); !strings.HasPrefix(title, "NATO membership") {
		t.Errorf("the page is called %q, want the name of the proposal first", title)
	}
	r.do(chromedp.NavigateBack())
	r.settle(has("#proposal", "value", "offsite-stockpile"))
	choose("ceasefire")
	r.do(chromedp.Click(chromedp.ID("undo")))
	r.settle(has("#proposal", "value", "offsite-stockpile"))
}

// TestDrag drags a slider with the pointer: numbers change before it is let go,
// it lands on the steps of the lever, and the whole drag is one step of undo.
func TestDrag(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	before := r.numbers()
	box := read[[]float64](r, `(() => {
		const e = document.getElementById("lever-automaticity");
		e.scrollIntoView({block: "center"});
		const b = e.getBoundingClientRect(), thumb = 16;
		const at = b.left + thumb / 2 + (b.width - thumb) * Number(e.value);
		return [at, b.left + thumb, b.top + b.height / 2];
	})()`)
	mouse := func(kind input.DispatchMouseEventType, x float64) {
		r.do(chromedp.MouseEvent(kind, x, box[2], chromedp.ButtonLeft))
	}
	mouse(input.DispatchMouseEventTypeMousePressed, box[0])
	for i := range 5 {
		mouse(input.DispatchMouseEventTypeMouseMoved, box[0]+(box[1]-box[0])*float64(i+1)/5)
	}
	r.settle(`document.querySelector('[data-outcome="deterrence"]').dataset.value !== "` + strconv.FormatFloat(before["deterrence"], 'g', -1, 64) + `"`)
	mouse(input.DispatchMouseEventTypeMouseReleased, box[1])
	r.wait(`location.hash.includes("automaticity=")`)
	dragged := r.state().Design.Get(lever.Automaticity)
	if step := lever.Automaticity.Lever().Step; math.Abs(dragged/step-math.Round(dragged/step)) > 1e-6 {
		t.Errorf("the slider landed at %v, want a step of %v", dragged, step)
	}
	r.settle("true")
	r.do(chromedp.Click(chromedp.ID("undo")))
	// The address is written at once, the page is painted with the next frame.
	r.settle(`location.hash === "" && document.getElementById("undo").disabled`)
	r.agree("after undo", r.numbers(), before)
}

// TestBack holds that a lever is taken back by the button beside it, which goes
// away with what it undoes, and that the page goes on from there.
func TestBack(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	for _, key := range []string{kb.Home, kb.End} {
		r.do(chromedp.Focus(control("automaticity")))
		r.press(key, 1)
		r.settle(`location.hash.includes("automaticity=")`)
		r.agree("moved", r.numbers(), expected(r.state()))
		read[bool](r, `document.querySelector(".lever:has(#lever-automaticity) .back").click(), true`)
		r.settle(`location.hash === "" && !document.querySelector(".lever:has(#lever-automaticity) .back")`)
		r.agree("taken back", r.numbers(), expected(r.state()))
	}
}
