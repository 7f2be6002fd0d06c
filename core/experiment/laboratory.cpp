// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/laboratory.h"

#include <memory>
#include <utility>

#include "core/audio/clip_set_hash.h"
#include "core/base/error.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"
#include "core/profile/profiler.h"
#include "core/sensitivity/gradient_scores.h"
#include "core/sensitivity/mean_damage.h"
#include "core/sensitivity/measured.h"
#include "core/sensitivity/metric.h"

namespace voxbit {
namespace {

/// What is known of every clip of the subset.
struct ClipFindings {
    std::vector<Profile> profiles;
    std::vector<GradientStatistics> transcript, curvature;
    std::vector<std::vector<Damage>> damages;  // [layer][clip]
    std::vector<double> frames;
};

std::vector<Profile> profilesOf(const LoadedModel& model, const RunData& data, Workspace& workspace,
                                const RunControl& control) {
    ProfileKey key;
    key.modelHash = model.hash.get(control);
    key.recipe = data.recipe;
    std::vector<Profile> profiles;
    for (std::size_t i = 0; i < data.calibration.clips.size(); ++i) {
        const ClipList one = chosenClips(data.calibration.clips, {i});
        profiles.push_back(profileGroup(*model.model, one, key, workspace.caches().profiles(), control));
    }
    return profiles;
}

/// Damage by clip, with the ranges of the whole subset.
std::vector<std::vector<Damage>> damagesOf(const Experiment& experiment, const std::vector<int>& layers,
                                           const LoadedModel& model, const RunData& data, Workspace& workspace,
                                           const RunControl& control) {
    const ClipList& clips = data.calibration.clips;
    const Profile ranges = profileCalibrationClips(model, data, workspace, control);
    DamageRequest request;
    request.layers = layers;
    request.widths = {{experiment.sensitivity.bits, experiment.activationBits}};
    request.modelHash = model.hash.get(control);
    if (model.checkpoint.config.head == Head::Ctc) request.blank = model.checkpoint.config.padTokenId;
    // What one clip suffers under the ranges of a subset is not what it suffers under its own.
    request.recipe = data.recipe + "; ranges of " + clipSetHash(clips);
    std::vector<std::vector<Damage>> damages(layers.size());
    ProgressMeter meter(control, "measuring damage", static_cast<std::int64_t>(clips.size()), "utterances");
    RunControl quiet;
    quiet.stop = control.stop;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        const auto table =
            measureDamage(*model.model, chosenClips(clips, {i}), ranges, request, &workspace.caches().damages(), quiet);
        for (std::size_t layer = 0; layer < layers.size(); ++layer) damages[layer].push_back(table[layer].front());
        meter.advance(1, clips.names[i]);
    }
    return damages;
}

std::vector<double> outputValues(const Metric& metric, const std::vector<int>& layers, const ClipFindings& known,
                                 std::span<const std::size_t> clips) {
    std::vector<double> values;
    for (const int layer : layers) {
        StatisticsUnion sum;
        for (const std::size_t clip : clips)
            sum.add(known.profiles[clip].layers[static_cast<std::size_t>(layer)].output);
        values.push_back(metric.ofOutput(sum));
    }
    return values;
}

std::vector<double> damageValues(const Metric& metric, const ClipFindings& known, std::span<const std::size_t> clips) {
    std::vector<double> values;
    for (const std::vector<Damage>& layer : known.damages) {
        values.push_back(metric.ofDamage(meanDamage(layer, known.frames, clips)));
    }
    return values;
}

}  // namespace

ExperimentLaboratory runLaboratory(const Experiment& experiment, const LoadedModel& model, const RunData& data,
                                   const std::string& reference, const LaboratoryOptions& options, Workspace& workspace,
                                   const RunControl& control) {
    (void)findMetric(reference);
    ExperimentLaboratory result;
    result.widths = {experiment.sensitivity.bits, experiment.activationBits};
    result.clips = data.calibration.clips.size();
    result.layers = layersToScore(experiment, model);
    for (const int layer : result.layers)
        result.layerNames.push_back(model.layers[static_cast<std::size_t>(layer)].name);
    const std::vector<int>& layers = result.layers;

    ClipFindings known;
    known.profiles = profilesOf(model, data, workspace, control);
    const auto gradients = [&](GradientSource source) {
        return measureGradients(*model.model, data.calibration.clips, gradientRequest(source, model, data),
                                &workspace.caches().gradients(), control);
    };
    known.transcript = gradients(GradientSource::Transcript);
    known.curvature = gradients(GradientSource::Curvature);
    known.damages = damagesOf(experiment, layers, model, data, workspace, control);
    for (const GradientStatistics& clip : known.transcript) known.frames.push_back(clip.frames);
    const GradientScorer scorer(*model.model, layers, experiment.sensitivity.bits);

    std::vector<LaboratoryMetric> all;
    std::size_t referenceIndex = metrics().size();
    for (const Metric& metric : metrics()) {
        LaboratoryMetric one{std::string(metric.name), {}};
        if (metric.ofOutput != nullptr) {
            one.evaluate = [&](std::span<const std::size_t> clips) {
                return outputValues(metric, layers, known, clips);
            };
        } else if (metric.ofDamage != nullptr) {
            one.evaluate = [&](std::span<const std::size_t> clips) { return damageValues(metric, known, clips); };
        } else if (metric.ofGradients != nullptr) {
            one.evaluate = [&](std::span<const std::size_t> clips) {
                GradientStatistics sum;
                const auto& perClip = metric.source == GradientSource::Transcript ? known.transcript : known.curvature;
                for (const std::size_t clip : clips) sum.add(perClip[clip]);
                return scorer.scores(metric, sum);
            };
        } else {
            continue;
        }
        if (metric.name == reference) referenceIndex = all.size();
        all.push_back(std::move(one));
    }
    result.laboratory = compareMetrics(all, result.clips, referenceIndex, options, control);
    return result;
}

}  // namespace voxbit
