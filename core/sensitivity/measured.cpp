// SPDX-License-Identifier: Apache-2.0
#include "core/sensitivity/measured.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/audio/clip_set_hash.h"
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/calibration/executions.h"
#include "core/calibration/layer_scales.h"
#include "core/calibration/row_problem.h"
#include "core/calibration/weight_extremes.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"
#include "core/profile/profiler.h"
#include "core/quantizer/ranges.h"
#include "core/sensitivity/output_distance.h"

namespace voxbit {
namespace {

std::size_t bytesOf(const at::Tensor& tensor) {
    return tensor.defined() ? tensor.nbytes() : 0;
}

std::size_t bytesOf(const ModelState& state) {
    std::size_t bytes =
        bytesOf(state.hidden) + bytesOf(state.sampleMask) + bytesOf(state.frameMask) + bytesOf(state.positions);
    for (const at::Tensor& hidden : state.hiddenStates) bytes += bytesOf(hidden);
    return bytes;
}

/// The clips on their way through the network as the layers that are not measured run: the state of each before some
/// stage, kept while there is room.
class Front {
  public:
    /// @param background how layers run on the way; nullptr: float
    Front(const Model& model, const ClipList& clips, std::size_t limitBytes,
          const std::vector<LayerExecution>* background, std::stop_token stop)
        : m_model(model), m_clips(clips), m_limitBytes(limitBytes), m_kept(clips.size()), m_logits(clips.size()) {
        m_execution.layers = background;
        m_execution.stop = std::move(stop);
    }

    /// Calls `use` with the state of a clip before a stage. Stages must not descend.
    template <class Use>
    void withState(std::size_t clip, int stage, const Use& use) {
        withClipOrState(clip, [&](ModelState state, int at) {
            for (; at < stage; ++at) m_model.advance(state, at, m_execution);
            keep(clip, state, stage);
            use(state);
        });
    }

    /// Float output of a clip; computed on first use, from the state where that is float, too.
    const at::Tensor& logits(std::size_t clip, const ModelState& state, int stage) {
        if (!m_logits[clip].defined() && m_execution.layers != nullptr) {
            withClip(m_model, m_clips, clip, [&](const ModelInput& input) {
                Execution plain;
                plain.stop = m_execution.stop;
                m_logits[clip] = m_model.forward(input, plain);
            });
        } else if (!m_logits[clip].defined()) {
            ModelState rest = state;
            for (int at = stage; at < m_model.stageCount(); ++at) m_model.advance(rest, at, m_execution);
            m_logits[clip] = rest.hidden;
        }
        return m_logits[clip];
    }

  private:
    struct Kept {
        std::optional<ModelState> state;
        int stage = 0;
    };

    template <class Use>
    void withClipOrState(std::size_t clip, const Use& use) {
        Kept& kept = m_kept[clip];
        if (kept.state) {
            withoutGradients(m_clips.names[clip], [&] { use(*kept.state, kept.stage); });
        } else {
            withClip(m_model, m_clips, clip, [&](const ModelInput& input) { use(m_model.begin(input), 0); });
        }
    }

    void keep(std::size_t clip, const ModelState& state, int stage) {
        Kept& kept = m_kept[clip];
        if (kept.state && kept.stage == stage) return;
        if (kept.state) m_usedBytes -= bytesOf(*kept.state);
        kept.state.reset();
        const std::size_t bytes = bytesOf(state);
        if (m_usedBytes + bytes > m_limitBytes) return;
        m_usedBytes += bytes;
        kept = {state, stage};
    }

    const Model& m_model;
    const ClipList& m_clips;
    std::size_t m_limitBytes;
    std::size_t m_usedBytes = 0;
    Execution m_execution;
    std::vector<Kept> m_kept;
    std::vector<at::Tensor> m_logits;
};

/// One layer with the formulas of the minmax calibrator, its input ranges read off the profile.
LayerScales minMaxScales(const Model& model, int layer, const LayerStatistics& statistics, LayerBits bits) {
    const LayerInfo& info = model.layers()[static_cast<std::size_t>(layer)];
    LayerScales scales;
    if (info.kind != LayerKind::MatMul && bits.weight != kFloatBits) {
        CalibrationProblem problem;
        problem.layer = info;
        problem.weight = model.weight(layer);
        scales.weight = symmetricWeight(weightExtremes(problem, bits.weight), bits.weight);
    }
    if (bits.activation == kFloatBits) return scales;
    for (std::size_t i = 0; i < statistics.inputs.size(); ++i) {
        const Moments& range = statistics.inputs[i].moments;
        scales.inputs.push_back(info.followsSoftmax && i == 0
                                    ? unitQuantizer(bits.activation)
                                    : minMaxQuantizer(double{range.min}, double{range.max}, bits.activation));
    }
    return scales;
}

/// How all layers but the measured one run.
class Background {
  public:
    Background(const Model& model, const std::vector<LayerScales>& scales, const RunControl& control) {
        if (scales.empty()) {
            m_executions.resize(model.layers().size());
            return;
        }
        m_executions = makeExecutions(model, scales, control);
        for (const LayerScales& layer : scales) {
            Json json = toJson(layer);
            json.erase("seconds");  // says nothing about what the layer computes
            m_hashes.push_back(sha256Hex(json.dump()));
        }
    }

