// SPDX-License-Identifier: Apache-2.0
#include "core/profile/profile_set.h"

#include <utility>

#include "core/base/error.h"

namespace voxbit {
void ProfileSet::add(std::string name, Profile profile) {
    if (!m_members.empty() && profile.layers.size() != layerCount()) {
        throw InvalidArgument("the profile of '" + name + "' has " + std::to_string(profile.layers.size()) +
                              " layers, the others " + std::to_string(layerCount()) +
                              "; profile all with the same model");
    }
    m_members.push_back({std::move(name), std::move(profile)});
}

StatisticsUnion ProfileSet::output(int layer, std::span<const int> members) const {
    StatisticsUnion sum;
    for (const int member : members) {
        sum.add(m_members[static_cast<std::size_t>(member)].profile.layers[static_cast<std::size_t>(layer)].output);
    }
    return sum;
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

}  // namespace voxbit
