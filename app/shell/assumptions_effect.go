// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"slices"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"parley/app/session"
	"parley/app/view"
	"parley/engine"
	"parley/engine/world"
)

// effect is what the assumptions do: the outcomes now, with everything central,
// and under the proposal as loaded; and with the parameter that was touched last
// from low to high.
func (a *assumptions) effect(look assumptionsView) app.UI {
	p := a.page
	state := p.work.State()
	body := []app.UI{
		app.H3().ID("assumptions-effect").TabIndex(-1).Text(say("assumptions.effect")),
		app.P().Class("note").Aria("live", "polite").Text(a.standing()),
		&effectTable{
			Caption: say("assumptions.effect.now"), Compared: true,
			Heads: [3]string{say("ui.now"), say("assumptions.effect.central"), say("ui.proposal")},
			Of:    [3]*engine.Assessment{a.now(), p.results.of(centralOf(state)), p.results.of(p.work.Baseline())},
		},
	}
	if id, ok := look.touched(); ok {
		body = append(body, a.swing(id))
	} else {
		body = append(body, app.P().Class("note hint").Text(say("assumptions.swing.hint")))
	}
	return app.Aside().Class("assumptions-effect").Aria("labelledby", "assumptions-effect").Body(
		app.Div().Class("effect-body").Body(body...),
	)
}

// now is the assessment of where the session stands, or what is nearest to it.
func (a *assumptions) now() *engine.Assessment {
	if best := a.page.results.best(a.page.work.State()); best != nil {
		return best
	}
	return a.page.results.shown
}

// standing says in words under whose beliefs the game is solved and how many
// parameters were changed by hand.
func (a *assumptions) standing() string {
	state := a.page.work.State()
	who := say("profile." + state.Beliefs + ".label")
	switch n := len(state.World.Settings()); n {
	case 0:
		return say("assumptions.standing.none", who)
	case 1:
		return say("assumptions.standing.one", who)
	default:
		return say("assumptions.standing", who, strconv.Itoa(n))
	}
}

// effectTable is outcomes in three assessments side by side.
type effectTable struct {
	app.Compo
	Caption  string
	Heads    [3]string
	Of       [3]*engine.Assessment // nil while it is not known
	Compared bool                  // what the first differs from the others by stands below these
}

// Render draws the table; see app.Composer.
func (t *effectTable) Render() app.UI {
	columns := []app.UI{app.Th().Scope("col").Text(say("ui.outcomes"))}
	for _, h := range t.Heads {
		columns = append(columns, app.Th().Scope("col").Text(h))
	}
	var rows []app.UI
	for _, e := range view.Effects(words, t.Of[:]...) {
		if e.Section != "" {
			rows = append(rows, app.Tr().Class("question").Body(app.Th().Scope("rowgroup").Attr("colspan", strconv.Itoa(len(columns))).Text(e.Section)))
		}
		cells := []app.UI{app.Th().Scope("row").Title(plain(e.About)).Text(e.Label)}
		for _, c := range e.Cells {
			cells = append(cells, t.cell(c))
		}
		rows = append(rows, app.Tr().Body(cells...))
	}
	return app.Table().Class("effects").Body(
		app.Caption().Class("aloud").Text(t.Caption),
		app.THead().Body(app.Tr().Body(columns...)),
		app.TBody().Body(rows...),
	)
}

func (t *effectTable) cell(c view.EffectCell) app.UI {
	if !t.Compared {
		return app.Td().Body(app.Span().Class("value").Text(c.Value))
	}
	return app.Td().Class(c.Verdict.String()).Body(app.Span().Class("value").Text(c.Value), changeOf(c))
}

func changeOf(c view.EffectCell) app.UI {
	return app.Span().Class("change").Body(
		app.Span().Aria("hidden", "true").Text(c.Arrow+" "),
		app.Span().Text(c.Change),
		app.Span().Class("aloud").Text(aside(c.Word, c.Change)),
	)
}

// aside is a word for people who hear the page, where there is a change.
func aside(word, change string) string {
	if change == "" {
		return ""
	}
	return " " + word
}

// swing is what a parameter does from low to high.
func (a *assumptions) swing(id world.ID) app.UI {
	p := a.page
	of := a.variants(id)
	parameter := view.ParameterOf(words, p.work.State(), id)
	return app.Section().Class("swing").Aria("labelledby", "assumptions-swing").Body(
		app.H3().ID("assumptions-swing").Text(parameter.Label),
		app.P().Class("note").Text(a.swingNote(parameter, !slices.Contains(of[:], nil))),
		&effectTable{Caption: say("assumptions.swing"), Heads: swingHeads(p.work.State(), parameter), Of: of},
	)
}

// variants are the assessments with a parameter low, central and high, nil where
// it is not known yet.
func (a *assumptions) variants(id world.ID) (of [3]*engine.Assessment) {
	for i, s := range variants(a.page.work.State(), id) {
		of[i] = a.page.results.of(s)
	}
	return of
}

// swingLines are the outcomes in sight on a small screen, with a parameter from
// low to high, in words; none while they are not known.
func (a *assumptions) swingLines(id world.ID) []string {
	of := a.variants(id)
	if slices.Contains(of[:], nil) {
		return nil
	}
	var lines []string
	for _, e := range view.Effects(words, of[:]...) {
		if slices.Contains(glances, e.Path) {
			lines = append(lines, say("assumptions.swing.line", say("ui.glance."+e.Path), e.Cells[0].Value, e.Cells[1].Value, e.Cells[2].Value))
		}
	}
	return lines
}

func (a *assumptions) swingNote(p *view.Parameter, whole bool) string {
	if whole {
		return say("assumptions.swing.note", p.Value)
	}
	return say("ui.computing")
}

// swingHeads are low, central and high, with the values of a parameter that are
// meant: a prior goes as far as the other one leaves room.
func swingHeads(s session.State, p *view.Parameter) (heads [3]string) {
	for i, variant := range variants(s, p.ID) {
		heads[i] = say("assumptions.swing."+[...]string{"low", "central", "high"}[i], p.Write(words, variant.Parameter(p.ID)))
	}
	return heads
}

// strip keeps a few outcomes in sight on a small screen. People who hear the
// page have them in the table.
type strip struct {
	app.Compo
	Now, Central *engine.Assessment
}

func (a *assumptions) strip() app.UI {
	return &strip{Now: a.now(), Central: a.page.results.of(centralOf(a.page.work.State()))}
}

// Render draws the strip; see app.Composer.
func (s *strip) Render() app.UI {
	var cells []app.UI
	for _, e := range view.Effects(words, s.Now, s.Central) {
		if slices.Contains(glances, e.Path) {
			c := e.Cells[1]
			cells = append(cells, app.Div().Body(
				app.Span().Class("what").Text(say("ui.glance."+e.Path)),
				app.B().Text(e.Cells[0].Value),
				app.Span().Class("change", c.Verdict.String()).Text(c.Arrow+" "+c.Change),
			))
		}
	}
	return app.Div().Class("glance").Aria("hidden", "true").Body(cells...)
}
