// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/described_options.h"
#include "core/base/utf8.h"
#include "core/corpus/clip_facts.h"
#include "core/corpus/formats.h"
#include "core/corpus/join_corpus.h"
#include "core/corpus/subset.h"
#include "core/experiment/splits_json.h"
#include "core/report/table.h"
#include "core/store/cache_store.h"

namespace voxbit::cli {
namespace {

struct CorpusInput {
    std::string path;
    std::string format = "auto";
    std::string where;
    bool isListOnly = false;
    int threads = 1;
    std::string joinFolder;
    Overrides join;
};

std::vector<std::size_t> chosenBy(const std::string& where, const Corpus& corpus, const ClipScan& scan) {
    return SubsetExpression::parse(where).evaluate(corpus, scan.durationsS());
}

Table speakerTable(const std::vector<SpeakerSummary>& speakers, bool hasDurations) {
    Table table{"", {{"speaker"}, {"gender"}, {"language"}, {"accent"}, {"age"}, {"utterances"}, {"audio", "min"}}, {}};
    for (const SpeakerSummary& speaker : speakers) {
        table.rows.push_back({speaker.speaker.empty() ? "(not published)" : speaker.speaker,
                              std::string(genderName(speaker.gender)), speaker.language, speaker.accent, speaker.age,
                              static_cast<std::int64_t>(speaker.utterances),
                              hasDurations ? TableCell(speaker.seconds / 60) : TableCell()});
    }
    return table;
}

/// The chosen utterances as a corpus of their own, so that speakers can be summed up.
Corpus narrowed(const Corpus& corpus, const std::vector<std::size_t>& chosen) {
    Corpus result{corpus.root, corpus.format, {}, corpus.problems, corpus.fields};
    for (const std::size_t i : chosen) result.utterances.push_back(corpus.utterances[i]);
    return result;
}

void showCorpus(const Session& session, const CorpusInput& input) {
    const Corpus whole = readCorpus(input.path, input.format);
    ClipScan scan;
    scan.facts.resize(whole.utterances.size());
    if (!input.isListOnly) {
        CacheStore cache(session.cache);
        scan = scanClips(whole, &cache.clipFacts(), session.console.control(), input.threads);
    }
    const auto chosen = chosenBy(input.where, whole, scan);
    const Corpus corpus = narrowed(whole, chosen);
    std::vector<double> durationsS;
    const std::vector<double> allDurationsS = scan.durationsS();
    double totalSeconds = 0;
    for (const std::size_t i : chosen) {
        durationsS.push_back(allDurationsS[i]);
        if (scan.facts[i]) totalSeconds += scan.facts[i]->durationS;
    }
    const auto speakers = summarizeSpeakers(corpus, durationsS);
    std::vector<Problem> problems = whole.problems;
    problems.insert(problems.end(), scan.problems.begin(), scan.problems.end());

    if (session.console.isJson) {
        Json json{{"corpus", corpus.root.string()},
                  {"format", corpus.format},
                  {"utterances", corpus.utterances.size()},
                  {"seconds", totalSeconds},
                  {"speakers", tableJson(speakerTable(speakers, !input.isListOnly))},
                  {"problems", problemsJson(problems)}};
        session.console.printJson(json);
        return;
    }
    session.console.out << corpus.root.string() << ": " << corpus.format << ", " << corpus.utterances.size()
                        << " utterances, " << speakers.size() << " speakers";
    if (!input.isListOnly) session.console.out << ", " << clockText(totalSeconds) << " of audio";
    session.console.out << "\n\n" << tableText(speakerTable(speakers, !input.isListOnly));
    if (problems.empty()) return;
    session.console.out << "\n" << problems.size() << " problems:\n";
    for (const Problem& problem : problems)
        session.console.out << "  " << onOneLine(problem.path + ": " + problem.reason) << "\n";
}

void join(const Session& session, const CorpusInput& input) {
    const Corpus corpus = readCorpus(input.path, input.format);
    Json json = Json::object();
    applyOverrides(json, input.join);
    const auto options = fromJson<JoinCorpusOptions>(json.value("join", Json::object()), "join");
    const auto chosen = SubsetExpression::parse(input.where).evaluate(corpus);
    const JoinedCorpus joined = joinCorpus(corpus, chosen, options, input.joinFolder, session.console.control());
    if (session.console.isJson) {
        session.console.printJson({{"manifest", joined.manifest.string()},
                                   {"utterances", joined.strings},
                                   {"problems", problemsJson(joined.problems)}});
    } else {
        session.console.out << joined.strings << " utterances written, listed in " << joined.manifest.string() << "\n";
    }
}

/// Places the options of joining below "join".
struct JoinOnly {
    JoinCorpusOptions join;
    template <class Self, class Visitor>
    static void describe(Self& self, Visitor& visit) {
        visit("join", self.join, "how clips become strings");
    }
};

}  // namespace

void addCorpus(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand("corpus", "List speakers, counts and hours of a corpus, and what is broken");
    auto input = std::make_shared<CorpusInput>();
    std::string formats = "Layout: auto";
    for (const CorpusFormat& format : corpusFormats()) formats += std::string(", ") + format.name;
    command->add_option("corpus", input->path, "Corpus folder or manifest file")->required();
    command->add_option("--format", input->format, formats);
    command->add_option("--where", input->where, "Only utterances that answer a subset expression");
    command->add_flag("--list-only", input->isListOnly, "Do not open audio files: no durations, no broken files");
    command->add_option("--threads", input->threads, "Threads that decode")->check(CLI::Range(1, 64));
    command->add_option("--join-into", input->joinFolder,
                        "Write a new corpus of joined clips (connected digits) into this folder");
    addDescribedOptions<JoinOnly>(*command, input->join);
    command->footer(exampleText("corpus LibriSpeech --where \"gender=F & subset=test-clean\""));
    command->callback([&session, input] {
        if (input->joinFolder.empty()) {
            showCorpus(session, *input);
        } else {
            join(session, *input);
        }
    });
}

}  // namespace voxbit::cli
