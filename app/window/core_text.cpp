// SPDX-License-Identifier: Apache-2.0
#include "app/window/core_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace voxbit {
namespace {

struct ChoiceWording {
    const char* id;
    const char* text;
    const char* definition;
};

constexpr ChoiceWording kChoiceWordings[] = {
    {"allocation:myqasr", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "myQASR"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Every layer loses one width per pass, in the order of sensitivity")},
    {"allocation:uniform", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Uniform"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "One width for all layers")},
    {"allocation:minmax", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Min-max"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Widths rise linearly with the rank of the sensitivity")},
    {"allocation:ilp", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Integer program"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "The widths whose damage has the smallest sum, for every budget")},
    {"allocation:ilp_sequential", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Integer program, measured again"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "As the integer program; then damage is measured anew with all other layers at their chosen "
                       "widths, and solved again")},
    {"allocation:ilp_worst_group", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Integer program, worst group"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "The widths with the smallest damage to the group of speakers that suffers most")},
    {"allocation:given", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "From file"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "A bit map from elsewhere, JSON or CSV; there is no budget then")},
    {"allocation:float", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Float"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Nothing is quantized")},
    {"order:smallest-first", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Smallest first"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "The layer of the smallest sensitivity loses a bit first, as in the paper")},
    {"order:largest-first", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Largest first"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "The layer of the largest sensitivity loses a bit first, as in the released code")},
    {"order:shuffled", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Shuffled"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "By chance, from a seed: what the ranking is worth shows against it")},
    {"calibration:minmax", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Min-max"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Ranges from the smallest to the largest value seen")},
    {"calibration:minmax_poster", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Min-max, poster"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "The myQASR poster's formula: steps about twice as wide")},
    {"calibration:moving_average", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Moving average"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Inputs take a range that moves a little towards that of each recording")},
    {"calibration:cosine", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Cosine"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Search the ranges whose layer output has the largest cosine to the float output")},
    {"calibration:mse", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "MSE"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Search the smallest squared error of weights and inputs themselves")},
    {"calibration:l1", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "L1"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Search the smallest mean absolute error of the layer output")},
    {"calibration:l2", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "L2"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Search the smallest mean squared error of the layer output")},
    {"calibration:percentile", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Percentile"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Inputs take the range that holds a given percentage of all values; weights as min-max")},
    {"calibration:entropy", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Entropy"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Inputs take the range whose levels keep most of their histogram; weights as min-max")},
    {"calibration:linear_weighted", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "L2, weighted"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "As L2, errors weighted with the magnitude of the output")},
    {"calibration:square_weighted", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "L2, square-weighted"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "As L2, errors weighted with the square of the output")},
    {"calibration:hessian", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Hessian"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "As L2, errors weighted with what they cost: the curvature of the model's output")},
    {"calibration:dynamic", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Dynamic"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "No calibration audio: each input takes its own range when it runs")},
    {"accounting:file", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "File"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Bytes of the packed model file: weights, scales, everything else, header")},
    {"accounting:paper", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Paper"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Weights of selected layers at their bits, all other parameters at 8 bits, as on the poster")},
    {"accounting:code", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Code"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "Weights of selected layers at their bits, all other parameters at 32 bits, as in the released "
                       "code")},
    {"export:voxbit", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Packed model"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "One file with bit-packed weights, scales and vocabulary: Voxbit opens it in place of a "
                       "checkpoint, here and in the command line tool")},
    {"export:huggingface", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Hugging Face checkpoint"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "A folder with the quantized weights written as floating point numbers, for every program that "
                       "reads the checkpoint it was made from")},
    {"export:compressed-tensors", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "compressed-tensors checkpoint"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "A folder with the weights of linear layers packed into 4 or 8 bits, for engines that read "
                       "pack-quantized checkpoints; its size is not held to the budget")},
    {"export:calibration-table", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Calibration table"),
     QT_TRANSLATE_NOOP(
         "voxbit::BudgetSettings",
         "Bits, scales and ranges of all layers as JSON, for engines that quantize the model themselves")},
    {"export:tensor-type", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "Tensor types for ggml"),
     QT_TRANSLATE_NOOP(
         "voxbit::BudgetSettings",
         "The bit map as a list of tensor types, for the quantization tool of ggml (--tensor-type-file)")},
    {"export:onnx", QT_TRANSLATE_NOOP("voxbit::BudgetSettings", "ONNX graph"),
     QT_TRANSLATE_NOOP("voxbit::BudgetSettings",
                       "The network with QuantizeLinear and DequantizeLinear, for ONNX Runtime and other engines: "
                       "wav2vec2 models, up to 8 bits, ranges from calibration")},
};

