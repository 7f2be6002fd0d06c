// SPDX-License-Identifier: Apache-2.0
// libFuzzer target: subset expressions. The canonical text of one must mean the same. Built by ./run fuzz.
#include <array>
#include <cstdlib>

#include "core/base/error.h"
#include "core/corpus/subset.h"

namespace {

voxbit::Corpus smallCorpus() {
    voxbit::Corpus corpus;
    for (const char* speaker : {"121", "237", "anna"}) {
        voxbit::Utterance utterance;
        utterance.id = utterance.speaker = speaker;
        utterance.gender = voxbit::Gender::Female;
        utterance.language = "en";
        utterance.accent = "German \"low\"";
        utterance.age = utterance.id == "anna" ? "twenties" : "31";
        utterance.subset = "test-clean";
        corpus.utterances.push_back(utterance);
    }
    corpus.fields.set();
    return corpus;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const voxbit::Corpus corpus = smallCorpus();
    constexpr std::array kDurationsS = {1.0, 20.0, 300.0};
    try {
        const auto expression =
            voxbit::SubsetExpression::parse(std::string_view(reinterpret_cast<const char*>(data), size));
        const auto answer = expression.evaluate(corpus, kDurationsS);
        const std::string text = expression.canonicalText();
        const auto again = voxbit::SubsetExpression::parse(text);
        if (again.canonicalText() != text || again.evaluate(corpus, kDurationsS) != answer) std::abort();
    } catch (const voxbit::InvalidArgument&) {
        // Refused, as it should be.
    }
    return 0;
}
