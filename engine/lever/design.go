// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package lever

import "math"

// Design is one setting of every lever: a value that can be copied and
// compared. The zero Design is not valid; start from Defaults.
type Design struct {
	value [Count]float64 // by ID; unused at StockHosts
	hosts Shares
}

// Defaults returns the design in which every lever stands at its default.
func Defaults() Design {
	var d Design
	for i := range catalogue {
		d.value[i] = catalogue[i].Default
	}
	return d
}

// Get returns the value of a lever: the number itself, 0 or 1 for a Bool, the
// index of the option for an Enum. It panics for StockHosts; see Hosts.
func (d Design) Get(id ID) float64 {
	if id == StockHosts {
		panic("lever: stock_hosts has no single value")
	}
	return d.value[id]
}

// On reports whether a Bool lever is true.
func (d Design) On(id ID) bool { return d.Get(id) != 0 }

// Is reports whether an Enum lever stands at the named option.
func (d Design) Is(id ID, option string) bool { return d.Get(id) == id.option(option) }

// Option returns the name of the option at which an Enum lever stands.
func (d Design) Option(id ID) string { return catalogue[id].Options[int(d.Get(id))] }

// Hosts returns where the stock is held.
func (d Design) Hosts() Shares { return d.hosts }

// With returns the design with one lever changed. Neither the range nor the
// guard rails are checked; see Check and Complete.
func (d Design) With(id ID, v float64) Design {
	if id == StockHosts {
		panic("lever: stock_hosts has no single value")
	}
	d.value[id] = v
	return d
}

// WithOption returns the design with an Enum lever at the named option.
func (d Design) WithOption(id ID, option string) Design { return d.With(id, id.option(option)) }

// WithHosts returns the design with the stock held in the given shares.
func (d Design) WithHosts(h Shares) Design {
	d.hosts = h
	return d
}

// Differs lists the levers at which two designs differ, in catalogue order.
func (d Design) Differs(from Design) []ID {
	var ids []ID
	for id := range Count {
		if id == StockHosts {
			if d.hosts != from.hosts {
				ids = append(ids, id)
			}
		} else if d.value[id] != from.value[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

// Copy returns the design with one lever, hosts included, taken from another.
func (d Design) Copy(id ID, from Design) Design {
	if id == StockHosts {
		d.hosts = from.hosts
	} else {
		d.value[id] = from.value[id]
	}
	return d
}

// Host is a place where stock can be held: a country, or a part of Ukraine.
type Host int

// The hosts, in the order of the options of stock_hosts.
const (
	UkraineWest Host = iota
	UkraineCentre
	Poland
	Romania
	Czechia
	Germany
	Baltics

	// HostCount is the number of hosts.
	HostCount
)

// String returns the id of the host as written in files.
func (h Host) String() string { return catalogue[StockHosts].Options[h] }

// OnSoil reports whether the host lies in Ukraine.
func (h Host) OnSoil() bool { return h <= UkraineCentre }

// HostByID finds the host with the given id as written in files.
func HostByID(id string) (Host, bool) {
	for h := range HostCount {
		if h.String() == id {
			return h, true
		}
	}
	return 0, false
}

// Shares is the part of the stock that each host holds; the parts sum to 1
// when there is stock.
type Shares [HostCount]float64

// Sum returns the sum of the shares.
func (s Shares) Sum() float64 {
	var t float64
	for _, v := range s {
		t += v
	}
	return t
}

// OnSoil returns the share that is held in Ukraine.
func (s Shares) OnSoil() float64 { return s[UkraineWest] + s[UkraineCentre] }

// Abroad returns how many hosts outside Ukraine hold stock.
func (s Shares) Abroad() int {
	n := 0
	for h, v := range s {
		if v > 0 && !Host(h).OnSoil() {
			n++
		}
	}
	return n
}

// Moved returns the shares after moving amount from one host to another; what
// the first does not hold cannot be moved.
func (s Shares) Moved(from, to Host, amount float64) Shares {
	amount = max(0, min(amount, s[from]))
	s[from] -= amount
	s[to] += amount
	return s.tidy(HostCount)
}

// Set returns the shares with one host at v and the rest scaled to keep the
// sum at 1, as the slider of a host does. When nothing else holds stock the
// rest goes to the neutral companions Poland and Romania.
func (s Shares) Set(h Host, v float64) Shares {
	v = max(0, min(v, 1))
	rest := s.Sum() - s[h]
	if rest <= 0 {
		s = companionHosts
		if s[h] == 1-v {
			s[h] = 0
		}
		s[h] = 0
		rest = s.Sum()
	}
	for i := range s {
		if Host(i) != h {
			s[i] *= (1 - v) / rest
		}
	}
	s[h] = v
	return s.tidy(h)
}

// tidy rounds to a millionth, so that repeated moves leave no dust, and gives
// what is lost by rounding to the largest holder other than the one just set.
func (s Shares) tidy(set Host) Shares {
	const grain = 1e6
	round := func(v float64) float64 { return math.Round(v*grain) / grain }
	largest, sum := HostCount, 0.0
	for i := range HostCount {
		s[i] = round(s[i])
		sum += s[i]
		if i != set && s[i] > 0 && (largest == HostCount || s[i] > s[largest]) {
			largest = i
		}
	}
	if sum > 0 && largest < HostCount {
		s[largest] = round(s[largest] + 1 - sum)
	}
	return s
}
