// SPDX-License-Identifier: Apache-2.0
#include "app/window/experiment_texts.h"

#include <QtGlobal>

namespace voxbit {

const std::vector<const char*>& experimentTexts() {
    static const std::vector<const char*> texts{
        QT_TRANSLATE_NOOP("Experiment", "corpus folder or manifest file"),
        QT_TRANSLATE_NOOP("Experiment", "layout of the corpus; auto recognises it"),
        QT_TRANSLATE_NOOP("Experiment", "leave recordings of the calibration subset out of the test subset"),
        QT_TRANSLATE_NOOP("Experiment", "accept recordings in both subsets; every result then carries the mark"),
        QT_TRANSLATE_NOOP("Experiment", "samples that a clip is cut to at the model's rate, or full"),
        QT_TRANSLATE_NOOP("Experiment", "pad shorter clips with zeros, as myQASR does"),
        QT_TRANSLATE_NOOP("Experiment", "when zero mean and unit variance are made, for models that ask for them"),
        QT_TRANSLATE_NOOP("Experiment", "how layers are ranked; `voxbit-cli rank --list` names all"),
        QT_TRANSLATE_NOOP("Experiment", "refine medians by a second pass over the audio"),
        QT_TRANSLATE_NOOP("Experiment", "scores from elsewhere (metric: file), JSON or CSV of layer and value"),
        QT_TRANSLATE_NOOP("Experiment", "width at which measured metrics quantize one layer"),
        QT_TRANSLATE_NOOP("Experiment", "at least this many times smaller than float (ilp)"),
        QT_TRANSLATE_NOOP("Experiment", "mean weight width at most (ilp)"),
        QT_TRANSLATE_NOOP("Experiment", "BitOps per second of audio at most (ilp)"),
        QT_TRANSLATE_NOOP("Experiment", "sum of the layers' milliseconds at most (ilp)"),
        QT_TRANSLATE_NOOP("Experiment", "CSV of layer, weight_bits, activation_bits, ms"),
        QT_TRANSLATE_NOOP("Experiment", "an allocator, given (a bit map from elsewhere) or float (nothing quantized)"),
        QT_TRANSLATE_NOOP("Experiment", "which layer loses a bit first (myqasr)"),
        QT_TRANSLATE_NOOP("Experiment", "of the shuffled order"),
        QT_TRANSLATE_NOOP("Experiment", "narrowest weight width"),
        QT_TRANSLATE_NOOP("Experiment", "widest weight width"),
        QT_TRANSLATE_NOOP("Experiment", "fits: stop at size <= budget; strict: as the released myQASR code"),
        QT_TRANSLATE_NOOP("Experiment", "bit map from elsewhere (allocator: given), JSON or CSV"),
        QT_TRANSLATE_NOOP("Experiment", "how often damage is measured again around the chosen widths (ilp_sequential)"),
        QT_TRANSLATE_NOOP("Experiment", "whose damage counts apart from that of others (ilp_worst_group)"),
        QT_TRANSLATE_NOOP("Experiment", "what a size counts"),
        QT_TRANSLATE_NOOP("Experiment", "width of all tensors that are not quantized (file)"),
        QT_TRANSLATE_NOOP("Experiment", "width of the positional convolution: 8, or 32 for float"),
        QT_TRANSLATE_NOOP("Experiment", "also measure the distance to the float model's output"),
        QT_TRANSLATE_NOOP("Experiment", "resamples behind each 95 % interval"),
        QT_TRANSLATE_NOOP("Experiment", "what the runs are called"),
        QT_TRANSLATE_NOOP("Experiment", "checkpoint folder in Hugging Face layout"),
        QT_TRANSLATE_NOOP("Experiment", "largest size in MiB"),
        QT_TRANSLATE_NOOP("Experiment", "in place of a budget: the size of this uniform width"),
        QT_TRANSLATE_NOOP("Experiment", "width of layer inputs: 2..8, 16, or 32 for float"),
        QT_TRANSLATE_NOOP("Experiment", "cpu, cuda or cuda:N"),
        QT_TRANSLATE_NOOP("Experiment", "threads inside one operation"),
        QT_TRANSLATE_NOOP("Experiment", "which utterances, e.g. gender=F & language=en; empty: all"),
        QT_TRANSLATE_NOOP("Experiment", "at most so many of them; 0: all"),
        QT_TRANSLATE_NOOP("Experiment", "at most so many seconds of them; 0: all"),
        QT_TRANSLATE_NOOP("Experiment", "which ones, where not all are taken"),
        QT_TRANSLATE_NOOP("Experiment", "name patterns (* and ?) of layers to quantize"),
        QT_TRANSLATE_NOOP("Experiment", "name patterns of layers that stay float"),
        QT_TRANSLATE_NOOP("Experiment", "kinds of layers to quantize"),
        QT_TRANSLATE_NOOP("Experiment", "also quantize both inputs of the attention products"),
        QT_TRANSLATE_NOOP("Experiment", "name pattern: weight width 1..8, 16 or 32 for none"),
        QT_TRANSLATE_NOOP("Experiment", "groups of one width: qkv, or lists of name patterns"),
        QT_TRANSLATE_NOOP("Experiment", "how scales are found; `voxbit-cli calibrate --list` describes all"),
        QT_TRANSLATE_NOOP("Experiment", "frames that a search looks at, spread over all clips; 0 takes all"),
        QT_TRANSLATE_NOOP("Experiment", "percent of an input's values inside its range (percentile)"),
        QT_TRANSLATE_NOOP("Experiment", "one weight scale per output channel in linear layers, too"),
        QT_TRANSLATE_NOOP("Experiment",
                          "inputs of each output channel that share a weight scale in linear layers; 0: no groups"),
        QT_TRANSLATE_NOOP("Experiment", "calibrate each layer on what the quantized layers before it pass on"),
        QT_TRANSLATE_NOOP("Experiment", "take the mean error of each output channel back in the bias"),
        QT_TRANSLATE_NOOP("Experiment", "MiB of recorded layer inputs that may be in memory at once"),
        QT_TRANSLATE_NOOP("Experiment",
                          "arithmetic of quantized layers: simulated, or 8-bit integers with ranges from calibration "
                          "(static), of each input (dynamic) or as suits the part of the model (mixed)"),
        QT_TRANSLATE_NOOP("Experiment",
                          "exceptions from the calibrator, first match first: {layers, block, kind, calibrator}"),
        QT_TRANSLATE_NOOP("Experiment", "exceptions from the preset, first match first: {layers, block, kind, run}"),
        QT_TRANSLATE_NOOP("Experiment", "english: each digit is read as a lower-case English word"),
        QT_TRANSLATE_NOOP(
            "Experiment",
            "remove punctuation; hyphens, dashes and slashes become spaces, apostrophes inside words stay"),
        QT_TRANSLATE_NOOP("Experiment", "case of letters before comparing"),
    };
    return texts;
}

}  // namespace voxbit
