// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

// say returns the words with an id.
func say(id string) string { return id }
