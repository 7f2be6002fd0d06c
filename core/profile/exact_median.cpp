// SPDX-License-Identifier: Apache-2.0
#include "core/profile/exact_median.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/bincount.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>

#include "core/base/error.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"
#include "core/profile/float_bins.h"
#include "core/profile/value_counter.h"

namespace voxbit {
namespace {

struct Search {
    std::uint64_t rankInBin = 0;
    std::uint64_t expected = 0;  ///< elements in the bin, as the profile has them
    ValueCounter counter;
};

class MedianObserver final : public LayerObserver {
  public:
    explicit MedianObserver(std::map<int, Search>& searches) : m_searches(searches) {}

    void observe(int layer, std::span<const at::Tensor>, const at::Tensor& output) override {
        const auto found = m_searches.find(layer);
        if (found == m_searches.end()) return;
        ValueCounter& counter = found->second.counter;
        if (output.device().is_cpu()) {
            const at::Tensor dense = output.is_non_overlapping_and_dense() ? output : output.contiguous();
            counter.add({dense.data_ptr<float>(), static_cast<std::size_t>(dense.numel())});
            return;
        }
        const at::Tensor bits = output.contiguous().view(at::kInt).bitwise_and(0x7fffffff).reshape({-1});
        const at::Tensor inside =
            bits.masked_select(bits.bitwise_right_shift(kFineShift).eq(std::int64_t{counter.fineBin()}));
        constexpr std::int64_t kValues = std::int64_t{1} << kFineShift;
        const at::Tensor table = at::bincount(inside.bitwise_and(kValues - 1), {}, kValues).cpu();
        counter.addTable({table.data_ptr<std::int64_t>(), static_cast<std::size_t>(kValues)});
    }

  private:
    std::map<int, Search>& m_searches;
};

}  // namespace

std::vector<double> exactMedians(const Model& model, const ClipList& clips, std::span<const int> layers,
                                 const Profile& profile, const RunControl& control) {
    std::vector<double> medians(layers.size(), std::numeric_limits<double>::quiet_NaN());
    std::map<int, Search> searches;
    int lastStage = -1;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        StatisticsUnion output;
        output.add(profile.layers.at(static_cast<std::size_t>(layers[i])).output);
        if (output.moments().count == 0) continue;
        const std::uint64_t rank = (output.moments().count - 1) / 2;
        if (rank < output.moments().zeros) {
            medians[i] = 0;
            continue;
        }
        const auto place = output.histogram().find(rank - output.moments().zeros);
        if (output.histogram().mantissaBits() != kFineMantissaBits) {
            throw InvalidArgument("exact medians need the fine bins of a profile's outputs");
        }
        searches.emplace(layers[i],
                         Search{rank - output.moments().zeros - place.before, place.count, ValueCounter(place.bin)});
        lastStage = std::max(lastStage, model.layers()[static_cast<std::size_t>(layers[i])].stage);
    }
    if (searches.empty()) return medians;

    ProgressMeter meter(control, "refining medians", static_cast<std::int64_t>(clips.size()), "utterances");
    MedianObserver observer(searches);
    Execution execution;
    execution.observer = &observer;
    execution.stop = control.stop;
    for (std::size_t clip = 0; clip < clips.size(); ++clip) {
        withClip(model, clips, clip, [&](const ModelInput& input) {
            ModelState state = model.begin(input);
            for (int stage = 0; stage <= lastStage; ++stage) model.advance(state, stage, execution);
        });
        meter.advance(1, clips.names[clip]);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto found = searches.find(layers[i]);
        if (found == searches.end()) continue;
        const Search& search = found->second;
        if (search.counter.total() != search.expected) {
            throw InvalidArgument("layer " + model.layers()[static_cast<std::size_t>(layers[i])].name +
                                  ": the utterances are not those of the profile; profile them again");
        }
        medians[i] = static_cast<double>(search.counter.valueAt(search.rankInBin));
    }
    return medians;
}

}  // namespace voxbit
