// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/experiment.h"

#include <charconv>

#include "core/base/sha256.h"
#include "core/base/text_file.h"
#include "core/quantizer/bit_map.h"

namespace voxbit {
namespace {

std::int64_t sampleCount(const std::string& text) {
    if (text == "full") return 0;
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || value < 1) {
        throw InvalidArgument("input.samples is \"" + text + "\"; allowed: a number of samples, at least 1, or full");
    }
    return value;
}

void require(bool condition, const std::string& message) {
    if (!condition) throw InvalidArgument(message);
}

}  // namespace

InputRecipe InputChoice::recipe(bool normalizes) const {
    InputRecipe recipe;
    recipe.samples = sampleCount(samples);
    recipe.padToSamples = pad && recipe.samples > 0;
    recipe.normalize = normalizes;
    recipe.order = normalize == "before-cutting" ? InputRecipe::NormalizeOrder::BeforeCutting
                                                 : InputRecipe::NormalizeOrder::AfterCutting;
    return recipe;
}

void Experiment::validate() const {
    (void)sampleCount(input.samples);
    require(!model.empty(), "model is empty; name a checkpoint folder in Hugging Face layout");
    require(isActivationWidth(activationBits),
            "activation_bits is " + std::to_string(activationBits) + "; allowed: 2..8, 16, or 32 for float");
    require(size.positionalBits == 8 || size.positionalBits == kFloatBits,
            "size.positional_bits is " + std::to_string(size.positionalBits) + "; allowed: 8 or 32");
    require(isWeightWidth(sensitivity.bits) && sensitivity.bits != kFloatBits,
            "sensitivity.bits is " + std::to_string(sensitivity.bits) + "; allowed: 1..8 or 16");
    require(allocation.minBits <= allocation.maxBits, "allocation.min_bits is larger than allocation.max_bits");
    require(sensitivity.metric != "file" || !sensitivity.file.empty(),
            "sensitivity.metric is file: name sensitivity.file");
    require(allocation.allocator != "given" || !allocation.given.empty(),
            "allocation.allocator is given: name the bit map in allocation.given");
    require(!allocation.limits.latencyMs || !allocation.limits.latencyTable.empty(),
            "allocation.limits.latency needs measured times: name a file in allocation.limits.latency_table");
    require(!(budgetMiB && averageBits), "budget and average_bits exclude each other: keep one of them");
    layers.validate();
    execution.validate();
    (void)SubsetExpression::parse(subsets.calibration.expression);
    (void)SubsetExpression::parse(subsets.test.expression);
}

std::string orderedAllocator(const AllocationChoice& choice) {
    return choice.allocator == "myqasr" ? choice.allocator + " " + choice.order : choice.allocator;
}

void resolvePaths(Experiment& experiment, const std::filesystem::path& folder) {
    for (std::string* path : {&experiment.model, &experiment.corpus.path, &experiment.sensitivity.file,
                              &experiment.allocation.given, &experiment.allocation.limits.latencyTable}) {
        if (!path->empty()) *path = std::filesystem::absolute(folder / *path).lexically_normal().string();
    }
}

std::string experimentHash(const Experiment& experiment) {
    Json json = toJson(experiment);
    json.erase("name");
    // Threads change the time that a run takes, not what it finds.
    json.erase("threads");
    // Runs from before there was a choice were simulated.
    if (experiment.execution.isSimulated()) json.erase("execution");
    // Runs from before there were groups had none.
    if (experiment.calibration.groupSize == 0) json["calibration"].erase("group_size");
    // Runs from before there were rules had none.
    if (experiment.calibration.rules.empty()) json["calibration"].erase("rules");
    // The same goes for what other allocators do not look at.
    if (experiment.allocation.allocator != "ilp_sequential") json["allocation"].erase("rounds");
    if (experiment.allocation.allocator != "ilp_worst_group") json["allocation"].erase("group_by");
    if (experiment.allocation.allocator != "ilp" || !experiment.allocation.limits.hasAny())
        json["allocation"].erase("limits");
    return sha256Hex(json.dump());
}

}  // namespace voxbit
