// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/output_weights.h"

#include <ATen/TensorOperators.h>

#include <algorithm>
#include <utility>

#include "core/audio/clip_list.h"
#include "core/base/as_index.h"
#include "core/base/random.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"
#include "core/profile/gradient_pass.h"
#include "core/profile/gradient_profiler.h"
#include "core/profile/label_free_loss.h"

namespace voxbit {
namespace {

/// [rows, out] of an output's gradient: one row per frame or output position.
at::Tensor gradientRows(const at::Tensor& gradient, const LayerInfo& layer, std::int64_t rows) {
    const at::Tensor positions = isConvolution(layer.kind) ? gradient[0].flatten(1).t() : gradient;
    const at::Tensor all = positions.reshape({-1, positions.size(-1)});
    const at::Tensor chosen = recordedRows(all.size(0), rows, gradient);
    return chosen.defined() ? all.index_select(0, chosen) : all;
}

void normalise(std::vector<at::Tensor>& clips) {
    double sum = 0;
    double count = 0;
    for (const at::Tensor& rows : clips) {
        sum += rows.sum(at::kDouble).item<double>();
        count += static_cast<double>(rows.numel());
    }
    for (at::Tensor& rows : clips) {
        if (sum > 0) {
            rows.mul_(count / sum);
        } else {
            rows.fill_(1);
        }
    }
}

}  // namespace

OutputWeights::OutputWeights(const Model& model, const ClipList& clips, std::vector<int> layers,
                             const CaptureLimits& limits, const RunControl& control)
    : m_model(model), m_clips(clips), m_layers(std::move(layers)), m_limits(limits), m_control(control) {
    const auto& infos = model.layers();
    std::erase_if(m_layers, [&](int i) { return infos[asIndex(i)].kind == LayerKind::MatMul; });
    // As captureLayers() hands them out.
    std::stable_sort(m_layers.begin(), m_layers.end(),
                     [&](int a, int b) { return infos[asIndex(a)].stage < infos[asIndex(b)].stage; });
}

std::vector<at::Tensor> OutputWeights::take(int layer) {
    const auto place = std::find(m_layers.begin(), m_layers.end(), layer);
    if (place == m_layers.end()) return {};
    if (!m_known.contains(layer)) measureFrom(static_cast<std::size_t>(place - m_layers.begin()));
    return std::move(m_known.extract(layer).mapped());
}

void OutputWeights::measureFrom(std::size_t first) {
    std::size_t end = m_layers.size();
    for (std::size_t clip = 0; clip < m_clips.size(); ++clip) {
        m_control.checkStop();
        withClip(m_model, m_clips, clip, [&](const ModelInput& input) {
            std::map<int, at::Tensor> squares;
            GradientSink sink;
            sink.output = [&](int layer, const at::Tensor& gradient) {
                const auto place = std::find(m_layers.begin(), m_layers.end(), layer) - m_layers.begin();
                if (std::cmp_less(place, first) || std::cmp_greater_equal(place, end)) return;
                const LayerInfo& info = m_model.layers()[asIndex(layer)];
                const at::Tensor more = gradientRows(gradient, info, m_limits.rowsPerClip).square();
                at::Tensor& sum = squares[layer];
                sum = sum.defined() ? sum + more : more;
            };
            GradientPass pass(m_model, input, WeightGradients::NotWanted, m_control.stop);
            Random random = drawsFor(m_clips.audioHashes[clip], 0);
            for (int probe = 0; probe < kCurvatureProbes; ++probe) {
                pass.backward(curvatureProbe(pass.logits(), random), sink, probe + 1 == kCurvatureProbes);
            }
            // The first clip tells how many layers fit.
            std::int64_t bytes = 0;
            for (std::size_t i = first; i < end; ++i) {
                const at::Tensor& rows = squares[m_layers[i]];
                if (!rows.defined()) continue;
                bytes += rows.numel() * static_cast<std::int64_t>(rows.element_size() * m_clips.size());
                if (clip == 0 && i > first && bytes > m_limits.maxBytes) end = i;
            }
            for (std::size_t i = first; i < end; ++i) m_known[m_layers[i]].push_back(squares[m_layers[i]]);
        });
    }
    for (std::size_t i = first; i < end; ++i) {
        std::vector<at::Tensor>& clips = m_known[m_layers[i]];
        // A layer that never runs has no gradient.
        if (!clips.front().defined()) clips.clear();
        normalise(clips);
    }
}

}  // namespace voxbit
