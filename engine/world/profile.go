// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

// Setting is one parameter at one value.
type Setting struct {
	ID    ID
	Value float64
}

// Profile is a way of seeing the world: it sets priors and a few private
// estimates, never a lever. When a profile is chosen the whole game is solved
// under it.
type Profile struct {
	ID    string
	Label string
	Set   []Setting
}

// CentralProfile is the id of the profile that changes nothing.
const CentralProfile = "central"

var profiles = []Profile{
	{ID: CentralProfile, Label: "Central estimate"},
	{ID: "moscow-official", Label: "Moscow, official", Set: []Setting{{MuS, 0.8}, {MuV, 0.05}, {MuUR, 0.6}, {VE, 0.35}, {VA, 0.25}, {USKept, 0.5}, {TC, 30}, {KFightE, 0.8}}},
	{ID: "moscow-sceptical", Label: "Moscow, sceptical reading", Set: []Setting{{MuS, 0.2}, {MuV, 0.4}, {MuUR, 0.2}, {VE, 0.3}, {VA, 0.15}, {USKept, 0.3}, {TC, 21}, {KFightE, 1.1}}},
	{ID: "kyiv", Label: "Kyiv", Set: []Setting{{MuS, 0.05}, {MuV, 0.75}, {MuUR, 0.02}, {VE, 0.4}, {VA, 0.2}, {USKept, 0.35}, {TC, 21}, {KFightE, 0.85}}},
	{ID: "washington-restraint", Label: "Washington, restraint", Set: []Setting{{MuS, 0.45}, {MuV, 0.2}, {MuUR, 0.3}, {VE, 0.45}, {VA, 0.12}, {USKept, 0.3}, {TC, 45}, {KFightE, 1.2}}},
	{ID: "washington-hawk", Label: "Washington, hawk", Set: []Setting{{MuS, 0.15}, {MuV, 0.55}, {MuUR, 0.1}, {VE, 0.45}, {VA, 0.4}, {USKept, 0.8}, {TC, 30}, {KFightE, 0.85}}},
	{ID: "paris-london-berlin", Label: "Paris, London, Berlin", Set: []Setting{{MuS, 0.25}, {MuV, 0.4}, {MuUR, 0.15}, {VE, 0.42}, {VA, 0.25}, {USKept, 0.5}, {TC, 30}, {KFightE, 0.85}}},
	{ID: "warsaw-vilnius", Label: "Warsaw, Vilnius", Set: []Setting{{MuS, 0.05}, {MuV, 0.7}, {MuUR, 0.05}, {VE, 0.55}, {VA, 0.25}, {USKept, 0.45}, {TC, 14}, {KFightE, 0.7}}},
}

// Profiles returns the central profile and the seven ways of seeing the world.
func Profiles() []Profile { return profiles }

// ProfileByID finds a profile.
func ProfileByID(id string) (Profile, bool) {
	for _, p := range profiles {
		if p.ID == id {
			return p, true
		}
	}
	return Profile{}, false
}

// Under returns the world as seen under a profile.
func (w World) Under(p Profile) World {
	for _, s := range p.Set {
		w[s.ID] = s.Value
	}
	return w
}

// Sets reports whether the profile fixes a parameter.
func (p Profile) Sets(id ID) bool {
	for _, s := range p.Set {
		if s.ID == id {
			return true
		}
	}
	return false
}
