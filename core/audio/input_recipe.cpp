// SPDX-License-Identifier: Apache-2.0
#include "core/audio/input_recipe.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"

namespace voxbit {

void InputRecipe::validate() const {
    if (samples < 0) {
        throw InvalidArgument("samples must be 0 (the full clip) or positive, not " + std::to_string(samples));
    }
}

std::string InputRecipe::canonicalText() const {
    // Padding and order mean nothing for full clips, the order nothing without normalisation.
    std::string text = "samples=" + (samples == 0 ? "full" : std::to_string(samples));
    if (samples != 0 && padToSamples) text += " pad";
    if (!normalize) return text + " normalize=no";
    if (samples == 0) return text + " normalize=yes";
    return text + " normalize=" + (order == NormalizeOrder::AfterCutting ? "after-cutting" : "before-cutting");
}

void normalizeZeroMeanUnitVariance(std::span<float> samples) {
    constexpr double kEpsilon = 1e-7;
    if (samples.empty()) return;
    const auto count = static_cast<double>(samples.size());
    double sum = 0.0;
    for (const float x : samples) sum += static_cast<double>(x);
    const double mean = sum / count;
    double squares = 0.0;
    for (const float x : samples) {
        const double distance = static_cast<double>(x) - mean;
        squares += distance * distance;
    }
    const double scale = 1.0 / std::sqrt(squares / count + kEpsilon);
    for (float& x : samples) x = static_cast<float>((static_cast<double>(x) - mean) * scale);
}

std::vector<float> applyRecipe(const InputRecipe& recipe, std::vector<float> clip) {
    recipe.validate();
    if (clip.empty()) throw InvalidArgument("an empty clip cannot be fed to a model");
    const bool isFirst = recipe.order == InputRecipe::NormalizeOrder::BeforeCutting;
    if (recipe.normalize && isFirst) normalizeZeroMeanUnitVariance(clip);
    const auto wanted = static_cast<std::size_t>(recipe.samples);
    if (wanted != 0 && (clip.size() > wanted || recipe.padToSamples)) clip.resize(wanted, 0.0F);
    if (recipe.normalize && !isFirst) normalizeZeroMeanUnitVariance(clip);
    return clip;
}

}  // namespace voxbit
