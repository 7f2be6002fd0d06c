// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/ops/from_blob.h>

#include <map>
#include <string>

#include "core/checkpoint/checkpoint.h"
#include "core/models/build_model.h"
#include "tests/support/test_data.h"

/// The six reference cases in tests/golden: tiny networks with known weights, inputs and hidden states.
namespace voxbit::test {

inline const std::vector<std::string> kGoldenCases = {"case1_base",           "case2_lv60",   "case3_conformer_rel",
                                                      "case4_conformer_rope", "case5_seqcls", "case6_conformer_seqcls"};

inline Checkpoint goldenCheckpoint(const std::string& name) {
    return openCheckpoint(sourceTree("tests/golden/" + name));
}

inline at::Tensor copyOf(const TensorView& view) {
    const at::ScalarType type = view.dtype == DType::I64 ? at::kLong : at::kFloat;
    return at::from_blob(const_cast<std::byte*>(view.data), view.shape, view.strides, at::TensorOptions(type)).clone();
}

/// Every tensor of a golden file; empty when the case has no such file.
inline std::map<std::string, at::Tensor> goldenTensors(const std::string& name, const std::string& file) {
    std::map<std::string, at::Tensor> tensors;
    const std::filesystem::path path = sourceTree("tests/golden/" + name + "/" + file);
    if (!std::filesystem::exists(path)) return tensors;
    const TensorSet set = readTensors(path);
    for (const TensorView& view : set.tensors()) tensors.emplace(view.name, copyOf(view));
    return tensors;
}

/// Largest absolute difference; infinite when the shapes differ or a value is not finite.
inline double distance(const at::Tensor& a, const at::Tensor& b) {
    if (a.sizes() != b.sizes()) return std::numeric_limits<double>::infinity();
    const double largest = (a.detach().to(at::kDouble) - b.detach().to(at::kDouble)).abs().max().item<double>();
    return largest <= std::numeric_limits<double>::max() ? largest : std::numeric_limits<double>::infinity();
}

/// What a pass recorded, by name.
struct Recording {
    std::map<std::string, at::Tensor> values;
    at::Tensor logits;
};

inline Recording record(const Model& model, const ModelInput& input) {
    Recording recording;
    Execution execution;
    execution.onHiddenState = [&](std::string_view name, const at::Tensor& value) {
        recording.values[std::string(name)] = value.detach().clone();
    };
    recording.logits = model.forward(input, execution);
    return recording;
}

}  // namespace voxbit::test
