// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package history

// Miss says in a sentence why the model misses a case, as far as can be seen
// from what it gives; empty for a case that was not missed when this was
// written.
func Miss(id string) string { return misses[id] }

var misses = map[string]string{}
