// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/layer_capture.h"

#include <ATen/ops/aminmax.h>
#include <ATen/ops/arange.h>
#include <ATen/ops/constant_pad_nd.h>
#include <c10/core/GradMode.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <new>
#include <string>

#include "core/audio/clip_list.h"
#include "core/base/as_index.h"
#include "core/base/out_of_memory.h"
#include "core/models/model.h"

namespace voxbit {

namespace {

using Inputs = std::vector<std::shared_ptr<CapturedInput>>;

std::int64_t bytesOf(const at::Tensor& x) {
    return x.defined() ? x.numel() * static_cast<std::int64_t>(x.element_size()) : 0;
}

std::int64_t bytesOf(const ModelState& state) {
    std::int64_t bytes = bytesOf(state.hidden) + bytesOf(state.positions) + bytesOf(state.frameMask);
    for (const at::Tensor& hidden : state.hiddenStates) bytes += bytesOf(hidden);
    return bytes;
}

at::Tensor inputRows(const at::Tensor& x, const LayerInfo& layer, std::int64_t rows) {
    if (isConvolution(layer.kind)) return convolutionWindows(x, layer, rows);
    const at::Tensor all = x.reshape({-1, x.size(-1)});
    const at::Tensor chosen = recordedRows(all.size(0), rows, x);
    // A copy also where all rows are kept: the network may go on to write into what it passed.
    return chosen.defined() ? all.index_select(0, chosen) : all.clone();
}

bool isSameTensor(const at::Tensor& a, const at::Tensor& b) {
    return a.is_alias_of(b) && a.storage_offset() == b.storage_offset() && a.sizes() == b.sizes() &&
           a.strides() == b.strides();
}

/// Records the inputs of a group of layers, one clip after another.
class Recorder : public LayerObserver {
  public:
    Recorder(const Model& model, const std::vector<int>& layers, std::int64_t rows) : m_model(model), m_rows(rows) {
        for (const int layer : layers) m_inputs[layer];
    }

    void startClip(const std::string& name) {
        m_clip = &name;
        m_isFirstClip = m_clipCount++ == 0;
        m_seen.clear();
    }

    void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor&) override {
        m_current = &m_model.layers()[asIndex(layer)];
        const auto found = m_inputs.find(layer);
        if (found == m_inputs.end()) return;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (m_isFirstClip) found->second.push_back(sharedWith(inputs[i]));
            std::shared_ptr<CapturedInput>& input = found->second[i];
            // Who shares with whom is found on the first clip; the network does not change.
            if (!m_isFirstClip && !m_owned.contains({layer, i})) continue;
            if (input == nullptr) {
                input = std::make_shared<CapturedInput>();
                m_owned.insert({{layer, i}, true});
                m_seen.push_back({inputs[i], isConvolution(m_current->kind), input});
            } else if (m_isFirstClip) {
                continue;
            }
            record(inputs[i], *input);
        }
    }

    CapturedLayer take(int layer) {
        CapturedLayer captured{layer, {}};
        Inputs& inputs = m_inputs.at(layer);
        captured.inputs.assign(inputs.begin(), inputs.end());
        inputs.clear();
        return captured;
    }

    std::int64_t bytesOfLayer(int layer) const {
        std::int64_t bytes = 0;
        for (std::size_t i = 0; i < m_inputs.at(layer).size(); ++i) {
            if (!m_owned.contains({layer, i})) continue;
            for (const at::Tensor& rows : m_inputs.at(layer)[i]->clips) bytes += bytesOf(rows);
        }
        return bytes;
    }

    /// "layer L, utterance U", for messages about what went wrong on the way.
    std::string place() const {
        return (m_current == nullptr ? "" : "near layer " + m_current->name + ", ") + "utterance " + *m_clip;
    }

  private:
    struct Seen {
        at::Tensor tensor;  // held, so that its memory is not reused before the clip is through
        bool isConvolution;
        std::shared_ptr<CapturedInput> input;
    };

