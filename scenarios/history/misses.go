// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package history

// Miss says in a sentence why the model misses a case, as far as can be seen
// from what it gives; empty for a case that was not missed when this was
// written.
func Miss(id string) string { return misses[id] }

var misses = map[string]string{
	"berlin": "the rule of cost makes war over a token force cheap, and breaking it off cheaper still, so the challenger probes " +
		"and the backstop, which without membership leaves the United States more likely to help than to fight, does little against it.",
	"georgia-2008": "the threat has its floor at zero as a whole: the weakness of so small an army outweighs what a promise of membership adds, " +
		"so an open door and neutrality look alike to the challenger.",
	"minsk": "a year holds one challenge, and an indifferent challenger leaves half of all years quiet: slices and pressure that pay little " +
		"come in less than half of all years.",
	"finland-1948": "a security-seeking challenger would lose by the war, but at this precision of choice it blunders into it all the same; " +
		"the more precise the choice, the rarer.",
	"austria-1955": "the rule of cost makes war over a token force so cheap that taking a weak neutral pays even for a security-seeking challenger; " +
		"what else an occupation costs is not in the model.",
	"baltic-efp": "wars are as rare as they should be, but attacks that are begun and broken off are not: against a token force both are cheap " +
		"by the rule of cost, so the challenger probes.",
}
