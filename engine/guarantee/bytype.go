// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package guarantee

// byType is one number for each type of Russia. Unlike an array it is kept in
// registers, and sums over it need no loop.
type byType struct{ seeking, opportunist, revisionist float64 }

// each returns the numbers of an array.
func each(a *[Types]float64) byType { return byType{a[0], a[1], a[2]} }

// all returns the numbers as an array.
func (x byType) all() [Types]float64 { return [Types]float64{x.seeking, x.opportunist, x.revisionist} }

// restrained returns the numbers of the variants whose reconstitution is low.
func restrained(a *[variants]float64) byType { return byType{a[0], a[2], a[4]} }

// armed returns those of the variants whose reconstitution is high.
func armed(a *[variants]float64) byType { return byType{a[1], a[3], a[5]} }

// variantsOf puts both together.
func variantsOf(low, high byType) [variants]float64 {
	return [variants]float64{
		low.seeking, high.seeking, low.opportunist, high.opportunist, low.revisionist, high.revisionist,
	}
}

// sum is the sum of all three.
func (x byType) sum() float64 { return x.seeking + x.opportunist + x.revisionist }

// from is a + b x.
func (x byType) from(a, b float64) byType {
	return byType{a + b*x.seeking, a + b*x.opportunist, a + b*x.revisionist}
}

// dot is the sum of the products.
func (x byType) dot(y byType) float64 {
	return x.seeking*y.seeking + x.opportunist*y.opportunist + x.revisionist*y.revisionist
}

// plus is x + q y.
func (x byType) plus(q float64, y byType) byType {
	return byType{x.seeking + q*y.seeking, x.opportunist + q*y.opportunist, x.revisionist + q*y.revisionist}
}
