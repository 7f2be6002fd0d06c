// SPDX-License-Identifier: Apache-2.0
#include "core/package/bit_map_file.h"

#include <charconv>
#include <unordered_map>

#include "core/base/delimited.h"
#include "core/base/error.h"
#include "core/base/text_file.h"

namespace voxbit {
namespace {

/// Collects entries by layer name and finds what is wrong with the whole.
class BitMapBuilder {
  public:
    BitMapBuilder(std::span<const LayerInfo> layers, std::string what)
        : m_layers(layers), m_what(std::move(what)), m_bits(layers.size()), m_isGiven(layers.size()) {
        for (std::size_t l = 0; l < layers.size(); ++l) m_index.emplace(layers[l].name, l);
    }

    void add(const std::string& name, LayerBits bits) {
        const auto found = m_index.find(name);
        if (found == m_index.end()) {
            mention(m_unknown, m_unknownCount, name);
            return;
        }
        const std::size_t l = found->second;
        if (m_isGiven[l]) throw InvalidArgument(m_what + ": layer " + name + " appears twice");
        if (!isWeightWidth(bits.weight)) failWidth(name, "weight_bits", bits.weight, "1 .. 8, 16 or none");
        if (!isActivationWidth(bits.activation))
            failWidth(name, "activation_bits", bits.activation, "2 .. 8, 16 or none");
        if (m_layers[l].kind == LayerKind::MatMul && bits.weight != kFloatBits)
            failWidth(name, "weight_bits", bits.weight, "none, as a matrix product has no weight");
        m_isGiven[l] = true;
        m_bits[l] = bits;
    }

    BitMap take(const std::vector<bool>& isRequired) {
        if (m_unknownCount > 0) throw InvalidArgument(m_what + ": the model has no layer " + m_unknown);
        std::string missing;
        int missingCount = 0;
        for (std::size_t l = 0; l < m_layers.size(); ++l) {
            const bool isNeeded = isRequired.empty() ? m_layers[l].kind != LayerKind::MatMul : isRequired[l];
            if (isNeeded && !m_isGiven[l]) mention(missing, missingCount, m_layers[l].name);
        }
        if (missingCount > 0) throw InvalidArgument(m_what + ": no widths for layer " + missing);
        return std::move(m_bits);
    }

  private:
    static void mention(std::string& list, int& count, const std::string& name) {
        constexpr int kMost = 5;
        ++count;
        if (count <= kMost) list += (count > 1 ? ", " : "") + name;
        if (count == kMost + 1) list += ", ...";
    }
    [[noreturn]] void failWidth(const std::string& layer, const std::string& field, Bits bits,
                                const std::string& allowed) const {
        throw InvalidArgument(m_what + ": " + field + " of layer " + layer + " is " + std::to_string(bits) +
                              "; allowed: " + allowed);
    }

    std::span<const LayerInfo> m_layers;
    std::string m_what;
    BitMap m_bits;
    std::vector<bool> m_isGiven;
    std::unordered_map<std::string, std::size_t> m_index;
    std::string m_unknown;
    int m_unknownCount = 0;
};

Bits widthFromText(std::string_view text, const std::string& where) {
    text = trimmed(text);
    if (text.empty() || text == "none" || text == "float") return kFloatBits;
    int bits = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), bits);
    if (code != std::errc() || end != text.data() + text.size())
        throw FormatError(where + " is \"" + std::string(text) + "\", not a width");
    return bits;
}

Bits widthFromJson(const Json& entry, const char* field, const std::string& where) {
    const auto found = entry.find(field);
    if (found == entry.end() || found->is_null()) return kFloatBits;
    if (found->is_string()) return widthFromText(found->get<std::string>(), where + "." + field);
    if (!found->is_number_integer() || found->get<double>() < 0 || found->get<double>() > 1000)
        throw FormatError(where + "." + field + " is not a width");
    return found->get<int>();
}

Json widthJson(Bits bits) {
    return bits == kFloatBits ? Json("none") : Json(bits);
}
std::string widthText(Bits bits) {
    return bits == kFloatBits ? "none" : std::to_string(bits);
}

