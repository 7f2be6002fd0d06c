// SPDX-License-Identifier: Apache-2.0
#include "core/corpus/formats.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "core/base/comma_list.h"
#include "core/base/error.h"
#include "core/corpus/audiomnist.h"
#include "core/corpus/common_voice.h"
#include "core/corpus/corpus_builder.h"
#include "core/corpus/fleurs.h"
#include "core/corpus/fsdd.h"
#include "core/corpus/kaldi.h"
#include "core/corpus/librispeech.h"
#include "core/corpus/manifest.h"
#include "core/corpus/speech_commands.h"
#include "core/corpus/speechbrain.h"
#include "core/corpus/vctk.h"

namespace voxbit {
namespace {

constexpr std::array kFormats{kSpeechbrainFormat, kManifestFormat,      kLibrispeechFormat, kVctkFormat,
                              kKaldiFormat,       kCommonVoiceFormat,   kFleursFormat,      kFsddFormat,
                              kAudioMnistFormat,  kSpeechCommandsFormat};

std::string namesOfFormats() {
    return commaList(kFormats, &CorpusFormat::name);
}

const CorpusFormat& findFormat(const std::filesystem::path& path, const std::string& name) {
    const auto named =
        std::find_if(kFormats.begin(), kFormats.end(), [&](const CorpusFormat& format) { return name == format.name; });
    if (named != kFormats.end()) return *named;
    if (name != "auto") {
        throw InvalidArgument("unknown corpus format '" + name + "'; use auto or one of " + namesOfFormats());
    }
    const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                    [&](const CorpusFormat& format) { return format.recognise(path); });
    if (found == kFormats.end()) {
        throw FormatError(path.string() + " is not a corpus of a known layout (" + namesOfFormats() +
                          "); write a manifest for it, or name the format");
    }
    return *found;
}

}  // namespace

std::span<const CorpusFormat> corpusFormats() {
    return kFormats;
}

Corpus readCorpus(const std::filesystem::path& path, const std::string& format) {
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status)) throw IoError("cannot read the corpus " + path.string() + ": no such path");
    const CorpusFormat& chosen = findFormat(path, format);
    // A folder may be given as "." or with a slash at its end: paths built on it must not show that.
    std::filesystem::path root = path.lexically_normal();
    if (!root.has_filename()) root = root.parent_path();
    CorpusBuilder builder(std::filesystem::is_directory(status) ? root : root.parent_path());
    chosen.read(root, builder);
    return builder.finish(chosen.name);
}

}  // namespace voxbit
