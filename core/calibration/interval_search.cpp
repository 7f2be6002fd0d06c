// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/interval_search.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/amin.h>
#include <ATen/ops/any.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "core/base/as_index.h"
#include "core/base/positions.h"
#include "core/calibration/weight_extremes.h"
#include "core/quantizer/ranges.h"

namespace voxbit {

namespace {

constexpr int kRounds = 3;
constexpr Bits kLargestSearchedBits = 8;
constexpr double kStandardErrors = 4;
constexpr double kIndifference = 1e-6;
// Frames differ among themselves as utterances do; what one utterance says about the others shows only in several.
constexpr std::int64_t kLeastRacedUtterances = 8;
constexpr double kHopelessLoss = 2;

bool isSearched(Bits bits) {
    return bits > 1 && bits <= kLargestSearchedBits;
}

/// Keeps what candidates scored so far and says who is still in.
class Race {
  public:
    Race(const RowProblem& problem, bool isExact)
        : m_problem(problem),
          m_isExact(isExact),
          m_scores(kCandidateCount),
          m_alive(allPositions<int>(kCandidateCount)) {}

    /// @param unitScores of a candidate on a part
    int run(const std::function<at::Tensor(int candidate, std::int64_t part)>& unitScores, const RunControl& control) {
        for (std::int64_t part = 0; part < m_problem.partCount() && m_alive.size() > 1; ++part) {
            for (const int candidate : m_alive) {
                control.checkStop();
                at::Tensor& scores = m_scores[asIndex(candidate)];
                const at::Tensor more = unitScores(candidate, part).to(at::kDouble);
                scores = part == 0 ? more : at::cat({scores, more});
            }
            const at::Tensor weights = m_problem.unitWeights(part);
            m_weights = part == 0 ? weights : at::cat({m_weights, weights});
            if (eliminate()) break;
        }
        return m_leader;
    }

  private:
    double mean(const at::Tensor& values) const {
        const double total = m_weights.sum().item<double>() * static_cast<double>(values.size(1));
        return (values * m_weights).sum().item<double>() / total;
    }

    /// @return whether the leader may be taken
    bool eliminate() {
        double best = -std::numeric_limits<double>::infinity();
        for (const int candidate : m_alive) {
            const double score = mean(m_scores[asIndex(candidate)]);
            if (score > best) {
                best = score;
                m_leader = candidate;
            }
        }
        const bool isTooEarly = m_problem.scoresChannels() && m_weights.size(0) < kLeastRacedUtterances;
        if (m_isExact || isTooEarly) return false;
        const at::Tensor leading = m_scores[asIndex(m_leader)];
        double regret = 0;
        std::vector<int> alive;
        for (const int candidate : m_alive) {
            // Channels of one utterance are no independent witnesses: its mean is one.
            const at::Tensor difference = (m_scores[asIndex(candidate)] - leading).mean(1, true);
            const double average = mean(difference);
            const double variance = mean((difference - average).square());
            const double margin = kStandardErrors * std::sqrt(variance / static_cast<double>(difference.numel()));
            if (average + margin < 0) continue;
            regret = std::max(regret, average + margin);
            alive.push_back(candidate);
        }
        m_alive = std::move(alive);
        return regret <= kIndifference * std::abs(best);
    }

    const RowProblem& m_problem;
    bool m_isExact;
    std::vector<at::Tensor> m_scores;  // per candidate: units seen so far
    at::Tensor m_weights;              // of these units
    std::vector<int> m_alive;
    int m_leader = 0;
};

class Search {
  public:
    Search(const CalibrationProblem& problem, LayerBits bits, OutputScore score, bool isExact,
           const RunControl& control)
        : m_problem(problem), m_bits(bits), m_isExact(isExact), m_control(control), m_replay(problem, score) {
        if (isSearched(bits.weight)) m_weightScales = initialWeightScales(problem, bits.weight);
    }

