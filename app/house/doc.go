// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package house holds the rules of the house as tests: which package may
// import which, what the engine may not touch, and how every file begins. It
// has no code that runs.
package house
