// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package claim

// untested are the claims that the model cannot express.
var untested = []Inexpressible{
	{
		ID: "C16", Articles: s2s4,
		Text:   "Electorates make it costly to send troops.",
		Reason: "The model has no electorates: a government's reluctance is a parameter, so that it makes troops costly would be assumed and not tested.",
	},
}
