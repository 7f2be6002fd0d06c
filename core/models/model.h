// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/layers/execution.h"
#include "core/layers/layer_info.h"

namespace voxbit {

struct Checkpoint;

/// What a forward pass starts from.
struct ModelInput {
    at::Tensor samples;  ///< float32 [B, T], mono, at the model's rate, already normalised as the checkpoint asks
    at::Tensor mask;     ///< int64 [B, T], 1 for true samples, 0 for padding; undefined: no mask
};

/// The value that travels between stages. Copyable and cheap to copy: tensors share their storage. Keeping the state
/// before a stage is enough to run the rest of the network from there again, as measured sensitivities do.
struct ModelState {
    at::Tensor hidden;                     ///< float32 [B, C, T] inside the feature extractor, [B, T, C] after it
    at::Tensor sampleMask;                 ///< ModelInput::mask
    at::Tensor frameMask;                  ///< bool [B, T] of true frames; undefined without a mask
    at::Tensor positions;                  ///< position embeddings of conformers; undefined otherwise
    std::vector<at::Tensor> hiddenStates;  ///< inputs of all layers and the last output, only where the head mixes them
};

/// A network built out of layers/. Immutable once made; forward passes may run on several threads at once.
/// A pass is a fold over stages: forward(x) = finish(advance(... advance(begin(x), 0) ..., stageCount() - 1)).
class Model {
  public:
    virtual ~Model() = default;

    /// All quantizable layers in registration order (within attention: k, v, q, out; then its matrix products),
    /// including those that are not quantized by default (positional convolution, CTC head).
    const std::vector<LayerInfo>& layers() const { return m_layers; }
    /// The float weight of a weighted layer (weight normalisation already applied), of the shape
    /// LayerInfo::weightShape; undefined for matrix products.
    virtual at::Tensor weight(int layer) const = 0;
    /// The float biases of all layers, [out] each; undefined where a layer has none.
    std::vector<at::Tensor> biases() const;

    /// Parts that a pass is made of, see advance().
    virtual int stageCount() const = 0;
    /// The state before the first stage.
    /// @throws InvalidArgument for samples that are no floating point [B, T] or shorter than shortestInput(), and for a
    ///         mask of another shape or that the model does not take; std::bad_alloc on the CPU when a pass cannot fit
    virtual ModelState begin(const ModelInput& input) const = 0;
    /// Runs one stage. @throws Cancelled before the next layer once `execution.stop` was requested
    virtual void advance(ModelState& state, int stage, const Execution& execution) const = 0;
    /// All stages. @return float32 logits [B, frames, vocabulary] or [B, classes]
    at::Tensor forward(const ModelInput& input, const Execution& execution) const;

    /// Frames that `samples` samples give. 0 when the input is too short for one frame.
    virtual std::int64_t frameCount(std::int64_t samples) const = 0;
    /// Samples of the shortest input that begin() takes.
    std::int64_t shortestInput() const { return m_shortestInput; }

    /// Every trainable parameter by its checkpoint name, in checkpoint order; for training and export. The tensors
    /// share storage with the model.
    virtual std::vector<std::pair<std::string, at::Tensor>> parameters() const = 0;
    /// As parameters(), plus buffers (BatchNorm statistics, inv_freq): what a checkpoint file holds.
    virtual std::vector<std::pair<std::string, at::Tensor>> tensors() const = 0;

  protected:
    /// What begin() throws for samples that no model takes.
    void requireSamples(const at::Tensor& samples) const;

    std::vector<LayerInfo> m_layers;
    std::int64_t m_shortestInput = 0;
};

/// Where weights lie and passes run.
struct Device {
    std::string name = "cpu";  ///< cpu, cuda or cuda:N
};
/// @throws InvalidArgument when there is no such device, naming those there are
Device parseDevice(const std::string& name);

/// One clip as a batch of one without a mask. @param samples mono float32 with the input recipe applied
/// @throws InvalidArgument as parseDevice()
ModelInput makeInput(const std::vector<float>& samples, const Device& device = {});

/// Builds the network of a checkpoint, float32. On the CPU, float32 weights are views of the mapped file: nothing is
/// copied.
/// @throws FormatError naming tensors that are missing, superfluous or of the wrong shape; InvalidArgument as
///         parseDevice()
std::shared_ptr<const Model> loadModel(const Checkpoint& checkpoint, const Device& device = {});

}  // namespace voxbit
