// SPDX-License-Identifier: Apache-2.0
#include "core/calibration/calibrate.h"

#include <c10/core/GradMode.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <chrono>
#include <new>
#include <optional>

#include "core/audio/clip_set_hash.h"
#include "core/base/as_index.h"
#include "core/base/error.h"
#include "core/base/out_of_memory.h"
#include "core/base/sha256.h"
#include "core/calibration/bias_correction.h"
#include "core/calibration/calibrator.h"
#include "core/calibration/executions.h"
#include "core/calibration/layer_capture.h"
#include "core/calibration/output_weights.h"
#include "core/calibration/row_problem.h"
#include "core/layers/layer_pattern.h"
#include "core/models/model.h"

namespace voxbit {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void requireWidths(const LayerInfo& layer, LayerBits bits) {
    const bool hasWeight = layer.kind != LayerKind::MatMul;
    const bool isWeightPossible = hasWeight ? isWeightWidth(bits.weight) : bits.weight == kFloatBits;
    if (!isWeightPossible || !isActivationWidth(bits.activation)) {
        throw InvalidArgument("layer " + layer.name + " cannot have " + std::to_string(bits.weight) +
                              " weight bits and " + std::to_string(bits.activation) + " activation bits; " +
                              (hasWeight ? "weights: 1..8, 16 or 32 (none)" : "a product has no weight (32)") +
                              ", activations: 2..8, 16 or 32 (none)");
    }
}

class Calibration {
  public:
    Calibration(const Model& model, const ClipList& clips, const BitMap& bits, const CalibrationOptions& options,
                const ScaleStorage& storage, const RunControl& control)
        : m_model(model), m_clips(clips), m_bits(bits), m_options(options), m_storage(storage), m_control(control) {
        if (bits.size() != model.layers().size()) {
            throw InvalidArgument("a bit map of " + std::to_string(bits.size()) + " entries does not fit a model of " +
                                  std::to_string(model.layers().size()) + " layers");
        }
        for (std::size_t i = 0; i < bits.size(); ++i) {
            requireWidths(model.layers()[i], bits[i]);
            m_layerOptions.push_back(options.forLayer(model.layers()[i]));
            m_calibrators.push_back(&findCalibrator(m_layerOptions.back().calibrator));
        }
        if (!options.useAudio() && (options.isSequential || options.correctsBias)) {
            throw InvalidArgument("calibrator " + options.calibrator + " uses no audio: calibration.sequential and " +
                                  "calibration.bias_correction must be off");
        }
        if (storage.cache != nullptr && options.useAudio()) {
            m_set = calibrationSetHash(clips, storage.inputRecipe);
        }
    }

    CalibrationResult run() {
        const Clock::time_point start = Clock::now();
        CalibrationResult result;
        result.calibrator = m_options.calibrator + (m_options.rules.empty() ? "" : ", with rules");
        result.layers.resize(m_bits.size());
        std::vector<int> missing;
        for (std::size_t i = 0; i < m_bits.size(); ++i) {
            if (m_bits[i] == LayerBits{}) continue;
            const std::optional<LayerScales> known = find(i);
            if (known) result.layers[i] = *known;
            known ? void(++result.reusedCount) : missing.push_back(static_cast<int>(i));
        }
        if (!missing.empty()) calibrateLayers(missing, result);
        result.seconds = secondsSince(start);
        return result;
    }

  private:
    ScaleKey keyOf(std::size_t i) const {
        // Tells the scales of softmax operands from those that caches hold from before there were twins for them.
        const std::string softmax = m_model.layers()[i].followsSoftmax ? " softmax twin" : "";
        return {m_storage.modelHash, m_model.layers()[i].name, m_bits[i], m_calibrators[i]->usesAudio ? m_set : "",
                m_layerOptions[i].cacheName() + softmax + (m_options.isSequential ? " after " + widthsUpTo(i) : "")};
    }
    /// Stands for the widths of all layers that may run before layer i.
    std::string widthsUpTo(std::size_t i) const {
        std::string text;
        for (std::size_t k = 0; k < m_bits.size(); ++k) {
            if (k == i || m_model.layers()[k].stage > m_model.layers()[i].stage) continue;
            text += std::to_string(k) + ":" + std::to_string(m_bits[k].weight) + "/" +
                    std::to_string(m_bits[k].activation) + " ";
        }
        return sha256Hex(text);
    }
    std::optional<LayerScales> find(std::size_t i) const {
        return m_storage.cache == nullptr ? std::nullopt : m_storage.cache->find(keyOf(i));
    }

