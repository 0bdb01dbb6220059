// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package mapdata

import (
	"bytes"
	"compress/gzip"
	"testing"
)

func TestPackIsSmall(t *testing.T) {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	z.Write(packed)
	z.Close()
	if b.Len() > 250<<10 {
		t.Errorf("pack is %d bytes gzipped, want at most 250 KB", b.Len())
	}
}

func TestDecodeEncode(t *testing.T) {
	if got := Encode(Load()); !bytes.Equal(got, packed) {
		t.Errorf("encoding the decoded pack gives %d bytes, want the same %d", len(got), len(packed))
	}
}

func TestDated(t *testing.T) {
	if got := Load().AsOf; got != "2025-12-31" {
		t.Errorf("line of contact of %q, want 2025-12-31", got)
	}
}

func TestPlacesHaveNames(t *testing.T) {
	for _, p := range Load().Places {
		if p.Name.English == "" || p.Name.Ukrainian == "" {
			t.Errorf("place at %.2f, %.2f lacks a name: %+v", p.Lon, p.Lat, p.Name)
		}
	}
}

func TestFrame(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b Point
		want bool
	}{
		{"along the western frame", Grid(West, 30), Grid(West, 40), true},
		{"along the northern frame", Grid(10, North), Grid(20, North), true},
		{"from frame to frame", Grid(West, 30), Grid(-20, South), false},
		{"inland", Grid(30, 50), Grid(30, 51), false},
	} {
		if got := OnFrame(c.a, c.b); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(packed[:200])
	f.Add([]byte(magic))
	f.Add(Encode(&Pack{Arcs: []Arc{{Points: []Point{{1, 2}}, Coarse: []bool{true}}}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Decode(data)
		if (p == nil) != (err != nil) {
			t.Fatalf("Decode gives %v and %v, want one of them", p, err)
		}
		if err == nil && !bytes.Equal(Encode(p)[:len(magic)], []byte(magic)) {
			t.Fatal("a decoded pack does not encode")
		}
	})
}
