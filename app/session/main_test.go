// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package session

import (
	"os"
	"testing"

	"parley/assets/text"
)

func TestMain(m *testing.M) {
	text.Strict = true
	os.Exit(m.Run())
}
