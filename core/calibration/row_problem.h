// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "core/calibration/layer_capture.h"
#include "core/layers/layer_info.h"
#include "core/quantizer/activation_quantizer.h"

namespace voxbit {

/// What a calibrator works on.
struct CalibrationProblem {
    LayerInfo layer;
    at::Tensor weight;  ///< float32, undefined for matrix products
    at::Tensor bias;    ///< float32 [out] or undefined
    std::vector<std::shared_ptr<const CapturedInput>> inputs;
    /// What an error of the output costs, for OutputScore::Hessian: per clip float32 [rows, out] of the recorded rows,
    /// mean 1. Empty otherwise, and for matrix products.
    std::vector<at::Tensor> outputWeights;
    /// One weight scale per output channel in linear layers, too; convolutions always have that.
    bool hasChannelScales = false;
    /// With hasChannelScales: WeightQuantizer::groupSize of the weight, as weightGroupSize() allows it.
    std::int64_t groupSize = 0;
};

/// How close an output o comes to the true one y; larger is better. Those of the reference (spec/myqasr.md, 6.3):
/// cosine, L1_norm, L2_norm, linear_weighted_L2_norm, square_weighted_L2_norm, hessian.
enum class OutputScore {
    Cosine,            ///< cos(y, o)
    L1,                ///< -|y - o|, mean
    L2,                ///< -(y - o)^2, mean
    LinearWeightedL2,  ///< -|y| (y - o)^2, mean
    SquareWeightedL2,  ///< -(y (y - o))^2, mean
    Hessian,           ///< -h (y - o)^2, mean, with h = CalibrationProblem::outputWeights (1 where there are none)
};

/// A weighted layer as a matrix product on recorded rows: y = x W^T + b, for convolutions with x the windows under the
/// filter. Replays the layer with quantized x and W and scores the output.
///
/// A *unit* is what the reference scores and then averages: for linear layers a frame (over its features), for
/// convolutions, and for linear layers with scales of their own for each channel, an utterance and channel (over time).
/// Units of an utterance have equal weights that add up to one. Rows are cut into *parts* of growing size, so that bad
/// candidates can be told on the first ones; each part holds whole units. Linear rows are interleaved first, so that
/// every part sees all utterances.
class RowProblem {
  public:
    /// @param problem of a weighted layer with recorded inputs
    RowProblem(const CalibrationProblem& problem, OutputScore score);

    /// Whether units are channels of utterances.
    bool scoresChannels() const { return m_scoresChannels; }
    /// float32 [out, in / groups x taps]
    const at::Tensor& weight() const { return m_weight; }
    /// float32 [rows, in x taps], all parts in order
    const at::Tensor& rows() const { return m_rows; }
    /// y, float32 [rows, out]
    const at::Tensor& outputs() const { return m_outputs; }
    std::int64_t partCount() const { return static_cast<std::int64_t>(m_partRow.size()) - 1; }
    /// Those of `rows` (as rows(), or outputs()) that belong to a part, a view.
    at::Tensor partOf(const at::Tensor& rows, std::int64_t part) const;

    /// rows() as they reach the layer. @param inputs LayerScales::inputs
    at::Tensor quantizedRows(const std::vector<ActivationQuantizer>& inputs) const;
    /// What the layer makes of such rows: float32 [rows of the part, out]. @param weight float32 [out, in / groups x
    /// taps]
    at::Tensor output(const at::Tensor& partRows, const at::Tensor& weight) const;
    /// Scores of a part's units: float32 [frames, 1], or [utterances, out] when they are channels.
    at::Tensor unitScores(std::int64_t part, const at::Tensor& output) const;
    /// What a unit scores when nothing is lost.
    double bestPossibleScore() const { return m_score == OutputScore::Cosine ? 1 : 0; }
    /// Weights of a part's units: float64 [frames, 1] or [utterances, 1]; over all parts they sum to the number of
    /// utterances.
    at::Tensor unitWeights(std::int64_t part) const;

    /// |y - o|^2 / |y|^2 over all rows.
    /// @param correction added to o, float32 [out]; undefined: nothing
    double distortion(const at::Tensor& rows, const at::Tensor& weight, const at::Tensor& correction = {}) const;

  private:
    void cutInterleaved(const CapturedInput& input);
    void cutByClips(const CapturedInput& input);
    /// Of some rows of m_rows; undefined when errors are not weighted.
    at::Tensor weightsOf(std::int64_t firstRow, std::int64_t lastRow) const;

    bool m_scoresChannels;
    OutputScore m_score;
    std::int64_t m_groups;
    at::Tensor m_weight;
    at::Tensor m_bias;
    at::Tensor m_rows;
    at::Tensor m_outputs;                    // y, of m_rows
    at::Tensor m_outputWeights;              // of m_outputs, or undefined
    std::vector<std::int64_t> m_partRow;     // part p: rows m_partRow[p] .. m_partRow[p + 1]
    at::Tensor m_rowWeights;                 // linear: float64 [rows, 1]
    std::vector<std::int64_t> m_segmentRow;  // convolution: utterance u: rows m_segmentRow[u] .. [u + 1]
    std::vector<std::size_t> m_partSegment;  // convolution: part p: utterances m_partSegment[p] .. [p + 1]
};

}  // namespace voxbit
