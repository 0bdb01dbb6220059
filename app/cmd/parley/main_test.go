// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestMain lets the test binary stand in for the program.
func TestMain(m *testing.M) {
	if os.Getenv("PARLEY_TEST_AS_PROGRAM") != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func parley(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(t.Context(), program, args...)
	c.Env = append(os.Environ(), "PARLEY_TEST_AS_PROGRAM=1")
	return c
}

// TestExitCodes holds what scripts rely on: 0 and a result on stdout, or 2 and
// one line on stderr.
func TestExitCodes(t *testing.T) {
	for args, want := range map[string]int{
		"--help":                     0,
		"scenarios":                  0,
		"evaluate ceasefire --json":  0,
		"evaluate atlantis":          2,
		"evaluate nato --years 1000": 2,
		"levers --colour":            2,
	} {
		c := parley(t, strings.Fields(args)...)
		var out, complaint bytes.Buffer
		c.Stdout, c.Stderr = &out, &complaint
		err := c.Run()
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			t.Fatal(err)
		}
		if got := c.ProcessState.ExitCode(); got != want {
			t.Errorf("parley %s: exit code %d, want %d", args, got, want)
		}
		if want == 0 && (out.Len() == 0 || complaint.Len() > 0) {
			t.Errorf("parley %s: stdout %q, stderr %q", args, out.String(), complaint.String())
		}
		if want != 0 && (out.Len() > 0 || strings.Count(complaint.String(), "\n") != 1) {
			t.Errorf("parley %s: stdout %q, stderr %q", args, out.String(), complaint.String())
		}
	}
}

// TestServeStopsOnSignal holds that the server prints its address, answers
// there, and ends with 0 when it is asked to.
func TestServeStopsOnSignal(t *testing.T) {
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		c := parley(t, "serve", "--addr", "localhost:0")
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		c.Stderr = os.Stderr
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		line, err := bufio.NewReader(out).ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		url := regexp.MustCompile(`http://\S+`).FindString(line)
		answer, err := http.Get(url + "/web/icon.svg")
		if err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if _, err := io.Copy(io.Discard, answer.Body); err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			t.Errorf("the icon: %s", answer.Status)
		}
		start := time.Now()
		if err := c.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if err := c.Wait(); err != nil {
			t.Errorf("after %v: %v, want exit code 0", signal, err)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("after %v it took %v to stop", signal, took)
		}
	}
}
