// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package atlas

import (
	"math"
	"testing"

	"parley/app/geo"
	"parley/app/view"
	"parley/assets/text"
	"parley/engine/lever"
)

// held returns a map on which things can be moved, and what was done on it.
func held(t *testing.T, m view.Map) (*Atlas, *[]view.Intent) {
	t.Helper()
	a, did := show(t, m, 1200, 800, 1), &[]view.Intent{}
	a.Intend = func(i view.Intent) { *did = append(*did, i) }
	return a, did
}

// at is where a host stands on the screen.
func at(a *Atlas, h lever.Host) (x, y float64) {
	m := a.shown.Hosts[h]
	return a.view.Screen(geo.Project(m.Lon, m.Lat))
}

func last(did *[]view.Intent) view.Intent { return (*did)[len(*did)-1] }

// A disc that is dragged to another host takes its whole share there, half of it
// half way, and nothing when it comes back.
func TestStockIsDraggedFromHostToHost(t *testing.T) {
	a, did := held(t, stocked(false))
	share := a.shown.Hosts[lever.Poland].Share
	x, y := at(a, lever.Poland)
	u, v := at(a, lever.UkraineWest)
	if !a.take(x, y) {
		t.Fatal("the disc of Poland cannot be taken up")
	}
	for _, c := range []struct{ way, want float64 }{{0.02, 0}, {0.5, share / 2}, {1, share}, {0.5, share / 2}, {0, 0}} {
		a.carry(x+c.way*(u-x), y+c.way*(v-y))
		i := last(did)
		if i.From != lever.Poland || math.Abs(i.Amount-c.want) > chunk/2+1e-9 || i.Done || i.Amount > 0 && i.To != lever.UkraineWest {
			t.Errorf("%v of the way: %+v, want %v moved", c.way, i, c.want)
		}
		if got := a.shown.Hosts[lever.Poland].Share; math.Abs(got-(share-i.Amount)) > 1e-9 {
			t.Errorf("%v of the way: Poland is shown with %v", c.way, got)
		}
		if sum := a.shares().Sum(); math.Abs(sum-1) > 1e-9 {
			t.Errorf("%v of the way: the shares sum to %v", c.way, sum)
		}
	}
	a.carry(u, v)
	a.up()
	if i := last(did); !i.Done || i.To != lever.UkraineWest || i.Amount != share {
		t.Errorf("dropped on Ukraine: %+v", i)
	}
	if a.grip.held || a.shown.Hosts[lever.Poland].Share != 0 {
		t.Error("what was dropped is still held")
	}
}

// From Ukraine back: the same the other way round, and over another host on the
// way only where the pointer ends counts.
func TestStockIsDraggedBack(t *testing.T) {
	d := lever.Defaults().With(lever.StockSets, 6).WithHosts(lever.Shares{lever.UkraineCentre: 1})
	a, did := held(t, view.MapOf(text.English, d, false))
	a.take(at(a, lever.UkraineCentre))
	a.carry(at(a, lever.UkraineWest))
	if i := last(did); i.To != lever.UkraineWest || i.Amount != 1 {
		t.Errorf("over the west of Ukraine: %+v", i)
	}
	a.carry(at(a, lever.Poland))
	a.drop(false)
	if i := last(did); i.To != lever.Poland || i.Amount != 1 || !i.Done {
		t.Errorf("dropped on Poland: %+v", i)
	}
	if s := a.shares(); s[lever.UkraineWest] != 0 || s[lever.Poland] != 1 {
		t.Errorf("the stock is shown at %v", s)
	}
}

// Given up, a movement takes everything back.
func TestMovementIsGivenUp(t *testing.T) {
	a, did := held(t, stocked(false))
	before := a.shares()
	a.take(at(a, lever.Romania))
	a.carry(at(a, lever.Poland))
	a.leave()
	if i := last(did); i.Amount != 0 || !i.Done || a.shares() != before {
		t.Errorf("given up: %+v, shares %v, want %v", i, a.shares(), before)
	}
	position := a.shown.Force.Position
	a.take(a.view.Screen(geo.Project(a.shown.Force.Lon, a.shown.Force.Lat)))
	a.carry(at(a, lever.UkraineWest))
	a.leave()
	if i := last(did); i.Position != position || a.shown.Force.Position != position {
		t.Errorf("the force is given up to %+v, want %s", i, position)
	}
	n := len(*did)
	a.take(at(a, lever.Poland))
	a.up()
	if len(*did) != n {
		t.Errorf("a press without a movement does %+v", last(did))
	}
}

// The force goes to the place that is nearest, and only there.
func TestForceIsDragged(t *testing.T) {
	a, did := held(t, stocked(false))
	for _, s := range a.shown.Force.Stands {
		m, ok := a.markOfForce()
		if !ok || !a.take(m.x, m.y) {
			t.Fatalf("the force at %s cannot be taken up", a.shown.Force.Position)
		}
		x, y := a.view.Screen(geo.Project(s.Lon, s.Lat))
		a.carry(x+5, y-4)
		a.drop(false)
		if a.shown.Force.Position != s.Position || a.shown.Force.Place != s.Place {
			t.Errorf("dropped at %s it stands at %s", s.Position, a.shown.Force.Position)
		}
		if i := last(did); i.Position != s.Position || !i.Done {
			t.Errorf("dropped at %s: %+v", s.Position, i)
		}
	}
}

