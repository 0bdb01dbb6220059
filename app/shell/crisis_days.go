// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package shell

import (
	"fmt"
	"strconv"
	"strings"

	"parley/app/view"
)

// Sizes of the picture of the days, in pixels.
const (
	laneHeight  = 20
	stripHeight = 12
	daysTop     = 4
	daysBottom  = 22
	daysRight   = 10
	letter      = 6.2 // width of a letter, to know which words fit into a bar
)

// days is where in the picture the days run.
type days struct {
	left, width, height float64
}

// newDays fits the picture into a column.
func newDays(column float64, lanes int) days {
	if column < 200 {
		column = chartWidth
	}
	left := 96.0
	if column < 460 {
		left = 78
	}
	return days{left, column - left - daysRight, float64(lanes * laneHeight)}
}

func (d days) x(at float64) float64 { return d.left + at*d.width }

// day is the day at a place of the picture.
func (d days) day(x, length float64) float64 { return (x - d.left) / d.width * length }

// picture paints the days of a crisis as SVG: its lanes over the window of the
// fait accompli. The hand of the clock is put into place by whoever paints it.
func (d days) picture(c *view.Crisis, year int) string {
	var b strings.Builder
	bottom := daysTop + d.height
	fmt.Fprintf(&b, `<svg viewBox="0 0 %.0f %.0f" role="img" aria-label="%s">`, d.left+d.width+daysRight, bottom+daysBottom, escape(spokenDays(c, year)))
	d.paintWindow(&b, c.Window)
	for _, t := range c.Axis {
		fmt.Fprintf(&b, `<line class="grid" x1="%.1f" x2="%.1f" y1="%d" y2="%.1f"/>`, d.x(t.At), d.x(t.At), daysTop, bottom)
		fmt.Fprintf(&b, `<text x="%.1f" y="%.1f" text-anchor="middle">%s</text>`, d.x(t.At), bottom+16, escape(t.Label))
	}
	for i, l := range c.Lanes {
		d.paintLane(&b, l, daysTop+float64(i*laneHeight), c.Length)
	}
	fmt.Fprintf(&b, `<line class="hand" y1="0" y2="%.1f"/></svg>`, bottom+4)
	return b.String()
}

// paintWindow paints how much of a fait accompli is complete as a rising ground.
func (d days) paintWindow(b *strings.Builder, w *view.CrisisWindow) {
	if w == nil {
		return
	}
	bottom := daysTop + d.height
	fmt.Fprintf(b, `<path class="window" d="M%.1f %.1f`, d.x(0), bottom)
	for _, p := range w.Curve {
		fmt.Fprintf(b, "L%.1f %.1f", d.x(p[0]), bottom-p[1]*d.height)
	}
	fmt.Fprintf(b, `L%.1f %.1fz"/>`, d.x(1), bottom)
}

func (d days) paintLane(b *strings.Builder, l view.CrisisLane, top, length float64) {
	middle := top + laneHeight/2
	fmt.Fprintf(b, `<text class="lane" x="%.1f" y="%.1f" text-anchor="end">%s</text>`, d.left-8, middle+4, escape(l.Label))
	for _, bar := range l.Bars {
		x, width := d.x(bar.From/length), (bar.To-bar.From)/length*d.width
		fmt.Fprintf(b, `<g class="bar is-%s"><title>%s</title><rect x="%.1f" y="%.1f" width="%.1f" height="%d" rx="2"/>`,
			barKey(bar.Kind), escape(bar.Label), x, middle-stripHeight/2.0, max(width-1, 1.5), stripHeight)
		if word := say("crisis.leg." + bar.Kind); float64(len(word))*letter < width-6 {
			fmt.Fprintf(b, `<text x="%.1f" y="%.1f">%s</text>`, x+4, middle+4, escape(word))
		}
		b.WriteString(`</g>`)
	}
}

// spokenDays is the picture in sentences.
func spokenDays(c *view.Crisis, year int) string {
	lanes := make([]string, len(c.Lanes))
	for i, l := range c.Lanes {
		bars := make([]string, len(l.Bars))
		for k, b := range l.Bars {
			bars[k] = b.Label
		}
		lanes[i] = say("ui.crisis.plot.lane", l.Label, strings.Join(bars, say("format.comma")))
	}
	return say("ui.crisis.plot", c.Challenge.Label(words), strconv.Itoa(year), strings.Join(lanes, " "))
}
