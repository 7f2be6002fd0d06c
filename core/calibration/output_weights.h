// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <map>
#include <vector>

#include "core/base/run_control.h"
#include "core/calibration/layer_capture.h"

namespace voxbit {

/// What errors of layer outputs cost: the diagonal of the Hessian of KL(float output || output) by the output of each
/// layer, estimated as the mean square of the gradients of kCurvatureProbes curvature probes per clip (see
/// label_free_loss.h; the reference squares one gradient of a loss whose target is accidental, spec/myqasr.md 3.1).
/// Rows are those that captureLayers() records. Networks run forward and back once for every group of layers that fits
/// the memory limit.
class OutputWeights {
  public:
    /// @param layers in the order in which take() will ask for them, or nearly
    OutputWeights(const Model& model, const ClipList& clips, std::vector<int> layers, const CaptureLimits& limits,
                  const RunControl& control);

    /// Per clip float32 [rows, out], scaled so that the mean over all is 1 (all 1 where no gradient arrives).
    /// Empty for a matrix product. A layer can be taken once.
    /// @throws Error naming the utterance; Cancelled
    std::vector<at::Tensor> take(int layer);

  private:
    void measureFrom(std::size_t first);

    const Model& m_model;
    const ClipList& m_clips;
    std::vector<int> m_layers;
    CaptureLimits m_limits;
    const RunControl& m_control;
    std::map<int, std::vector<at::Tensor>> m_known;
};

}  // namespace voxbit
