// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"parley/app/session"
	"parley/assets/text"
	"parley/engine"
	"parley/engine/claim"
	"parley/engine/metric"
)

// Ruling is the verdict on a claim, or that there can be none.
type Ruling string

// The rulings, from the claims that come out to those that cannot be asked.
const (
	Holds    = Ruling(claim.Holds)
	Depends  = Ruling(claim.Depends)
	Fails    = Ruling(claim.Fails)
	Untested = Ruling("untested")
)

// Rulings returns the rulings in the order in which they are shown.
func Rulings() []Ruling { return []Ruling{Holds, Depends, Fails, Untested} }

// word is the ruling as the predicate of a claim: holds.
func (r Ruling) word(t *text.Catalogue) string { return t.Get("claims." + string(r)) }

// Ledger is what became of the claims of the articles, for a person of certain
// beliefs.
type Ledger struct {
	Headline string        // how many claims, over how many worlds
	Rule     string        // of which model, and what the verdicts mean
	Under    string        // how they come out under the chosen beliefs
	Notice   string        // that the ledger is of another model; empty if it is not
	Beliefs  string        // label of the chosen beliefs
	Counts   []RulingCount // how many hold, depend, fail, cannot be expressed
	Articles []Article
	Claims   []*Claim // in the order of their numbers
	Answers  []Answer

	source  claim.Ledger
	profile int // number of the chosen beliefs in the ledger, -1 if it lacks them
	beliefs string
}

// RulingCount is how many claims have one ruling.
type RulingCount struct {
	Ruling Ruling
	Word   string
	Count  int
}

// Article is one of the texts that make the claims. Each argues for something.
type Article struct {
	ID, Title string
	Position  string // where it stands and what it argues for
	Claims    int
}

// Claim is one line of the ledger.
type Claim struct {
	ID       string
	Text     string
	Articles []string // ids of those that make it
	By       string   // their titles

	Ruling    Ruling
	Word      string
	Share     float64 // of all draws in which it is true
	ShareText string  // empty without a test
	Readings  []ClaimReading
	Under     Ruling // by the chosen beliefs alone; empty if the ledger lacks them
	UnderWord string

	words string // what a search looks through, in small letters
}

// ClaimReading is a claim under one belief profile.
type ClaimReading struct {
	Profile, Label string
	Share          float64
	ShareText      string
	True           bool // in the central world of the profile
	Centre         string
	Ruling         Ruling
	Word           string
	Chosen         bool
}

// LedgerOf returns a ledger for a person of certain beliefs. A claim that is
// younger than the ledger is not in it.
func LedgerOf(t *text.Catalogue, source claim.Ledger, beliefs string) *Ledger {
	l := &Ledger{source: source, beliefs: beliefs, profile: slices.Index(source.Profiles, beliefs), Beliefs: t.Get("profile." + beliefs + ".label")}
	for _, c := range claim.Catalogue() {
		if e, ok := source.Entry(c.ID); ok {
			l.Claims = append(l.Claims, l.claim(t, c, e))
		}
	}
	for _, u := range claim.Untested() {
		l.Claims = append(l.Claims, &Claim{
			ID: u.ID, Text: u.Text, Articles: u.Articles, By: titles(t, u.Articles), Ruling: Untested, Word: Untested.word(t),
			words: strings.ToLower(strings.Join([]string{u.ID, u.Text, u.Reason}, " ")),
		})
	}
	slices.SortFunc(l.Claims, func(a, b *Claim) int { return cmp.Compare(a.ID, b.ID) })
	l.count(t)
	l.say(t)
	l.Answers = l.answers(t)
	return l
}

func (l *Ledger) claim(t *text.Catalogue, c claim.Claim, e claim.Entry) *Claim {
	out := &Claim{
		ID: c.ID, Text: c.Text, Articles: c.Articles, By: titles(t, c.Articles),
		Ruling: Ruling(e.Verdict), Word: Ruling(e.Verdict).word(t),
		Share: e.Share, ShareText: percent(t, e.Share),
		words: strings.ToLower(strings.Join([]string{c.ID, c.Text, c.InWords(), c.Note, named(c.Disputed), c.Expected}, " ")),
	}
	for i, id := range l.source.Profiles {
		out.Readings = append(out.Readings, l.reading(t, e, i, id))
	}
	if l.profile >= 0 {
		out.Under, out.UnderWord = out.Readings[l.profile].Ruling, out.Readings[l.profile].Word
	}
	return out
}