func (a *Atlas) markOfForce() (mark, bool) {
	for _, m := range a.marks() {
		if m.force {
			return m, true
		}
	}
	return mark{}, false
}

// What the page shows while something is held does not take it out of the hand.
func TestPageDoesNotInterrupt(t *testing.T) {
	a, _ := held(t, stocked(false))
	a.take(at(a, lever.Poland))
	a.carry(at(a, lever.Germany))
	now := a.shares()
	a.Show(stocked(true))
	a.receive()
	if a.shares() != now || !a.shown.Dark {
		t.Errorf("shares %v, want %v; dark %v", a.shares(), now, a.shown.Dark)
	}
	m := stocked(false) // the page catches up
	for i := range m.Hosts {
		m.Hosts[i].Share, m.Hosts[i].Days = now[m.Hosts[i].Host], "days 1–2"
	}
	a.Show(m)
	a.receive()
	if a.shares() != now || a.shown.Hosts[lever.Germany].Days == "" {
		t.Errorf("the page has caught up and is not heard: %+v", a.shown.Hosts[lever.Germany])
	}
	a.drop(false)
	a.Show(stocked(true))
	a.receive()
	if a.shares() == now {
		t.Error("after the movement the page is not heard")
	}
}

// Where nobody listens, and where there is nothing, nothing can be taken up.
func TestNothingToTakeUp(t *testing.T) {
	a := show(t, stocked(false), 1200, 800, 1)
	if a.take(at(a, lever.Poland)) {
		t.Error("a disc is taken up where nobody listens")
	}
	a, _ = held(t, stocked(false))
	if a.take(at(a, lever.Germany)) {
		t.Error("a host without stock is taken up")
	}
	if a.take(a.view.Screen(geo.Project(31, 43.5))) {
		t.Error("the sea is taken up")
	}
}

// The keyboard does all of it: chooses one thing after the other, and moves it in
// the direction of the arrow.
func TestKeyboardMoves(t *testing.T) {
	a, did := held(t, stocked(false)) // held by centre, Poland, Romania, Baltic states, and a force
	seen := 0
	for a.chooseNext(); a.chosen != nil; a.chooseNext() {
		seen++
	}
	if seen != 5 {
		t.Errorf("%d things were chosen, want 5", seen)
	}
	a.choose(&choice{host: lever.Romania})
	a.nudge(0, -1)
	if i := last(did); i.From != lever.Romania || i.To != lever.UkraineWest || math.Abs(i.Amount-chunk) > 1e-9 || !i.Done {
		t.Errorf("north of Romania: %+v", i)
	}
	a.choose(&choice{host: lever.Baltics}) // holds one chunk
	a.nudge(0, 1)
	if s := a.shares(); s[lever.Baltics] != 0 || *a.chosen != (choice{host: last(did).To}) {
		t.Errorf("the last of the Baltic stock went to %v, and %+v is chosen", s, *a.chosen)
	}
	if sum := a.shares().Sum(); math.Abs(sum-1) > 1e-9 {
		t.Errorf("the shares sum to %v", sum)
	}
	n := len(*did)
	a.choose(&choice{host: lever.Poland})
	a.choose(nil)
	a.choose(&choice{force: true})
	for range 5 {
		a.nudge(-1, 0)
	}
	if a.shown.Force.Position != "west" || len(*did) != n+2 {
		t.Errorf("the force stands at %s after %d steps west, want west after 2", a.shown.Force.Position, len(*did)-n)
	}
}

// Every host can be reached from every other by arrows.
func TestArrowsReachEveryHost(t *testing.T) {
	a, _ := held(t, stocked(false))
	for start := range lever.HostCount {
		reached, next := map[lever.Host]bool{start: true}, []lever.Host{start}
		for len(next) > 0 {
			h := next[0]
			next = next[1:]
			for _, d := range arrows {
				if to, ok := a.toward(h, d.X, d.Y); ok && !reached[to] {
					reached[to], next = true, append(next, to)
				}
			}
		}
		if len(reached) != int(lever.HostCount) {
			t.Errorf("from %s only %v are reached", start, reached)
		}
	}
}

// The clock of a crisis keeps clear of legend and buttons, and a still crisis is
// not painted again.
func TestClockHasRoom(t *testing.T) {
	_, moving := stillAndMoving()
	for _, size := range [][2]int{{1440, 900}, {1024, 768}, {620, 465}, {700, 342}, {406, 293}, {366, 400}, {390, 320}} {
		a := show(t, moving, size[0], size[1], 1)
		k, ok := a.clock()
		if !ok {
			t.Fatal("there is no clock")
		}
		if k.box.Meets(a.legendBox(a.legend())) || !k.box.Within(geo.Box{MaxX: a.view.Width, MaxY: a.view.Height}) {
			t.Errorf("%v: the clock is at %v", size, k.box)
		}
		for _, m := range a.marks() {
			if m.box().Meets(k.box) {
				t.Errorf("%v: the clock covers %s", size, m.label)
			}
		}
		for _, b := range a.buttons() {
			if b.box.Meets(k.box) {
				t.Errorf("%v: the clock covers a button", size)
			}
		}
		for _, n := range a.gatherTop(&a.brush) {
			if n.box.Meets(k.box) && !n.box.Within(k.box) {
				t.Errorf("%v: a name crosses the edge of the clock", size)
			}
		}
		paint(a)
		a.receive()
		if a.Dirty() {
			t.Errorf("%v: the crisis stands still and is painted again", size)
		}
	}
}
