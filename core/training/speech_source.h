// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/base/run_control.h"
#include "core/corpus/splits.h"
#include "core/training/training_config.h"

namespace voxbit {

/// A recording that can be trained on.
struct SpokenClip {
    std::string id;         ///< "<source>/<utterance id>"
    std::string path;       ///< audio file
    std::string text;       ///< what is said, normalised; empty only where transcripts are ignored
    std::string audioHash;  ///< of the decoded audio
};

/// The recordings of one TrainingSource. Immutable once opened.
struct SpeechSource {
    std::vector<SpokenClip> clips;
    std::vector<std::vector<std::size_t>> speakers;  ///< clips of each speaker; a clip without one stands alone
    std::vector<std::size_t> speakerOf;              ///< index into `speakers`, by clip
    std::vector<Problem> problems;                   ///< files that were left out because they are broken
    double share = 1.0;
    std::size_t minJoined = 1;
    std::size_t maxJoined = 1;
};

/// Whether a training looks at what is said.
enum class Transcripts { Needed, Ignored };

/// Reads each corpus, chooses by the subset expression, decodes every recording once to know that it is whole and what
/// it holds, and normalises transcripts; utterances whose text is empty are left out.
/// Where transcripts are ignored all texts are empty and nothing is left out for it.
/// @throws IoError, FormatError; InvalidArgument when an expression is wrong, or naming the source of which nothing is
///         left
std::vector<SpeechSource> openSources(const std::map<std::string, TrainingSource>& sources,
                                      const TextNormalization& text, const RunControl& control = {},
                                      Transcripts transcripts = Transcripts::Needed);

/// All clips, to be compared by content with others.
Split splitOf(std::string name, const std::vector<SpeechSource>& sources);

/// Which clips of a source become one string, in order: all of one speaker.
struct StringPlan {
    std::size_t source = 0;
    std::vector<std::size_t> clips;

    bool operator==(const StringPlan&) const = default;
};

/// A source by its share, `joined` clips of a speaker by the number of clips that the speaker has.
/// @param joined 0: uniform in the source's range
StringPlan drawPlan(const std::vector<SpeechSource>& sources, std::size_t joined, Random& random);

/// Strings in which every clip occurs exactly once; the last string of a speaker may be shorter than the range allows.
std::vector<StringPlan> coverPlans(const std::vector<SpeechSource>& sources, Random& random);

/// The words of a string.
std::string planText(const std::vector<SpeechSource>& sources, const StringPlan& plan);
/// The ids of its clips, joined by "+", for messages.
std::string planName(const std::vector<SpeechSource>& sources, const StringPlan& plan);

}  // namespace voxbit