bool isCsv(const std::filesystem::path& path) {
    return lowerCase(path.extension().string()) == ".csv";
}

}  // namespace

Json bitMapJson(std::span<const LayerInfo> layers, const BitMap& bits) {
    Json list = Json::array();
    for (std::size_t l = 0; l < layers.size(); ++l) {
        list.push_back({{"name", layers[l].name},
                        {"weight_bits", widthJson(bits.at(l).weight)},
                        {"activation_bits", widthJson(bits.at(l).activation)}});
    }
    return {{"layers", std::move(list)}};
}

std::string bitMapCsv(std::span<const LayerInfo> layers, const BitMap& bits) {
    std::string text = csvLine({"layer", "weight_bits", "activation_bits"});
    for (std::size_t l = 0; l < layers.size(); ++l)
        text += csvLine({layers[l].name, widthText(bits.at(l).weight), widthText(bits.at(l).activation)});
    return text;
}

const Json& bitMapEntries(const Json& json, const std::string& what) {
    const auto list = json.is_object() ? json.find("layers") : json.end();
    if (!json.is_object() || list == json.end() || !list->is_array())
        throw FormatError(what + ": a bit map is an object with a list \"layers\"");
    return *list;
}

BitMap parseBitMapJson(std::string_view text, std::span<const LayerInfo> layers, const std::vector<bool>& isRequired,
                       const std::string& what) {
    const Json json = parseJson(text, what);
    const Json& list = bitMapEntries(json, what);
    BitMapBuilder builder(layers, what);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Json& entry = list[i];
        const std::string where = what + ", layers[" + std::to_string(i) + "]";
        const auto name = entry.is_object() ? entry.find("name") : entry.end();
        if (!entry.is_object() || name == entry.end() || !name->is_string())
            throw FormatError(where + " has no \"name\"");
        builder.add(name->get<std::string>(),
                    {widthFromJson(entry, "weight_bits", where), widthFromJson(entry, "activation_bits", where)});
    }
    return builder.take(isRequired);
}

BitMap parseBitMapCsv(std::string_view text, std::span<const LayerInfo> layers, const std::vector<bool>& isRequired,
                      const std::string& what) {
    const auto rows = parseCsv(text);
    if (rows.empty()) throw FormatError(what + " is empty; expected the header layer,weight_bits,activation_bits");
    constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);
    const auto column = [&](std::string_view name) {
        for (std::size_t c = 0; c < rows.front().size(); ++c) {
            if (trimmed(rows.front()[c]) == name) return c;
        }
        return kAbsent;
    };
    const std::size_t name = column("layer");
    const std::size_t weight = column("weight_bits");
    const std::size_t activation = column("activation_bits");
    if (name == kAbsent || weight == kAbsent)
        throw FormatError(what + ": the first line must name the columns layer and weight_bits");
    BitMapBuilder builder(layers, what);
    for (std::size_t r = 1; r < rows.size(); ++r) {
        const std::string where = what + ", row " + std::to_string(r + 1);
        if (rows[r].size() != rows.front().size())
            throw FormatError(where + " has " + std::to_string(rows[r].size()) + " fields in place of " +
                              std::to_string(rows.front().size()));
        const auto width = [&](std::size_t c) {
            return c == kAbsent ? kFloatBits : widthFromText(rows[r][c], where + ", " + rows.front()[c]);
        };
        builder.add(std::string(trimmed(rows[r][name])), {width(weight), width(activation)});
    }
    return builder.take(isRequired);
}

BitMap readBitMap(const std::filesystem::path& path, std::span<const LayerInfo> layers,
                  const std::vector<bool>& isRequired) {
    const std::string text = readTextFile(path, kMaxLayerListBytes);
    return isCsv(path) ? parseBitMapCsv(text, layers, isRequired, path.string())
                       : parseBitMapJson(text, layers, isRequired, path.string());
}

void writeBitMap(const std::filesystem::path& path, std::span<const LayerInfo> layers, const BitMap& bits) {
    writeFileAtomically(path, isCsv(path) ? bitMapCsv(layers, bits) : bitMapJson(layers, bits).dump(2) + "\n");
}

}  // namespace voxbit
