// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/row_problem.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/abs.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/full.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/stack.h>
#include <ATen/ops/tensor.h>

#include <algorithm>

namespace voxbit {

namespace {

// A part doubles what has been seen: a race then costs little more than its last two parts.
constexpr double kPartEnds[] = {1.0 / 16, 1.0 / 8, 1.0 / 4, 1.0 / 2, 1.0};

/// The ends of the parts of `count` units, without empty parts; starts with 0.
std::vector<std::int64_t> partEnds(std::int64_t count) {
    std::vector<std::int64_t> ends{0};
    for (const double end : kPartEnds) {
        const auto rounded = static_cast<std::int64_t>(end * static_cast<double>(count));
        if (rounded > ends.back()) ends.push_back(rounded);
    }
    return ends;
}

constexpr std::int64_t kInterleave = 16;

/// Scores along one dimension, which disappears; for cosine with the norms as the reference limits them.
at::Tensor scoreAlong(std::int64_t dimension, const at::Tensor& y, const at::Tensor& o, OutputScore score,
                      const at::Tensor& weights) {
    switch (score) {
        case OutputScore::Cosine:
            break;
        case OutputScore::L1:
            return at::abs(y - o).mean(dimension).neg();
        case OutputScore::L2:
            return (y - o).square().mean(dimension).neg();
        case OutputScore::LinearWeightedL2:
            return (at::abs(y) * (y - o).square()).mean(dimension).neg();
        case OutputScore::SquareWeightedL2:
            return (y * (y - o)).square().mean(dimension).neg();
        case OutputScore::Hessian: {
            const at::Tensor squares = (y - o).square();
            return (weights.defined() ? weights * squares : squares).mean(dimension).neg();
        }
    }
    const at::Tensor norms =
        at::linalg_vector_norm(y, 2, dimension).mul(at::linalg_vector_norm(o, 2, dimension)).clamp_min(1e-8);
    return (y * o).sum(dimension).div(norms);
}

/// All rows, every 16th from the first on, then from the second on, ...
at::Tensor interleaved(const at::Tensor& rows) {
    std::vector<at::Tensor> parts;
    for (std::int64_t first = 0; first < std::min(kInterleave, rows.size(0)); ++first) {
        parts.push_back(rows.slice(0, first, c10::nullopt, kInterleave));
    }
    return at::cat(parts);
}

}  // namespace

RowProblem::RowProblem(const CalibrationProblem& problem, OutputScore score)
    : m_scoresChannels(isConvolution(problem.layer.kind) || problem.hasChannelScales),
      m_score(score),
      m_groups(problem.layer.groups),
      m_weight(problem.weight.detach().reshape({problem.weight.size(0), -1}).contiguous()),
      m_bias(problem.bias.defined() ? problem.bias.detach() : problem.bias) {
    m_scoresChannels ? cutByClips(*problem.inputs[0]) : cutInterleaved(*problem.inputs[0]);
    m_outputs = output(m_rows, m_weight);
    if (score != OutputScore::Hessian || problem.outputWeights.empty()) return;
    const at::Tensor weights = at::cat(problem.outputWeights);
    m_outputWeights = m_scoresChannels ? weights : interleaved(weights);
}

void RowProblem::cutInterleaved(const CapturedInput& input) {
    std::vector<at::Tensor> weights;
    for (const at::Tensor& rows : input.clips) {
        weights.push_back(
            at::full({rows.size(0), 1}, 1.0 / static_cast<double>(rows.size(0)), rows.options().dtype(at::kDouble)));
    }
    m_rows = interleaved(at::cat(input.clips));
    m_rowWeights = interleaved(at::cat(weights));
    m_partRow = partEnds(m_rows.size(0));
}

void RowProblem::cutByClips(const CapturedInput& input) {
    m_rows = at::cat(input.clips);
    m_segmentRow.push_back(0);
    for (const at::Tensor& rows : input.clips) m_segmentRow.push_back(m_segmentRow.back() + rows.size(0));
    for (const std::int64_t end : partEnds(static_cast<std::int64_t>(input.clips.size()))) {
        m_partSegment.push_back(static_cast<std::size_t>(end));
        m_partRow.push_back(m_segmentRow[static_cast<std::size_t>(end)]);
    }
}

at::Tensor RowProblem::partOf(const at::Tensor& rows, std::int64_t part) const {
    const auto p = static_cast<std::size_t>(part);
    return rows.slice(0, m_partRow[p], m_partRow[p + 1]);
}

at::Tensor RowProblem::quantizedRows(const std::vector<ActivationQuantizer>& inputs) const {
    return inputs.empty() ? m_rows : fakeQuantize(m_rows, inputs[0]);
}

at::Tensor RowProblem::output(const at::Tensor& partRows, const at::Tensor& weight) const {
    if (m_groups == 1) return at::linear(partRows, weight, m_bias);
    const std::int64_t rows = partRows.size(0);
    const at::Tensor x = partRows.view({rows, m_groups, -1}).transpose(0, 1);  // [groups, rows, features]
    const at::Tensor w = weight.view({m_groups, weight.size(0) / m_groups, -1}).transpose(1, 2);
    const at::Tensor y = at::matmul(x, w).transpose(0, 1).reshape({rows, -1});
    return m_bias.defined() ? y + m_bias : y;
}

at::Tensor RowProblem::weightsOf(std::int64_t firstRow, std::int64_t lastRow) const {
    return m_outputWeights.defined() ? m_outputWeights.slice(0, firstRow, lastRow) : at::Tensor();
}

at::Tensor RowProblem::unitScores(std::int64_t part, const at::Tensor& output) const {
    const at::Tensor y = partOf(m_outputs, part);
    const auto p = static_cast<std::size_t>(part);
    if (!m_scoresChannels) {
        return scoreAlong(1, y, output, m_score, weightsOf(m_partRow[p], m_partRow[p + 1])).unsqueeze(1);
    }
    std::vector<at::Tensor> scores;
    for (std::size_t u = m_partSegment[p]; u < m_partSegment[p + 1]; ++u) {
        const std::int64_t first = m_segmentRow[u] - m_partRow[p];
        const std::int64_t last = m_segmentRow[u + 1] - m_partRow[p];
        scores.push_back(scoreAlong(0, y.slice(0, first, last), output.slice(0, first, last), m_score,
                                    weightsOf(m_segmentRow[u], m_segmentRow[u + 1])));
    }
    return at::stack(scores);
}

at::Tensor RowProblem::unitWeights(std::int64_t part) const {
    if (!m_scoresChannels) return partOf(m_rowWeights, part);
    const auto p = static_cast<std::size_t>(part);
    return at::ones({static_cast<std::int64_t>(m_partSegment[p + 1] - m_partSegment[p]), 1},
                    m_rows.options().dtype(at::kDouble));
}

double RowProblem::distortion(const at::Tensor& rows, const at::Tensor& weight, const at::Tensor& correction) const {
    double error = 0;
    double energy = 0;
    for (std::int64_t part = 0; part < partCount(); ++part) {
        const at::Tensor y = partOf(m_outputs, part);
        const at::Tensor o = output(partOf(rows, part), weight);
        error += ((correction.defined() ? o + correction : o) - y).square().sum().item<double>();
        energy += y.square().sum().item<double>();
    }
    return energy > 0 ? error / energy : 0;
}

}  // namespace voxbit
