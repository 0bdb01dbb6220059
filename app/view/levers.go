// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"slices"
	"strconv"

	"parley/app/session"
	"parley/assets/text"
	"parley/engine/lever"
	"parley/scenarios"
)

// Group is the levers that are shown together.
type Group struct {
	ID      string // stockpile, tripwire, snapback, arms, politics
	Group   lever.Group
	Label   string
	Levers  []*Lever // headline levers first, each part in catalogue order
	Changed int      // how many differ from the proposal
}

// Control is the form control that suits a lever.
type Control int

const (
	Slider Control = iota // a number in a range
	Steps                 // a few whole numbers, each with its words in Options
	Check                 // true or false
	Choice                // one of Options
	Hosts                 // a slider for each of Hosts
)

// String returns the name of the control, for a class or a test.
func (c Control) String() string {
	return [...]string{"slider", "steps", "check", "choice", "hosts"}[c]
}

// Lever is one lever as a person sees it.
type Lever struct {
	ID       lever.ID
	Name     string // as in files and links; the control's element id is lever-<Name>
	Label    string
	Unit     string
	Meaning  string // one sentence
	Source   string
	Headline bool
	Control  Control

	Raw           float64 // the value, 0 for Hosts
	Text          string  // the value as session.SetText reads it
	Value         string  // the value for reading, with its unit
	Min, Max      float64 // of Slider and Steps
	Step          float64 // one step of an arrow key
	Fine, Coarse  float64 // one step with Shift, and of PageUp and PageDown
	Default       float64
	DefaultValue  string
	Baseline      float64
	BaselineValue string

	Options []Option // of Steps, Check and Choice
	Hosts   []Host   // of Hosts

	Changed   bool   // differs from the proposal as loaded
	Judgement bool   // stands where our judgement put it, since the source is silent
	Idle      string // why moving it has no effect as the others stand; empty when it has
}

// Option is one value of a lever with few.
type Option struct {
	Text     string // as session.SetText reads it
	Value    float64
	Label    string
	Selected bool
	Baseline bool
	Default  bool
}

// Host is the share of one host of the stock.
type Host struct {
	Host          lever.Host
	Name          string // the control's element id is lever-stock_hosts-<Name>
	Label         string
	OnSoil        bool
	Share         float64
	Value         string
	Baseline      float64
	BaselineValue string
}

// Levers returns the levers in groups as a state has them, beside those of the
// proposal as loaded.
func Levers(t *text.Catalogue, state, baseline session.State) []*Group {
	sc, _ := scenarios.Get(baseline.Scenario)
	return LeversOf(t, state.Design, baseline.Design, sc.Judgement)
}

// LeversOf is Levers for a proposal that is not built in: the judgement is the
// levers on which its source is silent.
func LeversOf(t *text.Catalogue, now, baseline lever.Design, judgement []lever.ID) []*Group {
	silent := map[lever.ID]bool{}
	for _, id := range judgement {
		silent[id] = true
	}
	groups := make([]*Group, lever.Groups)
	for g := range groups {
		group := lever.Group(g)
		groups[g] = &Group{ID: group.String(), Group: group, Label: t.Get("group." + group.String())}
	}
	for _, headline := range []bool{true, false} {
		for id := range lever.Count {
			if l := id.Lever(); l.Headline == headline {
				groups[l.Group].add(leverOf(t, id, now, baseline, silent[id]))
			}
		}
	}
	return groups
}

// Moved returns the groups as Levers gives them after the design of the state
// has changed, when they were made for the state before and the same proposal.
// Groups and levers that look the same are the same, so that a face finds at a
// glance what to paint anew; the groups that were given stay as they were.
func Moved(t *text.Catalogue, groups []*Group, before, state, baseline session.State) []*Group {
	changed := state.Design.Differs(before.Design)
	sc, _ := scenarios.Get(baseline.Scenario)
	out := slices.Clone(groups)
	for i, g := range out {
		out[i] = g.moved(func(l *Lever) *Lever {
			if !slices.Contains(changed, l.ID) && l.Idle == idle(t, state.Design, l.ID) {
				return l
			}
			return leverOf(t, l.ID, state.Design, baseline.Design, slices.Contains(sc.Judgement, l.ID))
		})
	}
	return out
}

// moved returns the group with its levers replaced, or itself when none is.
func (g *Group) moved(replaced func(*Lever) *Lever) *Group {
	out := &Group{ID: g.ID, Group: g.Group, Label: g.Label}
	same := true
	for _, l := range g.Levers {
		next := replaced(l)
		same = same && next == l
		out.add(next)
	}
	if same {
		return g
	}
	return out
}

func (g *Group) add(l *Lever) {
	g.Levers = append(g.Levers, l)
	if l.Changed {
		g.Changed++
	}
}

func leverOf(t *text.Catalogue, id lever.ID, now, baseline lever.Design, silent bool) *Lever {
	d := id.Lever()
	at := "lever." + d.ID
	l := &Lever{
		ID: id, Name: d.ID, Headline: d.Headline, Source: d.Source,
		Label: t.Get(at + ".label"), Unit: t.Get(at + ".unit"), Meaning: t.Get(at + ".meaning"),
		Text: now.Format(id), Value: LeverValue(t, now, id),
		DefaultValue: LeverValue(t, lever.Defaults(), id), BaselineValue: LeverValue(t, baseline, id),
		Min: d.Min, Max: d.Max, Step: d.Step, Fine: d.Step, Coarse: d.Step,
		Changed: len(now.Copy(id, baseline).Differs(now)) > 0,
	}
	l.Judgement = silent && !l.Changed
	l.Idle = idle(t, now, id)
	if d.Kind == lever.Share {
		l.Control, l.Hosts = Hosts, hosts(t, now.Hosts(), baseline.Hosts())
		l.Coarse = 0.25
		return l
	}
	l.Raw, l.Default, l.Baseline = now.Get(id), d.Default, baseline.Get(id)
	l.choose(t, id)
	return l
}

