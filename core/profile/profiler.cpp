// SPDX-License-Identifier: Apache-2.0
#include "core/profile/profiler.h"

#include <ATen/core/Tensor.h>

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "core/audio/clip_set_hash.h"
#include "core/base/error.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"
#include "core/profile/float_bins.h"
#include "core/profile/profile_blob.h"
#include "core/profile/tensor_accumulate.h"

namespace voxbit {
namespace {

/// Remembers whose statistics are known among the tensors seen last: q, k and v projections read one tensor, and the
/// attention products read what projections have written. A tensor is the same if it is all of the same part of the
/// same living storage, not written to in between; a weak reference tells without keeping the memory.
class SeenTensors {
  public:
    struct Place {
        int layer = 0;
        int input = -1;  ///< -1: the output
    };

    std::optional<Place> find(const at::Tensor& x) const {
        for (const Entry& entry : m_entries) {
            if (entry.offset == x.storage_offset() && entry.count == x.numel() && entry.version == versionOf(x) &&
                entry.storage.lock().get() == x.storage().unsafeGetStorageImpl() && isWhole(x)) {
                return entry.place;
            }
        }
        return std::nullopt;
    }

    void remember(const at::Tensor& x, Place place) {
        if (!isWhole(x)) return;
        Entry entry{x.storage().getWeakStorageImpl(), versionOf(x), x.storage_offset(), x.numel(), place};
        if (m_entries.size() < kMemory) {
            m_entries.push_back(std::move(entry));
        } else {
            m_entries[m_next] = std::move(entry);
            m_next = (m_next + 1) % kMemory;
        }
    }

  private:
    static constexpr std::size_t kMemory = 8;

    struct Entry {
        c10::weak_intrusive_ptr<c10::StorageImpl> storage;
        std::uint32_t version;
        std::int64_t offset, count;
        Place place;
    };

    /// Whether the elements of x are exactly those from its offset on, in whatever order.
    static bool isWhole(const at::Tensor& x) { return x.is_non_overlapping_and_dense(); }
    static std::uint32_t versionOf(const at::Tensor& x) {
        return static_cast<std::uint32_t>(x.unsafeGetTensorImpl()->version_counter().current_version());
    }

    std::vector<Entry> m_entries;
    std::size_t m_next = 0;
};

/// Dimensions other than the channels of a weighted layer's input or output.
std::vector<std::int64_t> allButChannels(const at::Tensor& x, LayerKind kind) {
    const std::int64_t channels = isConvolution(kind) ? 1 : x.dim() - 1;
    std::vector<std::int64_t> others;
    for (std::int64_t dim = 0; dim < x.dim(); ++dim) {
        if (dim != channels) others.push_back(dim);
    }
    return others;
}

std::vector<float> toVector(const at::Tensor& x) {
    const at::Tensor here = x.cpu().contiguous();
    return {here.data_ptr<float>(), here.data_ptr<float>() + here.numel()};
}

class ProfileObserver final : public LayerObserver {
  public:
    ProfileObserver(const std::vector<LayerInfo>& layers, ProfileDetail detail)
        : m_layers(layers), m_detail(detail), m_loop(detail == ProfileDetail::Full) {}

    void start() {
        m_profile = Profile{};
        m_profile.layers.resize(m_layers.size());
        m_seen = SeenTensors{};
    }
    Profile take() { return std::move(m_profile); }

    void observe(int layer, std::span<const at::Tensor> inputs, const at::Tensor& output) override {
        LayerStatistics& statistics = m_profile.layers[static_cast<std::size_t>(layer)];
        statistics.inputs.resize(inputs.size());
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            statistics.inputs[i] = ofInput(inputs[i], {layer, static_cast<int>(i)});
        }
        statistics.output = measure(output, layer, kFineMantissaBits, "the output");
        m_seen.remember(output, {layer, -1});
    }

