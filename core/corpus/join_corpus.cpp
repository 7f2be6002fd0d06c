// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/join_corpus.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "core/audio/audio_file.h"
#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/base/new_folder.h"
#include "core/base/random.h"
#include "core/base/sha256.h"
#include "core/base/text_file.h"
#include "core/corpus/corpus_builder.h"
#include "core/corpus/digits.h"
#include "core/corpus/manifest.h"

namespace voxbit {
namespace {

using GroupKey = std::pair<std::string, std::string>;  ///< speaker, subset

/// A seed of its own for every group, so that adding a speaker changes nobody else's strings.
std::uint64_t groupSeed(const GroupKey& key, std::uint64_t seed) {
    const std::string digest = sha256Hex(std::to_string(seed) + "\n" + key.first + "\n" + key.second);
    std::uint64_t value = 0;
    std::from_chars(digest.data(), digest.data() + 16, value, 16);
    return value;
}

/// Speakers come from outside: nothing but letters, digits, "-" and "_" reaches a file name.
std::string fileNamePart(const std::string& text) {
    constexpr std::size_t kLongest = 64;
    std::string part;
    for (const char c : text.substr(0, kLongest)) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        part.push_back(isPlain ? c : '_');
    }
    return part;
}

std::string groupName(const GroupKey& key) {
    std::string name = key.first.empty() ? "unknown" : fileNamePart(key.first);
    if (!key.second.empty()) name += "_" + fileNamePart(key.second);
    // What was replaced or cut off could make two groups equal.
    const std::string plain = key.second.empty() ? key.first : key.first + "_" + key.second;
    if (name != plain) name += "_" + sha256Hex(key.first + "\n" + key.second).substr(0, 8);
    return name;
}

std::string numberText(std::size_t number) {
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

/// Reads the clips of one string and writes its file; utterances that cannot be read are dropped from it.
void writeString(const Corpus& corpus, JoinedString& string, const JoinCorpusOptions& options,
                 const std::filesystem::path& file, std::vector<Problem>& problems) {
    std::vector<std::vector<float>> clips;
    std::vector<std::size_t> readable;
    for (const std::size_t i : string.utterances) {
        try {
            clips.push_back(readAudioAt(corpus.utterances[i].path, options.sampleRateHz));
            readable.push_back(i);
        } catch (const Error& error) {
            problems.push_back({corpus.utterances[i].path, reasonOf(corpus.utterances[i].path, error)});
        }
    }
    string.utterances = std::move(readable);
    if (clips.empty()) return;
    const std::vector<std::span<const float>> views(clips.begin(), clips.end());
    Random random(string.seed);
    writeAudio(file, joinClips(views, options.sampleRateHz, options.join, random), options.sampleRateHz);
}

}  // namespace

void JoinCorpusOptions::validate() const {
    join.validate();
    if (minClips < 1 || maxClips < minClips) {
        throw InvalidArgument("min_clips is " + std::to_string(minClips) + " and max_clips " +
                              std::to_string(maxClips) + "; 1 <= min_clips <= max_clips is needed");
    }
    if (sampleRateHz < kMinSampleRateHz || sampleRateHz > kMaxSampleRateHz) {
        throw InvalidArgument("sample_rate is " + std::to_string(sampleRateHz) + "; allowed: " +
                              std::to_string(kMinSampleRateHz) + " .. " + std::to_string(kMaxSampleRateHz));
    }
    if (format != "flac" && format != "wav") throw InvalidArgument("format is " + format + "; allowed: flac, wav");
}

std::vector<JoinedString> planStrings(const Corpus& corpus, std::span<const std::size_t> indexes,
                                      const JoinCorpusOptions& options) {
    options.validate();
    std::map<GroupKey, std::vector<std::size_t>> groups;
    for (const std::size_t i : indexes) {
        if (i >= corpus.utterances.size()) throw InvalidArgument("there is no utterance " + std::to_string(i));
        groups[{corpus.utterances[i].speaker, corpus.utterances[i].subset}].push_back(i);
    }
    std::vector<JoinedString> strings;
    for (auto& [key, members] : groups) {
        std::sort(members.begin(), members.end(),
                  [&](std::size_t a, std::size_t b) { return corpus.utterances[a].id < corpus.utterances[b].id; });
        Random random(groupSeed(key, options.seed));
        random.shuffle(members);
        const auto choices = asIndex(options.maxClips - options.minClips) + 1;
        std::size_t number = 0;
        for (std::size_t begin = 0; begin < members.size();) {
            const std::size_t wanted = asIndex(options.minClips) + random.below(choices);
            const std::size_t end = std::min(members.size(), begin + wanted);
            strings.push_back({groupName(key) + "_" + numberText(number++),
                               {members.begin() + static_cast<std::ptrdiff_t>(begin),
                                members.begin() + static_cast<std::ptrdiff_t>(end)},
                               random.next()});
            begin = end;
        }
    }
    return strings;
}

std::string joinedTranscript(const Corpus& corpus, const JoinedString& string, bool useDigitWords) {
    std::string text;
    for (const std::size_t i : string.utterances) {
        const Utterance& utterance = corpus.utterances[i];
        const bool isDigit = useDigitWords && digitWord(utterance.label) != utterance.label;
        std::string word(isDigit ? digitWord(utterance.label) : std::string_view(utterance.transcript));
        if (word.empty()) word = utterance.label;
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

JoinedCorpus joinCorpus(const Corpus& corpus, std::span<const std::size_t> indexes, const JoinCorpusOptions& options,
                        const std::filesystem::path& folder, const RunControl& control) {
    std::vector<JoinedString> strings = planStrings(corpus, indexes, options);
    createFolder(folder / "audio");

    JoinedCorpus result;
    Corpus joined;
    ProgressMeter meter(control, "joining", static_cast<std::int64_t>(strings.size()), "strings");
    for (JoinedString& string : strings) {
        const std::filesystem::path file = folder / "audio" / (string.id + "." + options.format);
        writeString(corpus, string, options, file, result.problems);
        meter.advance(1, string.id);
        if (string.utterances.empty()) continue;
        Utterance utterance = corpus.utterances[string.utterances.front()];
        utterance.id = string.id;
        utterance.path = file.lexically_normal().string();
        utterance.transcript = joinedTranscript(corpus, string, options.useDigitWords);
        utterance.label.clear();
        joined.utterances.push_back(std::move(utterance));
    }
    if (joined.utterances.empty()) {
        throw InvalidArgument("nothing could be joined: " +
                              (result.problems.empty()
                                   ? std::string("no utterances were chosen")
                                   : result.problems.front().path + ": " + result.problems.front().reason));
    }
    result.manifest = folder / "manifest.csv";
    result.strings = joined.utterances.size();
    writeFileAtomically(result.manifest, manifestCsv(joined, folder));
    return result;
}

}  // namespace voxbit
