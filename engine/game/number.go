// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package game

import (
	"fmt"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// Numbers of a game file are kept as written. What is done with them here is
// exact, and bounded: a few characters such as 1e999999999 must not fill the
// memory.
const (
	mostDigits   = 1000    // characters of a number
	mostExponent = 999     // far outside the range of a float64
	mostBits     = 1 << 18 // of the common denominator of a lottery
)

// checkNumber says what is wrong with a number as the lexer found it; it is
// empty if nothing is. Digits that are left out count as zero, as they do in
// Gambit, so that ".5", "5." and "-" are numbers.
func checkNumber(text string) string {
	if strings.Contains(text, "+") {
		return fmt.Sprintf("the number %s has a plus sign, which the format does not allow; leave it out", clip(text))
	}
	if len(text) > mostDigits {
		return fmt.Sprintf("this number has %d characters; at most %d are allowed", len(text), mostDigits)
	}
	_, denominator, rational := strings.Cut(text, "/")
	if rational && strings.Trim(denominator, "0") == "" {
		return fmt.Sprintf("the number %s has the denominator 0; it must be above 0", text)
	}
	if _, exponent := split(text); exponent < -mostExponent || exponent > mostExponent {
		return fmt.Sprintf("the exponent of the number %s is out of bounds; it must lie between -%d and %d",
			text, mostExponent, mostExponent)
	}
	return ""
}

// split separates a number from its exponent. An exponent beyond the range of an
// int comes back as the nearest int.
func split(text string) (mantissa string, exponent int) {
	k := strings.IndexAny(text, "eE")
	if k < 0 {
		return text, 0
	}
	exponent, _ = strconv.Atoi(text[k+1:]) // a lone sign is 0
	return text[:k], exponent
}

// fraction is a rational number which need not be in lowest terms.
type fraction struct{ num, den *big.Int }

// exact returns the value of a number that checkNumber passes.
func exact(text string) fraction {
	if num, den, rational := strings.Cut(text, "/"); rational {
		return fraction{integer(num), integer(den)}
	}
	mantissa, scale := split(text)
	whole, decimals, _ := strings.Cut(mantissa, ".")
	scale -= len(decimals)
	f := fraction{integer(whole + decimals), big.NewInt(1)}
	if scale < 0 {
		f.den = power10(-scale)
	} else if scale > 0 {
		f.num.Mul(f.num, power10(scale))
	}
	return f
}

func power10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// integer returns the value of digits with a sign; no digits are 0.
func integer(digits string) *big.Int {
	n, ok := new(big.Int).SetString(digits, 10)
	if !ok {
		return new(big.Int)
	}
	return n
}

// float returns the float64 nearest to a number that checkNumber passes, an
// infinity if it lies beyond the range.
func float(text string) float64 {
	const short = 15 // such integers are exact, so their quotient is the nearest
	num, den, rational := strings.Cut(text, "/")
	if rational && len(num) <= short && len(den) <= short {
		a, _ := strconv.ParseFloat(num, 64)
		b, _ := strconv.ParseFloat(den, 64)
		return a / b
	}
	if !rational && digit(text[len(text)-1]) {
		x, _ := strconv.ParseFloat(text, 64)
		return x
	}
	f := exact(text)
	x, _ := new(big.Rat).SetFrac(f.num, f.den).Float64()
	return x
}

// plus returns f + g.
func (f fraction) plus(g fraction) fraction {
	if f.den.Cmp(g.den) > 0 {
		f, g = g, f
	}
	num := new(big.Int)
	quotient, rest := new(big.Int).QuoRem(g.den, f.den, new(big.Int))
	if rest.Sign() == 0 {
		return fraction{num.Add(num.Mul(f.num, quotient), g.num), g.den}
	}
	num.Mul(f.num, g.den)
	return fraction{num.Add(num, new(big.Int).Mul(g.num, f.den)), new(big.Int).Mul(f.den, g.den)}
}

// sum adds fractions, false if their common denominator has too many digits. It
// changes the order of the list. Halving the list keeps the work near that of
// the last addition, and like denominators first keeps that small.
func sum(list []fraction) (fraction, bool) {
	slices.SortFunc(list, func(f, g fraction) int { return f.den.Cmp(g.den) })
	return halves(list)
}

func halves(list []fraction) (fraction, bool) {
	switch len(list) {
	case 0:
		return fraction{new(big.Int), big.NewInt(1)}, true
	case 1:
		return list[0], true
	}
	f, ok := halves(list[:len(list)/2])
	if !ok {
		return f, false
	}
	g, ok := halves(list[len(list)/2:])
	if !ok {
		return g, false
	}
	total := f.plus(g)
	return total, total.den.BitLen() <= mostBits
}

// checkLottery says what is wrong with the probabilities of a lottery, which
// checkNumber passes; it is empty if nothing is.
func checkLottery(probs []string) string {
	list := make([]fraction, len(probs))
	for k, text := range probs {
		list[k] = exact(text)
		if list[k].num.Sign() < 0 {
			return fmt.Sprintf("the probability %s is below 0", text)
		}
	}
	total, ok := sum(list)
	if !ok {
		return "the probabilities have no common denominator of a bearable size; write them as decimals or as fractions with one denominator"
	}
	miss := new(big.Int).Sub(total.num, total.den)
	if miss.Sign() == 0 {
		return ""
	}
	way := "much"
	if miss.Sign() < 0 {
		way = "little"
	}
	return fmt.Sprintf("the probabilities sum to %.12g, %.3g too %s; they must sum to exactly 1, so write fractions such as 1/3 where decimals cannot",
		quotient(total.num, total.den), quotient(miss.Abs(miss), total.den), way)
}

// quotient returns about a / b, for messages.
func quotient(a, b *big.Int) *big.Float {
	return new(big.Float).Quo(new(big.Float).SetInt(a), new(big.Float).SetInt(b))
}
