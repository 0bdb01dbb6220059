// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
)

// machine says on what was measured.
func machine() string {
	name := "unknown processor"
	for _, line := range lines("/proc/cpuinfo") {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			name = strings.TrimSpace(value)
			break
		}
	}
	return fmt.Sprintf("%d cores, %s; no graphics card: Chromium paints the page by software and the map with SwiftShader; window of 1440 x 900", runtime.NumCPU(), name)
}

// ticks is how many times a second /proc/stat counts.
const ticks = 100

// busy is how many seconds of processor time the whole machine has worked, 0
// where it does not say.
func busy() float64 {
	for _, line := range lines("/proc/stat") {
		fields := strings.Fields(line)
		if len(fields) < 8 || fields[0] != "cpu" {
			continue
		}
		sum := 0.0
		for i, field := range fields[1:8] {
			v, err := strconv.ParseFloat(field, 64)
			if idle := i == 3 || i == 4; err == nil && !idle {
				sum += v
			}
		}
		return sum / ticks
	}
	return 0
}

func lines(file string) []string {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil
	}
	return strings.Split(string(text), "\n")
}
