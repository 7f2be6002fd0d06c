// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "core/base/fields.h"
#include "core/evaluation/edit_distance.h"
#include "core/evaluation/logits_distance.h"

namespace voxbit {

/// What one utterance gave: a row of the database. Texts are kept as recognised and as given; counts are of the
/// normalised texts.
struct UtteranceResult {
    std::string id;
    std::string speaker;
    std::string audioHash;
    std::optional<std::string> reference;  ///< transcript or label as the corpus has it
    std::string hypothesis;                ///< decoded text, or the name of the best class
    std::optional<ErrorCounts> words;      ///< CTC heads, with a reference
    std::optional<ErrorCounts> characters;
    std::optional<bool> isCorrect;  ///< classification heads, with a reference
    std::optional<LogitsDistance> distance;
    double audioSeconds = 0;    ///< of what went into the model
    double networkSeconds = 0;  ///< the forward pass alone, wall time
    double wholeSeconds = 0;    ///< reading, resampling, input recipe, forward pass and decoding, wall time

    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("id", self.id, "utterance");
        visit("speaker", self.speaker, "speaker, empty where the corpus names none");
        visit("audio_hash", self.audioHash, "content hash of the decoded audio");
        visit("reference", self.reference, "transcript or label");
        visit("hypothesis", self.hypothesis, "recognised text or class");
        visit("words", self.words, "word errors");
        visit("characters", self.characters, "character errors");
        visit("is_correct", self.isCorrect, "whether the class is right");
        visit("distance", self.distance, "distance of the output to the float model's");
        visit("audio_seconds", self.audioSeconds, "seconds of audio", atLeast(0));
        visit("network_seconds", self.networkSeconds, "seconds of the forward pass", atLeast(0));
        visit("whole_seconds", self.wholeSeconds, "seconds from file to text", atLeast(0));
    }
};

}  // namespace voxbit
