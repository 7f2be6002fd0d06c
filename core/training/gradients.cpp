// SPDX-License-Identifier: Apache-2.0
#include "core/training/gradients.h"

#include <ATen/TensorOperators.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/ctc_loss.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <exception>
#include <numeric>
#include <optional>

#include "core/base/out_of_memory.h"

namespace voxbit {
namespace {

/// Puts the gradients gathered so far aside, so that a pass which fails half-way leaves nothing behind. While there
/// are none, as in the first pass of a step, this costs nothing.
class GradientsAside {
  public:
    explicit GradientsAside(const ParameterList& trained) : m_trained(trained) {
        for (const auto& [name, tensor] : m_trained) {
            m_sums.push_back(tensor.grad());
            tensor.mutable_grad().reset();
        }
    }
    ~GradientsAside() {
        for (std::size_t i = 0; i < m_sums.size(); ++i) m_trained[i].second.mutable_grad() = m_sums[i];
    }
    GradientsAside(const GradientsAside&) = delete;
    GradientsAside& operator=(const GradientsAside&) = delete;

    /// The pass went through: what it gave counts.
    void accept() {
        const at::NoGradGuard noGrad;
        for (std::size_t i = 0; i < m_sums.size(); ++i) {
            const at::Tensor& added = m_trained[i].second.grad();
            if (!added.defined()) continue;
            m_sums[i] = m_sums[i].defined() ? m_sums[i].add_(added) : added;
        }
    }

  private:
    const ParameterList& m_trained;
    std::vector<at::Tensor> m_sums;
};

template <class T>
std::vector<T> slice(const std::vector<T>& values, std::int64_t begin, std::int64_t count) {
    return {values.begin() + begin, values.begin() + begin + count};
}

/// Some strings of a batch, padded as they were; the sound is shared, not copied.
Batch partOf(const Batch& batch, std::int64_t begin, std::int64_t count) {
    Batch part;
    part.input.samples = batch.input.samples.narrow(0, begin, count);
    if (batch.input.mask.defined()) part.input.mask = batch.input.mask.narrow(0, begin, count);
    if (batch.teaching.defined()) part.teaching = batch.teaching.narrow(0, begin, count);
    const auto first = batch.targetLengths.begin();
    part.targetLengths = slice(batch.targetLengths, begin, count);
    part.targets =
        batch.targets.narrow(0, std::accumulate(first, first + begin, std::int64_t{0}),
                             std::accumulate(part.targetLengths.begin(), part.targetLengths.end(), std::int64_t{0}));
    part.frames = slice(batch.frames, begin, count);
    part.names = slice(batch.names, begin, count);
    return part;
}

/// Mean over strings of the mean over their frames of KL(teacher || trainee). @param logProbabilities [B, T, tokens]
at::Tensor divergence(const Batch& batch, const at::Tensor& logProbabilities) {
    const at::Tensor& target = batch.teaching;
    const std::int64_t rows = target.size(0);
    at::Tensor weights = at::zeros({rows, target.size(1)}, at::kDouble);
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::int64_t frames = std::min(batch.frames[static_cast<std::size_t>(row)], target.size(1));
        if (frames > 0) weights[row].narrow(0, 0, frames).fill_(1.0 / static_cast<double>(frames * rows));
    }
    return (target.exp() * (target - logProbabilities)).sum(-1).mul(weights.to(target.options())).sum();
}

at::Tensor ctcLoss(const Trainee& trainee, const Batch& batch, const at::Tensor& logProbabilities) {
    // Impossible strings were not drawn; an infinite loss can still come from underflow.
    return at::ctc_loss(logProbabilities.transpose(0, 1), batch.targets, batch.frames, batch.targetLengths,
                        trainee.vocabulary.padId(), at::Reduction::Mean, /*zero_infinity=*/true);
}

/// One pass forward and back. @return share times the loss; nothing when memory ran out
std::optional<double> tryPass(const Trainee& trainee, const Batch& batch, double share, const Execution& execution) {
    GradientsAside gradients(trainee.trained);
    const std::optional<Random> before =
        execution.dropout == nullptr ? std::nullopt : std::optional(*execution.dropout);
    try {
        const at::Tensor logProbabilities = trainee.model->forward(batch.input, execution).log_softmax(-1);
        const at::Tensor whole =
            batch.teaching.defined() ? divergence(batch, logProbabilities) : ctcLoss(trainee, batch, logProbabilities);
        const at::Tensor loss = whole.mul(share);
        loss.backward();
        gradients.accept();
        return loss.item<double>();
    } catch (const std::exception& error) {
        if (!isOutOfMemory(error)) throw;
        if (before) *execution.dropout = *before;
        return std::nullopt;
    }
}

/// @return log-probabilities [B, T, tokens]; undefined when memory ran out
at::Tensor tryTeaching(const Model& teacher, const Batch& batch, const Execution& execution) {
    try {
        return teacher.forward(batch.input, execution).log_softmax(-1);
    } catch (const std::exception& error) {
        if (!isOutOfMemory(error)) throw;
        return {};
    }
}

std::int64_t stringsPerPass(std::int64_t samplesPerPass, std::int64_t rows, std::int64_t columns) {
    return samplesPerPass == 0 ? rows : std::max<std::int64_t>(samplesPerPass / columns, 1);
}

/// Passes a batch in parts, halving them where memory runs out.
/// @param passes (part, its share of the strings) -> whether memory sufficed
template <class Pass>
void inParts(const Batch& batch, std::int64_t& samplesPerPass, Pass passes) {
    const std::int64_t rows = batch.input.samples.size(0);
    const std::int64_t columns = batch.input.samples.size(1);
    for (std::int64_t begin = 0; begin < rows;) {
        const std::int64_t count = std::min(rows - begin, stringsPerPass(samplesPerPass, rows, columns));
        if (passes(partOf(batch, begin, count), static_cast<double>(count) / static_cast<double>(rows))) {
            begin += count;
        } else if (count > 1) {
            samplesPerPass = (count + 1) / 2 * columns;
        } else {
            throw outOfMemoryOn(batch.names[static_cast<std::size_t>(begin)],
                                "it does not fit even alone; lower batch.seconds, which leaves out longer strings, or "
                                "use a smaller model");
        }
    }
}

}  // namespace

void teach(Batch& batch, const Model& teacher, const Execution& execution, std::int64_t& samplesPerPass) {
    const at::NoGradGuard noGrad;
    batch.teaching = at::Tensor();
    std::vector<at::Tensor> parts;
    inParts(batch, samplesPerPass, [&](const Batch& part, double) {
        const at::Tensor taught = tryTeaching(teacher, part, execution);
        if (taught.defined()) parts.push_back(taught);
        return taught.defined();
    });
    batch.teaching = parts.size() == 1 ? parts.front() : at::cat(parts);
}

double addGradients(const Trainee& trainee, const Batch& batch, double share, const Execution& execution,
                    std::int64_t& samplesPerPass) {
    double loss = 0.0;
    inParts(batch, samplesPerPass, [&](const Batch& part, double shareOfPart) {
        const auto passed = tryPass(trainee, part, share * shareOfPart, execution);
        loss += passed.value_or(0.0);
        return passed.has_value();
    });
    return loss;
}

}  // namespace voxbit
