// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

import (
	"context"
	"encoding/json"
	"errors"
	"reflect"
	"testing"

	"parley/engine/world"
)

// few is a plan that is quick to run: two claims with three designs, two
// profiles, two blocks of draws each.
func few(t *testing.T) *Plan {
	t.Helper()
	var claims []Claim
	for _, id := range []string{"C10", "C11"} {
		c, ok := ByID(id)
		if !ok {
			t.Fatal("no claim " + id)
		}
		claims = append(claims, c)
	}
	return NewPlan(claims, world.Profiles()[:2], blockSize+1, 3)
}

// TestRun holds that a run gives the same whatever the number of workers, and
// that one that was stopped and resumed from what was kept in JSON gives what
// an uninterrupted one does.
func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("solves a few hundred games")
	}
	p := few(t)
	want, err := p.Run(t.Context(), 1, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(want) != p.Blocks() {
		t.Fatalf("%d blocks, want %d", len(want), p.Blocks())
	}
	for _, b := range want {
		if err := p.Fits(b); err != nil {
			t.Error(err)
		}
	}
	told := 0
	got, err := p.Run(t.Context(), 3, nil, func(Block) { told++ })
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("three workers give something else (%v)", err)
	}
	if told != p.Blocks() {
		t.Errorf("told of %d blocks, want %d", told, p.Blocks())
	}

	ctx, stop := context.WithCancel(t.Context())
	var kept []Block
	_, err = p.Run(ctx, 2, nil, func(b Block) {
		var read Block
		data, err := json.Marshal(b)
		if err == nil {
			err = json.Unmarshal(data, &read)
		}
		if err != nil {
			t.Error(err)
		}
		if kept = append(kept, read); len(kept) == 2 {
			stop()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("a stopped run ends with %v", err)
	}
	if len(kept) == 0 || len(kept) == p.Blocks() {
		t.Fatalf("%d blocks kept of %d", len(kept), p.Blocks())
	}
	resumed, err := p.Run(t.Context(), 2, kept, nil)
	if err != nil || !reflect.DeepEqual(resumed, want) {
		t.Errorf("a resumed run gives something else (%v)", err)
	}
	if !reflect.DeepEqual(p.Ledger(resumed), p.Ledger(want)) {
		t.Error("a resumed run gives another ledger")
	}
}

// TestFits holds that what is not of a run is refused.
func TestFits(t *testing.T) {
	p, blocks := synthetic(15)
	for name, spoil := range map[string]func(*Block){
		"unknown profile": func(b *Block) { b.Profile = "atlantis" },
		"no such block":   func(b *Block) { b.First = 3 },
		"beyond the end":  func(b *Block) { b.First = 20 },
		"too few draws":   func(b *Block) { b.Margins = b.Margins[:1] },
		"too few margins": func(b *Block) { b.Margins = append([][]float32{{1}}, b.Margins[1:]...) },
	} {
		b := blocks[1]
		if err := p.Fits(b); err != nil {
			t.Fatal(err)
		}
		spoil(&b)
		if p.Fits(b) == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

// TestKey holds that runs of different draws, seeds or claims are told apart.
func TestKey(t *testing.T) {
	one, other := Catalogue()[:1], Catalogue()[1:2]
	profiles := world.Profiles()
	want := NewPlan(one, profiles, 10, 1).Key()
	if NewPlan(one, profiles, 10, 1).Key() != want {
		t.Error("the same run has two keys")
	}
	for name, p := range map[string]*Plan{
		"draws": NewPlan(one, profiles, 11, 1), "seed": NewPlan(one, profiles, 10, 2),
		"claims": NewPlan(other, profiles, 10, 1), "profiles": NewPlan(one, profiles[:3], 10, 1),
	} {
		if p.Key() == want {
			t.Errorf("other %s, same key", name)
		}
	}
}

// TestShared holds that no variant is solved twice in a world.
func TestShared(t *testing.T) {
	p := NewPlan(Catalogue(), world.Profiles(), 0, 1)
	seen := map[point]bool{}
	for _, pt := range append(append([]point{}, p.points...), p.asides...) {
		if seen[pt] {
			t.Errorf("%v is solved twice", pt.shifts)
		}
		seen[pt] = true
	}
	uses := 0
	for _, c := range p.Claims {
		for _, part := range c.Parts {
			for _, v := range part.Test.variants() {
				uses++
				if !seen[v.point()] {
					t.Errorf("%s needs %s, which is not solved", c.ID, v.Label)
				}
			}
		}
	}
	if uses < 2*len(seen) {
		t.Errorf("%d variants for %d uses: little is shared", len(seen), uses)
	}
}
