// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/base/run_control.h"
#include "core/calibration/layer_scales.h"
#include "core/calibration/row_problem.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {

/// The interval search of the reference (after PTQ4ViT): candidate intervals are multiples of one that covers the
/// largest value, and the candidate whose simulated output scores best wins; weights and inputs take turns.
/// Symmetric levels -2^(b-1) .. 2^(b-1) - 1 without zero point; inputs that follow a GELU into a linear layer are
/// searched with the twin quantizer that runs later (products: calibrateProduct()). Convolutions choose a factor per
/// output channel, relative to the channel's own largest weight; so do linear layers with scales per channel. Groups of
/// a channel share its factor, each relative to its own largest weight: an output does not tell them apart. 16-bit
/// tensors are not searched (candidates differ by less than float32 resolves) and take factor 1; 1-bit weights have no
/// interval.
///
/// The reference evaluates every layer 600 times on all frames. Here arithmetic is saved by
///  - windows of a convolution are cut once; candidates of a whole weight are one matrix product for all channels;
///  - quantized rows (weight search) and the quantized weight (input search) are made once per search;
///  - the alternation ends as soon as a search confirms what the round before found: what follows would repeat;
///  - rows are sampled evenly (CalibrationOptions::rows);
///  - later rounds of a convolution skip the candidates whose loss was more than twice the best for every channel;
///  - candidates race (Maron and Moore 1994): all see the first sixteenth of the rows; whoever trails the leader by
///    four standard errors of the mean paired difference is out; the rest see the next part. With independent frames
///    the best candidate is lost with probability below 3.2e-5 a comparison. In convolutions whole utterances are the
///    witnesses, and none is out before eight were heard. A race also ends when the leader is
///    within 1e-6 (relative) of all others at the same confidence.

/// The i-th candidate factor, i = 0..99: 0.01 + 0.0119 i. The largest is 1.1881.
inline constexpr int kCandidateCount = 100;
double candidateFactor(int i);

/// What a search chose.
struct IntervalChoice {
    std::vector<int> weight;  ///< candidate (one, or one per output channel); empty when not searched
    int input = -1;           ///< candidate; -1 when not searched
};

/// What a search found, and how.
struct IntervalSearchResult {
    IntervalChoice choice;
    LayerScales scales;
};

/// @param isExact no race: every candidate is scored on all rows that were recorded
/// @throws Cancelled between candidates
IntervalSearchResult searchIntervals(const CalibrationProblem& problem, LayerBits bits, OutputScore score, bool isExact,
                                     const RunControl& control);

/// The score that scales reach on all recorded rows: mean over utterances, and over channels in convolutions.
double scoreOf(const CalibrationProblem& problem, const LayerScales& scales, OutputScore score);

/// Scores of all candidates of the weight, float64 [100, 1] or [100, output channels], at fixed input quantization;
/// summed over utterances. Exact. What the golden tables hold.
at::Tensor weightCandidateScores(const CalibrationProblem& problem, Bits bits, const ActivationQuantizer& input,
                                 OutputScore score, const RunControl& control);

/// max|W| / (2^(b-1) - 1/2), one for each row of weightByScale().
std::vector<double> initialWeightScales(const CalibrationProblem& problem, Bits bits);
/// The input quantizer at a factor of its initial interval max|x| / (2^(b-1) - 1/2).
ActivationQuantizer inputQuantizer(const CalibrationProblem& problem, Bits bits, double factor);

}  // namespace voxbit