    IntervalSearchResult run() {
        IntervalSearchResult result;
        IntervalChoice& choice = result.choice;
        const bool searchesWeight = isSearched(m_bits.weight);
        const bool searchesInput = isSearched(m_bits.activation);
        LayerScales& scales = result.scales;
        scales.weight = fixedWeight();
        if (m_bits.activation != kFloatBits) scales.inputs = {inputQuantizer(m_problem, m_bits.activation, 1)};
        for (int round = 0; round < kRounds; ++round) {
            if (searchesWeight) {
                std::vector<int> found = bestWeight(m_replay.quantizedRows(scales.inputs));
                if (found == choice.weight) break;
                choice.weight = std::move(found);
                scales.weight = weightAt(choice.weight);
            }
            if (!searchesInput) break;
            const int found = bestInput(fakeQuantize(m_replay.weight(), scales.weight));
            if (found == choice.input) break;
            choice.input = found;
            scales.inputs = {inputQuantizer(m_problem, m_bits.activation, candidateFactor(found))};
            if (!searchesWeight) break;
        }
        return result;
    }

    std::vector<int> bestWeight(const at::Tensor& rows) {
        if (m_replay.scoresChannels()) return bestPerChannel(rows);
        Race race(m_replay, m_isExact);
        const auto unitScores = [&](int candidate, std::int64_t part) {
            const at::Tensor weight = fakeQuantize(m_replay.weight(), weightAt({candidate}));
            return m_replay.unitScores(part, m_replay.output(m_replay.partOf(rows, part), weight));
        };
        return {race.run(unitScores, m_control)};
    }

    /// Candidates of all channels at once; every channel then takes its own best.
    at::Tensor channelScores(const at::Tensor& rows) {
        const std::int64_t channels = m_replay.scoresChannels() ? m_replay.weight().size(0) : 1;
        at::Tensor table = at::zeros({kCandidateCount, channels}, m_replay.rows().options().dtype(at::kDouble));
        for (int candidate = 0; candidate < kCandidateCount; ++candidate) {
            m_control.checkStop();
            if (!m_isPlausible[asIndex(candidate)]) {
                table[candidate].fill_(-std::numeric_limits<double>::infinity());
                continue;
            }
            const at::Tensor weight = fakeQuantize(m_replay.weight(), weightAt({candidate}));
            for (std::int64_t part = 0; part < m_replay.partCount(); ++part) {
                const at::Tensor output = m_replay.output(m_replay.partOf(rows, part), weight);
                const at::Tensor units = m_replay.unitScores(part, output).to(at::kDouble);
                table[candidate] += (units * m_replay.unitWeights(part)).sum(0);
            }
        }
        return table;
    }

    const RowProblem& replay() const { return m_replay; }

  private:
    WeightQuantizer fixedWeight() const {
        if (m_bits.weight == kFloatBits) return {};
        if (m_bits.weight == 1) return symmetricWeight(weightExtremes(m_problem, 1), 1, m_problem.groupSize);
        return searchedWeight(initialWeightScales(m_problem, m_bits.weight), m_bits.weight, m_problem.groupSize);
    }

    /// @param candidates one, or one per output channel
    WeightQuantizer weightAt(const std::vector<int>& candidates) const {
        std::vector<double> scales(m_weightScales);
        const std::size_t perCandidate = scales.size() / candidates.size();
        for (std::size_t i = 0; i < scales.size(); ++i) scales[i] *= candidateFactor(candidates[i / perCandidate]);
        return searchedWeight(scales, m_bits.weight, m_problem.groupSize);
    }

    std::vector<int> bestPerChannel(const at::Tensor& rows) {
        const at::Tensor scores = channelScores(rows);
        const at::Tensor best = at::argmax(scores, 0).to(at::kCPU);
        if (!m_isExact) forgetHopeless(scores);
        std::vector<int> candidates(static_cast<std::size_t>(best.numel()));
        for (std::size_t c = 0; c < candidates.size(); ++c) {
            candidates[c] = static_cast<int>(best.data_ptr<std::int64_t>()[c]);
        }
        return candidates;
    }

