// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package view

import (
	"os"
	"testing"

	"parley/assets/text"
	"parley/engine"
	"parley/engine/lever"
	"parley/engine/metric"
)

func TestMain(m *testing.M) {
	text.Strict = true
	os.Exit(m.Run())
}

var words = text.English

// sample returns an assessment with numbers that do not need the model.
func sample(deterrence float64) *engine.Assessment {
	a := &engine.Assessment{Design: lever.Defaults().With(lever.StockSets, 3).WithHosts(lever.Shares{lever.Poland: 1})}
	o := &a.Outcome
	o.Deterrence, o.Survival = deterrence, deterrence-0.02
	o.Acceptance.Ukraine, o.Acceptance.Russia.All = 0.72, 0.345
	o.ArrivalDays, o.Cost.Budget = 12.4, 1234.5
	o.Decomposition = metric.Decomposition{Denial: 0.1, Punishment: 0.05, HandTying: 0.02, Fear: -0.03, Selection: -0.04, Total: 0.1}
	for i := range 10 {
		s := 1 - (1-deterrence)*float64(i+1)/10
		o.Years = append(o.Years, metric.Year{
			Year: i + 1, Hazard: (1 - deterrence) / 10, Survival: s, Deterrence: s, Hybrid: 0.3, Balance: 1.2,
			Belief: metric.Belief{SecuritySeeking: 0.3, Opportunist: 0.25, Revisionist: 0.45},
		})
	}
	return a
}