func (l *Ledger) reading(t *text.Catalogue, e claim.Entry, i int, id string) ClaimReading {
	r := e.Profiles[i]
	ruling := Ruling(e.Under(i))
	return ClaimReading{
		Profile: id, Label: t.Get("profile." + id + ".label"), Share: r.Share, ShareText: percent(t, r.Share),
		True: r.True(), Centre: t.Get("claims.centre." + strconv.FormatBool(r.True())),
		Ruling: ruling, Word: ruling.word(t), Chosen: i == l.profile,
	}
}

// titles names articles.
func titles(t *text.Catalogue, ids []string) string {
	var all []string
	for _, id := range ids {
		all = append(all, articleTitle(id))
	}
	return strings.Join(all, t.Get("format.comma"))
}

func articleTitle(id string) string {
	for _, a := range claim.Articles {
		if a.ID == id {
			return a.Title
		}
	}
	panic("view: there is no article " + id)
}

// named puts the titles of articles in the place of their ids.
func named(s string) string {
	for _, a := range claim.Articles {
		s = strings.ReplaceAll(s, a.ID, a.Title)
	}
	return s
}

// count counts the claims by ruling and by article.
func (l *Ledger) count(t *text.Catalogue) {
	for _, r := range Rulings() {
		l.Counts = append(l.Counts, RulingCount{r, r.word(t), l.number(func(c *Claim) bool { return c.Ruling == r })})
	}
	for _, a := range claim.Articles {
		l.Articles = append(l.Articles, Article{
			ID: a.ID, Title: a.Title, Position: t.Get("claims.article." + a.ID),
			Claims: l.number(func(c *Claim) bool { return slices.Contains(c.Articles, a.ID) }),
		})
	}
}

func (l *Ledger) number(of func(*Claim) bool) int {
	n := 0
	for _, c := range l.Claims {
		if of(c) {
			n++
		}
	}
	return n
}

// say puts the ledger as a whole into words.
func (l *Ledger) say(t *text.Catalogue) {
	whole := func(n int) string { return short(t, float64(n)) }
	s := l.source
	l.Headline = t.Say("claims.headline", whole(len(l.Claims)), whole(len(l.Articles)), whole(s.Draws*len(s.Profiles)), whole(s.Draws), whole(len(s.Profiles)))
	l.Rule = t.Say("claims.rule", s.Model, share(t, claim.HoldsFrom), share(t, claim.FailsTo))
	l.Under = t.Say("claims.under.none", l.Beliefs)
	if l.profile >= 0 {
		under := []string{l.Beliefs}
		for _, r := range Rulings()[:3] {
			under = append(under, whole(l.number(func(c *Claim) bool { return c.Under == r })))
		}
		l.Under = t.Say("claims.under", under...)
	}
	switch {
	case s.Current():
	case s.Model != engine.Model:
		l.Notice = t.Say("claims.stale.model", s.Model, engine.Model)
	default:
		l.Notice = t.Get("claims.stale")
	}
}

// Select returns the claims that a look asks for, in order.
func (l *Ledger) Select(look ClaimsLook) []*Claim {
	words := strings.Fields(strings.ToLower(look.Find))
	var found []*Claim
	for _, c := range l.Claims {
		if c.matches(look, words) {
			found = append(found, c)
		}
	}
	return found
}

func (c *Claim) matches(look ClaimsLook, words []string) bool {
	if look.Article != "" && !slices.Contains(c.Articles, look.Article) || look.Ruling != "" && c.Ruling != look.Ruling {
		return false
	}
	for _, w := range words {
		if !strings.Contains(c.words, w) {
			return false
		}
	}
	return true
}

// ClaimDetail is all there is to say about one claim.
type ClaimDetail struct {
	Makers   []Article // who make it
	Disputed string
	Test     string // empty when it cannot be tested, or when Parts say it one by one
	Note     string
	Expected string // the verdict expected before the test was run
	Reason   string // why it cannot be tested
	Verdict  string // over all draws, in a sentence
	Deciding []string
	Parts    []ClaimPart // when there are several
	Pair     []ClaimDesign
}

// ClaimPart is one comparison of a claim that has several.
type ClaimPart struct {
	Label, Test string
	Role        string // what it is for; empty if it counts
	ShareText   string // of draws in which it is true; empty if it was not drawn
	Centre      string // in the central world
}

// ClaimDesign is one of the designs that a claim compares.
type ClaimDesign struct {
	Label string
	State session.State // under the chosen beliefs
}