    /// @param scores [candidates, channels], summed over utterances
    void forgetHopeless(const at::Tensor& scores) {
        const double perfect = m_replay.bestPossibleScore() * static_cast<double>(m_problem.inputs[0]->clips.size());
        const at::Tensor losses = scores.neg().add(perfect);
        const at::Tensor isClose = losses.le(at::amin(losses, {0}, true).mul(kHopelessLoss)).any(1).to(at::kCPU);
        for (std::size_t i = 0; i < m_isPlausible.size(); ++i) m_isPlausible[i] = isClose.data_ptr<bool>()[i];
    }

    int bestInput(const at::Tensor& weight) {
        Race race(m_replay, m_isExact);
        const auto unitScores = [&](int candidate, std::int64_t part) {
            const ActivationQuantizer quantizer =
                inputQuantizer(m_problem, m_bits.activation, candidateFactor(candidate));
            const at::Tensor rows = fakeQuantize(m_replay.partOf(m_replay.rows(), part), quantizer);
            return m_replay.unitScores(part, m_replay.output(rows, weight));
        };
        return race.run(unitScores, m_control);
    }

    const CalibrationProblem& m_problem;
    LayerBits m_bits;
    bool m_isExact;
    const RunControl& m_control;
    RowProblem m_replay;
    std::vector<double> m_weightScales;
    std::vector<bool> m_isPlausible = std::vector<bool>(kCandidateCount, true);  // by candidate of the weight
};

double reachedScore(const RowProblem& replay, const at::Tensor& rows, const at::Tensor& weight) {
    double total = 0;
    double weights = 0;
    for (std::int64_t part = 0; part < replay.partCount(); ++part) {
        const at::Tensor units = replay.unitScores(part, replay.output(replay.partOf(rows, part), weight));
        const at::Tensor unitWeights = replay.unitWeights(part);
        total += (units.to(at::kDouble) * unitWeights).sum().item<double>();
        weights += unitWeights.sum().item<double>() * static_cast<double>(units.size(1));
    }
    return total / weights;
}

}  // namespace

double candidateFactor(int i) {
    return 0.01 + 0.0119 * i;
}

std::vector<double> initialWeightScales(const CalibrationProblem& problem, Bits bits) {
    std::vector<double> scales = weightExtremes(problem, bits);
    for (double& scale : scales) {
        scale = scale > 0 ? scale / (std::ldexp(1.0, bits - 1) - 0.5) : 1.0;
    }
    return scales;
}

ActivationQuantizer inputQuantizer(const CalibrationProblem& problem, Bits bits, double factor) {
    const CapturedInput& input = *problem.inputs[0];
    const bool isTwin = problem.layer.followsGelu && problem.layer.kind == LayerKind::Linear;
    const double largest = isTwin ? input.maximum : std::max(std::abs(input.minimum), std::abs(input.maximum));
    const double scale = factor * (largest > 0 ? largest / (std::ldexp(1.0, bits - 1) - 0.5) : 1.0);
    if (isTwin) return geluTwinQuantizer(scale, bits);
    ActivationQuantizer quantizer;
    quantizer.bits = bits;
    quantizer.range = symmetricAffine(scale, bits);
    return quantizer;
}

IntervalSearchResult searchIntervals(const CalibrationProblem& problem, LayerBits bits, OutputScore score, bool isExact,
                                     const RunControl& control) {
    Search search(problem, bits, score, isExact, control);
    IntervalSearchResult result = search.run();
    const at::Tensor rows = search.replay().quantizedRows(result.scales.inputs);
    const at::Tensor weight = fakeQuantize(search.replay().weight(), result.scales.weight);
    result.scales.score = reachedScore(search.replay(), rows, weight);
    result.scales.distortion = search.replay().distortion(rows, weight);
    return result;
}

double scoreOf(const CalibrationProblem& problem, const LayerScales& scales, OutputScore score) {
    const RowProblem replay(problem, score);
    const at::Tensor rows = replay.quantizedRows(scales.inputs);
    return reachedScore(replay, rows, fakeQuantize(replay.weight(), scales.weight));
}

at::Tensor weightCandidateScores(const CalibrationProblem& problem, Bits bits, const ActivationQuantizer& input,
                                 OutputScore score, const RunControl& control) {
    Search search(problem, {bits, input.bits}, score, true, control);
    return search.channelScores(fakeQuantize(search.replay().rows(), input));
}

}  // namespace voxbit
