// SPDX-License-Identifier: Apache-2.0
#include "core/training/speech_source.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/corpus/formats.h"

namespace voxbit {
namespace {

void groupBySpeaker(SpeechSource& source, const std::vector<std::string>& speakerNames) {
    std::map<std::string, std::size_t> indexOf;
    for (std::size_t i = 0; i < source.clips.size(); ++i) {
        std::size_t speaker = source.speakers.size();
        if (!speakerNames[i].empty()) speaker = indexOf.emplace(speakerNames[i], speaker).first->second;
        if (speaker == source.speakers.size()) source.speakers.emplace_back();
        source.speakers[speaker].push_back(i);
        source.speakerOf.push_back(speaker);
    }
}

std::size_t drawSource(const std::vector<SpeechSource>& sources, Random& random) {
    double total = 0.0;
    for (const auto& source : sources) total += source.share;
    double left = random.uniform(0.0, total);
    for (std::size_t i = 0; i + 1 < sources.size(); ++i) {
        left -= sources[i].share;
        if (left < 0.0) return i;
    }
    return sources.size() - 1;
}

std::size_t drawJoined(const SpeechSource& source, Random& random) {
    return source.minJoined + random.below(source.maxJoined - source.minJoined + 1);
}

SpeechSource openSource(const std::string& name, const TrainingSource& source, const TextNormalization& normalization,
                        const RunControl& control, Transcripts transcripts) {
    SpeechSource opened;
    opened.share = source.share;
    opened.minJoined = static_cast<std::size_t>(source.minJoined);
    opened.maxJoined = static_cast<std::size_t>(source.maxJoined);
    const Corpus corpus = readCorpus(source.path, source.format);
    const bool asksForDurations = needsDurations(source.subset);
    ClipScan scan = asksForDurations ? scanClips(corpus, nullptr, control) : ClipScan{};
    const std::vector<std::size_t> chosen = chooseSubset(corpus, source.subset, scan.durationsS());
    if (!asksForDurations) scan = scanClips(corpus, chosen, nullptr, control);
    opened.problems = scan.problems;
    std::vector<std::string> speakerNames;
    for (const std::size_t index : chosen) {
        const Utterance& utterance = corpus.utterances[index];
        std::string text;
        if (transcripts == Transcripts::Needed) {
            text = normalizedText(utterance.transcript.empty() ? utterance.label : utterance.transcript, normalization);
            if (text.empty()) continue;
        }
        if (!scan.facts[index]) continue;
        opened.clips.push_back(
            {name + "/" + utterance.id, utterance.path, std::move(text), scan.facts[index]->audioHash});
        speakerNames.push_back(utterance.speaker);
    }
    if (opened.clips.empty()) {
        throw InvalidArgument("corpus " + name + " (" + source.path + ") has no whole recording" +
                              (transcripts == Transcripts::Needed ? " with a transcript" : "") +
                              (source.subset.expression.empty() ? "" : " for which " + source.subset.expression));
    }
    groupBySpeaker(opened, speakerNames);
    return opened;
}

}  // namespace

std::vector<SpeechSource> openSources(const std::map<std::string, TrainingSource>& sources,
                                      const TextNormalization& text, const RunControl& control,
                                      Transcripts transcripts) {
    std::vector<SpeechSource> opened;
    for (const auto& [name, source] : sources) opened.push_back(openSource(name, source, text, control, transcripts));
    return opened;
}

Split splitOf(std::string name, const std::vector<SpeechSource>& sources) {
    Split split{std::move(name), {}};
    for (const auto& source : sources)
        for (const auto& clip : source.clips) split.members.push_back({clip.id, clip.audioHash});
    return split;
}

StringPlan drawPlan(const std::vector<SpeechSource>& sources, std::size_t joined, Random& random) {
    StringPlan plan{drawSource(sources, random), {}};
    const SpeechSource& source = sources[plan.source];
    const std::size_t count =
        joined == 0 ? drawJoined(source, random) : std::clamp(joined, source.minJoined, source.maxJoined);
    plan.clips.push_back(random.below(source.clips.size()));
    const auto& ofSpeaker = source.speakers[source.speakerOf[plan.clips.front()]];
    while (plan.clips.size() < std::min(count, ofSpeaker.size()))
        plan.clips.push_back(ofSpeaker[random.below(ofSpeaker.size())]);
    return plan;
}

std::vector<StringPlan> coverPlans(const std::vector<SpeechSource>& sources, Random& random) {
    std::vector<StringPlan> plans;
    for (std::size_t s = 0; s < sources.size(); ++s) {
        for (const auto& ofSpeaker : sources[s].speakers) {
            std::vector<std::size_t> order = ofSpeaker;
            random.shuffle(order);
            for (std::size_t begin = 0; begin < order.size();) {
                const std::size_t end = std::min(begin + drawJoined(sources[s], random), order.size());
                plans.push_back({s,
                                 {order.begin() + static_cast<std::ptrdiff_t>(begin),
                                  order.begin() + static_cast<std::ptrdiff_t>(end)}});
                begin = end;
            }
        }
    }
    return plans;
}

std::string planText(const std::vector<SpeechSource>& sources, const StringPlan& plan) {
    std::string text;
    for (const std::size_t clip : plan.clips) text += (text.empty() ? "" : " ") + sources[plan.source].clips[clip].text;
    return text;
}

std::string planName(const std::vector<SpeechSource>& sources, const StringPlan& plan) {
    std::string name;
    for (const std::size_t clip : plan.clips) name += (name.empty() ? "" : "+") + sources[plan.source].clips[clip].id;
    return name;
}

}  // namespace voxbit
