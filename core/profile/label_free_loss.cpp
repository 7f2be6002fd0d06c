// SPDX-License-Identifier: Apache-2.0
#include "core/profile/label_free_loss.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/ctc_loss.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/softmax.h>
#include <ATen/ops/tensor.h>

#include <vector>

#include "core/base/random.h"
#include "core/base/sha256.h"

namespace voxbit {
namespace {

/// float64 [rows, classes] on the CPU.
at::Tensor rowsOf(const at::Tensor& logits) {
    return logits.detach().to(at::kCPU, at::kDouble).reshape({-1, logits.size(-1)}).contiguous();
}

at::Tensor shapedAs(const at::Tensor& gradient, const at::Tensor& logits) {
    return gradient.reshape(logits.sizes()).to(logits.options());
}

std::vector<std::int64_t> drawnPath(const at::Tensor& probabilities, Random& random) {
    const std::int64_t classes = probabilities.size(1);
    std::vector<std::int64_t> path;
    for (std::int64_t row = 0; row < probabilities.size(0); ++row) {
        const double* p = probabilities.data_ptr<double>() + row * classes;
        double left = random.uniform();
        std::int64_t chosen = 0;
        // The last class takes what rounding leaves.
        while (chosen + 1 < classes && left >= p[chosen]) left -= p[chosen++];
        path.push_back(chosen);
    }
    return path;
}

}  // namespace

Random drawsFor(const std::string& audioHash, std::uint64_t seed) {
    const std::string digits = sha256Hex(audioHash + "\n" + std::to_string(seed)).substr(0, 16);
    return Random(std::stoull(digits, nullptr, 16));
}

std::vector<std::int64_t> collapsed(std::span<const std::int64_t> path, std::int64_t blank) {
    std::vector<std::int64_t> letters;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] != blank && (i == 0 || path[i] != path[i - 1])) letters.push_back(path[i]);
    }
    return letters;
}

at::Tensor transcriptGradient(const at::Tensor& logits, std::optional<std::int64_t> blank, Random& random) {
    at::Tensor rows = rowsOf(logits);
    const at::Tensor probabilities = at::softmax(rows, -1);
    const std::vector<std::int64_t> path = drawnPath(probabilities, random);
    if (!blank) {
        at::Tensor gradient = probabilities.clone();
        for (std::int64_t row = 0; row < gradient.size(0); ++row) {
            gradient.data_ptr<double>()[row * gradient.size(1) + path[static_cast<std::size_t>(row)]] -= 1;
        }
        return shapedAs(gradient, logits);
    }
    const std::vector<std::int64_t> letters = collapsed(path, *blank);
    const at::AutoGradMode withGradients(true);
    rows.requires_grad_(true);
    const std::vector<std::int64_t> frames{rows.size(0)};
    const std::vector<std::int64_t> lengths{static_cast<std::int64_t>(letters.size())};
    at::ctc_loss(rows.log_softmax(-1).unsqueeze(1), at::tensor(letters, at::kLong), frames, lengths, *blank,
                 at::Reduction::Sum)
        .backward();
    return shapedAs(rows.grad(), logits);
}

at::Tensor curvatureProbe(const at::Tensor& logits, Random& random) {
    const at::Tensor p = at::softmax(rowsOf(logits), -1);
    at::Tensor signs = at::empty_like(p);
    for (std::int64_t i = 0; i < signs.numel(); ++i) signs.data_ptr<double>()[i] = random.next() >> 63 ? 1.0 : -1.0;
    const at::Tensor scaled = p.sqrt() * signs;
    return shapedAs(scaled - p * scaled.sum(-1, true), logits);
}

}  // namespace voxbit