    /// nullptr where it is float.
    const std::vector<LayerExecution>* executions() const { return m_hashes.empty() ? nullptr : &m_executions; }

    std::vector<LayerExecution> with(int layer, const LayerExecution& execution) const {
        auto executions = m_executions;
        executions[static_cast<std::size_t>(layer)] = execution;
        return executions;
    }

    /// For cache keys; how the layer itself runs in it does not count. Empty where it is float.
    std::string nameFor(int layer) const {
        if (m_hashes.empty()) return {};
        Sha256 hash;
        for (std::size_t i = 0; i < m_hashes.size(); ++i)
            hash.update(i == static_cast<std::size_t>(layer) ? "" : m_hashes[i]).update("\n");
        return "; others as " + hash.hexDigest();
    }

  private:
    std::vector<LayerExecution> m_executions;
    std::vector<std::string> m_hashes;
};

void checkRequest(const Model& model, const ClipList& clips, const Profile& profile, const DamageRequest& request) {
    if (clips.size() == 0) throw InvalidArgument("no utterances to measure on; choose a larger subset");
    for (const LayerBits& bits : request.widths) {
        if (!isWeightWidth(bits.weight) || !isActivationWidth(bits.activation)) {
            throw InvalidArgument("cannot measure at " + std::to_string(bits.weight) + " weight and " +
                                  std::to_string(bits.activation) +
                                  " activation bits; weights have 1..8, 16 or 32, activations 2..8, 16 or 32");
        }
    }
    if (!request.background.empty() && request.background.size() != model.layers().size()) {
        throw InvalidArgument("a background of " + std::to_string(request.background.size()) +
                              " layers does not fit a model of " + std::to_string(model.layers().size()));
    }
    for (const int layer : request.layers) {
        if (layer < 0 || static_cast<std::size_t>(layer) >= model.layers().size()) {
            throw InvalidArgument("the model has no layer number " + std::to_string(layer));
        }
        if (profile.layers.size() != model.layers().size() ||
            profile.layers[static_cast<std::size_t>(layer)].inputs.empty()) {
            throw InvalidArgument("layer " + model.layers()[static_cast<std::size_t>(layer)].name +
                                  " is not in the profile; profile the same utterances with the same model");
        }
    }
}

}  // namespace

std::vector<std::vector<Damage>> measureDamage(const Model& model, const ClipList& clips, const Profile& profile,
                                               const DamageRequest& request, DamageCache* cache,
                                               const RunControl& control) {
    checkRequest(model, clips, profile, request);
    const auto& infos = model.layers();
    std::vector<std::size_t> order(request.layers.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    const auto stageOf = [&](std::size_t i) { return infos[static_cast<std::size_t>(request.layers[i])].stage; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return stageOf(a) < stageOf(b); });

    std::vector<std::vector<Damage>> table(request.layers.size(), std::vector<Damage>(request.widths.size()));
    DamageKey key{request.modelHash, clipSetHash(clips), request.recipe, {}, {}};
    ProgressMeter meter(control, "measuring damage", static_cast<std::int64_t>(order.size()), "layers");
    const Background background(model, request.background, control);
    Front front(model, clips, request.stateBytes, background.executions(), control.stop);
    std::vector<LayerScales> scales(infos.size());

    for (const std::size_t i : order) {
        const int layer = request.layers[i];
        const LayerInfo& info = infos[static_cast<std::size_t>(layer)];
        key.layer = info.name;
        key.recipe = request.recipe + background.nameFor(layer);
        struct Open {
            std::size_t width;
            LayerBits bits;
            std::vector<LayerExecution> executions;
            OutputDistance distance;
        };
        std::vector<Open> open;
        for (std::size_t w = 0; w < request.widths.size(); ++w) {
            if (!request.isWanted.empty() && !request.isWanted[i][w]) continue;
            key.bits = request.widths[w];
            if (info.kind == LayerKind::MatMul) key.bits.weight = kFloatBits;
            if (const auto known = cache != nullptr ? cache->find(key) : std::nullopt) {
                table[i][w] = *known;
                continue;
            }
            auto& mine = scales[static_cast<std::size_t>(layer)];
            mine = request.scales.empty()
                       ? minMaxScales(model, layer, profile.layers[static_cast<std::size_t>(layer)], key.bits)
                       : request.scales[i][w];
            const LayerExecution execution = makeExecutions(model, scales)[static_cast<std::size_t>(layer)];
            open.push_back({w, key.bits, background.with(layer, execution), OutputDistance(request.blank)});
            mine = LayerScales{};
        }
        for (std::size_t clip = 0; clip < clips.size() && !open.empty(); ++clip) {
            control.checkStop();
            front.withState(clip, info.stage, [&](const ModelState& before) {
                const at::Tensor& reference = front.logits(clip, before, info.stage);
                for (Open& one : open) {
                    Execution execution;
                    execution.layers = &one.executions;
                    execution.stop = control.stop;
                    ModelState state = before;
                    for (int stage = info.stage; stage < model.stageCount(); ++stage) {
                        model.advance(state, stage, execution);
                    }
                    one.distance.add(reference, state.hidden);
                }
            });
        }
        for (const Open& one : open) {
            table[i][one.width] = one.distance.damage();
            key.bits = one.bits;
            if (cache != nullptr) cache->store(key, table[i][one.width]);
        }
        meter.advance(1, info.name);
    }
    return table;
}

}  // namespace voxbit
