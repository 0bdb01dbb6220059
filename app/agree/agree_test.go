// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package agree

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Numbers agree when they differ by at most tolerance of the larger, or by no
// more than floor: below it there is only the noise of solving to a residual.
const (
	tolerance = 1e-9
	floor     = 1e-12
)

// TestNativeAndWASMAgree answers the same requests natively and in Node.
func TestNativeAndWASMAgree(t *testing.T) {
	const random = 24
	requests := Requests(random)
	answered := make(chan error, 1)
	var native bytes.Buffer
	go func() { answered <- Write(&native, requests) }() // beside Node, which is slower
	got := decode(t, wasm(t, random))
	if err := <-answered; err != nil {
		t.Fatal(err)
	}
	want := decode(t, native.Bytes())
	if len(want) != len(requests) || len(got) != len(requests) {
		t.Fatalf("%d requests: %d outcomes natively, %d as WASM", len(requests), len(want), len(got))
	}
	numbers := 0
	for i := range want {
		numbers += compare(t, fmt.Sprintf("request %d", i), want[i], got[i])
	}
	if least := 50 * len(requests); numbers < least {
		t.Errorf("only %d numbers were compared, want at least %d", numbers, least)
	}
}

// wasm builds the command below for WASM and runs it in Node.
func wasm(t *testing.T, random int) []byte {
	t.Helper()
	program := filepath.Join(t.TempDir(), "outcomes.wasm")
	build := exec.Command("go", "build", "-o", program, "./outcomes")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("building for WASM: %v\n%s", err, out)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	runner := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")
	run := exec.Command(runner, program, strconv.Itoa(random))
	run.Env = []string{"PATH=" + os.Getenv("PATH")} // arguments and environment share little room
	var complaints strings.Builder
	run.Stderr = &complaints
	out, err := run.Output()
	if err != nil {
		t.Fatalf("running in Node (is nodejs installed?): %v\n%s", err, complaints.String())
	}
	return out
}

func decode(t *testing.T, data []byte) []any {
	t.Helper()
	var all []any
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// compare walks two JSON values side by side and returns how many numbers they
// hold.
func compare(t *testing.T, path string, want, got any) int {
	t.Helper()
	switch want := want.(type) {
	case float64:
		if got, ok := got.(float64); !ok || !agrees(want, got) {
			t.Errorf("%s: native %v, WASM %v", path, want, got)
		}
		return 1
	case map[string]any:
		got, _ := got.(map[string]any)
		numbers := 0
		for key := range want {
			numbers += compare(t, path+"."+key, want[key], got[key])
		}
		return numbers
	case []any:
		got, _ := got.([]any)
		if len(got) != len(want) {
			t.Errorf("%s: native has %d, WASM %d", path, len(want), len(got))
			return 0
		}
		numbers := 0
		for i := range want {
			numbers += compare(t, fmt.Sprintf("%s.%d", path, i), want[i], got[i])
		}
		return numbers
	}
	t.Errorf("%s: unexpected %T", path, want)
	return 0
}

func agrees(a, b float64) bool {
	difference := math.Abs(a - b)
	return difference <= floor || difference <= tolerance*max(math.Abs(a), math.Abs(b))
}

// TestAgrees holds the comparison itself to its words.
func TestAgrees(t *testing.T) {
	for _, c := range []struct {
		a, b float64
		want bool
	}{
		{0.5, 0.5, true},
		{0.5, 0.5 + 4e-10, true},
		{0.5, 0.5 + 6e-10, false},
		{0, 9e-13, true},
		{0, 2e-12, false},
		{1000, 1000 + 9e-7, true},
		{1, -1, false},
	} {
		if got := agrees(c.a, c.b); got != c.want {
			t.Errorf("agrees(%v, %v) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
