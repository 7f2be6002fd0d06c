// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/speaker_facts.h"

#include <nlohmann/json.hpp>

#include "core/base/text_file.h"

namespace voxbit {
namespace {

std::string textOf(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (found->is_string()) return found->get<std::string>();
    return found->is_number() ? found->dump() : std::string();
}

}  // namespace

std::map<std::string, SpeakerFacts> readSpeakerFacts(const std::filesystem::path& file, CorpusBuilder& builder) {
    std::map<std::string, SpeakerFacts> speakers;
    const auto json = nlohmann::json::parse(readTextFile(file), nullptr, false);
    if (!json.is_object()) {
        builder.report(file, "is not a JSON object of speakers");
        return speakers;
    }
    for (const auto& [name, entry] : json.items()) {
        if (!entry.is_object()) {
            builder.report(file, "the entry of speaker '" + name + "' is not an object");
            continue;
        }
        speakers.emplace(name, SpeakerFacts{parseGender(textOf(entry, "gender")), textOf(entry, "age"),
                                            textOf(entry, "language"), textOf(entry, "accent")});
    }
    return speakers;
}

}  // namespace voxbit
