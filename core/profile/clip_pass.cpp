// SPDX-License-Identifier: Apache-2.0
#include "core/profile/clip_pass.h"

#include <ATen/core/grad_mode.h>

#include <new>
#include <string>
#include <utility>

#include "core/base/out_of_memory.h"

namespace voxbit {
namespace {

/// Where the weights of a model live.
Device deviceOf(const Model& model) {
    for (std::size_t layer = 0; layer < model.layers().size(); ++layer) {
        const at::Tensor weight = model.weight(static_cast<int>(layer));
        if (weight.defined()) return {weight.device().str()};
    }
    return {};
}

}  // namespace

ClipList chosenClips(const ClipList& clips, std::vector<std::size_t> chosen) {
    ClipList list;
    for (const std::size_t i : chosen) {
        list.names.push_back(clips.names[i]);
        list.audioHashes.push_back(clips.audioHashes[i]);
    }
    list.load = [&clips, chosen = std::move(chosen)](std::size_t i) { return clips.load(chosen[i]); };
    return list;
}

void withoutGradients(const std::string& clipName, const std::function<void()>& work) {
    const std::string where = "utterance '" + clipName + "': ";
    const auto outOfMemory = [&] {
        return outOfMemoryOn(clipName, "cut recordings (input recipe, samples) or leave this one out");
    };
    try {
        const at::NoGradGuard noGradients;
        work();
    } catch (const std::bad_alloc&) {
        throw outOfMemory();
    } catch (const c10::Error& error) {
        throw isOutOfMemory(error) ? outOfMemory() : Error(where + error.what_without_backtrace());
    } catch (const ValueProblem& problem) {
        throw Error(where + problem.what());
    }
}

void withClip(const Model& model, const ClipList& clips, std::size_t clip,
              const std::function<void(const ModelInput& input)>& pass) {
    withoutGradients(clips.names[clip], [&] {
        const std::vector<float> samples = clips.load(clip);
        if (static_cast<std::int64_t>(samples.size()) < model.shortestInput()) {
            throw InvalidArgument("utterance '" + clips.names[clip] + "': " + std::to_string(samples.size()) +
                                  " samples are too few, the model needs at least " +
                                  std::to_string(model.shortestInput()) + "; leave it out");
        }
        pass(makeInput(samples, deviceOf(model)));
    });
}

}  // namespace voxbit