    std::shared_ptr<CapturedInput> sharedWith(const at::Tensor& x) const {
        if (isConvolution(m_current->kind)) return nullptr;  // windows depend on the filter
        for (const Seen& seen : m_seen) {
            if (!seen.isConvolution && isSameTensor(seen.tensor, x)) return seen.input;
        }
        return nullptr;
    }

    void record(const at::Tensor& x, CapturedInput& input) {
        const auto [low, high] = at::aminmax(x);
        const double minimum = low.item<double>();
        const double maximum = high.item<double>();
        if (!std::isfinite(minimum) || !std::isfinite(maximum)) {
            throw Error("cannot calibrate: the input of layer " + m_current->name +
                        " holds NaN or infinity on utterance " + *m_clip + "; leave the recording out");
        }
        input.minimum = input.clips.empty() ? minimum : std::min(input.minimum, minimum);
        input.maximum = input.clips.empty() ? maximum : std::max(input.maximum, maximum);
        input.extremes.emplace_back(minimum, maximum);
        input.clips.push_back(inputRows(x, *m_current, m_rows));
    }

    const Model& m_model;
    std::int64_t m_rows;
    const std::string* m_clip = nullptr;
    const LayerInfo* m_current = nullptr;
    std::size_t m_clipCount = 0;
    bool m_isFirstClip = true;
    std::map<int, Inputs> m_inputs;
    std::map<std::pair<int, std::size_t>, bool> m_owned;
    std::vector<Seen> m_seen;
};

/// One pass of the plan: which layers it records.
struct Group {
    std::vector<int> layers;
    int firstStage = 0;
    int lastStage = 0;
};

class Capture {
  public:
    Capture(const Model& model, const ClipList& clips, const CaptureLimits& limits, const RunControl& control)
        : m_model(model), m_clips(clips), m_limits(limits), m_control(control) {
        m_execution.stop = control.stop;
        while (model.layers()[asIndex(m_weighted)].weightShape.empty()) ++m_weighted;
    }

    void run(const std::vector<int>& layers, const std::function<void(const CapturedLayer&)>& use) {
        std::vector<Group> groups = plan(layers);
        for (std::size_t g = 0; g < groups.size(); ++g) {
            Recorder recorder(m_model, groups[g].layers, m_limits.rowsPerClip);
            pass(groups[g], g + 1 < groups.size() ? groups[g + 1].firstStage : -1, recorder);
            for (const int layer : groups[g].layers) use(recorder.take(layer));
        }
    }

    void runSequentially(const std::vector<int>& layers, const std::vector<LayerExecution>& executions,
                         const std::function<void(const CapturedLayer&)>& use) {
        m_execution.layers = &executions;
        std::map<int, std::vector<int>> stages;
        for (const int layer : layers) stages[stageOf(layer)].push_back(layer);
        for (const auto& [stage, members] : stages) {
            advanceTo(stage);
            for (const int layer : inOrderOfRunning(stage, members)) {
                Recorder recorder(m_model, {layer}, m_limits.rowsPerClip);
                pass({{layer}, stage, stage}, -1, recorder);
                use(recorder.take(layer));
            }
        }
    }

  private:
    int stageOf(int layer) const { return m_model.layers()[asIndex(layer)].stage; }

    ModelState begin(std::size_t clip) const {
        return m_model.begin(makeInput(m_clips.load(clip), {m_model.weight(m_weighted).device().str()}));
    }

    /// The first clip tells how large the rows of each layer and the states before each stage are.
    std::vector<Group> plan(std::vector<int> layers) {
        std::stable_sort(layers.begin(), layers.end(), [&](int a, int b) { return stageOf(a) < stageOf(b); });
        Recorder recorder(m_model, layers, m_limits.rowsPerClip);
        const int last = stageOf(layers.back());
        guarded(recorder, 0, [&] {
            ModelState state = begin(0);
            m_execution.observer = &recorder;
            for (int stage = 0; stage <= last; ++stage) {
                m_stateBytes.push_back(bytesOf(state));
                m_model.advance(state, stage, m_execution);
            }
        });
        const auto count = static_cast<std::int64_t>(m_clips.size());
        std::vector<Group> groups;
        std::int64_t bytes = 0;
        for (const int layer : layers) {
            const std::int64_t more = recorder.bytesOfLayer(layer) * count;
            if (groups.empty() || bytes + more > m_limits.maxBytes) {
                groups.push_back({{}, stageOf(layer), stageOf(layer)});
                bytes = 0;
            }
            bytes += more;
            groups.back().layers.push_back(layer);
            groups.back().lastStage = stageOf(layer);
        }
        return groups;
    }

