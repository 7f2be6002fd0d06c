// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/layer_selection.h"

#include <algorithm>
#include <array>

#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/base/name_pattern.h"

namespace voxbit {
namespace {

constexpr std::string_view kQkv = "qkv";

/// The attention block of a query, key or value projection; empty for any other layer.
std::string attentionOf(const std::string& name) {
    constexpr std::array<std::string_view, 6> kProjections = {".q_proj",   ".k_proj",   ".v_proj",
                                                              ".linear_q", ".linear_k", ".linear_v"};
    for (const auto ending : kProjections) {
        if (name.size() > ending.size() && name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
    }
    return {};
}

[[noreturn]] void failNoMatch(const std::string& field, const std::string& pattern, std::span<const LayerInfo> layers) {
    throw InvalidArgument(field + ": no layer matches \"" + pattern + "\"; the first layers are " +
                          (layers.empty() ? "none" : layers.front().name) +
                          (layers.size() > 1 ? ", " + layers[1].name : std::string()));
}

/// Layers with a weight that match; at least one.
std::vector<int> matching(const std::string& field, const std::string& pattern, std::span<const LayerInfo> layers) {
    std::vector<int> found;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        if (layers[l].kind != LayerKind::MatMul && matchesPattern(layers[l].name, pattern))
            found.push_back(static_cast<int>(l));
    }
    if (found.empty()) failNoMatch(field, pattern, layers);
    return found;
}

/// The word in `kinds` that chooses it: the matrices of recurrent layers are linear layers.
std::string_view choosingKind(const LayerInfo& layer) {
    const bool isRecurrent = layer.kind == LayerKind::Lstm || layer.kind == LayerKind::Gru;
    return layerKindName(isRecurrent ? LayerKind::Linear : layer.kind);
}

bool matchesAny(const std::string& name, const std::vector<std::string>& patterns) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return matchesPattern(name, pattern); });
}

class Resolver {
  public:
    Resolver(const LayerSelection& selection, std::span<const LayerInfo> layers)
        : m_selection(selection), m_layers(layers) {
        m_plan.isAllocated.resize(layers.size());
        m_plan.pinned.resize(layers.size());
        m_plan.hasQuantizedInput.resize(layers.size());
        m_pinnedBy.resize(layers.size());
        m_groupOf.resize(layers.size(), -1);
        for (const auto& layer : layers) m_plan.names.push_back(layer.name);
    }

    LayerPlan resolve(Bits positionalBits) {
        select();
        for (const auto& [pattern, bits] : m_selection.pins) {
            for (const int layer : matching("layers.pins", pattern, m_layers)) pin(layer, bits, "\"" + pattern + "\"");
        }
        for (std::size_t l = 0; l < m_layers.size(); ++l) {
            if (m_layers[l].hasWeightNorm && positionalBits != kFloatBits)
                pin(static_cast<int>(l), positionalBits, "the width of the positional convolution");
        }
        tie();
        spreadPins();
        for (std::size_t l = 0; l < m_layers.size(); ++l) finishLayer(l);
        collectGroups();
        if (std::none_of(m_plan.hasQuantizedInput.begin(), m_plan.hasQuantizedInput.end(), [](bool is) { return is; }))
            throw InvalidArgument("layers: include, exclude, kinds and pins leave no layer to quantize");
        return std::move(m_plan);
    }

  private:
    void select() {
        for (const auto& pattern : m_selection.include) (void)matching("layers.include", pattern, m_layers);
        for (std::size_t l = 0; l < m_layers.size(); ++l) {
            const auto& layer = m_layers[l];
            const auto& kinds = m_selection.kinds;
            const bool isWanted = std::find(kinds.begin(), kinds.end(), choosingKind(layer)) != kinds.end();
            m_plan.isAllocated[l] = layer.kind != LayerKind::MatMul && isWanted &&
                                    matchesAny(layer.name, m_selection.include) &&
                                    !matchesAny(layer.name, m_selection.exclude);
        }
    }

    void pin(int layer, Bits bits, const std::string& by) {
        const std::size_t l = asIndex(layer);
        if (m_plan.pinned[l] && *m_plan.pinned[l] != bits)
            throw InvalidArgument("layers.pins: layer " + m_layers[l].name + " is pinned to " +
                                  std::to_string(*m_plan.pinned[l]) + " bits by " + m_pinnedBy[l] + " and to " +
                                  std::to_string(bits) + " by " + by);
        m_plan.pinned[l] = bits;
        m_pinnedBy[l] = by;
    }

