// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package main_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"os"
	"strings"
	"testing"
	"time"
)

// Keysyms of the X protocol.
const (
	keyRight  = 0xff53
	keyLeft   = 0xff51
	keyEscape = 0xff1b
	keyN      = 'n'
	keyP      = 'p'
)

// xserver is a connection to the X server of the test, with as much of the
// protocol (X11R7.7, XTEST 2.2) as it takes to press keys and to read titles.
type xserver struct {
	t    *testing.T
	conn net.Conn
	in   *bufio.Reader
	root uint32
	test byte // opcode of XTEST
	code map[uint32]byte
}

func dial(t *testing.T) *xserver {
	t.Helper()
	number, _, _ := strings.Cut(strings.TrimPrefix(os.Getenv("DISPLAY"), ":"), ".")
	conn, err := net.Dial("unix", "/tmp/.X11-unix/X"+number)
	if err != nil {
		t.Fatalf("the display %q is not one of this machine: %v", os.Getenv("DISPLAY"), err)
	}
	t.Cleanup(func() { conn.Close() })
	x := &xserver{t: t, conn: conn, in: bufio.NewReader(conn)}
	x.greet(number)
	x.test = x.ask(98, 0, padded("XTEST", 2))[9]
	if x.test == 0 {
		t.Fatal("the X server has no XTEST")
	}
	x.readKeys()
	return x
}

// greet opens the connection and learns the root window.
func (x *xserver) greet(display string) {
	name, secret := cookie(display)
	hello := []byte{'l', 0, 11, 0, 0, 0}
	hello = binary.LittleEndian.AppendUint16(hello, uint16(len(name)))
	hello = binary.LittleEndian.AppendUint16(hello, uint16(len(secret)))
	hello = append(hello, 0, 0)
	hello = append(append(hello, align([]byte(name))...), align(secret)...)
	x.send(hello)
	head := x.read(8)
	body := x.read(4 * int(binary.LittleEndian.Uint16(head[6:])))
	if head[0] != 1 {
		x.t.Fatalf("the X server refuses: %q", body)
	}
	vendor, formats := int(binary.LittleEndian.Uint16(body[16:])), int(body[21])
	x.root = binary.LittleEndian.Uint32(body[32+(vendor+3)/4*4+8*formats:])
}

// cookie returns what the file XAUTHORITY names holds for a display.
func cookie(display string) (name string, secret []byte) {
	data, err := os.ReadFile(os.Getenv("XAUTHORITY"))
	if err != nil {
		return "", nil
	}
	r := bytes.NewReader(data)
	field := func() []byte {
		var n uint16
		binary.Read(r, binary.BigEndian, &n)
		b := make([]byte, n)
		io.ReadFull(r, b)
		return b
	}
	for r.Len() > 0 {
		r.Seek(2, io.SeekCurrent)
		field()
		number := string(field())
		name, secret = string(field()), field()
		if number == display || number == "" {
			return name, secret
		}
	}
	return "", nil
}

func align(b []byte) []byte { return append(b, make([]byte, (4-len(b)%4)%4)...) }

// padded is a length, two or so bytes of padding, and a text.
func padded(s string, pad int) []byte {
	b := binary.LittleEndian.AppendUint16(nil, uint16(len(s)))
	return align(append(append(b, make([]byte, pad)...), s...))
}

func words(v ...uint32) []byte {
	var b []byte
	for _, w := range v {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	return b
}

func (x *xserver) send(b []byte) {
	x.t.Helper()
	if _, err := x.conn.Write(b); err != nil {
		x.t.Fatal(err)
	}
}

func (x *xserver) read(n int) []byte {
	x.t.Helper()
	x.conn.SetReadDeadline(time.Now().Add(20 * time.Second))
	b := make([]byte, n)
	if _, err := io.ReadFull(x.in, b); err != nil {
		x.t.Fatal(err)
	}
	return b
}

func (x *xserver) request(op, detail byte, body []byte) {
	x.t.Helper()
	head := []byte{op, detail}
	head = binary.LittleEndian.AppendUint16(head, uint16(1+len(body)/4))
	x.send(append(head, body...))
}

// ask sends a request and returns the reply; a window that has gone answers
// with an error, of which nil is returned.
func (x *xserver) ask(op, detail byte, body []byte) []byte {
	x.t.Helper()
	x.request(op, detail, body)
	for {
		head := x.read(32)
		switch head[0] {
		case 0:
			return nil
		case 1:
			return append(head, x.read(4*int(binary.LittleEndian.Uint32(head[4:])))...)
		}
	}
}

// readKeys learns which key gives which symbol.
func (x *xserver) readKeys() {
	const first, count = 8, 248
	reply := x.ask(101, 0, []byte{first, count, 0, 0})
	per := int(reply[1])
	x.code = map[uint32]byte{}
	for i := count - 1; i >= 0; i-- {
		sym := binary.LittleEndian.Uint32(reply[32+4*per*i:])
		x.code[sym] = byte(first + i)
	}
}

// fake sends one event of the device: 2 key down, 3 key up, 6 motion.
func (x *xserver) fake(kind, detail byte, px, py uint16) {
	body := make([]byte, 32)
	body[0], body[1] = kind, detail
	binary.LittleEndian.PutUint16(body[20:], px)
	binary.LittleEndian.PutUint16(body[22:], py)
	x.request(x.test, 2, body)
}

func (x *xserver) press(sym uint32) {
	x.t.Helper()
	code, ok := x.code[sym]
	if !ok {
		x.t.Fatalf("the keyboard has no key for %#x", sym)
	}
	x.fake(2, code, 0, 0)
	time.Sleep(60 * time.Millisecond) // as long as a finger takes: shorter than a frame could be missed
	x.fake(3, code, 0, 0)
}

func (x *xserver) pointAt(px, py uint16) { x.fake(6, 0, px, py) }

// titles returns the titles of all windows.
func (x *xserver) titles(window uint32) string {
	const name, anyType = 39, 0
	var all string
	if p := x.ask(20, 0, words(window, name, anyType, 0, 64)); len(p) > 32 {
		all = string(p[32:]) + "\n"
	}
	tree := x.ask(15, 0, words(window))
	if tree == nil {
		return all
	}
	for i := range int(binary.LittleEndian.Uint16(tree[16:])) {
		all += x.titles(binary.LittleEndian.Uint32(tree[32+4*i:]))
	}
	return all
}

// await waits until the title of some window contains a text.
func (x *xserver) await(text string) {
	x.t.Helper()
	var last string
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if last = x.titles(x.root); strings.Contains(last, text) {
			return
		}
	}
	x.t.Fatalf("no window is called %q, only %q", text, last)
}
