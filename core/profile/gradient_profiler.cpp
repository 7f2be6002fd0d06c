// SPDX-License-Identifier: Apache-2.0
#include "core/profile/gradient_profiler.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/aminmax.h>
#include <ATen/ops/kthvalue.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"
#include "core/profile/gradient_pass.h"
#include "core/profile/label_free_loss.h"

namespace voxbit {
namespace {

constexpr double kQuantile = 0.9;

/// Along the last dimension, interpolated between order statistics. at::quantile refuses tensors of over 16 million
/// elements and sorts them all.
at::Tensor quantileOf(const at::Tensor& x) {
    const double position = kQuantile * static_cast<double>(x.size(-1) - 1);
    const auto below = static_cast<std::int64_t>(position);
    const at::Tensor low = std::get<0>(at::kthvalue(x, below + 1, -1));
    const double share = position - static_cast<double>(below);
    if (share == 0) return low;
    return low + (std::get<0>(at::kthvalue(x, below + 2, -1)) - low) * share;
}

std::int64_t frameCountOf(const at::Tensor& logits) {
    return logits.dim() == 3 ? logits.size(1) : 1;
}

GradientStatistics gradientsOf(const Model& model, const ModelInput& input, const GradientRequest& request,
                               Random random, std::stop_token stop) {
    GradientPass pass(model, input, WeightGradients::Wanted, std::move(stop));
    GradientStatistics statistics;
    statistics.clips = 1;
    statistics.frames = static_cast<double>(frameCountOf(pass.logits()));
    statistics.layers.assign(model.layers().size(), {0, 0, 0, INFINITY});
    const double share = 1.0 / request.probes;
    GradientSink sink;
    sink.output = [&](int layer, const at::Tensor& gradient) {
        LayerGradients& mine = statistics.layers[static_cast<std::size_t>(layer)];
        const auto [low, high] = at::aminmax(quantileOf(gradient));
        mine.outputLow = std::min(mine.outputLow, low.item<double>());
        mine.outputHigh = std::max({mine.outputHigh, std::abs(low.item<double>()), std::abs(high.item<double>())});
    };
    sink.weight = [&](int layer, const at::Tensor& weight, const at::Tensor& gradient) {
        LayerGradients& mine = statistics.layers[static_cast<std::size_t>(layer)];
        // Small gradients have squares that float32 has not.
        mine.weightSquares += share * gradient.to(at::kDouble).square().sum().item<double>();
        mine.weightProducts += share * (weight * gradient).abs().sum(at::kDouble).item<double>();
    };
    for (int probe = 0; probe < request.probes; ++probe) {
        const at::Tensor start = request.source == GradientSource::Transcript
                                     ? transcriptGradient(pass.logits(), request.blank, random)
                                     : curvatureProbe(pass.logits(), random);
        pass.backward(start, sink, probe + 1 == request.probes);
    }
    for (LayerGradients& layer : statistics.layers) {
        if (std::isinf(layer.outputLow)) layer.outputLow = 0;
        if (!std::isfinite(layer.weightSquares + layer.outputHigh)) {
            throw ValueProblem("its gradients hold NaN or infinity; leave the recording out");
        }
    }
    return statistics;
}

}  // namespace

std::vector<GradientStatistics> measureGradients(const Model& model, const ClipList& clips,
                                                 const GradientRequest& request, GradientCache* cache,
                                                 const RunControl& control) {
    if (clips.size() == 0) throw InvalidArgument("no utterances to measure on; choose a larger subset");
    if (request.probes < 1) {
        throw InvalidArgument("probes is " + std::to_string(request.probes) + "; at least 1 is needed");
    }
    ProgressMeter meter(control, "measuring gradients", static_cast<std::int64_t>(clips.size()), "utterances");
    std::vector<GradientStatistics> all(clips.size());
    GradientKey key{request.modelHash, {}, request.recipe, request.source, request.seed, request.probes};
    for (std::size_t clip = 0; clip < clips.size(); ++clip) {
        control.checkStop();
        key.audioHash = clips.audioHashes[clip];
        auto known = cache != nullptr ? cache->find(key) : std::nullopt;
        if (known && known->layers.size() == model.layers().size()) {
            all[clip] = std::move(*known);
        } else {
            withClip(model, clips, clip, [&](const ModelInput& input) {
                all[clip] = gradientsOf(model, input, request, drawsFor(key.audioHash, request.seed), control.stop);
            });
            if (cache != nullptr) cache->store(key, all[clip]);
        }
        meter.advance(1, clips.names[clip]);
    }
    return all;
}

}  // namespace voxbit
