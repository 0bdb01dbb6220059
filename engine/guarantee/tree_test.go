// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

import (
	"testing"

	"parley/engine/world"
)

func TestTry(t *testing.T) {
	bare := Bare(world.Central(), 10)
	for _, y := range []int{1, 3, 10} {
		for k := range 3 {
			if !reachable(y, k) {
				continue
			}
			a := bare.ArmingStage(y, k)
			t.Log("arming", y, k, a.Residual(), a.Tree.Nodes())
			for i := range 2 {
				for j := range 2 {
					c := bare.ChallengeStage(y, k, i, j)
					t.Log("challenge", y, k, c.Residual(), c.Tree.Nodes(), c.Tree.Actions())
				}
			}
		}
	}
}
