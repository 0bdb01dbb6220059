// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package lever

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// Format returns the value of a lever as flags and links write it: a number,
// true or false, an option, or shares such as PL:0.5,UA_C:0.5.
func (d Design) Format(id ID) string {
	switch l := catalogue[id]; l.Kind {
	case Bool:
		return strconv.FormatBool(d.On(id))
	case Enum:
		return d.Option(id)
	case Share:
		var parts []string
		for h, v := range d.hosts {
			if v > 0 {
				parts = append(parts, Host(h).String()+":"+number(v))
			}
		}
		return strings.Join(parts, ",")
	default:
		return number(d.value[id])
	}
}

func number(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// Parse returns the design with one lever set from text as Format writes it.
// The range of the lever is checked, the guard rails are not.
func (d Design) Parse(id ID, text string) (Design, error) {
	switch l := catalogue[id]; l.Kind {
	case Bool:
		switch text {
		case "true":
			return d.With(id, 1), nil
		case "false":
			return d.With(id, 0), nil
		}
		return d, Problem{id, fmt.Sprintf("%q is neither true nor false", text)}
	case Enum:
		i := slices.Index(l.Options, text)
		if i < 0 {
			return d, Problem{id, fmt.Sprintf("%q is not an option, allowed are %s", text, strings.Join(l.Options, ", "))}
		}
		return d.With(id, float64(i)), nil
	case Share:
		return d.parseShares(text)
	default:
		v, err := strconv.ParseFloat(text, 64)
		if err != nil || math.IsNaN(v) {
			return d, Problem{id, fmt.Sprintf("%q is not a number, allowed is %v to %v%s", text, l.Min, l.Max, unit(l))}
		}
		next := d.With(id, v)
		return next, next.checkRange(id)
	}
}

func (d Design) parseShares(text string) (Design, error) {
	var s Shares
	seen := [HostCount]bool{}
	for part := range strings.SplitSeq(text, ",") {
		if part == "" && text == "" {
			break
		}
		name, value, ok := strings.Cut(part, ":")
		h, known := HostByID(name)
		v, err := strconv.ParseFloat(value, 64)
		switch {
		case !ok:
			return d, Problem{StockHosts, fmt.Sprintf("%q is not a host and a share such as PL:0.5", part)}
		case !known:
			return d, Problem{StockHosts, fmt.Sprintf("%q is not a host, allowed are %s", name, strings.Join(catalogue[StockHosts].Options, ", "))}
		case seen[h]:
			return d, Problem{StockHosts, fmt.Sprintf("%s is given twice", h)}
		case err != nil || !(v >= 0 && v <= 1):
			return d, Problem{StockHosts, fmt.Sprintf("the share of %s is %q, allowed is 0 to 1", h, value)}
		}
		seen[h], s[h] = true, v
	}
	if sum := s.Sum(); sum > 0 && math.Abs(sum-1) > sumTolerance {
		return d, Problem{StockHosts, fmt.Sprintf("the shares sum to %.4g, they must sum to 1", sum)}
	}
	return d.WithHosts(s), nil
}

// MarshalJSON writes every lever by id, in catalogue order.
func (d Design) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for id := range Count {
		b.WriteByte("{,"[min(int(id), 1)])
		fmt.Fprintf(&b, "%q:", id.String())
		switch catalogue[id].Kind {
		case Enum:
			fmt.Fprintf(&b, "%q", d.Option(id))
		case Share:
			d.hosts.writeJSON(&b)
		default:
			b.WriteString(d.Format(id))
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

func (s Shares) writeJSON(b *bytes.Buffer) {
	b.WriteByte('{')
	comma := ""
	for h, v := range s {
		if v > 0 {
			fmt.Fprintf(b, "%s%q:%s", comma, Host(h).String(), number(v))
			comma = ","
		}
	}
	b.WriteByte('}')
}

// UnmarshalJSON reads what MarshalJSON writes. A lever left out stands at its
// default; an unknown lever, a wrong type, a value out of range and a broken
// guard rail are refused.
func (d *Design) UnmarshalJSON(data []byte) error {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return fmt.Errorf("lever: a design is an object of lever ids and values: %w", err)
	}
	out := Defaults()
	for _, name := range sortedKeys(raw) {
		id, ok := ByID(name)
		if !ok {
			return fmt.Errorf("lever: there is no lever %q", name)
		}
		text, err := jsonText(id, raw[name])
		if err == nil {
			out, err = out.Parse(id, text)
		}
		if err != nil {
			return err
		}
	}
	if err := out.Check(); err != nil {
		return err
	}
	*d = out
	return nil
}

// jsonText turns a JSON value into the text form of a lever.
func jsonText(id ID, raw json.RawMessage) (string, error) {
	switch catalogue[id].Kind {
	case Enum:
		var s string
		if err := json.Unmarshal(raw, &s); err != nil {
			return "", Problem{id, "is not a string"}
		}
		return s, nil
	case Share:
		var m map[string]float64
		if err := json.Unmarshal(raw, &m); err != nil {
			return "", Problem{id, "is not an object of hosts and shares"}
		}
		var parts []string
		for _, h := range sortedKeys(m) {
			parts = append(parts, h+":"+number(m[h]))
		}
		return strings.Join(parts, ","), nil
	default:
		return string(raw), nil
	}
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
