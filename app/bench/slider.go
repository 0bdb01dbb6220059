// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"runtime"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/systeminfo"
	"github.com/chromedp/chromedp"
)

//go:embed watch.js
var watch string

// mapless leaves the frame of the map empty.
const mapless = `
HTMLIFrameElement.prototype.setAttribute = function (name, value) {
	if (name !== "src") Element.prototype.setAttribute.call(this, name, value);
};`

// settled is when the page shows all there is to say about where it stands.
const settled = `document.getElementById("outcomes")?.getAttribute("aria-busy") === "false"`

// How a slider is dragged: the pointer moves at a steady pace, to another value
// each time, and holds still before and after.
const (
	movesEach = 20 // at most: some levers have fewer steps
	still     = 300 * time.Millisecond
	quiet     = 5 * time.Second // over which the idle page is watched
)

// paces are the times between two values: as a hand changes them that looks at
// what they do, and as fast as a screen could show them.
var paces = []time.Duration{100 * time.Millisecond, 16 * time.Millisecond}

// dragged are the sliders that are moved, one after the other, each from where
// the last has left the page, so that no state comes twice. Before that, aside
// is set to something else at each pace.
var dragged = []string{
	"consult_days", "automaticity", "sanctions_relief", "stock_hosts-UA_C", "fill_years", "fortification",
	"monitor_quality", "crews_trained", "stock_offence_share", "trip_size", "fund_peace", "stock_sets",
}

const aside = "fund_surge"

// slider is the page while its sliders are moved.
type slider struct {
	ctx  context.Context
	out  io.Writer
	name string
}

// sliders measures the page without the map and with it.
func sliders(ctx context.Context, out io.Writer) error {
	fmt.Fprintf(out, "\nslider moved to new numbers in Chromium, by pointer events of the browser's protocol\n%s\n", machine())
	return served(ctx, func(ctx context.Context, url string) error {
		for _, withMap := range []bool{false, true} {
			if err := slid(ctx, out, url, withMap); err != nil {
				return err
			}
		}
		return nil
	})
}

func slid(ctx context.Context, out io.Writer, url string, withMap bool) error {
	ctx, cancel := chromedp.NewContext(ctx, chromedp.WithAllocatorOptions(
		chromedp.NoSandbox, chromedp.WindowSize(1440, 900), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("enable-unsafe-swiftshader", true), // the map by software, as on any machine without a graphics card
	))
	defer cancel()
	s := &slider{ctx: ctx, out: out, name: "without the map"}
	if withMap {
		s.name = "with the map"
	}
	if err := s.open(url, withMap); err != nil {
		return err
	}
	if err := s.idle(); err != nil {
		return err
	}
	for _, pace := range paces {
		if err := s.at(pace); err != nil {
			return err
		}
	}
	return s.memory()
}

// open loads the page and waits until everything is there, the band included,
// which is computed when the page is idle.
func (s *slider) open(url string, withMap bool) error {
	script, ready := watch, `document.querySelector(".map-state.absent")`
	if !withMap {
		script, ready = watch+mapless, "true"
	}
	if _, err := chromedp.Call(s.ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script}); err != nil {
		return err
	}
	if err := chromedp.Do(s.ctx, chromedp.Navigate(url+"/explore/offsite-stockpile")); err != nil {
		return err
	}
	return s.wait(ready + " && " + settled + ` && document.querySelector("#outcomes .band")?.textContent`)
}

func (s *slider) wait(condition string) error {
	if _, err := chromedp.Run(s.ctx, chromedp.Poll[bool]("!!("+condition+")", chromedp.WithPollingTimeout(patience))); err != nil {
		return fmt.Errorf("waiting for %s: %w", condition, err)
	}
	return nil
}

func (s *slider) run(script string) error {
	_, err := chromedp.Run(s.ctx, chromedp.Evaluate[bool](script+"; true"))
	return err
}

// at drags every slider at a pace and reports.
func (s *slider) at(pace time.Duration) error {
	aside := fmt.Sprintf(`document.querySelectorAll(".levers details").forEach((d) => (d.open = true));
		document.getElementById("reset").click();
		((e) => { e.value = %d; e.dispatchEvent(new Event("change")); })(document.getElementById("lever-%s"))`, pace/time.Millisecond, aside)
	if err := s.run(aside); err != nil {
		return err
	}
	if err := s.wait(settled); err != nil {
		return err
	}
	if err := s.run(`Object.assign(parleySeen, {moves: [], asks: [], answers: [], changes: [], tasks: []})`); err != nil {
		return err
	}
	others, err := s.others()
	if err != nil {
		return err
	}
	for _, id := range dragged {
		if err := s.drag(id, pace); err != nil {
			return fmt.Errorf("dragging %s: %w", id, err)
		}
	}
	share, err := others()
	if err != nil {
		return err
	}
	seen, err := chromedp.Run(s.ctx, chromedp.Evaluate[watched]("parleySeen"))
	if err == nil {
		seen.report(s.out, fmt.Sprintf("%s, a move every %v, other programs on %.0f%% of the machine", s.name, pace, 100*share))
	}
	return err
}

