// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/audio/join.h"
#include "core/base/fields.h"
#include "core/base/run_control.h"
#include "core/corpus/corpus.h"

namespace voxbit {

/// How single words become strings of words, e.g. digits become numbers.
struct JoinCorpusOptions {
    int minClips = 1;  ///< clips per string, uniform in minClips..maxClips
    int maxClips = 5;
    JoinOptions join = {};
    int sampleRateHz = 16000;
    bool useDigitWords = true;    ///< write a label of one digit as its English word: 7 -> SEVEN
    std::string format = "flac";  ///< of the files: flac or wav
    std::uint64_t seed = 0;

    /// @throws InvalidArgument naming the field, its value and the allowed range
    void validate() const;

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("min_clips", self.minClips, "fewest clips in a string", between(1, 1000));
        visit("max_clips", self.maxClips, "most clips in a string", between(1, 1000));
        visit("join", self.join, "gaps, gain and noise");
        visit("sample_rate", self.sampleRateHz, "of the files, Hz", between(1000, 768000));
        visit("digit_words", self.useDigitWords, "write digits as words: 7 becomes SEVEN");
        visit("format", self.format, "of the files", oneOf({"flac", "wav"}));
        visit("seed", self.seed, "of order, lengths, gaps, gain and noise", atLeast(0));
    }
};

/// Which utterances one string is made of, in order; all of one speaker and subset.
struct JoinedString {
    std::string id;  ///< {speaker}_{subset}_{number}
    std::vector<std::size_t> utterances;
    std::uint64_t seed = 0;  ///< of gaps, gain and noise
};

/// Shuffles the utterances of each speaker and subset and cuts them into strings; every utterance is used once, and
/// the last string of a group may be shorter than minClips. A group's strings do not depend on the other groups.
/// @throws InvalidArgument for invalid options or an index out of range
std::vector<JoinedString> planStrings(const Corpus& corpus, std::span<const std::size_t> indexes,
                                      const JoinCorpusOptions& options);

/// What is said in a string: transcripts, or labels where there are none, separated by spaces.
/// @param useDigitWords as JoinCorpusOptions
std::string joinedTranscript(const Corpus& corpus, const JoinedString& string, bool useDigitWords);

/// What joinCorpus() wrote.
struct JoinedCorpus {
    std::filesystem::path manifest;
    std::size_t strings = 0;
    std::vector<Problem> problems;  ///< utterances that could not be read; their strings are without them
};

/// Writes {folder}/audio/{id}.flac and, last of all, {folder}/manifest.csv (manifest.h).
/// @throws Cancelled, IoError, InvalidArgument; also when nothing could be read
JoinedCorpus joinCorpus(const Corpus& corpus, std::span<const std::size_t> indexes, const JoinCorpusOptions& options,
                        const std::filesystem::path& folder, const RunControl& control);

}  // namespace voxbit
