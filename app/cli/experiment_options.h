// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <memory>
#include <string>

#include "app/cli/commands.h"
#include "app/cli/described_options.h"
#include "core/experiment/plan.h"

namespace voxbit::cli {

/// An experiment as it comes from the command line: an optional YAML file, and options laid over it.
struct ExperimentInput {
    std::string config;
    Overrides overrides;

    /// Paths in options are taken from the current folder, those in the file from the file's.
    /// @throws IoError, FormatError, InvalidArgument; UsageError without a model
    Sweep sweep() const;
    Experiment experiment() const;
};

/// Adds `[config]`, one option for each member of an Experiment, and `--set`.
std::shared_ptr<ExperimentInput> addExperimentOptions(CLI::App& command);
/// The same without `[config]`.
std::shared_ptr<ExperimentInput> addExperimentMembers(CLI::App& command);
/// As addExperimentOptions(), with the axes of a sweep.
std::shared_ptr<ExperimentInput> addSweepOptions(CLI::App& command);

}  // namespace voxbit::cli