// withoutStock are the levers that decide nothing while there is no stock. The
// other levers of the group still do: who may release also says how binding the
// agreement is. A test holds the list to the model.
var withoutStock = [...]lever.ID{
	lever.StockHosts, lever.StockOffenceShare, lever.ConsultDays, lever.DrawDays,
	lever.LeaseReturn, lever.CrewsTrained, lever.USArmsShare,
}

// idle returns why a lever has no effect as the others stand, or nothing: a
// person who moves it and sees no number move should not look for a mistake.
func idle(t *text.Catalogue, d lever.Design, id lever.ID) string {
	switch {
	case d.Get(lever.StockSets) == 0 && slices.Contains(withoutStock[:], id):
		return t.Get("idle.stock")
	case d.Get(lever.SnapTiers) == 0 && id == lever.TierMode:
		return t.Get("idle.tiers")
	}
	return ""
}

// choose picks the control and its options or steps.
func (l *Lever) choose(t *text.Catalogue, id lever.ID) {
	d := id.Lever()
	switch {
	case d.Kind == lever.Bool:
		l.Control = Check
		l.option("false", 0, t.Get("format.no"))
		l.option("true", 1, t.Get("format.yes"))
	case d.Kind == lever.Enum:
		l.Control = Choice
		for i, o := range d.Options {
			l.option(o, float64(i), t.Get("lever."+d.ID+".option."+o))
		}
	case stepped(t, id):
		l.Control = Steps
		for v := d.Min; v <= d.Max; v += d.Step {
			n := strconv.Itoa(int(v))
			l.option(n, v, t.Get("lever."+d.ID+".step."+n))
		}
	default:
		l.Control = Slider
		l.Coarse = coarse(d)
		if d.Kind == lever.Float {
			l.Fine = d.Step / 5
		} else {
			l.Fine = max(1, d.Step/5)
		}
	}
}

// stepped reports whether the catalogue has words for each value of a whole
// number, as it has for the steps of the backstop.
func stepped(t *text.Catalogue, id lever.ID) bool {
	d := id.Lever()
	if d.Kind != lever.Int {
		return false
	}
	_, ok := t.Lookup("lever." + d.ID + ".step." + strconv.Itoa(int(d.Min)))
	return ok
}

// coarse is a tenth of the range in whole steps, and five steps at least.
func coarse(d lever.Lever) float64 {
	const part = 10
	n := int((d.Max-d.Min)/d.Step/part + 0.5)
	return d.Step * float64(max(n, min(5, int((d.Max-d.Min)/d.Step))))
}

func (l *Lever) option(text string, v float64, label string) {
	l.Options = append(l.Options, Option{
		Text: text, Value: v, Label: label,
		Selected: v == l.Raw, Baseline: v == l.Baseline, Default: v == l.Default,
	})
}

func hosts(t *text.Catalogue, now, baseline lever.Shares) []Host {
	out := make([]Host, lever.HostCount)
	for h := range lever.HostCount {
		out[h] = Host{
			Host: h, Name: h.String(), Label: t.Get("host." + h.String()), OnSoil: h.OnSoil(),
			Share: now[h], Value: share(t, now[h]),
			Baseline: baseline[h], BaselineValue: share(t, baseline[h]),
		}
	}
	return out
}

// share writes a part of a whole, which is set and not estimated, in percent
// without the caution of a probability.
func share(t *text.Catalogue, v float64) string {
	return t.Say("unit.probability", short(t, float64(int(v*1000+0.5))/10))
}

// LeverValue writes the value of a lever for reading: 45 days, 60%, Poland 50%
// and Romania 50%, Proof is on Ukraine.
func LeverValue(t *text.Catalogue, d lever.Design, id lever.ID) string {
	l := id.Lever()
	at := "lever." + l.ID
	switch l.Kind {
	case lever.Bool:
		if d.On(id) {
			return t.Get("format.yes")
		}
		return t.Get("format.no")
	case lever.Enum:
		return t.Get(at + ".option." + d.Option(id))
	case lever.Share:
		return hostsValue(t, d.Hosts())
	}
	v := d.Get(id)
	if stepped(t, id) {
		return t.Get(at + ".step." + strconv.Itoa(int(v)))
	}
	if s, ok := t.Lookup(at + ".zero"); ok && v == 0 {
		return s
	}
	return amountIn(t, l.Unit, v)
}

// amountIn writes a value in the unit of a lever, in the singular when there is
// one of it.
func amountIn(t *text.Catalogue, unit string, v float64) string {
	id := "value." + unitKey(unit)
	if v == 1 {
		if _, ok := t.Lookup(id + ".one"); ok {
			id += ".one"
		}
	}
	return t.Say(id, short(t, v), share(t, v))
}

func hostsValue(t *text.Catalogue, s lever.Shares) string {
	out := ""
	for h, v := range s {
		if v > 0 {
			if out != "" {
				out += t.Get("format.comma")
			}
			out += t.Get("host."+lever.Host(h).String()) + " " + share(t, v)
		}
	}
	if out == "" {
		return t.Get("format.nowhere")
	}
	return out
}

// unitKey turns the unit of a lever into a part of an id: EUR bn a year becomes
// eur_bn_a_year.
func unitKey(unit string) string {
	key := make([]byte, 0, len(unit))
	for i := range len(unit) {
		switch c := unit[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			key = append(key, c)
		case 'A' <= c && c <= 'Z':
			key = append(key, c+'a'-'A')
		case c == ' ':
			key = append(key, '_')
		}
	}
	return string(key)
}