// reach is where on the screen a slider is: the middle of its thumb at the
// lower and the upper end, its height, its place between the ends, and how many
// steps it has.
type reach struct{ Low, High, Y, At, Steps float64 }

func (s *slider) reach(id string) (reach, error) {
	return chromedp.Run(s.ctx, chromedp.Evaluate[reach](`(() => {
		const e = document.getElementById("lever-`+id+`");
		e.scrollIntoView({block: "center"});
		const b = e.getBoundingClientRect(), thumb = 16, span = e.max - e.min;
		return {Low: b.left + thumb / 2, High: b.right - thumb / 2, Y: b.top + b.height / 2,
			At: (e.value - e.min) / span, Steps: e.step === "1" ? span : 20};
	})()`))
}

// drag takes a slider from where it stands to the farther end. An event is sent
// when it is due, whether the page has handled the one before or not: a hand
// does not wait either.
func (s *slider) drag(id string, pace time.Duration) error {
	r, err := s.reach(id)
	if err != nil {
		return err
	}
	time.Sleep(still)
	to := 1.0
	if r.At > 0.5 {
		to = 0
	}
	n := min(movesEach, int(max(r.At, 1-r.At)*r.Steps))
	x := func(k int) float64 { return r.Low + (r.High-r.Low)*(r.At+(to-r.At)*float64(k)/float64(n)) }
	errs := make(chan error, n+2)
	send := func(kind input.DispatchMouseEventType, x float64) {
		_, err := chromedp.Call(s.ctx, input.DispatchMouseEvent, input.DispatchMouseEventParams{
			Type: kind, X: x, Y: r.Y, Button: input.MouseButtonLeft, Buttons: 1, ClickCount: 1,
		})
		errs <- err
	}
	go send(input.DispatchMouseEventTypeMousePressed, x(0))
	time.Sleep(still)
	beat := time.NewTicker(pace)
	for k := range n {
		<-beat.C
		go send(input.DispatchMouseEventTypeMouseMoved, x(k+1))
	}
	beat.Stop()
	time.Sleep(still)
	go send(input.DispatchMouseEventTypeMouseReleased, x(n))
	for range n + 2 {
		if err := <-errs; err != nil {
			return err
		}
	}
	return nil
}

// idle reports how much of a core the page takes when nothing moves.
func (s *slider) idle() error {
	before, err := s.cpu()
	if err != nil {
		return err
	}
	time.Sleep(quiet)
	after, err := s.cpu()
	fmt.Fprintf(s.out, "%s, idle: %.1f%% of a core over %v, all processes of the browser\n", s.name, 100*(after-before)/quiet.Seconds(), quiet)
	return err
}

// cpu is the seconds that all processes of the browser have taken.
func (s *slider) cpu() (float64, error) {
	info, err := chromedp.CallBrowser(s.ctx, systeminfo.GetProcessInfo, struct{}{})
	if err != nil {
		return 0, err
	}
	sum := 0.0
	for _, p := range info.ProcessInfo {
		sum += p.CPUTime
	}
	return sum, nil
}

// others begins to watch what other programs take, and returns a function that
// says which share of the machine that was.
func (s *slider) others() (func() (float64, error), error) {
	start, all := time.Now(), busy()
	own, err := s.cpu()
	return func() (float64, error) {
		now, err := s.cpu()
		cores := time.Since(start).Seconds() * float64(runtime.NumCPU())
		return max(0, busy()-all-(now-own)) / cores, err
	}, err
}

// memory reports the linear memory of each program.
func (s *slider) memory() error {
	bytes, err := chromedp.Run(s.ctx, chromedp.Evaluate[map[string]float64](`(() => {
		const of = (m) => m?.buffer.byteLength ?? 0;
		return {page: of(parleySeen.memory), map: of(document.getElementById("map-frame").contentWindow.parleySeen?.memory),
			worker: parleySeen.live ?? 0, band: parleySeen.late ?? 0};
	})()`))
	if err != nil {
		return err
	}
	const mega = 1 << 20
	fmt.Fprintf(s.out, "%s, linear memory: page %.0f MB, worker %.0f MB, worker of the bands %.0f MB, map %.0f MB\n\n",
		s.name, bytes["page"]/mega, bytes["worker"]/mega, bytes["band"]/mega, bytes["map"]/mega)
	return nil
}