    /// Keeps the states before a stage, if they fit; else those before an earlier one stay. Either way no layer before
    /// them will change any more.
    void advanceTo(int stage) {
        std::vector<ModelState> next;
        Recorder nothing(m_model, {}, 1);
        bool fits = true;
        for (std::size_t clip = 0; clip < m_clips.size() && fits; ++clip) {
            guarded(nothing, clip, [&] {
                ModelState state = stateOf(clip, stage);
                const auto all = bytesOf(state) * static_cast<std::int64_t>(m_clips.size());
                if (clip == 0) fits = 2 * all <= m_limits.maxBytes;  // old and new states are in memory together
                next.push_back(std::move(state));
            });
        }
        if (!fits) return;
        m_saved = std::move(next);
        m_savedStage = stage;
    }

    ModelState stateOf(std::size_t clip, int stage) {
        ModelState state = m_saved.empty() ? begin(clip) : m_saved[clip];
        m_execution.observer = nullptr;
        for (int at = m_savedStage; at < stage; ++at) m_model.advance(state, at, m_execution);
        return state;
    }

    /// Not that of the indexes: the products of an attention run before its output projection.
    std::vector<int> inOrderOfRunning(int stage, const std::vector<int>& layers) {
        struct Order final : LayerObserver {
            std::vector<int> seen;
            void observe(int layer, std::span<const at::Tensor>, const at::Tensor&) override { seen.push_back(layer); }
        } order;
        Recorder nothing(m_model, {}, 1);
        guarded(nothing, 0, [&] {
            ModelState state = stateOf(0, stage);
            m_execution.observer = &order;
            m_model.advance(state, stage, m_execution);
        });
        std::erase_if(order.seen,
                      [&](int layer) { return std::find(layers.begin(), layers.end(), layer) == layers.end(); });
        // Those that never run come last, for the caller to complain about.
        for (const int layer : layers) {
            if (std::find(order.seen.begin(), order.seen.end(), layer) == order.seen.end()) order.seen.push_back(layer);
        }
        return order.seen;
    }

    /// @param keepBefore the first stage of the next group, -1 after the last
    void pass(const Group& group, int keepBefore, Recorder& recorder) {
        // Old and new states are in memory together.
        const bool keeps =
            keepBefore > m_savedStage &&
            2 * m_stateBytes[asIndex(keepBefore)] * static_cast<std::int64_t>(m_clips.size()) <= m_limits.maxBytes;
        std::vector<ModelState> next;
        for (std::size_t clip = 0; clip < m_clips.size(); ++clip) {
            guarded(recorder, clip, [&] {
                ModelState state = m_saved.empty() ? begin(clip) : m_saved[clip];
                const int last = keeps ? std::max(group.lastStage, keepBefore - 1) : group.lastStage;
                for (int stage = m_savedStage; stage <= last; ++stage) {
                    if (keeps && stage == keepBefore) next.push_back(state);
                    m_execution.observer = stage >= group.firstStage ? &recorder : nullptr;
                    m_model.advance(state, stage, m_execution);
                }
                if (keeps && keepBefore == last + 1) next.push_back(std::move(state));
            });
        }
        if (!keeps) return;
        m_saved = std::move(next);
        m_savedStage = keepBefore;
    }

