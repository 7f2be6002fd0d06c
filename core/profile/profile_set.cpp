// SPDX-License-Identifier: Apache-2.0
#include "core/profile/profile_set.h"

#include <utility>

#include "core/base/error.h"

namespace voxbit {
namespace {

std::size_t bytesBehind(const TensorStatistics& tensor) {
    std::size_t bytes = (tensor.channelMin.capacity() + tensor.channelMax.capacity()) * sizeof(float);
    for (const PackedHistogram* histogram : {&tensor.magnitude, &tensor.negative, &tensor.positive}) {
        bytes += histogram->memoryBytes() - sizeof(PackedHistogram);
    }
    return bytes;
}

}  // namespace

void ProfileSet::add(std::string name, Profile profile) {
    if (!m_members.empty() && profile.layers.size() != layerCount()) {
        throw InvalidArgument("the profile of '" + name + "' has " + std::to_string(profile.layers.size()) +
                              " layers, the others " + std::to_string(layerCount()) +
                              "; profile all with the same model");
    }
    m_members.push_back({std::move(name), std::move(profile)});
}

std::vector<std::size_t> ProfileSet::load(ProfileCache& cache, std::span<const std::string> names,
                                          std::span<const ProfileKey> keys, const RunControl& control) {
    ProgressMeter meter(control, "loading profiles", static_cast<std::int64_t>(keys.size()), "speakers");
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (auto profile = findProfile(cache, keys[i])) {
            add(names[i], std::move(*profile));
        } else {
            missing.push_back(i);
        }
        meter.advance(1, names[i]);
    }
    return missing;
}

StatisticsUnion ProfileSet::output(int layer, std::span<const int> members) const {
    StatisticsUnion sum;
    for (const int member : members) {
        sum.add(m_members[static_cast<std::size_t>(member)].profile.layers[static_cast<std::size_t>(layer)].output);
    }
    return sum;
}

std::vector<StatisticsUnion> ProfileSet::outputs(std::span<const int> members) const {
    std::vector<StatisticsUnion> sums;
    sums.reserve(layerCount());
    for (std::size_t layer = 0; layer < layerCount(); ++layer) {
        sums.push_back(output(static_cast<int>(layer), members));
    }
    return sums;
}

StatisticsUnion ProfileSet::input(int layer, int input, std::span<const int> members) const {
    StatisticsUnion sum;
    for (const int member : members) {
        const auto& inputs =
            m_members[static_cast<std::size_t>(member)].profile.layers[static_cast<std::size_t>(layer)].inputs;
        if (static_cast<std::size_t>(input) < inputs.size()) sum.add(inputs[static_cast<std::size_t>(input)]);
    }
    return sum;
}

std::size_t ProfileSet::memoryBytes() const {
    std::size_t bytes = 0;
    for (const Member& member : m_members) {
        bytes += sizeof member + member.profile.layers.capacity() * sizeof(LayerStatistics);
        for (const LayerStatistics& layer : member.profile.layers) {
            bytes += bytesBehind(layer.output) + layer.inputs.capacity() * sizeof(TensorStatistics);
            for (const TensorStatistics& input : layer.inputs) bytes += bytesBehind(input);
        }
    }
    return bytes;
}

}  // namespace voxbit
