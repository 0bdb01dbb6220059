// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package journey

import (
	"bytes"
	"image/png"
	"math"
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"parley/app/view"
	"parley/assets/text"
	"parley/engine"
	"parley/engine/guarantee"
	"parley/engine/lever"
)

// known is when the crisis on the page has its probabilities, and the page its
// numbers.
const known = `document.querySelector("#crisis-steps [data-step]") && ![...document.querySelectorAll("#crisis-steps .brief")].some((e) => e.textContent.includes("…"))`

// tellCrisis is what the engine says natively of the crisis on the page.
func (r *reader) tellCrisis(ch view.Challenge, year int) view.Crisis {
	r.Helper()
	s := r.state()
	c := engine.CrisisOf(s.Request(0), year)
	return view.CrisisOf(text.English, s.Design, &c, true, ch)
}

// checkStep holds the step under the clock against the engine: its words, and
// every probability.
func (r *reader) checkStep(what string, s view.CrisisStep) {
	r.Helper()
	if got := read[string](r, `document.querySelector("#crisis-now h3 + p").textContent`); got != s.Text {
		r.Errorf("%s, %s: the page says %q, want %q", what, s.ID, got, s.Text)
	}
	ps := read[[]string](r, `[...document.querySelectorAll("#crisis-now [data-p]")].map((e) => e.dataset.p)`)
	var want []float64
	for _, o := range s.Odds {
		for _, w := range o.Ways {
			want = append(want, w.P)
		}
	}
	if len(ps) != len(want) {
		r.Fatalf("%s, %s: %d probabilities on the page, want %d", what, s.ID, len(ps), len(want))
	}
	for i, p := range ps {
		if got, err := strconv.ParseFloat(p, 64); err != nil || math.Abs(got-want[i]) > 1e-6 {
			r.Errorf("%s, %s: probability %d is %s, want %v", what, s.ID, i, p, want[i])
		}
	}
}

// stepTo goes to a step of the list.
func (r *reader) stepTo(i int) {
	r.Helper()
	read[bool](r, `(document.querySelector("#crisis-steps [data-step='`+strconv.Itoa(i)+`']").click(), true)`)
	r.wait(`document.querySelector("#crisis-steps [data-step='` + strconv.Itoa(i) + `'][aria-current=step]")`)
}

// TestCrisis plays, pauses, steps and scrubs an invasion; what the page says is
// what the engine says, also after a lever has moved.
func TestCrisis(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	r.enter("#crisis-challenge", "invade")
	r.wait(`document.getElementById("crisis-play")`)
	r.enter("#crisis-year", "4")
	r.settle(known)
	told := r.tellCrisis(guarantee.Invade, 4)
	if n := read[int](r, `document.querySelectorAll("#crisis-steps [data-step]").length`); n != len(told.Steps) {
		t.Fatalf("%d steps on the page, want %d", n, len(told.Steps))
	}
	for i, s := range told.Steps {
		r.stepTo(i)
		r.checkStep("stepping", s)
	}

	read[bool](r, `(document.getElementById("crisis-play").click(), true)`) // begins again from the end
	r.wait(`document.getElementById("crisis-day").valueAsNumber > 0.5 && document.getElementById("crisis-play").getAttribute("aria-label") === "Pause"`)
	read[bool](r, `(document.getElementById("crisis-play").click(), true)`)
	r.wait(`document.getElementById("crisis-play").getAttribute("aria-label") === "Play"`)
	day := read[float64](r, `document.getElementById("crisis-day").valueAsNumber`)
	r.wait(`document.querySelector("#crisis-steps [aria-current]").dataset.step === "` + strconv.Itoa(told.At(day)) + `"`)
	r.checkStep("paused", told.Steps[told.At(day)])

	const to = 12.5
	read[bool](r, `((e) => { e.value = 12.5; e.dispatchEvent(new Event("input", {bubbles: true})); return e.dispatchEvent(new Event("change", {bubbles: true})); })(document.getElementById("crisis-day"))`)
	moment := told.Moment(text.English, to)
	if got := read[string](r, `document.getElementById("crisis-day").getAttribute("aria-valuetext")`); got != moment.Spoken {
		t.Errorf("the slider says %q, want %q", got, moment.Spoken)
	}
	r.checkStep("scrubbed", told.Steps[told.At(to)])

	r.do(chromedp.Focus(control("consult_days")))
	r.press(kb.ArrowRight, 4)
	r.settle(known)
	later := r.tellCrisis(guarantee.Invade, 4)
	if later.Length <= told.Length {
		t.Fatalf("more consultation makes the crisis %v days long, before %v", later.Length, told.Length)
	}
	r.wait(`Math.abs(Number(document.getElementById("crisis-day").max) - ` + strconv.FormatFloat(later.Length, 'g', -1, 64) + `) < 1e-6`)
	for i, s := range later.Steps {
		r.stepTo(i)
		r.checkStep("after more consultation", s)
	}

	// The link opens it where it stands.
	r.wait(`location.hash.includes("outcome")`)
	address := read[string](r, `location.pathname + location.hash`)
	r.open(address)
	r.settle(known)
	r.wait(has("#crisis-challenge", "value", "invade"))
	last := later.Steps[len(later.Steps)-1]
	r.wait(has("#crisis-now h3", "textContent", last.Title))
}

