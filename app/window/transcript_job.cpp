// SPDX-License-Identifier: Apache-2.0
#include "app/window/transcript_job.h"

#include <unordered_map>

#include "core/evaluation/text_normalization.h"
#include "core/experiment/runner.h"

namespace voxbit {

std::vector<Transcript> transcriptsOf(const RunDetails& run, const RunDetails* floatRun) {
    const TextNormalization normalization = experimentOf(run.run).evaluation.text;
    std::unordered_map<std::string, const UtteranceResult*> floatResults;
    if (floatRun != nullptr) {
        for (const UtteranceResult& result : floatRun->utterances) floatResults[result.audioHash] = &result;
    }
    std::vector<Transcript> transcripts;
    transcripts.reserve(run.utterances.size());
    for (const UtteranceResult& result : run.utterances) {
        Transcript transcript;
        transcript.utterance = QString::fromStdString(result.id);
        transcript.speaker = QString::fromStdString(result.speaker);
        transcript.reference = normalizedText(result.reference.value_or(""), normalization);
        transcript.quantizedText = normalizedText(result.hypothesis, normalization);
        if (const auto found = floatResults.find(result.audioHash); found != floatResults.end())
            transcript.floatText = normalizedText(found->second->hypothesis, normalization);
        transcripts.push_back(std::move(transcript));
    }
    return transcripts;
}

bool isFloatRun(const Run& run) {
    return run.experiment.value("/allocation/allocator"_json_pointer, std::string()) == "float";
}

}  // namespace voxbit