    template <class Work>
    void guarded(Recorder& recorder, std::size_t clip, const Work& work) {
        m_control.checkStop();
        recorder.startClip(m_clips.names[clip]);
        try {
            work();
        } catch (const c10::Error& error) {
            if (isOutOfMemory(error)) throw outOfMemory(clip);
            throw Error("recording layer inputs failed " + recorder.place() + ": " + error.what_without_backtrace());
        } catch (const std::bad_alloc&) {
            throw outOfMemory(clip);
        }
    }

    Error outOfMemory(std::size_t clip) const {
        return outOfMemoryOn(m_clips.names[clip],
                             "its layers' inputs do not fit; use fewer rows, a smaller capture_mib, or leave it out");
    }

    const Model& m_model;
    const ClipList& m_clips;
    CaptureLimits m_limits;
    const RunControl& m_control;
    Execution m_execution;
    int m_weighted = 0;  // a layer with a weight: says on which device the model lies
    std::vector<std::int64_t> m_stateBytes;
    std::vector<ModelState> m_saved;  // before stage m_savedStage, one per clip; empty: start from the audio
    int m_savedStage = 0;
};

/// convolutionWindows() of a two-dimensional convolution, x float32 [1, channels, H, W].
at::Tensor planeWindows(const at::Tensor& x, const LayerInfo& layer, std::int64_t rows) {
    const std::int64_t pad = layer.padding;
    const at::Tensor padded = pad == 0 ? x[0] : at::constant_pad_nd(x[0], {pad, pad, pad, pad}, 0);
    const auto& shape = layer.weightShape;
    // [channels, H', W', rows, columns], a view
    const at::Tensor windows = padded.unfold(1, shape[2], layer.stride).unfold(2, shape[3], layer.stride);
    const std::int64_t positions = windows.size(1) * windows.size(2);
    const at::Tensor all = windows.permute({1, 2, 0, 3, 4}).reshape({positions, -1});
    const at::Tensor chosen = recordedRows(positions, rows, x);
    return chosen.defined() ? all.index_select(0, chosen) : all;
}

}  // namespace

// Positions i = floor((k + 1/2) n / rows), k = 0.. rows - 1.
at::Tensor recordedRows(std::int64_t count, std::int64_t rows, const at::Tensor& like) {
    if (rows == 0 || rows >= count) return {};
    const at::Tensor k = at::arange(rows, like.options().dtype(at::kLong));
    return k.mul(2).add(1).mul(count).div(2 * rows, "floor");
}

at::Tensor convolutionWindows(const at::Tensor& x, const LayerInfo& layer, std::int64_t rows) {
    if (layer.kind == LayerKind::Conv2d) return planeWindows(x, layer, rows);
    const std::int64_t taps = layer.weightShape.back();
    const at::Tensor padded = layer.padding == 0 ? x[0] : at::constant_pad_nd(x[0], {layer.padding, layer.padding}, 0);
    at::Tensor windows = padded.unfold(1, taps, layer.stride);  // [channels, positions, taps], a view
    const at::Tensor chosen = recordedRows(windows.size(1), rows, x);
    if (chosen.defined()) windows = windows.index_select(1, chosen);
    return windows.permute({1, 0, 2}).reshape({windows.size(1), windows.size(0) * taps});
}

void captureLayers(const Model& model, const ClipList& clips, const std::vector<int>& layers,
                   const CaptureLimits& limits, const RunControl& control,
                   const std::function<void(const CapturedLayer&)>& use) {
    if (clips.size() == 0) throw InvalidArgument("calibration needs at least one utterance");
    if (layers.empty()) return;
    const c10::NoGradGuard noGrad;
    Capture(model, clips, limits, control).run(layers, use);
}

void captureSequentially(const Model& model, const ClipList& clips, const std::vector<int>& layers,
                         const CaptureLimits& limits, const RunControl& control,
                         const std::vector<LayerExecution>& executions,
                         const std::function<void(const CapturedLayer&)>& use) {
    if (clips.size() == 0) throw InvalidArgument("calibration needs at least one utterance");
    const c10::NoGradGuard noGrad;
    Capture(model, clips, limits, control).runSequentially(layers, executions, use);
}

}  // namespace voxbit
