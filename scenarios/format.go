// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package scenarios

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"parley/engine/lever"
	"parley/engine/world"
)

// Format writes the scenario as a file that Parse reads back to the same
// scenario: levers in the order of the catalogue, those at their default left
// out, texts as Parse folds them.
func (s Scenario) Format() []byte {
	var b bytes.Buffer
	writeLine(&b, keyTitle, s.Title)
	writeParagraph(&b, keySummary, s.Summary)
	writeLine(&b, keySource, s.Source)
	if s.Beliefs != "" && s.Beliefs != world.CentralProfile {
		fmt.Fprintf(&b, "%s: %s\n", keyBeliefs, s.Beliefs)
	}
	s.writeLevers(&b)
	if len(s.Judgement) > 0 {
		fmt.Fprintf(&b, "%s:\n", keyJudgement)
		for _, id := range s.Judgement {
			fmt.Fprintf(&b, "  - %s\n", id)
		}
	}
	if len(s.World) > 0 {
		fmt.Fprintf(&b, "%s:\n", keyWorld)
		for _, set := range s.World {
			fmt.Fprintf(&b, "  %s: %s\n", set.ID, number(set.Value))
		}
	}
	return b.Bytes()
}

func (s Scenario) writeLevers(b *bytes.Buffer) {
	changed := s.Design.Differs(lever.Defaults())
	if len(changed) == 0 {
		return
	}
	fmt.Fprintf(b, "%s:\n", keyLevers)
	for _, id := range changed {
		fmt.Fprintf(b, "  %s: %s\n", id, leverYAML(s.Design, id))
	}
}

func leverYAML(d lever.Design, id lever.ID) string {
	switch id.Lever().Kind {
	case lever.Share:
		var parts []string
		for h, v := range d.Hosts() {
			if v > 0 {
				parts = append(parts, lever.Host(h).String()+": "+number(v))
			}
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case lever.Float, lever.Int:
		return number(d.Get(id))
	default:
		return d.Format(id)
	}
}

// number writes a number without an exponent, which people do not expect in a
// file of settings.
func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// writeLine writes a text on the line of its key.
func writeLine(b *bytes.Buffer, key, text string) {
	if text = fold(text); text != "" {
		fmt.Fprintf(b, "%s: %s\n", key, scalar(text))
	}
}

// scalar quotes a text unless it is plainly text to any reader of YAML.
func scalar(text string) string {
	plain := isLetter(text[0]) && !isWord(text)
	for i := range len(text) {
		if c := text[i]; !isLetter(c) && !('0' <= c && c <= '9') && !strings.ContainsRune(" ,.;()/-", rune(c)) {
			plain = false
		}
	}
	if plain {
		return text
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }

// isWord reports whether YAML 1.1 or 1.2 reads a plain word as something else.
func isWord(text string) bool {
	switch strings.ToLower(text) {
	case "true", "false", "yes", "no", "on", "off", "y", "n", "null":
		return true
	}
	return false
}

// writeParagraph writes a text as a folded block of lines of at most 80
// characters, in which no character needs quoting.
func writeParagraph(b *bytes.Buffer, key, text string) {
	words := strings.Fields(text)
	if len(words) == 0 {
		return
	}
	fmt.Fprintf(b, "%s: >-\n", key)
	const width = 80
	column := 0
	for _, w := range words {
		n := len([]rune(w))
		switch {
		case column == 0:
			b.WriteString("  ")
			column = 2
		case column+1+n > width:
			b.WriteString("\n  ")
			column = 2
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(w)
		column += n
	}
	b.WriteByte('\n')
}

func fold(text string) string { return strings.Join(strings.Fields(text), " ") }
