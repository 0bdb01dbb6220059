// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"strings"
	"testing"

	"parley/app/session"
	"parley/engine"
	"parley/engine/lever"
)

// TestNoticesRead wants what a session has to say to be a sentence: no id and no
// brace is left in it.
func TestNoticesRead(t *testing.T) {
	for _, row := range []struct {
		scenario string
		lever    lever.ID
		value    string
		want     []string
	}{
		{"ceasefire", lever.StockSets, "3", []string{
			"Where it is stored was set to “Poland 50%, Romania 50%” to go with this change.",
		}},
		{"tripwire", lever.Nonbloc, "neutrality", []string{
			"Tripwire force was set to “0 troops” to go with this change.",
			"Position of the force was set to “No force” to go with this change.",
			"Nationality of the force was set to “No force” to go with this change.",
			"Mandate of the force was set to “No force” to go with this change.",
		}},
		{"kuleba", lever.Nonbloc, "neutrality", []string{
			"Air shield was set to “Interceptors from NATO territory” to go with this change.",
		}},
		{"ceasefire", lever.Nonbloc, "member", []string{
			"Depots covered by Article 5 was set to “Yes” to go with this change.",
		}},
	} {
		e, err := sessionOn(t, row.scenario).SetText(row.lever, row.value)
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Notices) != len(row.want) {
			t.Errorf("%s to %s: %d notices, want %d", row.lever, row.value, len(e.Notices), len(row.want))
			continue
		}
		for i, n := range e.Notices {
			if got := words.Say(n.ID, n.Args...); got != row.want[i] {
				t.Errorf("got  %s\nwant %s", got, row.want[i])
			}
		}
	}
}

func TestNoticeOfAnotherModelReads(t *testing.T) {
	_, notices, err := session.ParseLink("/explore/nato", "model=2019.01")
	if err != nil || len(notices) != 1 {
		t.Fatalf("got %v, %v", notices, err)
	}
	want := "This link was made with version 2019.01 of the model; version " + engine.Model + " may show other numbers."
	if got := words.Say(notices[0].ID, notices[0].Args...); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestNoticeOfALaterLeverReads(t *testing.T) {
	_, notices, err := session.ParseLink("/explore/nato", "drone_wall=1&model=2999.01")
	if err != nil || len(notices) != 2 {
		t.Fatalf("got %v, %v", notices, err)
	}
	got := words.Say(notices[1].ID, notices[1].Args...)
	if !strings.HasPrefix(got, `It also holds "drone_wall", which this version does not know and leaves out (`) {
		t.Errorf("got %s", got)
	}
}
