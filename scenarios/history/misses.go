// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package history

// Miss says in a sentence why the model misses a case, as far as can be seen
// from what it gives; empty for a case that was not missed when this was
// written.
func Miss(id string) string { return misses[id] }

var misses = map[string]string{
	"sinai-mfo": "the order is right and the distance too small: a challenger that has just lost a ruinous war over the same ground is kept quiet " +
		"by that alone (rule of cost), so that treaty, zones and aid add less than asked.",
	"austria-1955": "the rule of cost makes war over a token force so cheap that taking a weak neutral costs even a security-seeking challenger nothing; " +
		"what else an occupation costs is not in the model.",
	"baltic-efp": "wars are as rare as they should be, but attacks that are begun and broken off are not: against a token force both are cheap " +
		"by the rule of cost, so the challenger probes.",
}