// Detail returns all about one claim of the ledger.
func (l *Ledger) Detail(t *text.Catalogue, id string) ClaimDetail {
	for _, u := range claim.Untested() {
		if u.ID == id {
			return ClaimDetail{Makers: l.makers(u.Articles), Reason: u.Reason}
		}
	}
	c, ok := claim.ByID(id)
	e, known := l.source.Entry(id)
	if !ok || !known {
		panic("view: the ledger lacks claim " + id)
	}
	d := ClaimDetail{
		Makers: l.makers(c.Articles), Disputed: capital(named(c.Disputed)), Test: c.Words, Note: c.Note, Expected: capital(c.Expected),
		Verdict:  t.Say("claims.verdict."+string(e.Verdict), percent(t, e.Share), l.range_(t, e)),
		Deciding: l.deciding(t, e),
		Parts:    l.parts(t, c),
	}
	if len(d.Parts) == 0 {
		d.Test = c.InWords()
	}
	one, other := c.Pair()
	for _, v := range []claim.Variant{one, other} {
		d.Pair = append(d.Pair, ClaimDesign{capital(v.Label), l.state(v)})
	}
	return d
}

func (l *Ledger) makers(ids []string) []Article {
	var makers []Article
	for _, a := range l.Articles {
		if slices.Contains(ids, a.ID) {
			makers = append(makers, a)
		}
	}
	return makers
}

// deciding says which parameters decide a claim that depends, and which way.
func (l *Ledger) deciding(t *text.Catalogue, e claim.Entry) []string {
	if e.Verdict != claim.Depends {
		return nil
	}
	var all []string
	for _, d := range l.source.Deciding(e.Deciders) {
		all = append(all, t.Say("claims.decider."+direction(d.Rho), parameterLabel(t, d.Parameter), decimal(t, d.Rho, 2)))
	}
	if all == nil {
		all = []string{t.Get("claims.decider.none")}
	}
	return all
}

func direction(v float64) string {
	if v < 0 {
		return "down"
	}
	return "up"
}

func (l *Ledger) parts(t *text.Catalogue, c claim.Claim) []ClaimPart {
	if len(c.Parts) < 2 {
		return nil
	}
	var all []ClaimPart
	for k, p := range c.Parts {
		out := ClaimPart{Label: capital(p.Label), Test: capital(p.Test.Words()), Role: [...]string{"", t.Get("claims.part.shown"), t.Get("claims.part.aside")}[p.Role]}
		if r, ok := l.source.Part(c, k); ok {
			out.Centre = t.Get("claims.centre." + strconv.FormatBool(r.True()))
			if p.Role != claim.Aside {
				out.ShareText = percent(t, r.Share)
			}
		}
		all = append(all, out)
	}
	return all
}

// state is a variant of a claim as a state under the chosen beliefs. A
// parameter that the claim moves past its range stops at its end.
func (l *Ledger) state(v claim.Variant) session.State {
	s := session.State{Scenario: v.Base, Design: v.Design, Beliefs: l.beliefs}
	for _, m := range v.Shifts {
		if m.Moves {
			low, high := s.Room(m.ID)
			s = s.At(m.ID, min(max(m.Times*s.Given(m.ID)+m.Plus, low), high))
		}
	}
	return s
}

// range_ says how far apart the shares are by beliefs.
func (l *Ledger) range_(t *text.Catalogue, e claim.Entry) string {
	low, high := math.Inf(1), math.Inf(-1)
	for _, r := range e.Profiles {
		low, high = min(low, r.Share), max(high, r.Share)
	}
	return span(t, low, high)
}

// span writes a range of probabilities: 15% to 100%.
func span(t *text.Catalogue, low, high float64) string {
	a, b := percent(t, low), percent(t, high)
	if a == b {
		return a
	}
	return t.Say("claims.span", a, b)
}

// points writes the size of a difference of probabilities.
func points(t *text.Catalogue, v float64) string {
	if v = math.Abs(v); v > 0 && v < 0.0005 {
		return "<" + t.Say("unit.points", decimal(t, 0.1, 1))
	}
	return t.Say("unit.points", amount(t, metric.Points, v))
}

// capital begins with a capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return strings.ToUpper(string(r)) + s[n:]
}

// parameterLabel names a parameter; one that an older ledger knows and the
// catalogue no longer does goes by its id.
func parameterLabel(t *text.Catalogue, id string) string {
	if label, ok := t.Lookup("parameter." + id + ".label"); ok {
		return label
	}
	return id
}

// Profiles returns the labels of the belief profiles of the ledger, in the order
// in which claims have their readings.
func (l *Ledger) Profiles(t *text.Catalogue) []string {
	var labels []string
	for _, id := range l.source.Profiles {
		labels = append(labels, t.Get("profile."+id+".label"))
	}
	return labels
}

// Share writes a part of a whole that is set and not estimated.
func Share(t *text.Catalogue, v float64) string { return share(t, v) }
