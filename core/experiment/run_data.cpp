// SPDX-License-Identifier: Apache-2.0
// prepareData(): from subset expressions to clips that were proved disjoint.
#include "core/audio/audio_file.h"
#include "core/experiment/distinct_recordings.h"
#include "core/experiment/pipeline.h"
#include "core/training/training_audio.h"

namespace voxbit {
namespace {

/// Scans what must be decoded: everything when an expression asks for durations or a total is limited, else nothing
/// yet.
ClipScan scanForChoice(const Experiment& experiment, DataScope scope, const Corpus& corpus, Workspace& workspace,
                       const RunControl& control) {
    const bool needsAll = (scope != DataScope::Test && needsDurations(experiment.subsets.calibration)) ||
                          (scope != DataScope::Calibration && needsDurations(experiment.subsets.test));
    if (needsAll) return scanClips(corpus, &workspace.caches().clipFacts(), control, experiment.threads);
    ClipScan scan;
    scan.facts.resize(corpus.utterances.size());
    return scan;
}

void scanChosen(const std::vector<std::size_t>& chosen, const Corpus& corpus, ClipScan& scan, Workspace& workspace,
                int threads, const RunControl& control) {
    std::vector<std::size_t> unknown;
    for (const std::size_t i : chosen) {
        if (!scan.facts[i]) unknown.push_back(i);
    }
    ClipScan added = scanClips(corpus, unknown, &workspace.caches().clipFacts(), control, threads);
    for (const std::size_t i : unknown) scan.facts[i] = added.facts[i];
    scan.problems.insert(scan.problems.end(), added.problems.begin(), added.problems.end());
}

SubsetClips makeClips(const std::vector<std::size_t>& chosen, const std::shared_ptr<const Corpus>& corpus,
                      const ClipScan& scan, const InputRecipe& recipe, int rateHz) {
    SubsetClips subset;
    for (const std::size_t i : chosen) {
        if (!scan.facts[i]) continue;  // broken: listed among the problems
        subset.utterances.push_back(i);
        subset.totalSeconds += scan.facts[i]->durationS;
    }
    subset.clips = corpusClips(corpus, subset.utterances, scan.facts, recipe, rateHz);
    return subset;
}

std::string quotedOrEveryone(const std::string& expression) {
    return expression.empty() ? "the whole corpus" : "\"" + expression + "\"";
}

void requireSomeone(const SubsetClips& subset, const std::string& name, const SubsetRequest& request,
                    const Corpus& corpus) {
    if (!subset.utterances.empty()) return;
    throw InvalidArgument("subsets." + name + ": no readable utterance of " + corpus.root.string() + " answers " +
                          quotedOrEveryone(request.expression) + "; `voxbit-cli corpus` lists what there is");
}

}  // namespace

ClipList corpusClips(const std::shared_ptr<const Corpus>& corpus, std::vector<std::size_t> utterances,
                     std::span<const std::optional<ClipFacts>> facts, const InputRecipe& recipe, int rateHz) {
    ClipList clips;
    for (const std::size_t i : utterances) {
        clips.names.push_back(corpus->utterances[i].id);
        clips.audioHashes.push_back(facts[i]->audioHash);
    }
    clips.load = [corpus, utterances = std::move(utterances), recipe, rateHz](std::size_t i) {
        return applyRecipe(recipe, readAudioAt(corpus->utterances[utterances[i]].path, rateHz));
    };
    return clips;
}

DataScope dataScope(const Experiment& experiment) {
    return needsCalibrationClips(experiment) ? DataScope::CalibrationAndTest : DataScope::Test;
}

RunData calibrationData(const Experiment& experiment, const LoadedModel& model, Workspace& workspace,
                        const RunControl& control) {
    if (!needsCalibrationClips(experiment)) return {};
    return prepareData(experiment, model, workspace, control, DataScope::Calibration);
}

RunData prepareData(const Experiment& experiment, const LoadedModel& model, Workspace& workspace,
                    const RunControl& control, DataScope scope) {
    if (experiment.corpus.path.empty()) {
        throw InvalidArgument("corpus.path is empty; name a corpus folder or a manifest file");
    }
    const bool usesTest = scope != DataScope::Calibration;
    const bool usesCalibration = scope != DataScope::Test;
    const std::vector<std::size_t> nobody;
    RunData data;
    data.corpus = workspace.corpus(experiment.corpus);
    const Corpus& corpus = *data.corpus;
    const PreprocessorConfig& preprocessor = model.checkpoint.preprocessor;
    const SubsetChoice& subsets = experiment.subsets;

    ClipScan scan = scanForChoice(experiment, scope, corpus, workspace, control);
    const std::vector<double> durationsS = scan.durationsS();
    const auto calibration = usesCalibration ? chooseSubset(corpus, subsets.calibration, durationsS) : nobody;
    auto test = usesTest ? chooseSubset(corpus, subsets.test, durationsS) : nobody;
    scan.problems.clear();  // of files that nobody chose
    scanChosen(calibration, corpus, scan, workspace, experiment.threads, control);
    scanChosen(test, corpus, scan, workspace, experiment.threads, control);
    data.problems = scan.problems;
    if (subsets.excludeCalibration) test = withoutRecordings(test, calibration, scan.facts);

    const InputRecipe cut = experiment.input.recipe(preprocessor.doNormalize);
    InputRecipe whole;
    whole.normalize = preprocessor.doNormalize;
    data.recipe = cut.canonicalText();
    data.calibration = makeClips(calibration, data.corpus, scan, cut, preprocessor.samplingRateHz);
    data.test = makeClips(test, data.corpus, scan, whole, preprocessor.samplingRateHz);
    if (usesCalibration) requireSomeone(data.calibration, "calibration", subsets.calibration, corpus);
    if (usesTest) requireSomeone(data.test, "test", subsets.test, corpus);

    // What the model learnt from and was chosen by, where its folder tells; checkpoints from elsewhere and packed
    // files do not.
    std::vector<Split> splits;
    const auto heard = model.packed ? std::nullopt : readTrainingAudio(model.checkpoint.directory);
    if (heard) splits = heard->splits();
    splits.push_back(makeSplit("calibration", corpus, data.calibration.utterances, scan.facts));
    splits.push_back(makeSplit("test", corpus, data.test.utterances, scan.facts));
    data.disjointness = checkDisjoint(splits, subsets.allowOverlap);
    data.disjointness.isTrainingKnown = heard.has_value();
    return data;
}

}  // namespace voxbit
