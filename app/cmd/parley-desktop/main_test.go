// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// program builds the program. Without a display the test fails, unless it was
// asked to be short.
func program(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("a window is opened only in a full test")
	}
	if os.Getenv("DISPLAY") == "" {
		t.Fatal("there is no display: run the tests with xvfb-run -a, as make test does, or with -short")
	}
	exe := filepath.Join(t.TempDir(), "parley-desktop")
	if out, err := exec.Command("go", "build", "-o", exe, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return exe
}

// TestPicture opens the window, has it write what it shows, and looks at it.
func TestPicture(t *testing.T) {
	exe := program(t)
	for _, c := range []struct {
		args    []string
		size    image.Point
		ukraine color.RGBA
	}{
		{[]string{"--scenario", "tripwire"}, image.Pt(1280, 800), color.RGBA{0xf3, 0xe3, 0xa3, 255}},
		{[]string{"--scenario", "nato", "--dark", "--size", "1024x640"}, image.Pt(1024, 640), color.RGBA{0x58, 0x51, 0x30, 255}},
	} {
		file := filepath.Join(t.TempDir(), "window.png")
		cmd := exec.Command(exe, append(c.args, "--screenshot", file)...)
		if out, err := runFor(cmd, time.Minute); err != nil {
			t.Fatalf("%v: %v\n%s", c.args, err, out)
		}
		look(t, decode(t, file), c.size, c.ukraine)
	}
}

// look holds that a picture shows the map on the left and texts on the right.
func look(t *testing.T, img image.Image, size image.Point, ukraine color.RGBA) {
	t.Helper()
	if got := img.Bounds().Size(); got != size {
		t.Fatalf("the picture is %v, want %v", got, size)
	}
	land, seen := 0, map[color.Color]bool{}
	for y := range size.Y {
		for x := range size.X {
			c := color.RGBAModel.Convert(img.At(x, y)).(color.RGBA)
			if c == ukraine {
				land++
			}
			if x > size.X*7/10 {
				seen[c] = true
			}
		}
	}
	if share := float64(land) / float64(size.X*size.Y); share < 0.03 || share > 0.3 {
		t.Errorf("Ukraine covers %.1f%% of the window, want 3%% to 30%%", 100*share)
	}
	if len(seen) < 60 {
		t.Errorf("the panel has %d colours: it is blank", len(seen))
	}
}

// TestKeys presses real keys and reads the title of the window.
func TestKeys(t *testing.T) {
	exe := program(t)
	cmd := exec.Command(exe)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	defer cmd.Process.Kill()

	x := dial(t)
	x.await("Off-site stockpile")
	x.pointAt(300, 300) // without a window manager keys go to where the pointer is
	for _, step := range []struct {
		key  uint32
		want string
	}{
		{keyRight, "Multilayer guarantee"},
		{keyN, "Coalition tripwire"},
		{keyP, "Multilayer guarantee"},
		{keyLeft, "Off-site stockpile"},
		{keyLeft, "Paris Declaration"},
	} {
		x.press(step.key)
		x.await(step.want)
	}
	x.press(keyEscape)
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("the program ends with %v: %s", err, stderr.String())
		}
	case <-time.After(20 * time.Second):
		t.Error("Esc does not end the program")
	}
}

func TestBadArguments(t *testing.T) {
	exe := program(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--scenario", "peace"}, `there is no proposal "peace"`},
		{[]string{"--size", "200x100"}, "from 1024x640"},
		{[]string{"extra"}, `unexpected argument "extra"`},
	} {
		out, err := exec.Command(exe, c.args...).CombinedOutput()
		if err == nil || !strings.Contains(string(out), c.want) {
			t.Errorf("%v: %v, %q, want an error with %q", c.args, err, out, c.want)
		}
	}
}

// runFor runs a command for at most d.
func runFor(cmd *exec.Cmd, d time.Duration) (string, error) {
	timer := time.AfterFunc(d, func() { cmd.Process.Kill() })
	defer timer.Stop()
	out, err := cmd.CombinedOutput()
	return string(out), err
}

func decode(t *testing.T, file string) image.Image {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}
