// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "core/calibration/layer_capture.h"
#include "core/layers/layer_info.h"

namespace voxbit {

/// What a calibrator works on.
struct CalibrationProblem {
    LayerInfo layer;
    at::Tensor weight;  ///< float32, undefined for matrix products
    at::Tensor bias;    ///< float32 [out] or undefined
    std::vector<std::shared_ptr<const CapturedInput>> inputs;
};

/// How close an output o comes to the true one y; larger is better (spec: cosine, L1_norm, L2_norm of the reference).
enum class OutputScore {
    Cosine,  ///< cos(y, o)
    L1,      ///< -|y - o|, mean
    L2,      ///< -(y - o)^2, mean
};

/// A weighted layer as a matrix product on recorded rows: y = x W^T + b, for convolutions with x the windows under the
/// filter. Replays the layer with quantized x and W and scores the output.
///
/// A *unit* is what the reference scores and then averages: for linear layers a frame (over its features), for
/// convolutions an utterance and channel (over time). Units of an utterance have equal weights that add up to one.
/// Rows are cut into *parts* of growing size, so that bad candidates can be told on the first ones; each part holds
/// whole units. Linear rows are interleaved first, so that every part sees all utterances.
class RowProblem {
  public:
    RowProblem(const CalibrationProblem& problem, OutputScore score);

    bool isConvolution() const { return m_isConvolution; }
    /// float32 [out, in / groups x taps]
    const at::Tensor& weight() const { return m_weight; }
    /// float32 [rows, in x taps], all parts in order
    const at::Tensor& rows() const { return m_rows; }
    std::int64_t partCount() const { return static_cast<std::int64_t>(m_partRow.size()) - 1; }
    at::Tensor partOf(const at::Tensor& rows, std::int64_t part) const;

    /// float32 [rows of the part, out]
    at::Tensor output(const at::Tensor& partRows, const at::Tensor& weight) const;
    /// Scores of a part's units: float32 [frames, 1] for linear layers, [utterances, out] for convolutions.
    at::Tensor unitScores(std::int64_t part, const at::Tensor& output) const;
    /// What a unit scores when nothing is lost.
    double bestPossibleScore() const { return m_score == OutputScore::Cosine ? 1 : 0; }
    /// Weights of a part's units: float64 [frames, 1] or [utterances, 1]; over all parts they sum to the number of
    /// utterances.
    at::Tensor unitWeights(std::int64_t part) const;

    /// |y - o|^2 / |y|^2 over all rows.
    double distortion(const at::Tensor& rows, const at::Tensor& weight) const;

  private:
    void cutLinear(const CapturedInput& input);
    void cutConvolution(const CapturedInput& input);

    bool m_isConvolution;
    OutputScore m_score;
    std::int64_t m_groups;
    at::Tensor m_weight;
    at::Tensor m_bias;
    at::Tensor m_rows;
    at::Tensor m_outputs;                    // y, of m_rows
    std::vector<std::int64_t> m_partRow;     // part p: rows m_partRow[p] .. m_partRow[p + 1]
    at::Tensor m_rowWeights;                 // linear: float64 [rows, 1]
    std::vector<std::int64_t> m_segmentRow;  // convolution: utterance u: rows m_segmentRow[u] .. [u + 1]
    std::vector<std::size_t> m_partSegment;  // convolution: part p: utterances m_partSegment[p] .. [p + 1]
};

}  // namespace voxbit
