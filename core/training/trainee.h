// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <set>
#include <string>

#include "core/checkpoint/model_config.h"
#include "core/checkpoint/preprocessor_config.h"
#include "core/checkpoint/vocabulary.h"
#include "core/models/model.h"
#include "core/training/adamw.h"
#include "core/training/training_config.h"

namespace voxbit {

/// A network that is being trained, with all that its checkpoint folder will say.
struct Trainee {
    ModelConfig config;
    PreprocessorConfig preprocessor;
    Vocabulary vocabulary;
    std::shared_ptr<const Model> model;

    /// The parameters that training changes; they require gradients, others do not.
    ParameterList trained;
    /// Set where the float model's output is followed.
    std::shared_ptr<const Model> teacher = nullptr;
};

/// Builds the network that a config asks for.
/// @param characters what transcripts are written with, one code point each, spaces left out
/// @throws IoError, FormatError; InvalidArgument when the checkpoint has no CTC head or no vocabulary, or its
///         vocabulary lacks a character
Trainee makeTrainee(const TrainingConfig& config, const std::set<std::string>& characters);

/// The code points of a text without its spaces. @throws InvalidArgument on broken UTF-8
std::set<std::string> charactersOf(const std::string& text);

}  // namespace voxbit
