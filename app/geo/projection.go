// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

// Package geo is the geometry of the map: projection, shapes at two levels of
// detail, triangles and strokes to paint, hit tests, the view and the placing
// of labels. It knows nothing of the toolkit that paints.
//
// # The projection
//
// A Lambert conformal conic on the sphere of radius R = 6371.0088 km (Snyder
// 1987, Map projections: a working manual, USGS Professional Paper 1395,
// equations 15-1 to 15-11), with standard parallels φ1 = 44° and φ2 = 56° and
// origin φ0 = 50° N, λ0 = 30° E:
//
//	n = ln(cos φ1 / cos φ2) / ln(tan(π/4 + φ2/2) / tan(π/4 + φ1/2))
//	F = cos φ1 tanⁿ(π/4 + φ1/2) / n
//	ρ(φ) = R F / tanⁿ(π/4 + φ/2),  θ = n (λ − λ0)
//	x = ρ sin θ,  y = ρ(φ0) − ρ cos θ                        (1)
//
// Its scale is within 1% of true from 40° N to nearly 60° N, so circles of
// equal distance look round.
package geo

import "math"

// Radius of the sphere in km.
const Radius = 6371.0088

const (
	parallel1 = 44 * radian
	parallel2 = 56 * radian
	origin    = 50 * radian
	meridian  = 30 * radian
	radian    = math.Pi / 180
)

var (
	cone = math.Log(math.Cos(parallel1)/math.Cos(parallel2)) /
		math.Log(half(parallel2)/half(parallel1))
	coneF = math.Cos(parallel1) * math.Pow(half(parallel1), cone) / cone
	rho0  = rho(origin)
)

func half(phi float64) float64 { return math.Tan(math.Pi/4 + phi/2) }
func rho(phi float64) float64  { return Radius * coneF / math.Pow(half(phi), cone) }

// Point is a place on the plane of the map: km east and north of its origin.
type Point struct{ X, Y float64 }

// Project returns where a place, in degrees east and north, lies on the plane.
// See (1).
func Project(lon, lat float64) Point {
	r, theta := rho(lat*radian), cone*(lon*radian-meridian)
	return Point{r * math.Sin(theta), rho0 - r*math.Cos(theta)}
}

// Unproject is the inverse of Project: degrees east and north.
func Unproject(p Point) (lon, lat float64) {
	r, theta := math.Hypot(p.X, rho0-p.Y), math.Atan2(p.X, rho0-p.Y)
	phi := 2*math.Atan(math.Pow(Radius*coneF/r, 1/cone)) - math.Pi/2
	return (theta/cone + meridian) / radian, phi / radian
}