  private:
    TensorStatistics ofInput(const at::Tensor& x, SeenTensors::Place place) {
        if (const auto seen = m_seen.find(x)) {
            const LayerStatistics& source = m_profile.layers[static_cast<std::size_t>(seen->layer)];
            const LayerKind kind = m_layers[static_cast<std::size_t>(place.layer)].kind;
            const bool sameChannels = m_layers[static_cast<std::size_t>(seen->layer)].kind == kind;
            TensorStatistics known =
                seen->input < 0 ? source.output : source.inputs[static_cast<std::size_t>(seen->input)];
            known.magnitude = known.magnitude.coarsened(kInputMantissaBits);
            known.negative = known.negative.coarsened(kInputMantissaBits);
            known.positive = known.positive.coarsened(kInputMantissaBits);
            if (!sameChannels) addExtremes(known, x, kind);
            return known;
        }
        TensorStatistics measured = measure(x, place.layer, kInputMantissaBits, "the input");
        m_seen.remember(x, place);
        return measured;
    }

    TensorStatistics measure(const at::Tensor& x, int layer, int mantissaBits, const char* which) {
        const LayerInfo& info = m_layers[static_cast<std::size_t>(layer)];
        TensorStatistics statistics;
        try {
            statistics = x.device().is_cpu()
                             ? m_loop.of(x, mantissaBits)
                             : statisticsByTensorOperations(x, m_detail == ProfileDetail::Full, mantissaBits);
        } catch (const InvalidArgument& error) {
            throw ValueProblem(std::string(which) + " of layer " + info.name + ": " + error.what() +
                               "; check the recording and the checkpoint");
        }
        addExtremes(statistics, x, info.kind);
        return statistics;
    }

    void addExtremes(TensorStatistics& statistics, const at::Tensor& x, LayerKind kind) const {
        statistics.channelMin.clear();
        statistics.channelMax.clear();
        if (m_detail != ProfileDetail::Full || kind == LayerKind::MatMul || x.numel() == 0) return;
        const auto others = allButChannels(x, kind);
        statistics.channelMin = toVector(x.amin(others));
        statistics.channelMax = toVector(x.amax(others));
    }

    const std::vector<LayerInfo>& m_layers;
    ProfileDetail m_detail;
    LoopStatistics m_loop;
    SeenTensors m_seen;
    Profile m_profile;
};

/// An entry of another model has other layers.
std::optional<Profile> findProfileOf(const Model& model, ProfileCache& cache, const ProfileKey& key) {
    auto profile = findProfile(cache, key);
    if (profile && profile->layers.size() != model.layers().size()) return std::nullopt;
    return profile;
}

}  // namespace

void profileClips(const Model& model, const ClipList& clips, ProfileDetail detail, const RunControl& control,
                  const ProfileSink& sink) {
    ProgressMeter meter(control, "profiling", static_cast<std::int64_t>(clips.size()), "utterances");
    ProfileObserver observer(model.layers(), detail);
    Execution execution;
    execution.observer = &observer;
    execution.stop = control.stop;
    for (std::size_t clip = 0; clip < clips.size(); ++clip) {
        observer.start();
        withClip(model, clips, clip, [&](const ModelInput& input) { model.forward(input, execution); });
        sink(clip, observer.take());
        meter.advance(1, clips.names[clip]);
    }
}

Profile profileGroup(const Model& model, const ClipList& clips, ProfileKey key, ProfileCache& cache,
                     const RunControl& control) {
    if (clips.size() == 0) throw InvalidArgument("no utterances to profile; choose a larger subset");
    const std::string group = clipSetHash(clips);
    key.audioHash = group;
    if (clips.size() > 1) {
        if (auto known = findProfileOf(model, cache, key)) return std::move(*known);
    }
    ProfileSum sum;
    std::vector<std::size_t> missing;
    for (std::size_t clip = 0; clip < clips.size(); ++clip) {
        control.checkStop();
        key.audioHash = clips.audioHashes[clip];
        if (auto known = findProfileOf(model, cache, key)) {
            sum.add(std::move(*known));
        } else {
            missing.push_back(clip);
        }
    }
    if (!missing.empty()) {
        const ClipList rest = chosenClips(clips, std::move(missing));
        profileClips(model, rest, key.detail, control, [&](std::size_t clip, Profile profile) {
            key.audioHash = rest.audioHashes[clip];
            cache.store(key, encodeProfile(profile));
            sum.add(std::move(profile));
        });
    }
    Profile total = sum.take();
    if (clips.size() > 1) {
        key.audioHash = group;
        cache.store(key, encodeProfile(total));
    }
    return total;
}

}  // namespace voxbit
