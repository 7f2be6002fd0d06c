// SPDX-License-Identifier: Apache-2.0
#include "core/experiment/transcribe.h"

#include <ATen/core/Tensor.h>

#include "core/audio/audio_file.h"
#include "core/audio/input_recipe.h"
#include "core/checkpoint/safetensors_writer.h"
#include "core/experiment/packed_model.h"
#include "core/experiment/pipeline.h"
#include "core/experiment/policy_executions.h"
#include "core/integer/integer_executions.h"
#include "core/models/model.h"
#include "core/profile/clip_pass.h"

namespace voxbit {

void transcribe(const LoadedModel& model, const std::vector<std::string>& files, const std::string& device,
                const RunControl& control, const std::function<void(const Transcript&)>& sink,
                const ExecutionPolicy& policy) {
    if (!model.packed && !policy.isSimulated())
        throw InvalidArgument("execution: a checkpoint folder runs in float; `quantize` makes a packed file of it");
    const Decoder decoder = decoderOf(model);
    const int rateHz = model.checkpoint.preprocessor.samplingRateHz;
    InputRecipe recipe;
    recipe.normalize = model.checkpoint.preprocessor.doNormalize;
    PolicyExecutions executions;
    if (model.packed) executions = policyExecutions(model, scalesOf(*model.packed), policy, control);
    ProgressMeter progress(control, "transcribing", static_cast<std::int64_t>(files.size()), "files");
    for (const auto& file : files) {
        const std::vector<float> samples = applyRecipe(recipe, readAudioAt(file, rateHz));
        if (static_cast<std::int64_t>(samples.size()) < model.model->shortestInput()) {
            throw InvalidArgument(file + " has " + std::to_string(samples.size()) + " samples at " +
                                  std::to_string(rateHz) + " Hz; this model needs at least " +
                                  std::to_string(model.model->shortestInput()));
        }
        Execution execution;
        execution.stop = control.stop;
        if (model.packed) execution.layers = &executions.layers;
        Transcript transcript;
        transcript.file = file;
        transcript.audioSeconds = static_cast<double>(samples.size()) / rateHz;
        withoutGradients(file, [&] {
            transcript.logits = logitsOf(model.model->forward(makeInput(samples, parseDevice(device)), execution));
        });
        UtteranceResult result;
        scoreUtterance(result, transcript.logits, decoder, {});
        transcript.text = result.hypothesis;
        sink(transcript);
        progress.advance();
    }
}

void writeLogits(const std::filesystem::path& path, const std::vector<NamedLogits>& logits, Head head) {
    std::vector<TensorBytes> tensors;
    for (const NamedLogits& entry : logits) {
        std::vector<std::int64_t> shape{entry.logits.columns};
        if (head == Head::Ctc) shape.insert(shape.begin(), entry.logits.rows);
        tensors.push_back({entry.name, DType::F32, shape, std::as_bytes(std::span(entry.logits.values))});
    }
    writeSafetensors(path, tensors);
}

}  // namespace voxbit