// TestCrisisWithoutMotion holds that who wants no motion steps, and nothing plays.
func TestCrisisWithoutMotion(t *testing.T) {
	r := sit(t)
	_, err := chromedp.Call(r.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	r.open(offsite)
	read[bool](r, `(document.getElementById("crisis-open").click(), true)`)
	r.settle(known)
	r.wait(`!document.getElementById("crisis-play") && document.getElementById("crisis-next")`)
	told := r.tellCrisis(guarantee.Invade, 1)
	r.checkStep("opened", told.Steps[0])
	r.do(chromedp.Focus(chromedp.ID("crisis-next")))
	r.press(kb.Enter, 2)
	r.wait(`document.querySelector("#crisis-steps [data-step='2'][aria-current]")`)
	r.checkStep("stepped by keyboard", told.Steps[2])
}

// TestMapMovesStock drags stock on the map from Poland to Ukraine and takes it
// back, then moves some by keyboard.
func TestMapMovesStock(t *testing.T) {
	r := sit(t)
	r.open(offsite)
	r.wait(`document.querySelector(".map-state.absent")`)
	r.wait(mapRests)
	before, picture := r.state(), r.picture()
	x, y := r.greatDisc(picture)
	mouse := func(kind input.DispatchMouseEventType, x, y float64) {
		r.do(chromedp.MouseEvent(kind, x, y, func(p *input.DispatchMouseEventParams) {
			p.Button, p.ClickCount = input.MouseButtonLeft, 1
			if kind == input.DispatchMouseEventTypeMouseMoved {
				p.Buttons = 1
			}
		}))
	}
	mouse(input.DispatchMouseEventTypeMousePressed, x, y)
	for range 12 { // to the south-east, where Ukraine is
		x, y = x+12, y+5
		mouse(input.DispatchMouseEventTypeMouseMoved, x, y)
	}
	r.wait(`document.getElementById("lever-stock_hosts-PL").value !== "0.35"`)
	mouse(input.DispatchMouseEventTypeMouseReleased, x, y)
	r.redrawn("a drag", picture)
	r.settle(`location.hash !== ""`)
	after := r.state()
	if got, was := after.Design.Hosts(), before.Design.Hosts(); got[lever.Poland] >= was[lever.Poland] || got.OnSoil() <= was.OnSoil() || math.Abs(got.Sum()-1) > 1e-6 {
		t.Errorf("the drag leaves the stock at %v, before at %v", got, was)
	}
	r.agree("after the drag", r.numbers(), expected(after))
	r.wait(mapRests)
	picture = r.picture()
	r.press("z", 1, chromedp.ModifierCtrl) // the map has the focus
	r.settle(`location.hash === ""`)
	if got := r.state().Design; got != before.Design {
		t.Error("the whole drag is not one step of undo")
	}

	r.redrawn("undo", picture)
	r.wait(mapRests)
	picture = r.picture()
	r.press("m", 1) // chooses the first host that holds stock: Poland
	r.redrawn("a choice", picture)
	r.press(kb.ArrowRight, 1) // to the east lies Ukraine
	r.settle(`location.hash !== ""`)
	if got, was := r.state().Design.Hosts(), before.Design.Hosts(); math.Abs(was[lever.Poland]-got[lever.Poland]-0.05) > 1e-6 || math.Abs(got.OnSoil()-0.05) > 1e-6 {
		t.Errorf("one arrow leaves the stock at %v, before at %v", got, was)
	}
}

// greatDisc finds, on the window, the northernmost of the large discs on a picture
// of the map: Poland's.
func (r *reader) greatDisc(picture []byte) (x, y float64) {
	r.Helper()
	const wide = 26 // pixels; the smaller discs are narrower
	img, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		r.Fatal(err)
	}
	frame := read[[]float64](r, `(() => { const b = document.getElementById("map-frame").getBoundingClientRect(); return [b.left, b.top, b.width]; })()`)
	scale := frame[2] / float64(img.Bounds().Dx())
	for py := range img.Bounds().Dy() {
		run := 0
		for px := range img.Bounds().Dx() {
			if red, green, blue, _ := img.At(px, py).RGBA(); red>>8 < 60 && green>>8 < 110 && blue>>8 > 110 {
				run++
			} else {
				run = 0
			}
			if run == wide {
				return frame[0] + float64(px-wide/2)*scale, frame[1] + float64(py+6)*scale
			}
		}
	}
	r.Fatal("no disc is seen on the map")
	return 0, 0
}
