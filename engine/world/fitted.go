// SPDX-FileCopyrightText: 2026 The Parley authors
// SPDX-License-Identifier: Apache-2.0

package world

// fitted are the central values that the calibration found, in the place of
// those set by hand. They are those of the report in package calibration, which
// a test there holds; ranges and statuses are as they were.
var fitted = []Setting{
	{Lambda, 22.5},
	{CR, 0.101},
	{FInf, 1.84},
	{StopShare, 0.324},
	{CDirR, 0.617},
	{GDecS, 0.1},
	{GPartial, 0.321},
	{GHybrid, 0.0123},
	{GSlice, 0.0413},
	{WHybrid, 0.484},
	{WSalami, 0.0991},
	{WInvade, 0.0309},
	{Kappa, 0.0706},
	{USStepE, 0.15},
	{USStepA, 0.2},
	{MemberBonus, 0.668},
	{WU, 0.251},
	{ConcessionCost, 0.0522},
	{LambdaSign, 4},
}

var catalogue = calibrated(judged)

func calibrated(all [Count]Parameter) [Count]Parameter {
	for i := range all {
		all[i].Judged = all[i].Central
	}
	for _, s := range fitted {
		all[s.ID].Central, all[s.ID].Fitted = s.Value, true
	}
	return all
}