const ChoiceWording* find(std::string_view group, std::string_view id) {
    const std::string key = std::string(group) + ":" + std::string(id);
    const auto* found = std::find_if(std::begin(kChoiceWordings), std::end(kChoiceWordings),
                                     [&](const ChoiceWording& wording) { return key == wording.id; });
    return found == std::end(kChoiceWordings) ? nullptr : found;
}

QString translatedChoice(const char* text) {
    return QCoreApplication::translate("voxbit::BudgetSettings", text);
}

struct JobWord {
    const char* id;
    const char* text;
};

constexpr std::array kStages{
    JobWord{"calibrating", QT_TRANSLATE_NOOP("JobWords", "calibrating")},
    JobWord{"comparing", QT_TRANSLATE_NOOP("JobWords", "comparing")},
    JobWord{"evaluating", QT_TRANSLATE_NOOP("JobWords", "evaluating")},
    JobWord{"hashing the model", QT_TRANSLATE_NOOP("JobWords", "hashing the model")},
    JobWord{"joining", QT_TRANSLATE_NOOP("JobWords", "joining recordings")},
    JobWord{"loading profiles", QT_TRANSLATE_NOOP("JobWords", "loading profiles")},
    JobWord{"measuring", QT_TRANSLATE_NOOP("JobWords", "measuring")},
    JobWord{"measuring damage", QT_TRANSLATE_NOOP("JobWords", "measuring damage")},
    JobWord{"measuring gradients", QT_TRANSLATE_NOOP("JobWords", "measuring gradients")},
    JobWord{"packing", QT_TRANSLATE_NOOP("JobWords", "packing")},
    JobWord{"profiling", QT_TRANSLATE_NOOP("JobWords", "profiling")},
    JobWord{"reading audio", QT_TRANSLATE_NOOP("JobWords", "reading audio")},
    JobWord{"refining medians", QT_TRANSLATE_NOOP("JobWords", "refining medians")},
    JobWord{"resampling", QT_TRANSLATE_NOOP("JobWords", "drawing samples")},
    JobWord{"timing layers", QT_TRANSLATE_NOOP("JobWords", "timing layers")},
    JobWord{"training", QT_TRANSLATE_NOOP("JobWords", "training")},
    JobWord{"transcribing", QT_TRANSLATE_NOOP("JobWords", "transcribing")},
};

constexpr std::array kUnits{
    JobWord{"bytes", QT_TRANSLATE_NOOP("JobWords", "bytes")},
    JobWord{"files", QT_TRANSLATE_NOOP("JobWords", "files")},
    JobWord{"layers", QT_TRANSLATE_NOOP("JobWords", "layers")},
    JobWord{"resamples", QT_TRANSLATE_NOOP("JobWords", "samples")},
    JobWord{"speakers", QT_TRANSLATE_NOOP("JobWords", "speakers")},
    JobWord{"steps", QT_TRANSLATE_NOOP("JobWords", "steps")},
    JobWord{"strings", QT_TRANSLATE_NOOP("JobWords", "strings of words")},
    JobWord{"tensors", QT_TRANSLATE_NOOP("JobWords", "tensors")},
    JobWord{"utterances", QT_TRANSLATE_NOOP("JobWords", "utterances")},
};

template <std::size_t size>
QString wordOf(const std::array<JobWord, size>& words, const std::string& id) {
    for (const JobWord& word : words) {
        if (id == word.id) return QCoreApplication::translate("JobWords", word.text);
    }
    return QString::fromStdString(id);
}

}  // namespace

QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string utf8(const QString& text) {
    return text.toStdString();
}

QString choiceText(std::string_view group, std::string_view id) {
    const ChoiceWording* wording = find(group, id);
    return wording ? translatedChoice(wording->text) : QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

QString choiceDefinition(std::string_view group, std::string_view id) {
    const ChoiceWording* wording = find(group, id);
    return wording ? translatedChoice(wording->definition) : QString();
}

QString jobStageText(const std::string& stage) {
    return wordOf(kStages, stage);
}

QString jobUnitText(const std::string& unit) {
    return wordOf(kUnits, unit);
}

}  // namespace voxbit
