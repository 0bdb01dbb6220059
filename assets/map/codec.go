// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package mapdata

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// magic begins every pack and names the version of its layout.
const magic = "parley-map/1\n"

// Encode writes a pack: integers as varints, points as differences to the
// point before, which makes them small and easy to compress.
func Encode(p *Pack) []byte {
	e := encoder{[]byte(magic)}
	e.text(p.AsOf)
	e.count(len(p.Arcs))
	for _, a := range p.Arcs {
		e.arc(a)
	}
	e.regions(p.Countries)
	e.regions(p.Oblasts)
	e.regions([]Region{p.Occupied})
	e.count(p.Contact)
	e.count(len(p.Places))
	for _, q := range p.Places {
		e.place(q)
	}
	return e.buf
}

type encoder struct{ buf []byte }

func (e *encoder) count(n int)  { e.buf = binary.AppendUvarint(e.buf, uint64(n)) }
func (e *encoder) signed(n int) { e.buf = binary.AppendVarint(e.buf, int64(n)) }
func (e *encoder) text(s string) {
	e.count(len(s))
	e.buf = append(e.buf, s...)
}

// arc writes the points, then one bit for each: kept at the coarse level.
func (e *encoder) arc(a Arc) {
	e.count(len(a.Points))
	var last Point
	for _, p := range a.Points {
		e.signed(int(p.X - last.X))
		e.signed(int(p.Y - last.Y))
		last = p
	}
	bits := make([]byte, (len(a.Points)+7)/8)
	for i, c := range a.Coarse {
		if c {
			bits[i/8] |= 1 << (i % 8)
		}
	}
	e.buf = append(e.buf, bits...)
}

func (e *encoder) regions(rs []Region) {
	e.count(len(rs))
	for _, r := range rs {
		e.text(r.ID)
		e.name(r.Name)
		e.count(len(r.Polygons))
		for _, p := range r.Polygons {
			e.count(len(p))
			for _, ring := range p {
				e.ring(ring)
			}
		}
	}
}

func (e *encoder) ring(r Ring) {
	e.count(len(r))
	for _, ref := range r {
		e.signed(ref)
	}
}

func (e *encoder) name(n Name) {
	e.text(n.English)
	e.text(n.Ukrainian)
}

func (e *encoder) place(p Place) {
	e.name(p.Name)
	e.count(int(p.Kind))
	e.count(p.Rank)
	at := Grid(p.Lon, p.Lat)
	e.signed(int(at.X))
	e.signed(int(at.Y))
}

var errShort = errors.New("map pack ends too early or states an impossible length")

// Decode reads what Encode wrote. It returns an error, never a partial pack,
// when the bytes are not a whole pack of this version.
func Decode(data []byte) (*Pack, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("map pack does not begin with %q", magic)
	}
	d := decoder{buf: data[len(magic):]}
	p := &Pack{AsOf: d.text()}
	p.Arcs = list(&d, d.arc)
	p.Countries = list(&d, d.region)
	p.Oblasts = list(&d, d.region)
	occupied := list(&d, d.region)
	p.Contact = d.count()
	p.Places = list(&d, d.place)
	if d.failed || len(d.buf) > 0 || len(occupied) != 1 {
		return nil, errShort
	}
	p.Occupied = occupied[0]
	if err := p.check(); err != nil {
		return nil, err
	}
	return p, nil
}

// check refuses references to arcs that do not exist.
func (p *Pack) check() error {
	n := len(p.Arcs)
	if p.Contact >= n {
		return fmt.Errorf("map pack: line of contact is arc %d of %d", p.Contact, n)
	}
	for _, rs := range [][]Region{p.Countries, p.Oblasts, {p.Occupied}} {
		for _, r := range rs {
			for _, poly := range r.Polygons {
				for _, ring := range poly {
					for _, ref := range ring {
						if max(ref, ^ref) >= n {
							return fmt.Errorf("map pack: region %s uses arc %d of %d", r.ID, ref, n)
						}
					}
				}
			}
		}
	}
	return nil
}

// decoder reads values one after another; after the first failure it returns
// zeros and stays failed.
type decoder struct {
	buf    []byte
	failed bool
}

// count reads a length. None can be larger than what is left, since every
// item takes at least one byte; that bounds what a broken file can allocate.
func (d *decoder) count() int {
	v, n := binary.Uvarint(d.buf)
	if n <= 0 || v > uint64(len(d.buf)) {
		d.fail()
		return 0
	}
	d.buf = d.buf[n:]
	return int(v)
}

func (d *decoder) signed() int {
	v, n := binary.Varint(d.buf)
	if n <= 0 || v != int64(int32(v)) {
		d.fail()
		return 0
	}
	d.buf = d.buf[n:]
	return int(v)
}

func (d *decoder) fail() { d.failed, d.buf = true, nil }

func (d *decoder) take(n int) []byte {
	if n > len(d.buf) {
		d.fail()
		return make([]byte, n)
	}
	b := d.buf[:n]
	d.buf = d.buf[n:]
	return b
}

func (d *decoder) text() string { return string(d.take(d.count())) }
func (d *decoder) name() Name   { return Name{d.text(), d.text()} }

func list[T any](d *decoder, item func() T) []T {
	out := make([]T, d.count())
	for i := range out {
		if d.failed {
			return nil
		}
		out[i] = item()
	}
	return out
}

func (d *decoder) arc() Arc {
	n := d.count()
	a := Arc{Points: make([]Point, n), Coarse: make([]bool, n)}
	var last Point
	for i := range a.Points {
		last.X += int32(d.signed())
		last.Y += int32(d.signed())
		a.Points[i] = last
	}
	bits := d.take((n + 7) / 8)
	for i := range a.Coarse {
		a.Coarse[i] = bits[i/8]>>(i%8)&1 != 0
	}
	return a
}

func (d *decoder) region() Region {
	return Region{ID: d.text(), Name: d.name(), Polygons: list(d, d.polygon)}
}

func (d *decoder) polygon() Polygon { return list(d, d.ring) }
func (d *decoder) ring() Ring       { return list(d, d.signed) }

func (d *decoder) place() Place {
	p := Place{Name: d.name(), Kind: Kind(d.count()), Rank: d.count()}
	at := Point{int32(d.signed()), int32(d.signed())}
	p.Lon, p.Lat = at.Lon(), at.Lat()
	return p
}