    void calibrateLayers(const std::vector<int>& layers, CalibrationResult& result) {
        m_biases = m_model.biases();
        CaptureLimits limits;
        const auto clipCount = static_cast<std::int64_t>(std::max<std::size_t>(m_clips.size(), 1));
        limits.rowsPerClip = (m_options.rows + clipCount - 1) / clipCount;
        limits.maxBytes = m_options.captureMiB << 20;
        std::vector<int> weighted, recorded, unheard;
        for (const int layer : layers) {
            const Calibrator& calibrator = calibratorOf(layer);
            if (calibrator.usesGradients) weighted.push_back(layer);
            (calibrator.usesAudio ? recorded : unheard).push_back(layer);
        }
        if (!weighted.empty()) m_outputWeights.emplace(m_model, m_clips, weighted, limits, m_control);
        ProgressMeter meter(m_control, "calibrating", static_cast<std::int64_t>(layers.size()), "layers");
        const auto use = [&](const CapturedLayer& captured) {
            const std::size_t i = asIndex(captured.layer);
            result.layers[i] = calibrateLayer(captured);
            if (m_storage.cache != nullptr) m_storage.cache->store(keyOf(i), result.layers[i]);
            meter.advance(1, m_model.layers()[i].name);
        };
        if (m_options.isSequential) {
            std::vector<LayerExecution> executions(m_bits.size());
            for (std::size_t i = 0; i < m_bits.size(); ++i) executions[i] = executionOf(i, result.layers[i]);
            captureSequentially(m_model, m_clips, layers, limits, m_control, executions,
                                [&](const CapturedLayer& captured) {
                                    use(captured);
                                    const std::size_t i = asIndex(captured.layer);
                                    executions[i] = executionOf(i, result.layers[i]);
                                });
            return;
        }
        if (!recorded.empty()) captureLayers(m_model, m_clips, recorded, limits, m_control, use);
        for (const int layer : unheard) {
            m_control.checkStop();
            use({layer, {}});
        }
    }

    const Calibrator& calibratorOf(int layer) const { return *m_calibrators[asIndex(layer)]; }

    LayerExecution executionOf(std::size_t i, const LayerScales& scales) const {
        return makeExecution(m_model, static_cast<int>(i), scales, m_biases[i]);
    }

    LayerScales calibrateLayer(const CapturedLayer& captured) {
        const Clock::time_point start = Clock::now();
        const std::size_t i = asIndex(captured.layer);
        CalibrationProblem problem{
            m_model.layers()[i], m_model.weight(captured.layer), {}, captured.inputs, {}, false, 0};
        problem.bias = m_biases[i];
        problem.hasChannelScales = m_options.hasChannelScales();
        problem.groupSize = weightGroupSize(problem.layer, m_options.groupSize);
        if (m_calibrators[i]->usesGradients) problem.outputWeights = m_outputWeights->take(captured.layer);
        if (captured.inputs.empty() && m_calibrators[i]->usesAudio) {
            throw Error("layer " + problem.layer.name + " never ran: it cannot be calibrated; leave it at 32 bits");
        }
        try {
            LayerScales scales = m_calibrators[i]->calibrate(problem, m_bits[i], m_layerOptions[i], m_control);
            if (m_options.correctsBias && m_calibrators[i]->usesAudio) correctBias(problem, scales);
            scales.seconds = secondsSince(start);
            return scales;
        } catch (const c10::Error& error) {
            if (isOutOfMemory(error)) throw outOfMemory(problem.layer);
            throw Error("calibrating layer " + problem.layer.name + " failed: " + error.what_without_backtrace());
        } catch (const std::bad_alloc&) {
            throw outOfMemory(problem.layer);
        }
    }

    static Error outOfMemory(const LayerInfo& layer) {
        return Error("out of memory while calibrating layer " + layer.name + "; use fewer rows");
    }

    const Model& m_model;
    const ClipList& m_clips;
    const BitMap& m_bits;
    const CalibrationOptions& m_options;
    const ScaleStorage& m_storage;
    const RunControl& m_control;
    std::vector<CalibrationOptions> m_layerOptions;  ///< by layer: with its calibrator, without rules
    std::vector<const Calibrator*> m_calibrators;    ///< by layer
    std::string m_set;
    std::vector<at::Tensor> m_biases;  ///< by layer
    std::optional<OutputWeights> m_outputWeights;
};

}  // namespace

std::string CalibrationOptions::cacheName() const {
    const std::string weights = groupSize > 0  ? " groups of " + std::to_string(groupSize)
                                : isPerChannel ? " per channel"
                                               : "";
    const std::string mode =
        std::string(isSequential ? " sequential" : "") + (correctsBias ? " corrected bias" : "") + weights;
    const bool takesPercentile =
        calibrator == "percentile" || std::any_of(rules.begin(), rules.end(), [](const CalibratorRule& rule) {
            return rule.calibrator == "percentile";
        });
    return calibrator + mode + (takesPercentile ? " " + std::to_string(percentile) : "") +
           " rows=" + std::to_string(rows) + " float32" +  // as scales are rounded
           (rules.empty() ? "" : " rules=" + sha256Hex(toJson(*this)["rules"].dump()));
}

CalibrationOptions CalibrationOptions::forLayer(const LayerInfo& layer) const {
    CalibrationOptions options = *this;
    options.rules.clear();
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const CalibratorRule& each) { return matchesLayer(each, layer); });
    if (rule != rules.end()) options.calibrator = rule->calibrator;
    return options;
}

bool CalibrationOptions::useAudio() const {
    return findCalibrator(calibrator).usesAudio ||
           std::any_of(rules.begin(), rules.end(),
                       [](const CalibratorRule& rule) { return findCalibrator(rule.calibrator).usesAudio; });
}

std::string calibrationSetHash(const ClipList& clips, const std::string& inputRecipe) {
    return sha256Hex(clipSetHash(clips) + "\n" + inputRecipe);
}

CalibrationResult calibrate(const Model& model, const ClipList& clips, const BitMap& bits,
                            const CalibrationOptions& options, const ScaleStorage& storage, const RunControl& control) {
    const c10::NoGradGuard noGrad;
    return Calibration(model, clips, bits, options, storage, control).run();
}

}  // namespace voxbit