    void addGroup(const std::vector<int>& members) {
        for (const int layer : members) {
            const std::size_t l = asIndex(layer);
            if (!m_plan.isAllocated[l] && !m_plan.pinned[l]) continue;
            if (m_groupOf[l] == m_groupCount) continue;
            if (m_groupOf[l] >= 0)
                throw InvalidArgument("layers.tied: layer " + m_layers[l].name + " belongs to two groups");
            m_groupOf[l] = m_groupCount;
        }
        ++m_groupCount;
    }

    void tie() {
        for (const auto& patterns : m_selection.tied) {
            if (patterns.size() == 1 && patterns.front() == kQkv) {
                std::map<std::string, std::vector<int>> blocks;
                for (std::size_t l = 0; l < m_layers.size(); ++l) {
                    const std::string attention = attentionOf(m_layers[l].name);
                    if (!attention.empty()) blocks[attention].push_back(static_cast<int>(l));
                }
                if (blocks.empty()) failNoMatch("layers.tied", std::string(kQkv), m_layers);
                for (const auto& [name, members] : blocks) addGroup(members);
                continue;
            }
            std::vector<int> members;
            for (const auto& pattern : patterns) {
                const auto found = matching("layers.tied", pattern, m_layers);
                members.insert(members.end(), found.begin(), found.end());
            }
            addGroup(members);
        }
    }

    /// A pin on one member holds its whole group.
    void spreadPins() {
        for (std::size_t pinned = 0; pinned < m_layers.size(); ++pinned) {
            if (!m_plan.pinned[pinned] || m_groupOf[pinned] < 0) continue;
            for (std::size_t l = 0; l < m_layers.size(); ++l) {
                if (m_groupOf[l] == m_groupOf[pinned])
                    pin(static_cast<int>(l), *m_plan.pinned[pinned], m_layers[pinned].name + ", tied to it");
            }
        }
    }

    void finishLayer(std::size_t l) {
        if (m_plan.pinned[l]) m_plan.isAllocated[l] = false;
        m_plan.hasQuantizedInput[l] =
            m_layers[l].kind == LayerKind::MatMul
                ? m_selection.attentionProducts
                : m_plan.isAllocated[l] || m_plan.pinned[l].value_or(kFloatBits) != kFloatBits;
    }

    void collectGroups() {
        std::map<int, std::size_t> places;
        for (std::size_t l = 0; l < m_layers.size(); ++l) {
            if (!m_plan.isAllocated[l]) continue;
            if (m_groupOf[l] >= 0) {
                const auto [place, isNew] = places.emplace(m_groupOf[l], m_plan.groups.size());
                if (!isNew) {
                    m_plan.groups[place->second].push_back(static_cast<int>(l));
                    continue;
                }
            }
            m_plan.groups.push_back({static_cast<int>(l)});
        }
    }

    const LayerSelection& m_selection;
    std::span<const LayerInfo> m_layers;
    LayerPlan m_plan;
    std::vector<std::string> m_pinnedBy;
    std::vector<int> m_groupOf;
    int m_groupCount = 0;
};

}  // namespace

std::vector<bool> LayerPlan::quantizedLayers() const {
    std::vector<bool> result = isAllocated;
    for (std::size_t l = 0; l < result.size(); ++l) {
        if (pinned[l].value_or(kFloatBits) != kFloatBits) result[l] = true;
    }
    return result;
}

void LayerSelection::validate() const {
    for (const auto& [pattern, bits] : pins) {
        if (!isWeightWidth(bits))
            throw InvalidArgument("layers.pins." + pattern + " is " + std::to_string(bits) +
                                  "; allowed: 1 .. 8, 16, or 32 for none");
    }
}

LayerPlan resolveLayers(const LayerSelection& selection, std::span<const LayerInfo> layers, Bits positionalBits) {
    selection.validate();
    if (!isWeightWidth(positionalBits))
        throw InvalidArgument("the positional convolution cannot have " + std::to_string(positionalBits) +
                              " bits; allowed: 1 .. 8, 16, or 32 for none");
    return Resolver(selection, layers).resolve(positionalBits);
}

}  // namespace voxbit
